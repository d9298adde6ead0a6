/** A document is told as plain text. */
import {
	ExternalHyperlink,
	Footer,
	Header,
	HeadingLevel,
	LevelFormat,
	PageBreak,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
} from "docx";
import mammoth from "mammoth";
import { documentText } from "../../../local/documents/documentText";
import { aDocx, aRawDocx, p } from "./aDocx";

const cell = (text: string, changes: object = {}): TableCell =>
	new TableCell({
		children: text.split("|").map((part) => new Paragraph(part)),
		...changes,
	});

const agreement = (): Promise<Uint8Array> =>
	aDocx(
		[
			new Paragraph({ text: "Memorandum", heading: HeadingLevel.TITLE }),
			new Paragraph({
				text: "Goals",
				heading: HeadingLevel.HEADING_1,
				numbering: { reference: "clauses", level: 0 },
			}),
			new Paragraph({
				text: "More talks",
				numbering: { reference: "clauses", level: 1 },
			}),
			new Paragraph({ text: "Tea", bullet: { level: 0 } }),
			new Paragraph({ text: "Green tea", bullet: { level: 1 } }),
			new Paragraph(""),
			new Table({
				rows: [
					new TableRow({ children: [cell("Who"), cell("What")] }),
					new TableRow({ children: [cell("Ada|and Bo"), cell("")] }),
					new TableRow({ children: [cell("both", { columnSpan: 2 })] }),
					new TableRow({ children: [cell(""), cell("")] }),
				],
			}),
			new Paragraph({
				children: [
					new PageBreak(),
					new TextRun({ text: "Write to ", bold: true }),
					new ExternalHyperlink({
						link: "https://oak.example/",
						children: [new TextRun("us")],
					}),
					new TextRun(" or "),
					new ExternalHyperlink({
						link: "mailto:ada@oak.example",
						children: [new TextRun("ada@oak.example")],
					}),
				],
			}),
		],
		{
			headers: {
				default: new Header({ children: [new Paragraph("AGR-0001")] }),
			},
			footers: { default: new Footer({ children: [new Paragraph("Draft")] }) },
			numbering: {
				config: [
					{
						reference: "clauses",
						levels: [
							{ level: 0, format: LevelFormat.DECIMAL, text: "%1." },
							{ level: 1, format: LevelFormat.DECIMAL, text: "%1.%2" },
						],
					},
				],
			},
		},
	);

test("header, body and footer follow each other, cells are parted by tabs", async () => {
	expect(documentText(await agreement())).toBe(
		[
			"AGR-0001",
			"Memorandum",
			"1. Goals",
			"  1.1 More talks\n• Tea\n  • Green tea",
			"Who\tWhat\nAda and Bo\t\nboth\t",
			"Write to us (https://oak.example/) or ada@oak.example",
			"Draft\n",
		].join("\n\n"),
	);
});

test("every word that mammoth finds is there, in the same order", async () => {
	const docx = await agreement();
	const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
	const words = value.split(/\s+/).filter((word) => word !== "");
	const ours = documentText(docx);
	let at = 0;
	const missing = words.filter((word) => {
		const found = ours.indexOf(word, at);
		at = Math.max(at, found);
		return found < 0;
	});
	expect(missing).toEqual([]);
	expect(words.length).toBeGreaterThan(10);
});

test("a header that two kinds of pages share is told once", async () => {
	const header = new Header({ children: [new Paragraph("Mandala")] });
	const docx = await aDocx([new Paragraph("words")], {
		properties: { titlePage: true },
		headers: { default: header, first: header },
	});
	expect(documentText(docx)).toBe("Mandala\n\nwords\n");
});

test("lists are labelled as Word prints them", () => {
	const level = (number: number, format: string, text: string, more = "") =>
		`<w:lvl w:ilvl="${number}"><w:start w:val="27"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
	const numbering =
		`<w:abstractNum w:abstractNumId="1">${level(0, "upperLetter", "%1.")}${level(1, "lowerRoman", "(%2)")}` +
		`${level(2, "decimalZero", "%1/%3")}${level(3, "lowerLetter", "%1/%4", "<w:isLgl/>")}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>`;
	const item = (text: string, at: number) =>
		p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="5"/></w:numPr>`);
	const body =
		item("a", 0) + item("b", 1) + item("c", 2) + item("l", 3) + item("d", 0);
	expect(documentText(aRawDocx(body, { numbering }))).toBe(
		"AA. a\n  (xxvii) b\n    AA/27 c\n      27/27 l\nBB. d\n",
	);
});

test("line breaks and tabs of a paragraph stay", () => {
	const body =
		"<w:p><w:r><w:t>Name</w:t><w:tab/><w:t>Ada</w:t><w:br/><w:t>Role</w:t></w:r></w:p>";
	expect(documentText(aRawDocx(body))).toBe("Name\tAda\nRole\n");
});

test("a document without words is empty", () => {
	expect(documentText(aRawDocx(p("") + p(" ")))).toBe("");
});
