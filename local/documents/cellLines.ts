/** Which lines of a table of Word are drawn around each of its cells. */
import type { Lines } from "./model";
import type { Styles } from "./styles";
import { attributeOf, childOf, type Element } from "./xml";

/** The sides at which a cell lies at the edge of the table. */
export interface Edges {
	readonly top: boolean;
	readonly right: boolean;
	readonly bottom: boolean;
	readonly left: boolean;
}

/** Whether the table draws a line of this name: "top", "insideH" and so on. */
export type TableLines = (name: string) => boolean;

/** The table decides before its style does. */
export function tableLines(table: Element, styles: Styles): TableLines {
	const style = attributeOf(childOf(table, "tblPr", "tblStyle"), "val");
	const owners = [table, ...styles.chain(style)].map((owner) =>
		childOf(owner, "tblPr", "tblBorders"),
	);
	return (name) =>
		owners
			.map((owner) => isDrawn(owner, name))
			.find((drawn) => drawn !== undefined) ?? false;
}

// What newer files call left and right.
const newerNames: Readonly<Record<string, string>> = {
	left: "start",
	right: "end",
};

function isDrawn(borders: Element | undefined, name: string) {
	const newer = newerNames[name] ?? name;
	const border = childOf(borders, name) ?? childOf(borders, newer);
	const value = attributeOf(border, "val");
	return value === undefined ? undefined : value !== "nil" && value !== "none";
}

/** The cell decides before its table does. */
export function cellLines(
	borders: Element | undefined,
	table: TableLines,
	edges: Edges,
): Lines {
	const line = (name: keyof Edges, inside: string): boolean =>
		isDrawn(borders, name) ?? table(edges[name] ? name : inside);
	return {
		top: line("top", "insideH"),
		right: line("right", "insideV"),
		bottom: line("bottom", "insideH"),
		left: line("left", "insideV"),
	};
}
