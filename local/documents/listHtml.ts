/** Nests the items of a list, which a .docx keeps one after another. */
import { escapeHtml, tag } from "./html";
import type { Item, Numbering, Run } from "./model";
import { numeral } from "./numbering";

type RunsHtml = (runs: readonly Run[]) => string;

interface Nested {
	readonly item: Item;
	readonly inside: Nested[];
}

/** Items that follow each other, as lists within lists. */
export const listHtml = (items: readonly Item[], runsHtml: RunsHtml): string =>
	listsHtml(nest(items), runsHtml);

function nest(items: readonly Item[]): Nested[] {
	const outermost: Nested[] = [];
	const open: Nested[] = [];
	for (const item of items) {
		while ((open.at(-1)?.item.level ?? -1) >= item.level) open.pop();
		const nested = { item, inside: [] };
		(open.at(-1)?.inside ?? outermost).push(nested);
		open.push(nested);
	}
	return outermost;
}

/** Neighbours of one level may still belong to lists of different looks. */
function listsHtml(items: readonly Nested[], runsHtml: RunsHtml): string {
	const lists: Nested[][] = [];
	for (const nested of items) {
		const last = lists.at(-1);
		if (last?.[0] !== undefined && lookOf(last[0]) === lookOf(nested))
			last.push(nested);
		else lists.push([nested]);
	}
	return lists.map((list) => oneList(list, runsHtml)).join("");
}

function oneList(list: readonly Nested[], runsHtml: RunsHtml): string {
	const items = list.map(({ item, inside }) =>
		tag("li", { value: placeOf(item) }, [
			labelOf(item),
			runsHtml(item.runs),
			listsHtml(inside, runsHtml),
		]),
	);
	const [first] = list;
	if (first === undefined || first.item.numbering === "bullet")
		return tag("ul", {}, items);
	return isPlain(first.item)
		? tag("ol", { type: types[first.item.numbering] }, items)
		: tag("ol", { class: "labelled" }, items);
}

const types: Readonly<Record<Numbering, string>> = {
	bullet: "",
	decimal: "1",
	lowerLetter: "a",
	upperLetter: "A",
	lowerRoman: "i",
	upperRoman: "I",
};

/** Whether the browser would write the label just as the document does. */
const isPlain = ({ numbering, number, label }: Item): boolean =>
	label === `${numeral(number, numbering)}.`;

const lookOf = ({ item }: Nested): string =>
	`${item.numbering} ${item.numbering !== "bullet" && isPlain(item)}`;

const placeOf = ({ number }: Item): string =>
	number > 0 ? String(number) : "";

/** Such as "3.1" or "(a)": a list of class "labelled" shows no own numbers. */
const labelOf = (item: Item): string =>
	item.numbering === "bullet" || isPlain(item)
		? ""
		: `${tag("span", { class: "label" }, [escapeHtml(item.label)])} `;
