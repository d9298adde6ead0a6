/** What a template is filled with, and what may be found wrong with it. */

/** One row of a loop: each cell as the text that it prints. */
export type ValueRow = Readonly<Record<string, string>>;

/** Text is printed, yes and no switch conditions, lists repeat. */
export type Values = Readonly<
	Record<string, string | boolean | readonly ValueRow[]>
>;

/** The bytes of a .docx file, or the same in base64. */
export type Template = string | Uint8Array;

export type ProblemKind =
	/** nothing of that name can be filled in */
	| "unknown"
	/** the name is right, but the register has nothing to print */
	| "empty"
	/** a list or a yes/no stands where text is printed */
	| "notText"
	/** no `}}`, or no closing tag */
	| "unclosed"
	/** a `}}` or a closing tag that closes nothing */
	| "unopened"
	/** an opening and a closing tag that do not belong together */
	| "crossed"
	/** begun in one paragraph or cell and ended in another */
	| "spread"
	/** in what a tracked change takes out */
	| "deleted"
	/** in a place that cannot be filled, such as a link or a drawing */
	| "unreachable"
	/** the file as a whole */
	| "unreadable";

export interface Problem {
	readonly kind: ProblemKind;
	/** as it is written in the template, without the braces */
	readonly name: string;
	/** "the text", "the page footer"; for an unreadable file the reason */
	readonly where: string;
	/** the words around it */
	readonly near?: string;
	/** the known name that was probably meant */
	readonly suggestion?: string;
}

export type Filled =
	| { readonly ok: true; readonly base64: string }
	| { readonly ok: false; readonly problems: readonly Problem[] };
