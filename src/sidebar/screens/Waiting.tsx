/** Conversations that wait for an answer, on a partner and on Home. */
import type { JSX } from "preact";
import type { WaitingLine } from "../../contract";
import { type Day, longDay } from "../../register/days";
import { settle } from "../changes";
import { Few, goToTitle, OutLink, State } from "../Frame";
import type { Panel } from "../panel";
import { visitPartner } from "../visits";
import { answerTo } from "../waiting";
import * as say from "../words/waiting";

interface WaitingProps {
	panel: Panel;
	lines: readonly WaitingLine[];
	today: Day;
}

/** By when an answer is due, or since when it is late. */
function Due({ line, today }: { line: WaitingLine; today: Day }) {
	const { tone, late, due } = answerTo(line, today);
	if (!due) return null;
	return (
		<span class="states">
			{late && <State word={late} tone={tone} />}
			<span class="aside">{due}</span>
		</span>
	);
}

const Since = ({ line }: { line: WaitingLine }) => (
	<span class="aside">{say.since(longDay(line.since))}</span>
);

function Lines(props: {
	heading: string;
	lines: readonly WaitingLine[];
	item: (line: WaitingLine) => JSX.Element;
}) {
	const { lines, item } = props;
	if (lines.length === 0) return null;
	return (
		<section>
			<h2>{props.heading}</h2>
			<Few items={lines} item={item} />
		</section>
	);
}

/** The conversations of one partner. */
export function WaitingHere({ panel, lines, today }: WaitingProps) {
	const done = (line: WaitingLine) =>
		void settle(panel, line).then((settled) => settled && goToTitle());
	const item = (line: WaitingLine) => (
		<li class="line" key={line.thread}>
			<span class="states">
				<State word={line.state} tone={answerTo(line, today).tone} />
				<Since line={line} />
			</span>
			<Due line={line} today={today} />
			{line.open && <OutLink to={line.open}>{say.open}</OutLink>}
			<button type="button" class="other" onClick={() => done(line)}>
				{say.settle}
			</button>
		</li>
	);
	return <Lines heading={say.title} lines={lines} item={item} />;
}

/** The partners whose emails wait for us. */
export function WaitingForUs({ panel, lines, today }: WaitingProps) {
	const item = (line: WaitingLine) => (
		<li key={line.thread}>
			<button
				type="button"
				class="line"
				id={`waiting-${line.thread}`}
				onClick={() =>
					visitPartner(panel, { ref: line.partner, row: line.row })
				}
			>
				<strong>{line.name}</strong>
				<Since line={line} />
				<Due line={line} today={today} />
			</button>
		</li>
	);
	return <Lines heading={say.forUs} lines={lines} item={item} />;
}
