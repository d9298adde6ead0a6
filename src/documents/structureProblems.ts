/** What is wrong with the structure of a template. */
import { writtenName } from "./checkTags";
import { said } from "./openTemplate";
import type { PartFile, Piece } from "./templateReader";
import type { Problem, ProblemKind } from "./values";
import { wordsNear } from "./whereabouts";

/** What the engine says of one error; every field may be missing. */
interface Told {
	readonly id?: string;
	readonly file?: string;
	readonly offset?: number | readonly number[];
	readonly xtag?: string;
	readonly context?: string;
	readonly errors?: readonly unknown[];
}

const kinds: Readonly<Record<string, ProblemKind>> = {
	unclosed_tag: "unclosed",
	duplicate_open_tag: "unclosed",
	unclosed_loop: "unclosed",
	unopened_tag: "unopened",
	duplicate_close_tag: "unopened",
	unopened_loop: "unopened",
	closing_tag_does_not_match_opening_tag: "crossed",
	unbalanced_loop_tags: "crossed",
	loop_position_invalid: "crossed",
	no_xml_tag_found_at_left: "crossed",
	no_xml_tag_found_at_right: "crossed",
};

const told = (error: unknown): Told =>
	(error as { properties?: Told } | null)?.properties ?? {};

/**
 * Turns the engine's errors into problems.
 * @param thrown whatever it threw while it read the template
 */
export function structureProblems(
	thrown: unknown,
	files: ReadonlyMap<string, PartFile>,
): Problem[] {
	return (told(thrown).errors ?? [thrown]).map((error) => {
		const {
			id = "",
			file = "",
			offset = 0,
			xtag = "",
			context = "",
		} = told(error);
		const kind = kinds[id];
		const found = files.get(file);
		if (!kind || !found) return unreadable(`it is damaged (${said(error)})`);
		const at = typeof offset === "number" ? offset : (offset[0] ?? 0);
		const tag = found.tags.find((other) => other.offset === at);
		const name = tag ? writtenName(tag) : bare(xtag) || bare(context);
		return { kind, name, where: found.where, near: wordsNear(found, at) };
	});
}

const bare = (text: string) => text.replace(/[{}]/g, "").trim().slice(0, 40);

export const unreadable = (reason: string): Problem => ({
	kind: "unreadable",
	name: "",
	where: reason,
});

/**
 * Loops and conditions that the engine accepts although they would tear the
 * document: one that begins in a table and ends below it, for instance.
 */
export const tornLoops = (file: PartFile): Problem[] =>
	enclosing(file.tree)
		.filter(({ subparsed = [] }) => !isRepeatable(unmatched(subparsed)))
		.map((tag): Problem => {
			const near = wordsNear(file, tag.offset ?? 0);
			const name = writtenName(tag);
			return { kind: "crossed", name, where: file.where, near };
		});

export const damagedText = ({ tree, where }: PartFile): Problem[] =>
	unmatched(tree).length > 0 ? [unreadable(`${where} is damaged`)] : [];

const enclosing = (pieces: readonly Piece[]): Piece[] =>
	pieces.flatMap((piece) =>
		piece.subparsed ? [piece, ...enclosing(piece.subparsed)] : [],
	);

const xmlTag = /<(\/?)([\w:.-]+)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>/g;

/** The XML tags that find no partner among these pieces: "/w:p", "w:p". */
function unmatched(pieces: readonly Piece[]): string[] {
	const left: string[] = [];
	for (const { type, position, value } of pieces) {
		if (type === "placeholder" || position === "insidetag") continue;
		for (const [, end = "", tag = "", rest = ""] of value.matchAll(xmlTag)) {
			if (end && left[left.length - 1] === tag) left.pop();
			else if (!rest.endsWith("/")) left.push(end + tag);
		}
	}
	return left;
}

/** Closing some tags and opening the same again may be done any number of times. */
function isRepeatable(left: readonly string[]): boolean {
	const half = left.length / 2;
	const closed = left.slice(0, half);
	const opened = left.slice(half).reverse();
	return (
		closed.length === opened.length &&
		closed.every((tag, index) => tag === `/${opened[index]}`)
	);
}
