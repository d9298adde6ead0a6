/** Makes small Word files for tests, and reads filled ones back. */
import { DOMParser, type Node } from "@xmldom/xmldom";
import mammoth from "mammoth";
import PizZip from "pizzip";

const office = "http://schemas.openxmlformats.org";
const word = `${office}/wordprocessingml/2006/main`;
const kind = "application/vnd.openxmlformats-officedocument";
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface WordParts {
	/** paragraphs and tables as WordprocessingML */
	body?: string;
	header?: string;
	footer?: string;
	/** further entries: path and content */
	others?: Readonly<Record<string, string>>;
}

const escaped = (text: string) =>
	text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** One paragraph; several texts become several runs, as Word splits them. */
export const paragraph = (...runs: string[]): string =>
	`<w:p>${runs.map((run) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`).join("")}</w:p>`;

export const table = (...rows: string[][]): string =>
	`<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

/** One stretch of text, as it stands in XML. */
export const run = (text: string) =>
	`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** What a tracked change puts in. */
export const inserted = (text: string) => `<w:ins>${run(text)}</w:ins>`;
/** What a tracked change takes out, each text a run. */
export const deleted = (...texts: string[]) =>
	`<w:del>${texts.map((text) => `<w:r><w:delText>${text}</w:delText></w:r>`).join("")}</w:del>`;
/** A text box with these paragraphs, anchored in a run. */
export const textBox = (content: string) =>
	`<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

const partTypes = {
	header: `${kind}.wordprocessingml.header+xml`,
	footer: `${kind}.wordprocessingml.footer+xml`,
};

/** The archive of a Word file, before it is packed. */
export function wordZip(parts: WordParts): PizZip {
	const { body = paragraph(""), header, footer, others = {} } = parts;
	const extra = { header, footer };
	const used = (["header", "footer"] as const).filter((name) => extra[name]);
	const zip = new PizZip();
	zip.file(
		"[Content_Types].xml",
		`${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${kind}.wordprocessingml.document.main+xml"/>${used.map((name) => `<Override PartName="/word/${name}1.xml" ContentType="${partTypes[name]}"/>`).join("")}</Types>`,
	);
	zip.file(
		"_rels/.rels",
		`${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
	);
	zip.file(
		"word/document.xml",
		`${xml}<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
	);
	for (const name of used) {
		const tag = name === "header" ? "w:hdr" : "w:ftr";
		zip.file(
			`word/${name}1.xml`,
			`${xml}<${tag} xmlns:w="${word}">${extra[name]}</${tag}>`,
		);
	}
	for (const [path, content] of Object.entries(others)) zip.file(path, content);
	return zip;
}

export const wordFile = (parts: WordParts): Uint8Array =>
	wordZip(parts).generate({ type: "uint8array", compression: "DEFLATE" });

/** The words of one part, a line for each paragraph and line break. */
export function partText(base64: string, path: string): string {
	const content = new PizZip(base64, { base64: true }).file(path)?.asText();
	if (content === undefined) throw new Error(`There is no ${path}.`);
	const part = new DOMParser().parseFromString(content, "text/xml");
	return wordsIn(part.documentElement).trimEnd();
}

function wordsIn(node: Node | null): string {
	if (!node || node.nodeName === "w:pPr") return "";
	// As Word shows it: a bare line break in a text is a space.
	if (node.nodeName === "w:t")
		return (node.textContent ?? "").replace(/\n/g, " ");
	if (node.nodeName === "w:br") return "\n";
	if (node.nodeName === "w:tab") return "\t";
	const inside = Array.from(node.childNodes, wordsIn).join("");
	return node.nodeName === "w:p" ? `${inside}\n` : inside;
}

/** What Word works out in one part: the number of the page, of all pages. */
export function fieldsIn(base64: string, path: string): string[] {
	const xml = new PizZip(base64, { base64: true }).file(path)?.asText() ?? "";
	return [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(
		([, field = ""]) => field.trim(),
	);
}

/** The body as another reader sees it, so that we do not mark our own work. */
export async function bodyText(base64: string): Promise<string> {
	const buffer = Buffer.from(base64, "base64");
	return (await mammoth.extractRawText({ buffer })).value.trim();
}
