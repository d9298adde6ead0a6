/** Home: what is due, what needs putting right, and a few numbers. */
import type { DutyLine, HomeView } from "../../contract";
import { longDay } from "../../register/days";
import { visitTemplates } from "../agreementVisits";
import { type DueGroup, dueGroups, dueWords as whenDue } from "../due";
import { Button, Count, OutLink, State, Title, type Tone } from "../Frame";
import type { Panel } from "../panel";
import { visit, visitImport, visitPartner } from "../visits";
import * as dueWords from "../words/due";
import * as emailsWords from "../words/emails";
import * as say from "../words/home";
import * as partnersWords from "../words/partners";
import * as templatesWords from "../words/templates";
import * as waitingWords from "../words/waiting";
import { visitEmails } from "../working";
import { WaitingForUs } from "./Waiting";

/** More troubles than this are folded away: the screen is for what is due. */
const mostTroubles = 3;

const Duty = ({ duty, tone }: { duty: DutyLine; tone: Tone }) => (
	<>
		<strong>{duty.about}</strong>
		<span>{duty.what}</span>
		<span class="states">
			<State word={whenDue(duty)} tone={tone} />
			{duty.daysLate > 0 && (
				<span class="aside">{dueWords.was(longDay(duty.dueOn))}</span>
			)}
			{duty.whom && <span class="aside">{say.whom(duty.whom)}</span>}
		</span>
	</>
);

function DutyItem(props: { panel: Panel; duty: DutyLine; tone: Tone }) {
	const { panel, duty } = props;
	const { partner: ref, row } = duty;
	if (!ref)
		return (
			<li class="line">
				<Duty {...props} />
			</li>
		);
	return (
		<li>
			<button
				type="button"
				class="line"
				id={`${duty.rule}-${duty.record}-${duty.dueOn}`}
				onClick={() => visitPartner(panel, { ref, row })}
			>
				<Duty {...props} />
			</button>
		</li>
	);
}

const Due = ({ panel, group }: { panel: Panel; group: DueGroup }) => (
	<section>
		<h2>{group.heading}</h2>
		<ul class="lines">
			{group.duties.map((duty) => (
				<DutyItem
					key={`${duty.rule}|${duty.record}|${duty.dueOn}`}
					panel={panel}
					duty={duty}
					tone={group.tone}
				/>
			))}
		</ul>
	</section>
);

/** The board's own duty stands above everything else once it is late. */
const PolicyOverdue = ({ policy }: Pick<HomeView, "policy">) => (
	<section class="notice late">
		<h2>{say.policy}</h2>
		<State word={say.policyDue(longDay(policy.dueOn))} tone="late" />
		<p>{policy.line}</p>
	</section>
);

const Sentences = ({ lines }: { lines: readonly string[] }) => (
	<ul>
		{lines.map((line) => (
			<li key={line}>{line}</li>
		))}
	</ul>
);

function Troubles({ troubles }: Pick<HomeView, "troubles">) {
	const rest = troubles.slice(mostTroubles);
	return (
		<section class="notice soon">
			<h2>{say.troubles}</h2>
			<Sentences lines={troubles.slice(0, mostTroubles)} />
			{rest.length > 0 && (
				<details>
					<summary>{say.allTroubles(rest.length)}</summary>
					<Sentences lines={rest} />
				</details>
			)}
		</section>
	);
}

const Numbers = ({ panel, view }: { panel: Panel; view: HomeView }) => (
	<section>
		<h2>{say.numbers}</h2>
		<dl class="numbers">
			<Count name={say.partners} count={view.partnerCount} />
			<Count name={say.live} count={view.liveCount} />
			<Count name={say.quiet} count={view.goneQuiet} />
		</dl>
		{!view.policy.overdue && <p class="aside">{view.policy.line}</p>}
		<Button onPress={() => visitTemplates(panel)}>
			{templatesWords.title}
		</Button>
		<p>
			<OutLink to={view.registerUrl}>{say.register}</OutLink>
		</p>
	</section>
);

const Addresses = ({ panel, count }: { panel: Panel; count: number }) => (
	<section class="first">
		<h2>{emailsWords.waiting(count)}</h2>
		<Button onPress={() => visitEmails(panel)}>{waitingWords.whose}</Button>
	</section>
);

const FirstPartners = ({ panel }: { panel: Panel }) => (
	<section class="first">
		<h2>{say.firstTitle}</h2>
		<p>{say.first}</p>
		<Button main onPress={() => visit(panel, { at: "edit", view: null })}>
			{partnersWords.add}
		</Button>
		<Button onPress={() => visitImport(panel)}>{partnersWords.addMany}</Button>
	</section>
);

export function Home({ panel }: { panel: Panel }) {
	const view = panel.state.home;
	if (!view) return null;
	// The policy's own review has its place on top already.
	const groups = dueGroups(
		view.duties.filter(
			({ rule }) => !(view.policy.overdue && rule === "policy.review"),
		),
	);
	const { unmatched, waiting } = view;
	const nothing = groups.length === 0 && waiting.length === 0;
	return (
		<>
			<Title>{say.title}</Title>
			{view.policy.overdue && <PolicyOverdue policy={view.policy} />}
			{view.partnerCount === 0 && <FirstPartners panel={panel} />}
			{unmatched > 0 && <Addresses panel={panel} count={unmatched} />}
			<WaitingForUs panel={panel} lines={waiting} today={view.today} />
			{groups.map((group) => (
				<Due key={group.heading} panel={panel} group={group} />
			))}
			{nothing && view.partnerCount > 0 && <p>{say.nothing}</p>}
			{view.more > 0 && <p class="aside">{say.more(view.more)}</p>}
			{view.troubles.length > 0 && <Troubles troubles={view.troubles} />}
			<Numbers panel={panel} view={view} />
		</>
	);
}
