/** A document is printed on A4 without losing a word. */
import {
	AlignmentType,
	ExternalHyperlink,
	Footer,
	Header,
	HeadingLevel,
	LevelFormat,
	PageBreak,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TabStopType,
	TextRun,
} from "docx";
import { documentPdf } from "../../../local/documents/documentPdf";
import { aDocx, aRawDocx, p } from "./aDocx";
import { pdfPages, pdfWords } from "./pdfPages";

const print = async (docx: Uint8Array): Promise<string[]> =>
	pdfWords(await documentPdf(docx));

const cell = (text: string, changes: object = {}): TableCell =>
	new TableCell({ children: [new Paragraph(text)], ...changes });

/** Words that are all different, so that a lost one is missed. */
const words = (name: string, count: number): string =>
	Array.from({ length: count }, (_, at) => `${name}${at}.`).join(" ");

/** Lines of a paragraph follow each other without a blank. */
const lost = (pages: readonly string[], ...texts: string[]): string[] => {
	const printed = pages.join(" ");
	return texts
		.flatMap((text) => text.split(" "))
		.filter((word) => !printed.includes(word));
};

test("headings, lists, tables and links are all there, on A4", async () => {
	const pdf = await documentPdf(
		await aDocx(
			[
				new Paragraph({ text: "Memorandum", heading: HeadingLevel.TITLE }),
				new Paragraph({
					text: "Goals",
					heading: HeadingLevel.HEADING_1,
					numbering: { reference: "clauses", level: 0 },
				}),
				new Paragraph({
					text: "First",
					numbering: { reference: "clauses", level: 1 },
				}),
				new Paragraph({ text: "Point", bullet: { level: 0 } }),
				new Table({
					rows: [new TableRow({ children: [cell("Left"), cell("Right")] })],
				}),
				new Paragraph({
					children: [
						new ExternalHyperlink({
							link: "https://oak.example/x",
							children: [new TextRun("us")],
						}),
					],
				}),
			],
			{
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
		),
	);
	expect(pdfWords(pdf)).toEqual([
		"Memorandum1. Goals1.1First•PointLeftRightusPage 1 of 1",
	]);
	const source = Buffer.from(pdf).toString("latin1");
	expect(source).toContain("/MediaBox [0 0 595.28 841.89]");
	expect(source).toContain("/URI (https://oak.example/x)");
	expect(source).toMatch(/\(Memorandum\)/);
	expect(source).toContain("/Lang (en-GB)");
});

test("bold and italic words have their own fonts", async () => {
	const [page] = pdfPages(
		await documentPdf(
			await aDocx([
				new Paragraph({
					children: [
						new TextRun("plain"),
						new TextRun({ text: "bold", bold: true }),
						new TextRun({ text: "both", bold: true, italics: true }),
						new TextRun({ text: "slanted", italics: true }),
					],
				}),
			]),
		),
	);
	const fonts = Object.fromEntries(
		(page ?? []).map(({ text, font }) => [text, font]),
	);
	expect(fonts).toMatchObject({
		plain: "Roboto-Regular",
		bold: "Roboto-Medium",
		both: "Roboto-MediumItalic",
		slanted: "Roboto-Italic",
	});
});

describe("headers and footers", () => {
	const numbered = new Footer({
		children: [
			new Paragraph({
				children: [
					new TextRun({
						children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
					}),
				],
			}),
		],
	});
	const two = [
		new Paragraph("one"),
		new Paragraph({ children: [new PageBreak(), new TextRun("two")] }),
	];
	const header = (text: string) =>
		new Header({ children: [new Paragraph(text)] });

	test("stand on every page with its own number", async () => {
		const docx = await aDocx(two, {
			headers: { default: header("AGR-0001") },
			footers: { default: numbered },
		});
		expect(await print(docx)).toEqual(["AGR-0001one1 / 2", "AGR-0001two2 / 2"]);
	});

	test("may be others on the first page", async () => {
		const docx = await aDocx(two, {
			properties: { titlePage: true },
			headers: { default: header("AGR-0001"), first: header("Mandala") },
		});
		expect(await print(docx)).toEqual([
			"MandalaonePage 1 of 2",
			"AGR-0001twoPage 2 of 2",
		]);
	});

	test("count pages in a table too, and are not counted twice", async () => {
		const foot = new Footer({
			children: [
				new Table({
					rows: [
						new TableRow({
							children: [
								cell("Draft"),
								new TableCell({
									children: [
										new Paragraph({
											children: [
												new TextRun({ children: [PageNumber.CURRENT] }),
											],
										}),
									],
								}),
							],
						}),
					],
				}),
			],
		});
		expect(
			await print(await aDocx(two, { footers: { default: foot } })),
		).toEqual(["oneDraft1", "twoDraft2"]);
	});

	test("set tabs to the right against the right edge", async () => {
		const line = new Paragraph({
			tabStops: [{ type: TabStopType.RIGHT, position: 9000 }],
			children: [new TextRun("left\tright")],
		});
		const [page] = pdfPages(
			await documentPdf(
				await aDocx(
					[new Paragraph({ text: "edge", alignment: AlignmentType.RIGHT })],
					{
						headers: { default: new Header({ children: [line] }) },
					},
				),
			),
		);
		const at = (wanted: string) => page?.find(({ text }) => text === wanted);
		expect(at("left")?.x).toBeLessThan(100);
		expect(at("right")?.x).toBeGreaterThan(450);
		expect(at("right")?.y).toBe(at("left")?.y);
		expect(at("right")?.y).toBeGreaterThan((at("edge")?.y ?? 0) + 10);
	});
});

describe("no word is lost", () => {
	test("of a paragraph over several pages", async () => {
		const long = words("w", 2000);
		const pages = await print(
			aRawDocx(p("Heading", '<w:pStyle w:val="Heading1"/>') + p(long)),
		);
		expect(pages.length).toBeGreaterThan(2);
		expect(lost(pages, long)).toEqual([]);
	});

	test("of a table with rows, and heading rows, taller than a page", async () => {
		const [head, body, last] = [
			words("h", 700),
			words("b", 1400),
			words("l", 30),
		];
		const row = (text: string, tableHeader: boolean) =>
			new TableRow({
				cantSplit: true,
				tableHeader,
				children: [cell(text), cell("x.")],
			});
		const pages = await print(
			await aDocx([
				new Table({
					rows: [row(head, true), row(body, false), row(last, false)],
				}),
			]),
		);
		expect(lost(pages, head, body, last)).toEqual([]);
	});

	test("of a short heading row over a row taller than a page", async () => {
		const body = words("b", 1400);
		const pages = await print(
			await aDocx([
				new Table({
					rows: [
						new TableRow({ tableHeader: true, children: [cell("Head")] }),
						new TableRow({ children: [cell(body)] }),
					],
				}),
			]),
		);
		expect(lost(pages, body)).toEqual([]);
	});

	test("of cells that go on over rows and pages", async () => {
		const texts = Array.from({ length: 60 }, (_, at) => words(`r${at}x`, 4));
		const first = words("f", 40);
		const rows = texts.map((text, at) => {
			const merge = at === 0 ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
			return `<w:tr><w:tc><w:tcPr>${merge}</w:tcPr>${p(at === 0 ? first : "")}</w:tc><w:tc>${p(text)}</w:tc></w:tr>`;
		});
		const pages = await print(aRawDocx(`<w:tbl>${rows.join("")}</w:tbl>`));
		expect(pages.length).toBeGreaterThan(1);
		expect(lost(pages, first, ...texts)).toEqual([]);
	});

	test("of much that Word would keep together", async () => {
		const texts = Array.from({ length: 60 }, (_, at) => words(`k${at}x`, 30));
		const pages = await print(
			aRawDocx(texts.map((text) => p(text, "<w:keepNext/>")).join("")),
		);
		expect(pages.length).toBeGreaterThan(1);
		expect(lost(pages, ...texts)).toEqual([]);
	});

	test("because the font lacks its signs: they are counted instead", async () => {
		const pages = await print(
			aRawDocx(
				p("Ty\u0302 Łódź – “café” ☐ ☑ 中文 e\u0301 שלום 😀 \u202eevil\u202c"),
			),
		);
		expect(pages[0]).toContain(
			"Tŷ Łódź – “café” [ ] [x] [2 characters not shown] é [4 characters not shown] [1 character not shown] evil",
		);
	});
});

test("a long label does not run into the words of its item", async () => {
	const numbering =
		'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="Schedule %1:"/></w:lvl></w:abstractNum>' +
		'<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>';
	const body = p("words", '<w:numPr><w:numId w:val="5"/></w:numPr>');
	const [page] = pdfPages(await documentPdf(aRawDocx(body, { numbering })));
	const [label, number, words] = page ?? [];
	expect([label?.text, number?.text, words?.text]).toEqual([
		"Schedule ",
		"1:",
		"words",
	]);
	expect(words?.y).toBe(label?.y);
	expect(words?.x).toBeGreaterThan((number?.x ?? 0) + 10);
});

test("a heading stays with the words below it, wherever the page ends", async () => {
	const heading = p("Signatures", '<w:pStyle w:val="Heading1"/>');
	const kept = p("We have read it.", "<w:keepNext/>").repeat(2);
	for (let count = 28; count < 36; count += 1) {
		const filler = p("line").repeat(count);
		const pages = await print(aRawDocx(filler + heading + kept + p("Ada")));
		const [page] = pages.filter((words) => words.includes("Signatures"));
		expect(page).toContain("SignaturesWe have read it.We have read it.Ada");
	}
});
