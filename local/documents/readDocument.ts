/** Reads a .docx into blocks: what it says, without how it looks. */
import type { Block, Document, Edge, Pages } from "./model";
import { nameOf, notesOf } from "./notShown";
import { countLists } from "./numbering";
import { openDocx, type Package, type Part } from "./package";
import { readParagraph } from "./paragraphs";
import { runReader } from "./runs";
import { readStyles } from "./styles";
import { readTable } from "./tables";
import {
	attributeOf,
	childOf,
	childrenOf,
	type Element,
	isOn,
	within,
} from "./xml";

/** @throws Error that says why it is not a .docx that we can read */
export function readDocument(docx: Uint8Array): Document {
	const opened = openDocx(docx);
	const readPart = partReader(opened);
	const body = childOf(opened.document.root, "body");
	const sections = body === undefined ? [] : sectionsOf(body);
	const edges = (name: "header" | "footer"): Edge[] =>
		findEdges(opened, sections, name).map(({ pages, part }) => ({
			pages,
			blocks: readPart(part, part.root, []),
		}));
	return {
		blocks:
			body === undefined
				? []
				: withoutOuterBreaks(readPart(opened.document, body, sections)),
		headers: edges("header"),
		footers: edges("footer"),
	};
}

/** A tracked change keeps the settings from before it as well. */
const sectionsOf = (body: Element): Element[] =>
	within(body, "sectPr").filter(
		({ parentElement }) => parentElement?.localName !== "sectPrChange",
	);

type PartReader = (
	part: Part,
	from: Element,
	sections: readonly Element[],
) => Block[];

function partReader(opened: Package): PartReader {
	const styles = readStyles(opened.part("styles.xml")?.root);
	const countList = countLists(opened.part("numbering.xml")?.root);
	const noteText = noteTexts(opened);
	return (part, from, sections) => {
		const { targets } = part;
		const readRuns = runReader({ styles, targets, noteText });
		const readBlocks = (element: Element): Block[] =>
			childrenOf(element).flatMap(readBlock);
		function readBlock(element: Element): Block[] {
			switch (element.localName) {
				case "p":
					return [
						...readParagraph(element, { styles, readRuns, countList }),
						...sectionBreak(element, sections),
					];
				case "tbl":
					return [readTable(element, { styles, readBlocks })];
				case "altChunk":
					return [named(element)];
				case "sdt":
				case "sdtContent":
				case "customXml":
				case "ins":
				case "moveTo":
					return readBlocks(element);
				default:
					return [];
			}
		}
		return readBlocks(from);
	};
}

function noteTexts({ part }: Package): (mark: Element) => string {
	const footnotes = notesOf(part("footnotes.xml")?.root, "footnote");
	const endnotes = notesOf(part("endnotes.xml")?.root, "endnote");
	return (mark) => {
		const foot = mark.localName === "footnoteReference";
		const notes = foot ? footnotes : endnotes;
		return notes.get(attributeOf(mark, "id") ?? "") ?? "";
	};
}

const named = (element: Element): Block => ({
	kind: "paragraph",
	runs: [{ text: nameOf(element), notShown: true }],
	align: "left",
	tabs: [],
	keepNext: false,
});

/** The last paragraph of a section holds its settings; the next one's decide. */
function sectionBreak(
	paragraph: Element,
	sections: readonly Element[],
): Block[] {
	const own = childOf(paragraph, "pPr", "sectPr");
	const next = own && sections[sections.indexOf(own) + 1];
	if (next === undefined) return [];
	const type = attributeOf(childOf(next, "type"), "val");
	return type === "continuous" ? [] : [{ kind: "page break" }];
}

function withoutOuterBreaks(blocks: readonly Block[]): Block[] {
	const solid = blocks.map(({ kind }) => kind !== "page break");
	const first = solid.indexOf(true);
	return first < 0 ? [] : blocks.slice(first, solid.lastIndexOf(true) + 1);
}

interface FoundEdge {
	readonly pages: Pages;
	readonly part: Part;
}

/** Every header or footer that some page shows, each once. */
function findEdges(
	{ document, part }: Package,
	sections: readonly Element[],
	name: "header" | "footer",
): FoundEdge[] {
	const evenToo = isOn(
		childOf(part("settings.xml")?.root, "evenAndOddHeaders"),
	);
	const found = new Map<string, FoundEdge>();
	for (const section of sections) {
		const firstToo = isOn(childOf(section, "titlePg")) === true;
		for (const mark of within(section, `${name}Reference`)) {
			const pages = pagesOf(mark);
			if (pages === "first" && !firstToo) continue;
			if (pages === "even" && evenToo !== true) continue;
			const target = document.targets.get(attributeOf(mark, "id") ?? "") ?? "";
			const edge = part(target);
			if (edge !== undefined && !found.has(target))
				found.set(target, { pages, part: edge });
		}
	}
	return [...found.values()];
}

function pagesOf(mark: Element): Pages {
	const type = attributeOf(mark, "type");
	return type === "first" || type === "even" ? type : "all";
}
