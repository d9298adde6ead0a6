/** An agreement beside an earlier version: what was taken out, what came in. */
import type { ComparedLine } from "../../contract";
import { State, type Tone } from "../Frame";
import { Head } from "../Head";
import type { Panel } from "../panel";
import * as say from "../words/compare";

const tones: Readonly<Record<string, Tone>> = {
	removed: "late",
	added: "good",
	changed: "soon",
};

function Line({ line }: { line: ComparedLine }) {
	const { kind, before, after, count } = line;
	if (kind === "same")
		return <li class="aside">{count > 0 ? say.same(count) : after}</li>;
	return (
		<li class="line">
			<State word={say.kinds[kind]} tone={tones[kind] ?? "plain"} />
			{before && (
				<del>
					{kind === "changed" && <span class="unseen">{say.before}</span>}
					{before}
				</del>
			)}
			{after && (
				<ins>
					{kind === "changed" && <span class="unseen">{say.after}</span>}
					{after}
				</ins>
			)}
		</li>
	);
}

export function Compare(props: {
	panel: Panel;
	version: string;
	lines: readonly ComparedLine[];
}) {
	const { lines } = props;
	return (
		<>
			<Head panel={props.panel} title={say.title(props.version)} />
			{lines.every(({ kind }) => kind === "same") && <p>{say.none}</p>}
			<ul class="lines">
				{lines.map((line, at) => (
					// Lines may be the same as others: only their order tells them apart.
					<Line key={String(at)} line={line} />
				))}
			</ul>
		</>
	);
}
