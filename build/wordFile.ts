/** Turns a template's data into a Word file. */
import {
	Document,
	Footer,
	Header,
	Packer,
	PageNumber,
	Paragraph,
	Tab,
	TabStopType,
	TextRun,
} from "docx";
import PizZip from "pizzip";
import type { DocumentTemplate } from "../src/documents/templates/template";
import { drawBlocks, drawSection } from "./wordBlocks";
import { numbering, page, pageWidth, ruleBelow, styles } from "./wordStyles";

/** Left and right of one line, at the top or the bottom of the page. */
const margin = (left: string, right: TextRun, border = {}) =>
	new Paragraph({
		style: "HeaderFooter",
		tabStops: [{ type: TabStopType.RIGHT, position: pageWidth }],
		border,
		children: [
			new TextRun(left),
			new TextRun({ children: [new Tab()] }),
			right,
		],
	});

const pageOfPages = new TextRun({
	children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
});

function documentOf(template: DocumentTemplate): Document {
	const { title, subtitle, header, footer, look, summary, sections } = template;
	const { size, margin: margins, header: above, footer: below } = page;
	const top = margin(header.left, new TextRun(header.right), ruleBelow);
	return new Document({
		title,
		creator: "Partnerships",
		lastModifiedBy: "Partnerships",
		description: "",
		styles: styles[look ?? "plain"],
		numbering,
		sections: [
			{
				properties: {
					page: { size, margin: { ...margins, header: above, footer: below } },
				},
				headers: { default: new Header({ children: [top] }) },
				footers: {
					default: new Footer({ children: [margin(footer, pageOfPages)] }),
				},
				children: [
					new Paragraph({ style: "Title", text: title }),
					new Paragraph({ style: "Subtitle", text: subtitle }),
					...drawBlocks(summary),
					...sections.flatMap((section) => drawSection(section, !look)),
				],
			},
		],
	});
}

/** @returns the entries of the .docx; the same template gives the same */
export async function wordParts(
	template: DocumentTemplate,
): Promise<Record<string, string>> {
	const zip = new PizZip(await Packer.toBuffer(documentOf(template)));
	const parts = Object.entries(zip.files)
		.filter(([, entry]) => !entry.dir)
		.map(([path, entry]): [string, string] => [path, entry.asText()]);
	return Object.fromEntries(
		parts.map(([path, xml]) => [path, path === core ? undated(xml) : xml]),
	);
}

const core = "docProps/core.xml";
const undated = (xml: string) =>
	xml.replace(/(?<=<dcterms:\w+[^>]*>)[^<]+/g, "2000-01-01T00:00:00Z");
