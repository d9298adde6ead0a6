/** Small Word files for tests: written by a library, or part by part. */
import { Document, type ISectionOptions, Packer } from "docx";
import PizZip from "pizzip";

type Child = ISectionOptions["children"][number];

interface Around extends Omit<ISectionOptions, "children"> {
	numbering?: ConstructorParameters<typeof Document>[0]["numbering"];
	footnotes?: ConstructorParameters<typeof Document>[0]["footnotes"];
}

/** A document as the library "docx" writes it. */
export async function aDocx(
	children: readonly Child[],
	{ numbering, footnotes, ...section }: Around = {},
): Promise<Uint8Array> {
	const document = new Document({
		...(numbering === undefined ? {} : { numbering }),
		...(footnotes === undefined ? {} : { footnotes }),
		sections: [{ ...section, children }],
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

const names = [
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
].join(" ");

/** Any files in a zip. */
export function aZip(files: Readonly<Record<string, string>>): Uint8Array {
	const zip = new PizZip();
	for (const [name, content] of Object.entries(files)) zip.file(name, content);
	return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

/** A document with this XML as its body, and parts such as "styles". */
export const aRawDocx = (
	body: string,
	parts: Readonly<Record<string, string>> = {},
): Uint8Array =>
	aZip({
		"word/document.xml": `<w:document ${names}><w:body>${body}</w:body></w:document>`,
		...Object.fromEntries(
			Object.entries(parts).map(([name, content]) => [
				`word/${name}.xml`,
				`<w:${name} ${names}>${content}</w:${name}>`,
			]),
		),
	});

/** A paragraph of one run. */
export const p = (text: string, properties = ""): string =>
	`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
