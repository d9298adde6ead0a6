/** Turns what a paragraph of Word holds into runs of text. */
import { followFields, pageRun, safeLink } from "./fields";
import type { Run } from "./model";
import { nameOf, symbolOf } from "./notShown";
import { firstOn, type Marks, marksOf, type Styles } from "./styles";
import {
	attributeOf,
	childOf,
	childrenOf,
	type Element,
	isColoured,
	isOn,
	within,
} from "./xml";

/** Text, or the place where a new page begins. */
export type Piece = Run | "page break";

/** What a part knows that its runs need. */
export interface RunSetting {
	readonly styles: Styles;
	readonly targets: ReadonlyMap<string, string>;
	/** The text of a foot- or endnote by the name and id of its mark. */
	noteText(mark: Element): string;
}

/** Reads one paragraph after another, in order. */
export type RunReader = (paragraph: Element, usual: Marks) => Piece[];

type OwnMarks = Marks & { readonly highlighted: boolean };

interface Around {
	readonly usual: Marks;
	readonly link: string | undefined;
}

// Text that was taken out stays in the file, in wrappers that are not here.
const wrappers = new Set([
	"ins",
	"moveTo",
	"smartTag",
	"customXml",
	"sdt",
	"sdtContent",
	"bdo",
	"dir",
]);

export function runReader(setting: RunSetting): RunReader {
	const fields = followFields();

	function readAll(element: Element, around: Around): Piece[] {
		return childrenOf(element).flatMap((child) => read(child, around));
	}

	function read(element: Element, around: Around): Piece[] {
		const name = element.localName ?? "";
		if (wrappers.has(name)) return readAll(element, around);
		if (name === "r") return readRun(element, around);
		if (name === "hyperlink") return readLink(element, around);
		if (name === "fldSimple") return readSimpleField(element, around);
		if (name === "AlternateContent") return readAlternative(element, around);
		if (name === "oMath" || name === "oMathPara")
			return [{ text: equation(element), notShown: true }];
		return [];
	}

	function readLink(element: Element, around: Around): Piece[] {
		const target = setting.targets.get(attributeOf(element, "id") ?? "");
		return readAll(element, { ...around, link: safeLink(target) });
	}

	function readSimpleField(element: Element, around: Around): Piece[] {
		const page = pageRun(attributeOf(element, "instr") ?? "");
		return page === undefined ? readAll(element, around) : [page];
	}

	/** The same thing twice, for new readers and for old ones. */
	function readAlternative(element: Element, around: Around): Piece[] {
		const pieces = childrenOf(element).map((way) => readAll(way, around));
		return pieces.find((found) => found.length > 0) ?? [];
	}

	function readRun(run: Element, around: Around): Piece[] {
		const style = attributeOf(childOf(run, "rPr", "rStyle"), "val");
		const chain = setting.styles.chain(style);
		const owners = [childOf(run, "rPr"), ...chain.map(runProperties)];
		if (firstOn(owners, "vanish") === true) return [];
		const own = { ...marksOf(owners), highlighted: isHighlighted(owners[0]) };
		return childrenOf(run).flatMap((child) => {
			const piece = readPart(child);
			if (piece === undefined) return [];
			return [piece === "page break" ? piece : dress(piece, own, around)];
		});
	}

	function dress(run: Run, own: OwnMarks, { usual, link }: Around): Run {
		const followed = link ?? fields.link;
		const underline = own.underline ?? usual.underline;
		return {
			...run,
			...((own.bold ?? usual.bold) ? { bold: true } : {}),
			...((own.italic ?? usual.italic) ? { italic: true } : {}),
			// A link is underlined by whoever shows it.
			...(underline && followed === undefined ? { underline } : {}),
			...(followed === undefined ? {} : { link: followed }),
			...(own.highlighted ? { highlighted: true } : {}),
		};
	}

	function readPart(part: Element): Piece | undefined {
		if (part.localName === "fldChar") return fields.mark(part);
		if (part.localName === "instrText") {
			fields.addCode(part.textContent ?? "");
			return undefined;
		}
		return fields.shows ? readShown(part, setting) : undefined;
	}

	return (paragraph, usual) =>
		merge(readAll(paragraph, { usual, link: undefined }));
}

const isHighlighted = (properties: Element | undefined): boolean =>
	isOn(childOf(properties, "highlight")) === true ||
	isColoured(childOf(properties, "shd"));

const runProperties = (style: Element): Element | undefined =>
	childOf(style, "rPr");

const equation = (element: Element): string => {
	const words = within(element, "t").map((text) => text.textContent ?? "");
	return `[equation: ${words.join("")}]`;
};

function readShown(part: Element, setting: RunSetting): Piece | undefined {
	switch (part.localName) {
		case "t":
			return { text: part.textContent ?? "" };
		case "tab":
		case "ptab":
			return { text: "\t" };
		case "br":
			return attributeOf(part, "type") === "page"
				? "page break"
				: { text: "\n" };
		case "cr":
			return { text: "\n" };
		case "noBreakHyphen":
			return { text: "\u2011" };
		case "pgNum":
			return pageRun("PAGE");
		case "sym":
			return { text: symbolOf(part) };
		case "ruby":
			return { text: childOf(part, "rubyBase")?.textContent ?? "" };
		case "drawing":
		case "pict":
		case "object":
			return { text: nameOf(part), notShown: true };
		case "AlternateContent":
			return readEither(part, setting);
		case "footnoteReference":
		case "endnoteReference":
			return { text: ` [note: ${setting.noteText(part)}]` };
		default:
			return undefined;
	}
}

function readEither(part: Element, setting: RunSetting): Piece | undefined {
	for (const way of childrenOf(part))
		for (const child of childrenOf(way)) {
			const piece = readShown(child, setting);
			if (piece !== undefined) return piece;
		}
	return undefined;
}

/** Word cuts text into many runs that look alike; one is enough. */
function merge(pieces: readonly Piece[]): Piece[] {
	const merged: Piece[] = [];
	for (const piece of pieces) {
		const last = merged.at(-1);
		if (piece === "page break") merged.push(piece);
		else if (piece.text === "") continue;
		else if (last !== undefined && last !== "page break" && alike(last, piece))
			merged[merged.length - 1] = { ...last, text: last.text + piece.text };
		else merged.push(piece);
	}
	return merged;
}

const alike = (one: Run, other: Run): boolean =>
	one.field === undefined &&
	other.field === undefined &&
	one.bold === other.bold &&
	one.italic === other.italic &&
	one.underline === other.underline &&
	one.link === other.link &&
	one.highlighted === other.highlighted &&
	one.notShown === undefined &&
	other.notShown === undefined;
