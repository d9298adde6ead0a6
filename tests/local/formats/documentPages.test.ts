/** Tables, pages, headers and footers keep their shape. */
import {
	Footer,
	Header,
	PageBreak,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	VerticalMergeType,
} from "docx";
import { readDocument } from "../../../local/documents/readDocument";
import { aDocx, aRawDocx, p } from "./aDocx";
import { shownHtml } from "./shownHtml";

const cell = (text: string, changes: object = {}): TableCell =>
	new TableCell({ children: [new Paragraph(text)], ...changes });

describe("tables", () => {
	test("have heading rows, and cells over columns and rows", async () => {
		const merge = (verticalMerge: string) => ({ verticalMerge });
		const docx = await aDocx([
			new Table({
				rows: [
					new TableRow({
						tableHeader: true,
						children: [cell("Goal"), cell("By")],
					}),
					new TableRow({ children: [cell("all", { columnSpan: 2 })] }),
					new TableRow({
						children: [cell("a", merge(VerticalMergeType.RESTART)), cell("1")],
					}),
					new TableRow({
						children: [cell("", merge(VerticalMergeType.CONTINUE)), cell("2")],
					}),
				],
			}),
		]);
		expect(shownHtml(docx)).toBe(
			'<table><thead><tr><th scope="col">Goal</th><th scope="col">By</th></tr></thead>' +
				'<tbody><tr><td colspan="2">all</td></tr><tr><td rowspan="2">a</td><td>1</td></tr>' +
				"<tr><td>2</td></tr></tbody></table>",
		);
	});

	test("keep paragraphs, lists and tables in their cells", async () => {
		const inner = new Table({
			rows: [new TableRow({ children: [cell("deep")] })],
		});
		const docx = await aDocx([
			new Table({
				rows: [
					new TableRow({
						children: [
							new TableCell({
								children: [
									new Paragraph("one"),
									new Paragraph({ text: "two", bullet: { level: 0 } }),
									inner,
								],
							}),
						],
					}),
				],
			}),
		]);
		expect(shownHtml(docx)).toBe(
			"<table><tbody><tr><td><p>one</p><ul><li>two</li></ul>" +
				"<table><tbody><tr><td>deep</td></tr></tbody></table></td></tr></tbody></table>",
		);
	});

	test("have the lines that the cell, the table or its style draws", () => {
		const border = (name: string, kind = "single") =>
			`<w:${name} w:val="${kind}"/>`;
		const styles =
			'<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblPr><w:tblBorders>' +
			`${border("top")}${border("start")}${border("bottom")}${border("right")}${border("insideV")}` +
			"</w:tblBorders></w:tblPr></w:style>";
		const tc = (properties: string) =>
			`<w:tc><w:tcPr>${properties}</w:tcPr>${p("x")}</w:tc>`;
		const body =
			`<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblBorders>${border("insideV", "nil")}</w:tblBorders></w:tblPr>` +
			`<w:tr>${tc('<w:vMerge w:val="restart"/>')}${tc(`<w:tcBorders>${border("bottom", "dotted")}</w:tcBorders>`)}</w:tr>` +
			`<w:tr>${tc(`<w:vMerge/><w:tcBorders>${border("top")}</w:tcBorders>`)}${tc(`<w:tcBorders>${border("right", "none")}</w:tcBorders>`)}</w:tr></w:tbl>`;
		const [table] = readDocument(aRawDocx(body, { styles })).blocks;
		const sides = ["top", "right", "bottom", "left"] as const;
		const lines =
			table?.kind === "table"
				? table.rows.map(({ cells }) =>
						cells.map((cell) => sides.filter((side) => cell.lines[side])),
					)
				: [];
		expect(lines).toEqual([
			[
				["top", "left"],
				["top", "right", "bottom"],
			],
			[["bottom", "left"], ["bottom"]],
		]);
	});

	test("lose no words when a cell continues nothing", () => {
		const body =
			`<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p("first")}</w:tc></w:tr>` +
			`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>${p("wide")}</w:tc></w:tr></w:tbl>`;
		expect(shownHtml(aRawDocx(body))).toBe(
			'<table><tbody><tr><td class="bare">first</td></tr><tr><td class="bare" colspan="63">wide</td></tr></tbody></table>',
		);
	});
});

describe("pages", () => {
	test("begin where the document says so, but not before it or after it", async () => {
		const docx = await aDocx([
			new Paragraph({ children: [new PageBreak()] }),
			new Paragraph({
				children: [new TextRun("one"), new PageBreak(), new TextRun("two")],
			}),
			new Paragraph({ text: "three", pageBreakBefore: true }),
			new Paragraph({ children: [new PageBreak()] }),
		]);
		const newPage = '<hr class="page-break">';
		expect(shownHtml(docx)).toBe(
			`<p>one</p>${newPage}<p>two</p>${newPage}<p>three</p>`,
		);
	});

	test("begin with a new section unless it follows on", () => {
		const section = (type: string) =>
			`<w:sectPr>${type && `<w:type w:val="${type}"/>`}</w:sectPr>`;
		const body = `${p("one", section(""))}${p("two", section(""))}${p("three")}${section("continuous")}`;
		expect(shownHtml(aRawDocx(body))).toBe(
			'<p>one</p><hr class="page-break"><p>two</p><p>three</p>',
		);
	});

	test("show each header and footer once, and name the page numbers", async () => {
		const line = (text: string) => [new Paragraph(text)];
		const docx = await aDocx([new Paragraph("words")], {
			properties: { titlePage: true },
			headers: {
				default: new Header({ children: line("AGR-0001") }),
				first: new Header({ children: line("Mandala") }),
				even: new Header({ children: line("never shown") }),
			},
			footers: {
				default: new Footer({
					children: [
						new Paragraph({
							children: [
								new TextRun({
									children: [
										"Page ",
										PageNumber.CURRENT,
										" of ",
										PageNumber.TOTAL_PAGES,
									],
								}),
							],
						}),
					],
				}),
				first: new Footer({ children: line("") }),
			},
		});
		const named = (name: string) => `<span class="not-shown">[${name}]</span>`;
		const html = shownHtml(docx);
		expect(html).toContain(
			'<header class="document-header"><p>AGR-0001</p></header>',
		);
		expect(html).toContain(
			'<header class="document-header"><p>Mandala</p></header>',
		);
		expect(html).not.toContain("never shown");
		expect(html).toContain(
			`<p>words</p><footer class="document-footer"><p>Page ${named("page number")} of ${named("number of pages")}</p></footer>`,
		);
		expect(html.match(/<footer/g)).toHaveLength(1);
	});
});
