/** Watches the engine read a template: its tags, and where each one stands. */
import type { DXT } from "docxtemplater";
import { nameKey } from "./names";
import type { Problem } from "./values";

/** A piece of a template as the engine sees it; only what we use. */
export interface Part {
	readonly type: string;
	value: string;
	readonly module?: string;
	readonly raw?: string;
	readonly location?: "start" | "end";
	readonly inverted?: boolean;
	readonly offset?: number;
	readonly position?: string;
	readonly tag?: string;
	readonly text?: boolean;
	/** what a loop or a condition encloses */
	readonly subparsed?: readonly Part[];
}

/** One file inside the template: the text, a header, a footer. */
export interface PartFile {
	readonly where: string;
	/** all its words, and where each paragraph begins */
	readonly text: string;
	readonly paragraphs: readonly number[];
	/** in reading order */
	tags: readonly Part[];
	/** the same, loops enclosing theirs */
	tree: readonly Part[];
}

export interface TemplateReader {
	readonly files: Map<string, PartFile>;
	/** tags where nothing can be filled */
	readonly unreachable: Problem[];
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
const placeOf = (contentType: string) =>
	places.find(([kind]) => kind.test(contentType))?.[1] ?? "the text";

const isTag = (part: Part) => part.type === "placeholder";
/** Text of drawings and formulas: a line break there would break the file. */
const unfillable = new Set(["a:t", "m:t"]);

/** A reader for one template; the engine calls its module's hooks. */
export function templateReader(): TemplateReader {
	const files = new Map<string, PartFile>();
	const unreachable: Problem[] = [];
	const module: DXT.Module = {
		name: "templateReader",
		// Before the engine pairs loops, so that it pairs them by our names.
		priority: 1,
		parse: spacedTag,
		preparse(pieces: Part[], { filePath, contentType }: DXT.RenderOptions) {
			const where = placeOf(contentType);
			files.set(filePath, { where, ...words(pieces), tags: [], tree: [] });
			unreachable.push(...outOfReach(pieces, where));
			return pieces;
		},
		postparse(parts, _modules, options?: never) {
			return named(parts, options ?? _modules, files);
		},
		set({ inspect }: { inspect?: { filePath: string; postparsed?: Part[] } }) {
			const file = inspect && files.get(inspect.filePath);
			if (file && inspect.postparsed) file.tree = inspect.postparsed;
		},
	};
	return { files, unreachable, module };
}
