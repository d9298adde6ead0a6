/** The words of a Word document, line by line, as a person reads them. */
import type PizZip from "pizzip";
import { UserError } from "../register/errors";
import { openTemplate, said, xmlParts } from "./openTemplate";
import { problemWords } from "./problemWords";
import { type Listener, readXml } from "./readXml";
import { unreadable } from "./structureProblems";
import type { Template } from "./values";

/** A paragraph: its words, where it stands, and how it is printed. */
export interface Line {
	readonly text: string;
	/** The row of a table, counted in its part; "" outside. */
	readonly row: string;
	/** The cell of that row, from 0. */
	readonly cell: number;
	readonly style: string;
	/** In points, as far as they are said here. */
	readonly sizes: readonly number[];
	readonly fonts: readonly string[];
	readonly hasPicture: boolean;
}

const blank: Line = {
	text: "",
	row: "",
	cell: 0,
	style: "",
	sizes: [],
	fonts: [],
	hasPicture: false,
};

/** @throws UserError with one sentence if it cannot be read */
export function openDocument(docx: Template): PizZip {
	const { zip, reason } = openTemplate(docx);
	if (zip) return zip;
	throw new UserError(
		problemWords(unreadable(reason)).replace("The template", "The document"),
	);
}

/** The element that an event is about: the last of its path. */
const nameOf = (path: readonly string[]) => path[path.length - 1] ?? "";

const takenOut: readonly string[] = ["w:del", "w:moveFrom"];

/** Puts lines together; tables within tables count as their own. */
class Reader implements Listener {
	readonly lines: Line[] = [];
	private readonly rows: { row: string; cell: number }[] = [];
	private count = 0;
	private line: Line = blank;

	opens(path: readonly string[], attributes: ReadonlyMap<string, string>) {
		const { line } = this;
		const value = attributes.get("w:val") ?? "";
		switch (nameOf(path)) {
			case "w:tr":
				this.count += 1;
				this.rows.push({ row: String(this.count), cell: -1 });
				break;
			case "w:tc": {
				const here = this.rows[this.rows.length - 1];
				if (here) here.cell += 1;
				break;
			}
			case "w:p":
				this.begin();
				break;
			case "w:tab":
				if (path.includes("w:r")) this.says("\t", path);
				break;
			case "w:br":
			case "w:cr":
				this.says("\n", path);
				break;
			case "w:pStyle":
				this.line = { ...line, style: value };
				break;
			case "w:sz":
				// Sizes stand in half points.
				this.line = { ...line, sizes: [...line.sizes, Number(value) / 2] };
				break;
			case "w:rFonts": {
				const font = attributes.get("w:ascii");
				if (font) this.line = { ...line, fonts: [...line.fonts, font] };
				break;
			}
			case "w:drawing":
			case "w:pict":
				this.line = { ...line, hasPicture: true };
		}
	}

	closes(path: readonly string[]) {
		const name = nameOf(path);
		if (name === "w:p") this.end();
		if (name === "w:tr") this.rows.pop();
	}

	says(text: string, path: readonly string[]) {
		const isWord = !["w:instrText", "w:delText"].includes(nameOf(path));
		if (
			isWord &&
			path.includes("w:r") &&
			!path.some((one) => takenOut.includes(one))
		)
			this.line = { ...this.line, text: this.line.text + text };
	}

	/** A paragraph within another, as in a text box, is a line before it. */
	private begin() {
		if (this.line.text.trim() !== "") this.end();
		this.line = { ...blank, ...this.rows[this.rows.length - 1] };
	}

	private end() {
		this.lines.push(this.line);
		this.line = { ...blank, ...this.rows[this.rows.length - 1] };
	}
}

function linesIn(xml: string): Line[] {
	const reader = new Reader();
	try {
		readXml(xml, reader);
	} catch (error) {
		throw new UserError(`The document is damaged (${said(error)}).`);
	}
	return reader.lines;
}

const isPart = (path: string) =>
	/^word\/(document|header\d*|footer\d*)\.xml$/.test(path);

/** The body first; headers and footers after it. */
export function partsOf(zip: PizZip): string[] {
	const parts = xmlParts(zip).filter(([path]) => isPart(path));
	const isBody = ([path]: [string, string]) => path === "word/document.xml";
	return [
		...parts.filter(isBody),
		...parts.filter((part) => !isBody(part)),
	].map(([, xml]) => xml);
}

/** The body's paragraphs, empty ones among them. */
export const bodyLines = (zip: PizZip): Line[] =>
	linesIn(partsOf(zip)[0] ?? "");

/**
 * Every line with words in it: the body in reading order, then headers and
 * footers. What a tracked change took out is not there, what it put in is.
 * @throws UserError if the document cannot be read
 */
export const documentLines = (docx: Template): string[] =>
	partsOf(openDocument(docx))
		.flatMap(linesIn)
		.map(({ text }) => text.trim())
		.filter((text) => text !== "");
