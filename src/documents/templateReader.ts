/** Watches the engine read a template: its tags, and where each one stands. */
import type { DXT } from "docxtemplater";
import { nameKey } from "./names";
import { outOfReach, spreadTags } from "./outOfReach";
import type { Problem } from "./values";
import { type Words, wordsOf } from "./whereabouts";

/** A piece of a template as the engine sees it; only what we use. */
export interface Piece {
	readonly type: string;
	value: string;
	module?: string;
	/** with its sign; the engine keeps it for loops and conditions alone */
	raw?: string;
	readonly inverted?: boolean;
	readonly offset?: number;
	/** "insidetag" for words, "start" and "end" for tags and braces */
	readonly position?: string;
	readonly tag?: string;
	/** that XML tag holds words */
	readonly text?: boolean;
	/** what a loop or a condition encloses */
	readonly subparsed?: readonly Piece[];
}

/** One file inside the template: the text, a header, a footer. */
export interface PartFile extends Words {
	/** "the page header" */
	readonly where: string;
	/** in reading order */
	tags: readonly Piece[];
	/** the same, loops enclosing theirs */
	tree: readonly Piece[];
}

export interface TemplateReader {
	readonly files: ReadonlyMap<string, PartFile>;
	/** tags where nothing can be filled */
	readonly unreachable: readonly Problem[];
	/** what the engine calls */
	readonly module: DXT.Module;
}

const places: [RegExp, string][] = [
	[/header\+xml$/, "the page header"],
	[/footer\+xml$/, "the page footer"],
	[/footnotes\+xml$/, "a footnote"],
	[/comments\+xml$/, "a comment"],
	[/diagram/, "a drawing"],
	[/(properties|settings)\+xml$/, "the file’s properties"],
];
export const theText = "the text";
const placeOf = (contentType: string) =>
	places.find(([kind]) => kind.test(contentType))?.[1] ?? theText;

/** A reader for one template. */
export function templateReader(): TemplateReader {
	const files = new Map<string, PartFile>();
	const unreachable: Problem[] = [];
	const module: DXT.Module = {
		name: "templateReader",
		// Before the engine pairs loops, so that it pairs them by our names.
		priority: 1,
		parse: spacedTag,
		preparse(pieces: Piece[], { filePath, contentType }: DXT.RenderOptions) {
			const where = placeOf(contentType);
			const file = { where, ...wordsOf(pieces), tags: [], tree: [] };
			files.set(filePath, file);
			unreachable.push(
				...spreadTags(pieces, file),
				...outOfReach(pieces, where),
			);
			return pieces;
		},
		postparse(parts, options: unknown) {
			const pieces = parts as Piece[];
			const { filePath, basePart } = options as Record<string, string>;
			const tags = pieces.filter(({ type }) => type === "placeholder");
			for (const tag of tags) rename(tag);
			const file = files.get(filePath ?? "");
			if (file && !basePart) file.tags = tags;
			return parts;
		},
		set({ inspect }: { inspect?: { filePath: string; postparsed?: Piece[] } }) {
			const file = inspect && files.get(inspect.filePath);
			if (file && inspect.postparsed) file.tree = inspect.postparsed;
		},
	};
	return { files, unreachable, module };
}

/**
 * Gives a tag our name. What the engine offers besides names, conditions and
 * loops (raw XML, enclosing any element) becomes a name that nobody knows.
 */
function rename(tag: Piece): void {
	tag.raw ??= tag.value;
	if (tag.module && !/^\s*[#^/]/.test(tag.raw)) {
		delete tag.module;
		tag.value = tag.raw;
	}
	tag.value = nameKey(tag.value);
}

/** People put a space after the braces: `{{ #contacts }}`. */
function spacedTag(content: string): DXT.SimplePart | null {
	const [, sign, value = ""] = /^\s+([#^/])(.*)$/s.exec(content) ?? [];
	if (!sign) return null;
	const tag = { type: "placeholder", module: "loop", value };
	if (sign === "/") return { ...tag, location: "end" };
	const inverted = sign === "^";
	return { ...tag, location: "start", expandTo: "auto", inverted };
}
