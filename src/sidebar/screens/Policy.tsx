/** The policy itself: its reviews, who has read it, and its versions. */
import type { PolicyView } from "../../contract";
import { longDay } from "../../register/days";
import { Button, OutLink, State } from "../Frame";
import { Head } from "../Head";
import { meIn, type Panel } from "../panel";
import { visitCoverage } from "../policyVisits";
import { takeHere } from "../pressing";
import { visitPolicyReview } from "../reviewForms";
import { saveCalendar } from "../saveFile";
import * as duties from "../words/duties";
import * as say from "../words/policy";

interface PolicyProps {
	panel: Panel;
	view: PolicyView;
}

function Standing({ panel, view }: PolicyProps) {
	const { overdue, line } = view;
	const day = longDay(view.dueOn);
	return (
		<section class={overdue ? "notice late" : "first"}>
			<h2>{say.standing}</h2>
			<State
				word={overdue ? say.overdue(day) : say.due(day)}
				tone={overdue ? "late" : "good"}
			/>
			<p>{line}</p>
			<Button main onPress={() => visitPolicyReview(panel)}>
				{duties.policyReview}
			</Button>
			<Button onPress={() => visitCoverage(panel)}>{say.coverage}</Button>
		</section>
	);
}

const Reader = ({ reader }: { reader: PolicyView["readers"][number] }) => {
	const { name, role, readVersion, readOn, upToDate } = reader;
	const state = upToDate
		? say.hasRead
		: readVersion
			? say.readOther(readVersion)
			: say.hasNot;
	return (
		<li class="line">
			<strong>{name}</strong>
			<span class="aside">{role}</span>
			<span class="states">
				<State word={state} tone={upToDate ? "good" : "soon"} />
				{readOn && <span class="aside">{longDay(readOn)}</span>}
			</span>
		</li>
	);
};

function Readers({ panel, view }: PolicyProps) {
	const { readers } = view;
	const as = meIn(panel);
	const mine = readers.find(({ ref }) => ref === as);
	const read = () => takeHere(panel, { name: "markRead", request: { as } });
	return (
		<section>
			<h2>{say.readers}</h2>
			{readers.length === 0 && <p class="aside">{say.noReaders}</p>}
			<ul class="lines">
				{readers.map((reader) => (
					<Reader key={reader.ref} reader={reader} />
				))}
			</ul>
			{mine && !mine.upToDate && (
				<Button onPress={read}>{duties.readPolicy}</Button>
			)}
		</section>
	);
}

const Version = ({ line }: { line: PolicyView["versions"][number] }) => (
	<li class="line">
		<strong>{say.version(line.version)}</strong>
		{line.result && <State word={line.result} tone="plain" />}
		{line.approvedOn && (
			<span>{say.approved(longDay(line.approvedOn), line.by)}</span>
		)}
		{line.reviewedOn && <span>{say.reviewed(longDay(line.reviewedOn))}</span>}
		{line.minute && <span class="aside">{say.minute(line.minute)}</span>}
		{line.changes && <span>{line.changes}</span>}
		{line.file && <OutLink to={line.file}>{say.file}</OutLink>}
	</li>
);

const Versions = ({ view }: PolicyProps) => (
	<section>
		<h2>{say.versions}</h2>
		{view.versions.length === 0 && <p class="aside">{say.noVersions}</p>}
		<ul class="lines">
			{view.versions.map((line) => (
				<Version key={line.ref} line={line} />
			))}
		</ul>
	</section>
);

const Calendar = ({ panel }: { panel: Panel }) => (
	<section>
		<h2>{say.calendar}</h2>
		<p>{say.calendarWhy}</p>
		<Button onPress={() => void saveCalendar(panel, meIn(panel))}>
			{say.forMe}
		</Button>
		<Button onPress={() => void saveCalendar(panel, "")}>{say.forAll}</Button>
	</section>
);

export const Policy = (props: PolicyProps) => (
	<>
		<Head panel={props.panel} title={say.title} />
		<Standing {...props} />
		<Readers {...props} />
		<Versions {...props} />
		<Calendar {...props} />
	</>
);
