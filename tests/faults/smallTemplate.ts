/** A template of two lines in place of the long one, so that thousands of drafts take minutes. */
import PizZip from "pizzip";
import type { TestOffice } from "../anOffice";

const office = "http://schemas.openxmlformats.org";
const xml = (body: string) =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`;
const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The three parts that a Word file cannot do without. */
const parts: Readonly<Record<string, string>> = {
	"[Content_Types].xml": xml(
		`<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/></Types>`,
	),
	"_rels/.rels": xml(
		`<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
	),
	"word/document.xml": xml(
		`<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Agreement {{agreementRef}}</w:t></w:r></w:p><w:p><w:r><w:t>with {{partnerName}}</w:t></w:r></w:p></w:body></w:document>`,
	),
};

export function smallTemplate({ google }: TestOffice): void {
	const zip = new PizZip();
	for (const [name, text] of Object.entries(parts)) zip.file(name, text);
	const bytes = zip.generate({ type: "uint8array", compression: "DEFLATE" });
	const found = google.documents().filter(({ name }) => /^Template/.test(name));
	if (found.length === 0) throw new Error("There is no template in Drive");
	for (const { id } of found)
		google.workspace.files.write(`drive/${id}.docx`, bytes);
}
