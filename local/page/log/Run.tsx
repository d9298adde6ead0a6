/** One run: how it went, its calls in order, and what it noted. */

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { RunView } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { goTo } from "../where";
import {
	count,
	runInCode,
	runInWords,
	seconds,
	sentenceCase,
	words,
} from "../words";
import { Calls, Totals } from "./Calls";
import { callInWords } from "./callWords";
import { End } from "./End";

export function Run({ n }: { n: number }) {
	const act = useAct();
	const [run, setRun] = useState<RunView>();
	useEffect(() => {
		void act(words.reading, () => ask("showRun", { n })).then(setRun);
	}, [n]);
	if (!run) return <div class="reading" />;
	const title = runInWords(run.name);
	return (
		<div class="reading">
			<div class="readingHead">
				<h2>{title}</h2>
				<button type="button" onClick={() => goTo("log", `what-if-${n}`)}>
					What if this goes wrong next time…
				</button>
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it */}
			<section class="run" tabIndex={0} aria-label={`Run: ${title}`}>
				<Facts run={run} />
				<Steps run={run} />
				<Said title="What it noted for a developer" lines={run.said} />
			</section>
		</div>
	);
}

const Facts = ({ run }: { run: RunView }) => (
	<dl class="facts">
		<Fact name="When">{run.at}</Fact>
		<Fact name="Started by">{run.source}</Fact>
		<Fact name="Function">
			<code>{runInCode(run.name)}</code>
		</Fact>
		<Fact name="Took">
			{seconds(run.ms)}, modelled: {words.modelled}
		</Fact>
		{run.hit && (
			<Fact name="Made to go wrong">
				{sentenceCase(run.hit.what)}: call {run.hit.n},{" "}
				{callInWords(run.hit.call)}.
			</Fact>
		)}
		<Fact name="How it ended">
			<End line={run} />
		</Fact>
		{seenOf(run) && <Fact name="The person saw">{seenOf(run)}</Fact>}
	</dl>
);

const Fact = (props: { name: string; children: ComponentChildren }) => (
	<div>
		<dt>{props.name}</dt>
		<dd>{props.children}</dd>
	</div>
);

/** "" when nothing but the result came up on the screen. */
function seenOf(run: RunView): string {
	const { shown, end, sentence, source } = run;
	const told = shown.map((each) => `“${each}”`);
	if (run.isByClock) return told.join(" ");
	const isSidebar = source === "The sidebar";
	if (end === "refused") told.push(`“${sentence}”`);
	else if (end !== "done" && isSidebar) told.push(words.noAnswer);
	else if (end !== "done") told.push(`“${sentence}”`);
	return told.join(" ");
}

function Steps({ run }: { run: RunView }) {
	const { calls, callCount } = run;
	if (callCount === 0) return <p class="step">{words.noCalls}</p>;
	// Where everything was called just once, there is nothing to sum up.
	const sums = calls.length < callCount || run.totals.length < callCount;
	const some = calls.length < callCount && calls.length > 0;
	return (
		<>
			{calls.length > 0 && <Calls calls={calls} />}
			{some && (
				<p class="step">
					These are the first {calls.length} of {count(callCount, "call")}; the
					others are in the sums below.
				</p>
			)}
			{calls.length === 0 && <p class="step">{words.callsGone}</p>}
			{sums && <Totals totals={run.totals} />}
		</>
	);
}

function Said(props: { title: string; lines: readonly string[] }) {
	if (props.lines.length === 0) return null;
	return (
		<>
			<h3>{props.title}</h3>
			<pre>{props.lines.join("\n")}</pre>
		</>
	);
}
