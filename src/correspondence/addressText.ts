/** Address headers as text: unfolded, cut where nothing is cut in two. */

/** An address header with more is cut after the last whole address. */
const mostRead = 10_000;
/** Programs disagree about them: some drop them and join what is beside. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const controls = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g;

/** Goes over a header, telling what lies outside quotation marks and comments. */
function scan(value: string, outside: (letter: string, at: number) => void) {
	let quoted = false;
	let depth = 0;
	for (let at = 0; at < value.length; at++) {
		const letter = value.charAt(at);
		if (letter === "\\" && (quoted || depth > 0)) at++;
		else if (letter === '"' && depth === 0) quoted = !quoted;
		else if (quoted) continue;
		else if (letter === "(") depth++;
		else if (letter === ")" && depth > 0) depth--;
		else if (depth === 0) outside(letter, at);
	}
	return { isClosed: !quoted && depth === 0 };
}

/** @returns undefined if a quotation mark or a bracket is never closed */
export function withoutWords(value: string): string | undefined {
	const kept: string[] = [];
	const { isClosed } = scan(value, (letter) => kept.push(letter));
	return isClosed ? kept.join("") : undefined;
}

/** As much of a list as fits, up to a comma between two of its addresses. */
function cut(value: string): string {
	if (value.length <= mostRead) return value;
	let end = 0;
	let angled = false;
	scan(value.slice(0, mostRead), (letter, at) => {
		if (letter === "<") angled = true;
		else if (letter === ">") angled = false;
		else if (!angled && (letter === "," || letter === ";")) end = at;
	});
	return value.slice(0, end);
}

export const hasControls = (text: string): boolean =>
	text.search(controls) >= 0;

/** A header on one line. */
export const unfolded = (value: string): string =>
	value.replace(/\r?\n(?=[ \t])/g, "");

/** What may be read of an address header: no folds, no controls, not too long. */
export const readable = (value: string): string =>
	cut(unfolded(value)).replace(controls, "\ufffd").trim();
