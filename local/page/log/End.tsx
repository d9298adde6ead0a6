/** How a run ended: a sign, a word, and Google's or the script's sentence. */

import type { RunLine } from "../../server/contract";

const ends: Readonly<Record<RunLine["end"], [sign: string, word: string]>> = {
	done: ["✓", "Done"],
	refused: ["⚠", "Refused"],
	stopped: ["⚠", "Stopped on an error"],
	"cut off": ["✂", "Cut off by Google"],
};

export function End({ line }: { line: RunLine }) {
	const [sign, word] = ends[line.end];
	return (
		<span class={line.end === "done" ? "end done" : "end trouble"}>
			<span aria-hidden="true">{sign} </span>
			{word}
			{line.sentence && `: ${line.sentence}`}
			{line.wasHit && <b class="made">What if</b>}
		</span>
	);
}
