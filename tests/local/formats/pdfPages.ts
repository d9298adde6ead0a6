/** Reads the words of a PDF back, page by page, to test what was drawn. */
import { inflateSync } from "node:zlib";

/** Words drawn at one place; y counts up from the foot of the page. */
export interface DrawnText {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly font: string;
}

type Objects = ReadonlyMap<string, string>;

/** Only for PDFs of the library that we use, which writes one font table. */
export function pdfPages(pdf: Uint8Array): DrawnText[][] {
	const objects = readObjects(Buffer.from(pdf).toString("latin1"));
	return [...objects.values()]
		.filter((object) => object.includes("/Type /Page\n"))
		.map((page) => drawnTexts(page, objects));
}

/** The words of each page in reading order, with single blanks. */
export const pdfWords = (pdf: Uint8Array): string[] =>
	pdfPages(pdf).map((page) =>
		[...page]
			.sort((one, other) => other.y - one.y || one.x - other.x)
			.map(({ text }) => text)
			.join("")
			.replace(/\s+/g, " ")
			.trim(),
	);

function readObjects(pdf: string): Map<string, string> {
	const found = pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
	return new Map(
		Array.from(found, ([, id = "", body = ""]) => [id, unpack(body)]),
	);
}

function unpack(body: string): string {
	const [head = "", packed] = body.split("\nstream\n");
	if (packed === undefined || !head.includes("/FlateDecode")) return body;
	const bytes = Buffer.from(packed.replace(/\nendstream$/, ""), "latin1");
	return inflateSync(bytes).toString("latin1");
}

const follow = (owner: string, name: string, objects: Objects): string =>
	objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(owner)?.[1] ?? "") ?? "";

function drawnTexts(page: string, objects: Objects): DrawnText[] {
	const resources = follow(page, "Resources", objects);
	const texts = follow(page, "Contents", objects).matchAll(
		/1 0 0 1 (\S+) (\S+) Tm\n(?:.* Tr\n)?\/(\w+) .* Tf\n(?:.*\n)*?\[(.*)\] TJ/g,
	);
	return Array.from(texts, ([, x, y, name = "", glyphs = ""]) => {
		const font = follow(resources, name, objects);
		return {
			text: decode(glyphs, follow(font, "ToUnicode", objects)),
			x: Number(x),
			y: Number(y),
			font: /\/BaseFont \/\w+\+(\S+)/.exec(font)?.[1] ?? "",
		};
	});
}

/** Glyphs are numbered as they were first used; the map says what they are. */
function decode(glyphs: string, map: string): string {
	const [, entries = ""] = /beginbfrange\n.*?\[(.*)\]/s.exec(map) ?? [];
	const signs = Array.from(entries.matchAll(/<(\w+)>/g), ([, hex = ""]) =>
		Buffer.from(hex, "hex").swap16().toString("utf16le"),
	);
	return Array.from(glyphs.matchAll(/<(\w+)>/g), ([, hex = ""]) =>
		Array.from(
			hex.matchAll(/.{4}/g),
			([glyph]) => signs[Number.parseInt(glyph, 16)] ?? "",
		).join(""),
	).join("");
}
