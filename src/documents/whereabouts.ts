/** The words around a place in a template, so that a person can find it. */

/** All words of one part of a document, and where its paragraphs begin. */
export interface Words {
	readonly text: string;
	readonly paragraphs: readonly number[];
}

interface Piece {
	readonly type: string;
	readonly value: string;
	readonly position?: string;
	readonly tag?: string;
}

const longest = 60;

/** Puts a part's words together, counted as the engine counts them. */
export function wordsOf(pieces: readonly Piece[]): Words {
	const paragraphs = [0];
	let text = "";
	for (const { type, position, tag, value } of pieces) {
		if (tag === "w:p" && position === "start") paragraphs.push(text.length);
		if (type === "delimiter") text += position === "start" ? "{{" : "}}";
		if (type === "content" && position === "insidetag") text += value;
	}
	return { text, paragraphs };
}

/** The words of the same paragraph, cut to about ten of them. */
export function wordsNear(words: Words, offset: number): string {
	const { text, paragraphs } = words;
	const next = paragraphs.findIndex((start) => start > offset);
	const from = paragraphs[(next < 0 ? paragraphs.length : next) - 1] ?? 0;
	const to = (next < 0 ? undefined : paragraphs[next]) ?? text.length;
	const start = whole(text, Math.max(from, offset - longest / 3));
	const end = whole(text, Math.min(to, start + longest));
	const cut = (more: boolean) => (more ? "…" : "");
	return (
		cut(start > from) + decoded(text.slice(start, end)).trim() + cut(end < to)
	);
}

/** What may be cut in two: an emoji, or what XML writes for one letter. */
const half = /(?:&\w{0,4}|[\uD800-\uDBFF])$/;

/** The same place, or the one before what it would cut in two. */
const whole = (text: string, at: number): number =>
	at - (half.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? "").length;

const decoded = (xml: string) =>
	xml.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
