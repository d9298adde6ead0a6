/** Home: what is due, what needs putting right, and a few numbers. */
import type { ExpiringLine, HomeView } from "../../contract";
import { longDay } from "../../register/days";
import { visitAgreement, visitTemplates } from "../agreementVisits";
import { type DueGroup, dueGroups } from "../due";
import { Button, Count, Few, OutLink, State, Title } from "../Frame";
import type { Panel } from "../panel";
import { visitReminders } from "../policyVisits";
import { visitPolicyReview } from "../reviewForms";
import { visit, visitImport, visitPartners } from "../visits";
import * as duties from "../words/duties";
import * as emailsWords from "../words/emails";
import * as say from "../words/home";
import * as partnersWords from "../words/partners";
import * as reminderWords from "../words/reminders";
import * as templatesWords from "../words/templates";
import * as waitingWords from "../words/waiting";
import { visitEmails } from "../working";
import { DutyItem } from "./DutyItem";
import { Doubts, Health, Paused } from "./Health";
import { WaitingForUs } from "./Waiting";

interface HomeProps {
	panel: Panel;
	view: HomeView;
}

const Due = (props: { panel: Panel; group: DueGroup; first: boolean }) => (
	<section>
		<h2>{props.group.heading}</h2>
		<ul class="lines">
			{props.group.duties.map((duty, at) => (
				<DutyItem
					key={duty.key}
					panel={props.panel}
					duty={duty}
					tone={props.group.tone}
					first={props.first && at === 0}
				/>
			))}
		</ul>
	</section>
);

/** The board's own duty stands above everything else once it is late. */
const PolicyOverdue = ({ panel, view }: HomeProps) => (
	<section class="notice late">
		<h2>{say.policy}</h2>
		<State word={say.policyDue(longDay(view.policy.dueOn))} tone="late" />
		<p>{view.policy.line}</p>
		<Button main onPress={() => visitPolicyReview(panel)}>
			{duties.policyReview}
		</Button>
	</section>
);

const Troubles = ({ troubles }: Pick<HomeView, "troubles">) => (
	<section class="notice soon">
		<h2>{say.troubles}</h2>
		<Few items={troubles} item={(line) => <li key={line}>{line}</li>} />
	</section>
);

function Expiring({ panel, view }: HomeProps) {
	if (view.expiring.length === 0) return null;
	const item = ({ place, title, partner, decideBy, endsOn }: ExpiringLine) => (
		<li key={place.ref}>
			<button
				type="button"
				class="line"
				id={`ends-${place.ref}`}
				onClick={() => visitAgreement(panel, place)}
			>
				<strong>{title}</strong>
				<span>{partner}</span>
				<span class="states">
					{decideBy && (
						<State word={say.decideBy(longDay(decideBy))} tone="soon" />
					)}
					{endsOn && <span class="aside">{say.endsOn(longDay(endsOn))}</span>}
				</span>
			</button>
		</li>
	);
	return (
		<section>
			<h2>{say.expiring}</h2>
			<Few items={view.expiring} item={item} />
		</section>
	);
}

const Numbers = ({ panel, view }: HomeProps) => (
	<section>
		<h2>{say.numbers}</h2>
		<dl class="numbers">
			<Count name={say.partners} count={view.partnerCount} />
			<Count name={say.live} count={view.liveCount} />
			<Count name={say.quiet} count={view.goneQuiet} />
		</dl>
		{!view.policy.overdue && <p class="aside">{view.policy.line}</p>}
		<Button onPress={() => visitReminders(panel)}>{reminderWords.title}</Button>
		<Button onPress={() => visitTemplates(panel)}>
			{templatesWords.title}
		</Button>
		<p>
			<OutLink to={view.registerUrl}>{say.register}</OutLink>
		</p>
	</section>
);

/** Something that waits in another screen, and the way there. */
const Elsewhere = (props: {
	heading: string;
	name: string;
	onPress: () => void;
}) => (
	<section class="first">
		<h2>{props.heading}</h2>
		<Button onPress={props.onPress}>{props.name}</Button>
	</section>
);

const FirstPartners = ({ panel, view }: HomeProps) => (
	<section class="first">
		<h2>{say.firstTitle}</h2>
		<p>{say.first}</p>
		<Button
			main={!view.policy.overdue}
			onPress={() => visit(panel, { at: "edit", view: null })}
		>
			{partnersWords.add}
		</Button>
		<Button onPress={() => visitImport(panel)}>{partnersWords.addMany}</Button>
	</section>
);

/** Under their headings; how many are put off or stand below is said after. */
function Duties({ panel, view }: HomeProps) {
	const { overdue } = view.policy;
	// The policy's own review has its place on top already.
	const groups = dueGroups(
		view.duties.filter(({ rule }) => !(overdue && rule === "policy.review")),
	);
	const nothing = !overdue && groups.length + view.waiting.length === 0;
	return (
		<>
			{groups.map((group, at) => (
				<Due
					key={group.heading}
					panel={panel}
					group={group}
					first={at === 0 && !overdue}
				/>
			))}
			{nothing && view.partnerCount > 0 && <p>{say.nothing}</p>}
			{view.more > 0 && <p class="aside">{say.more(view.more)}</p>}
			{view.putOff > 0 && <p class="aside">{duties.waiting(view.putOff)}</p>}
		</>
	);
}

export function Home({ panel }: { panel: Panel }) {
	const view = panel.state.home;
	if (!view) return null;
	const here = { panel, view };
	const { unmatched, goneQuiet } = view;
	return (
		<>
			<Title>{say.title}</Title>
			{view.paused && <Paused panel={panel} />}
			<Doubts panel={panel} doubts={view.doubts} />
			{view.policy.overdue && <PolicyOverdue {...here} />}
			{view.partnerCount === 0 && <FirstPartners {...here} />}
			{unmatched > 0 && (
				<Elsewhere
					heading={emailsWords.waiting(unmatched)}
					name={waitingWords.whose}
					onPress={() => visitEmails(panel)}
				/>
			)}
			<WaitingForUs panel={panel} lines={view.waiting} today={view.today} />
			<Duties {...here} />
			<Expiring {...here} />
			{goneQuiet > 0 && (
				<Elsewhere
					heading={say.goneQuiet(goneQuiet)}
					name={say.seePartners}
					onPress={() => visitPartners(panel)}
				/>
			)}
			{view.troubles.length > 0 && <Troubles troubles={view.troubles} />}
			<Health panel={panel} health={view.health} />
			<Numbers {...here} />
		</>
	);
}
