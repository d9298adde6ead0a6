/** Names the things in a document that we do not show. */
import { attributeOf, childOf, type Element, within } from "./xml";

/** "[picture: Our logo]" for a drawing, an old picture or an object. */
export function nameOf(element: Element): string {
	const words = wordsInside(element);
	if (words !== "") return `[text box: ${words}]`;
	const kind = kindOf(element);
	const description = descriptionOf(element);
	return description === "" ? `[${kind}]` : `[${kind}: ${description}]`;
}

function kindOf(element: Element): string {
	const holds = (name: string): boolean => within(element, name).length > 0;
	if (element.localName === "object") return "embedded object";
	if (element.localName === "altChunk") return "included file";
	if (holds("pic") || holds("imagedata")) return "picture";
	if (holds("chart")) return "chart";
	return "drawing";
}

/** What its maker wrote for people who cannot see it. */
function descriptionOf(element: Element): string {
	const [properties] = within(element, "docPr");
	const [image] = within(element, "imagedata");
	const shape = image?.parentElement ?? undefined;
	return (
		[
			attributeOf(properties, "descr"),
			attributeOf(properties, "title"),
			attributeOf(shape, "alt"),
			attributeOf(image, "title"),
		]
			.map((words) => words?.replace(/\s+/g, " ").trim() ?? "")
			.find((words) => words !== "") ?? ""
	);
}

function wordsInside(element: Element): string {
	const [box] = within(element, "txbxContent");
	return box === undefined ? "" : wordsOf(box);
}

/** The plain words below an element, paragraphs parted by a blank. */
export const wordsOf = (element: Element): string =>
	within(element, "p")
		.map((paragraph) =>
			within(paragraph, "t")
				.map((text) => text.textContent ?? "")
				.join(""),
		)
		.filter((words) => words.trim() !== "")
		.join(" ");

// Private codes of the font Wingdings that forms use for boxes to tick.
const wingdings: Readonly<Record<string, string>> = {
	"6F": "☐",
	A8: "☐",
	FC: "✓",
	FE: "☑",
	FD: "☒",
	"78": "☒",
};

/** A sign from a symbol font, as far as others have it too. */
export function symbolOf(symbol: Element): string {
	const code = (attributeOf(symbol, "char") ?? "").toUpperCase();
	if (!/^[0-9A-F]{1,5}$/.test(code)) return "[symbol]";
	if (!/^F0/.test(code)) return String.fromCodePoint(Number.parseInt(code, 16));
	const font = attributeOf(symbol, "font") ?? "";
	const known = font.startsWith("Wingdings") ? wingdings[code.slice(2)] : "";
	return known || "[symbol]";
}

/** The texts of footnotes or endnotes by their numbers. */
export function notesOf(root: Element | undefined, name: string) {
	const notes = root === undefined ? [] : within(root, name);
	return new Map(
		notes
			.filter((note) => childOf(note, "p") !== undefined)
			.map((note) => [attributeOf(note, "id") ?? "", wordsOf(note)]),
	);
}
