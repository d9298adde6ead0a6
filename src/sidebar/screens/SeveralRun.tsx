/** What became of each of several drafts, and how far they have come. */
import { visitAgreement } from "../agreementVisits";
import { Button, OutLink, State } from "../Frame";
import { Head } from "../Head";
import { every, Progress } from "../Progress";
import type { Panel } from "../panel";
import {
	draftAll,
	type SeveralLine,
	type SeveralRun,
	stopDrafting,
} from "../several";
import * as agreementWords from "../words/agreement";
import * as say from "../words/several";
import type { At } from "./Several";

const Line = ({ panel, line }: { panel: Panel; line: SeveralLine }) => (
	<li class="line">
		<strong>{line.name}</strong>
		<State
			word={line.refused ? say.refused : say.drafted}
			tone={line.refused ? "late" : "good"}
		/>
		{line.refused ? (
			<span>{line.refused}</span>
		) : (
			<>
				<button
					type="button"
					class="link"
					id={`drafted-${line.ref}`}
					// The row of an agreement is not told: it is found by its id.
					onClick={() => visitAgreement(panel, { ref: line.ref, row: 0 })}
				>
					{agreementWords.openNext(line.ref)}
				</button>
				<OutLink to={line.document}>{agreementWords.document}</OutLink>
			</>
		)}
	</li>
);

function Going({ panel, run }: { panel: Panel; run: SeveralRun }) {
	const done = run.lines.length;
	const most = done + run.left.length;
	return (
		<>
			<Progress
				label={say.title}
				most={most}
				done={done}
				aloud={say.drafting(every(10, done), most)}
			>
				{say.drafting(done, most)} {say.stay}
			</Progress>
			{run.going === "stopping" ? (
				<p role="status">{say.stopping}</p>
			) : (
				<Button onPress={() => stopDrafting(panel)}>{say.stop}</Button>
			)}
		</>
	);
}

export function Run({ panel, stop, step }: At<"run">) {
	const { going, left, halted, lines } = step;
	// What was not drafted needs somebody: it comes first.
	const refused = lines.filter((line) => line.refused);
	const title = going ? say.title : left.length > 0 ? say.stopped : say.ended;
	return (
		<>
			<Head panel={panel} title={title} key={title} />
			{going && <Going panel={panel} run={step} />}
			{halted && <p class="notice soon">{halted}</p>}
			{!going && left.length > 0 && (
				<>
					<p>{say.drafting(lines.length, lines.length + left.length)}</p>
					<Button main onPress={() => void draftAll(panel, stop, step)}>
						{say.carryOn}
					</Button>
				</>
			)}
			{!going && (
				<p>{say.sums(lines.length - refused.length, refused.length)}</p>
			)}
			<ul class="lines">
				{[...refused, ...lines.filter((line) => !line.refused)].map((line) => (
					<Line key={line.place.ref} panel={panel} line={line} />
				))}
			</ul>
		</>
	);
}
