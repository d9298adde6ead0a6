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
	const next = words.paragraphs.findIndex((start) => start > offset);
	const from =
		words.paragraphs[(next < 0 ? words.paragraphs.length : next) - 1];
	const to = next < 0 ? words.text.length : words.paragraphs[next];
	const start = Math.max(from ?? 0, offset - longest / 3);
	const end = Math.min(to ?? words.text.length, start + longest);
	const cut = (more: boolean) => (more ? "…" : "");
	const shown = decoded(words.text.slice(start, end)).trim();
	return cut(start > (from ?? 0)) + shown + cut(end < (to ?? 0));
}

const decoded = (xml: string) =>
	xml.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
