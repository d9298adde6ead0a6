/** The notice above the text: what a filled document does not say yet. */
import { printable } from "./printable";

export interface Notice {
	readonly heading: string;
	readonly lines: readonly string[];
}

const escaped = (text: string): string =>
	printable(text)
		.replace(/&/g, "&amp;")
		.replace(/</g, "&lt;")
		.replace(/>/g, "&gt;");

const lineBreak = '</w:t><w:br/><w:t xml:space="preserve">';
const words = (text: string): string =>
	`<w:t xml:space="preserve">${escaped(text).replace(/\n/g, lineBreak)}</w:t>`;

/** It names no style and no list, which the template may not have. */
const shaded = (layout: string, face: string, content: string): string =>
	`<w:p><w:pPr><w:shd w:val="clear" w:color="auto" w:fill="FFF4CC"/>${layout}</w:pPr><w:r><w:rPr>${face}<w:color w:val="1F1F1F"/></w:rPr>${content}</w:r></w:p>`;

const hanging =
	'<w:spacing w:before="0" w:after="60"/><w:ind w:left="360" w:hanging="360"/>';

function paragraphs({ heading, lines }: Notice): string {
	const above = shaded(
		'<w:spacing w:before="0" w:after="60"/>',
		"<w:b/>",
		words(heading),
	);
	const below = lines.map((line) =>
		shaded(hanging, "", `<w:t>•</w:t><w:tab/>${words(line)}`),
	);
	return [above, ...below].join("");
}

const body = /<w:body(\s[^<>]*?)?(\/?)>/;

/**
 * Puts the notice before everything else, be that a table or a form field.
 * @param xml the text of a document, already filled: nothing is looked up in it
 * @returns nothing if the XML has no place for a text
 */
export function withNotice(xml: string, notice: Notice): string | undefined {
	const found = body.exec(xml);
	if (!found) return undefined;
	const [whole, attributes = "", isEmpty] = found;
	const added = `<w:body${attributes}>${paragraphs(notice)}`;
	return [
		xml.slice(0, found.index),
		added,
		isEmpty ? "</w:body>" : "",
		xml.slice(found.index + whole.length),
	].join("");
}
