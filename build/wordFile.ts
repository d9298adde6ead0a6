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

/** An archive keeps local time, so local midnight is the same everywhere. */
const dated = new Date(2000, 0, 1);

/** @returns the .docx in base64; the same template gives the same bytes */
export async function wordFile(template: DocumentTemplate): Promise<string> {
	const packed = await Packer.toBuffer(documentOf(template));
	const zip = new PizZip(packed);
	const core = zip.file("docProps/core.xml")?.asText() ?? "";
	zip.file(
		"docProps/core.xml",
		core.replace(/(?<=<dcterms:\w+[^>]*>)[^<]+/g, "2000-01-01T00:00:00Z"),
	);
	for (const entry of Object.values(zip.files)) entry.date = dated;
	return zip.generate({ type: "base64", compression: "DEFLATE" });
}
