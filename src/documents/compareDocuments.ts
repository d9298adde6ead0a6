/** Two versions of a document beside each other, line by line. */
import { documentLines } from "./documentLines";
import type { Template } from "./values";

/** A line of either version, or how many same ones stand between. */
export interface ComparedLine {
	readonly kind: "same" | "removed" | "added" | "changed";
	readonly before: string;
	readonly after: string;
	/** Of a run of same lines that is not shown: how many; else 0. */
	readonly count: number;
}

/** Beyond this the middle is not compared line by line. */
const mostLines = 2_000;
/** As many same lines are shown as they are. */
const mostSame = 3;

const line = (
	kind: ComparedLine["kind"],
	before: string,
	after: string,
): ComparedLine => ({ kind, before, after, count: 0 });

/** The lengths of the longest common runs from each pair of lines to the end. */
function commonLengths(a: readonly string[], b: readonly string[]) {
	const width = b.length + 1;
	const lengths = new Uint16Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			lengths[i * width + j] =
				a[i] === b[j]
					? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
					: Math.max(
							lengths[(i + 1) * width + j] ?? 0,
							lengths[i * width + j + 1] ?? 0,
						);
	return (i: number, j: number) => lengths[i * width + j] ?? 0;
}

function middle(a: readonly string[], b: readonly string[]): ComparedLine[] {
	const isLong = a.length > mostLines || b.length > mostLines;
	const common = isLong ? () => 0 : commonLengths(a, b);
	const lines: ComparedLine[] = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		const [before = "", after = ""] = [a[i], b[j]];
		if (!isLong && i < a.length && j < b.length && before === after) {
			lines.push(line("same", before, after));
			i += 1;
			j += 1;
		} else if (
			i < a.length &&
			(j >= b.length || common(i + 1, j) >= common(i, j + 1))
		) {
			lines.push(line("removed", before, ""));
			i += 1;
		} else {
			lines.push(line("added", "", after));
			j += 1;
		}
	}
	return lines;
}

const wordsOf = (text: string) =>
	new Set(
		text
			.toLowerCase()
			.split(/[^\p{L}\p{N}]+/u)
			.filter(Boolean),
	);

/** At least half of the words of the shorter one are in the other. */
function resemble(a: string, b: string): boolean {
	const [one, other] = [wordsOf(a), wordsOf(b)];
	const shared = [...one].filter((word) => other.has(word)).length;
	return shared > 0 && shared * 2 >= Math.max(one.size, other.size);
}

/** A line taken out and one put in nearby, much alike, are one that changed. */
function paired(lines: readonly ComparedLine[]): ComparedLine[] {
	const result: ComparedLine[] = [];
	let block: ComparedLine[] = [];
	const settle = () => {
		const added = block.filter(({ kind }) => kind === "added");
		const taken = new Map<ComparedLine, ComparedLine>();
		for (const one of block.filter(({ kind }) => kind === "removed")) {
			const at = added.findIndex(({ after }) => resemble(one.before, after));
			// What stands before it stays before it.
			if (at < 0) continue;
			const [other] = added.splice(0, at + 1).slice(-1);
			if (other) taken.set(other, one);
		}
		const gone = new Set(taken.values());
		for (const one of block)
			if (one.kind === "added") {
				const was = taken.get(one);
				result.push(was ? line("changed", was.before, one.after) : one);
			} else if (!gone.has(one)) result.push(one);
		block = [];
	};
	for (const one of lines) {
		if (one.kind !== "same") {
			block.push(one);
			continue;
		}
		settle();
		result.push(one);
	}
	settle();
	return result;
}

/** Long runs of what is the same are counted, not shown. */
function shortened(lines: readonly ComparedLine[]): ComparedLine[] {
	const result: ComparedLine[] = [];
	for (let at = 0; at < lines.length; ) {
		let end = at;
		while (lines[end]?.kind === "same") end += 1;
		if (end - at > mostSame) {
			result.push({ kind: "same", before: "", after: "", count: end - at });
			at = end;
			continue;
		}
		result.push(...lines.slice(at, Math.max(end, at + 1)));
		at = Math.max(end, at + 1);
	}
	return result;
}

/**
 * What changed from one version to the next.
 * @throws UserError if one of them cannot be read
 */
export function compareDocuments(
	before: Template,
	after: Template,
): ComparedLine[] {
	const [a, b] = [documentLines(before), documentLines(after)];
	const most = Math.min(a.length, b.length);
	let start = 0;
	while (start < most && a[start] === b[start]) start += 1;
	let end = 0;
	while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end])
		end += 1;
	const same = (lines: readonly string[]) =>
		lines.map((text) => line("same", text, text));
	return shortened([
		...same(a.slice(0, start)),
		...paired(
			middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
		),
		...same(a.slice(a.length - end)),
	]);
}
