/** Follows the fields of Word: a code that is not shown and a result that is. */
import type { Run } from "./model";
import { attributeOf, type Element } from "./xml";

interface Field {
	code: string;
	inResult: boolean;
}

/** Fields may begin in one paragraph and end in another. */
export interface Fields {
	/** Takes a mark of a field; a page number comes out at its end. */
	mark(element: Element): Run | undefined;
	addCode(text: string): void;
	/** Whether text at this place is shown. */
	readonly shows: boolean;
	/** The address that text at this place leads to. */
	readonly link: string | undefined;
}

export function followFields(): Fields {
	const open: Field[] = [];
	return {
		mark(element) {
			const type = attributeOf(element, "fldCharType");
			const last = open.at(-1);
			if (type === "begin") open.push({ code: "", inResult: false });
			else if (type === "separate" && last !== undefined) last.inResult = true;
			else if (type === "end") return pageRun(open.pop()?.code ?? "");
			return undefined;
		},
		addCode(text) {
			const last = open.at(-1);
			if (last !== undefined) last.code += text;
		},
		get shows() {
			return open.every(
				({ code, inResult }) => inResult && pageRun(code) === undefined,
			);
		},
		get link() {
			return open.map(({ code }) => linkIn(code)).find(isDefined);
		},
	};
}

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

/** The number of this page or of all pages, which only print knows. */
export function pageRun(code: string): Run | undefined {
	const [name] = code.trim().toUpperCase().split(/\s+/);
	if (name === "PAGE") return { text: "[page number]", field: "page" };
	if (name === "NUMPAGES" || name === "SECTIONPAGES")
		return { text: "[number of pages]", field: "pages" };
	return undefined;
}

function linkIn(code: string): string | undefined {
	const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(code)?.[1];
	return address === undefined ? undefined : safeLink(address);
}

/** An address that cannot run anything; others are shown as plain text. */
export function safeLink(address: string | undefined): string | undefined {
	const trimmed = address?.trim() ?? "";
	return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(trimmed) ? trimmed : undefined;
}
