/** Requests that insert, delete, move and size rows and columns. */

import { type Mask, parseMask, replaceParts } from "../fields";
import { badRequest } from "../refusal";
import { everything } from "./a1";
import {
	type Act,
	type Body,
	checkProtection,
	type Handler,
	neededFields,
} from "./change";
import {
	type Direction,
	insert,
	move,
	remove,
	resized,
	sizeOf,
} from "./dimensions";
import { checkSize, replaceTab, tabWithId } from "./grid";
import type { Dimension, Spreadsheet, Tab } from "./model";

type DimensionRange = GoogleAppsScript.Sheets.Schema.DimensionRange;

interface Lines {
	tab: Tab;
	direction: Direction;
	start: number;
	end: number;
}

const word = (direction: Direction) =>
	direction === "ROWS" ? "row" : "column";

function linesOf(
	book: Spreadsheet,
	range: DimensionRange | undefined,
	act: Act,
): Lines {
	const tab = tabWithId(book, range?.sheetId);
	const direction = directionOf(range?.dimension);
	const start = range?.startIndex ?? 0;
	const end = range?.endIndex ?? sizeOf(tab, direction);
	if (start < 0 || end <= start) {
		throw badRequest(
			`The end of the range [${end}] must be after its start [${start}].`,
		);
	}
	const area = {
		startRow: direction === "ROWS" ? start : 0,
		endRow: direction === "ROWS" ? end : tab.rowCount,
		startColumn: direction === "ROWS" ? 0 : start,
		endColumn: direction === "ROWS" ? tab.columnCount : end,
	};
	checkProtection(book, tab, area, act);
	return { tab, direction, start, end };
}

function directionOf(dimension: string | undefined): Direction {
	if (dimension === "ROWS" || dimension === "COLUMNS") return dimension;
	throw badRequest("No dimension specified.");
}

function checkExists({ tab, direction, end }: Lines, verb: string) {
	const size = sizeOf(tab, direction);
	if (end <= size) return;
	const kind = word(direction);
	throw badRequest(
		`Cannot ${verb} a ${kind} that doesn't exist. Tried to ${verb} ${kind} index ${end - 1} but there are only ${size} ${kind}s.`,
	);
}

export const insertDimension: Handler<"insertDimension"> = (
	book,
	body,
	act,
) => {
	const { tab, direction, start, end } = linesOf(book, body.range, act);
	checkInsertion(body, sizeOf(tab, direction));
	const size = sizeOf(tab, direction) + end - start;
	checkSize(replaceTab(book, resized(tab, direction, size)));
	const fill = body.inheritFromBefore ? start - 1 : start;
	const grown = insert(tab, direction, start, end - start, fill);
	return { book: replaceTab(book, grown) };
};

function checkInsertion(
	{ range = {}, inheritFromBefore = false }: Body<"insertDimension">,
	size: number,
) {
	const { startIndex, endIndex } = range;
	if (startIndex === undefined) {
		throw badRequest("range.startIndex must be set");
	}
	if (endIndex === undefined) throw badRequest("range.endIndex must be set");
	if (inheritFromBefore && startIndex === 0) {
		throw badRequest(
			"range.startIndex must be greater than 0 if inheritFromBefore is true.",
		);
	}
	if (startIndex > size || (startIndex === size && !inheritFromBefore)) {
		throw badRequest(
			`range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`,
		);
	}
}

export const deleteDimension: Handler<"deleteDimension"> = (
	book,
	body,
	act,
) => {
	const lines = linesOf(book, body.range, act);
	checkExists(lines, "delete");
	const { tab, direction, start, end } = lines;
	const left = sizeOf(tab, direction) - (end - start);
	if (left < 1) {
		throw badRequest(
			`You can't delete all the ${word(direction)}s on the sheet.`,
		);
	}
	const smaller = remove(tab, direction, start, end - start);
	if (frozenOf(smaller, direction) >= left) {
		throw badRequest(
			`Sorry, it is not possible to delete all non-frozen ${word(direction)}s.`,
		);
	}
	return { book: replaceTab(book, smaller) };
};

const frozenOf = (tab: Tab, direction: Direction) =>
	direction === "ROWS" ? tab.frozenRowCount : tab.frozenColumnCount;

export const appendDimension: Handler<"appendDimension"> = (
	book,
	body,
	act,
) => {
	const tab = tabWithId(book, body.sheetId);
	checkProtection(book, tab, everything(tab), act);
	const direction = directionOf(body.dimension);
	const length = body.length ?? 0;
	if (length < 1) throw badRequest("The length must be at least 1.");
	const size = sizeOf(tab, direction);
	const grown = resized(tab, direction, size + length);
	return { book: checkSize(replaceTab(book, grown)) };
};

export const moveDimension: Handler<"moveDimension"> = (book, body, act) => {
	const lines = linesOf(book, body.source, act);
	checkExists(lines, "move");
	const { tab, direction, start, end } = lines;
	const to = body.destinationIndex ?? 0;
	if (to < 0 || to > sizeOf(tab, direction)) {
		throw badRequest(`The destination index [${to}] is outside the grid.`);
	}
	if (to >= start && to <= end) return { book };
	return { book: replaceTab(book, move(tab, direction, start, end, to)) };
};

export const updateDimensionProperties: Handler<"updateDimensionProperties"> = (
	book,
	body,
	act,
) => {
	const mask = parseMask(neededFields(body.fields));
	const lines = linesOf(book, body.range, act);
	checkExists(lines, "update");
	const { tab, direction, start, end } = lines;
	const given = dimensionFrom(body.properties ?? {});
	const key = direction === "ROWS" ? "rowProperties" : "columnProperties";
	const list = [...tab[key]];
	while (list.length < end) list.push(null);
	for (let index = start; index < end; index++) {
		list[index] = replaceParts(list[index] ?? {}, given, ourNames(mask));
	}
	return { book: replaceTab(book, { ...tab, [key]: list }) };
};

type Properties = GoogleAppsScript.Sheets.Schema.DimensionProperties;

function dimensionFrom({ pixelSize, hiddenByUser }: Properties): Dimension {
	if (pixelSize !== undefined && pixelSize < 0) {
		throw badRequest("The pixel size must not be negative.");
	}
	return {
		...(pixelSize !== undefined && { pixelSize }),
		...(hiddenByUser !== undefined && { hidden: hiddenByUser }),
	};
}

const ourNames = (mask: Mask): Mask =>
	mask === "all"
		? mask
		: {
				...(mask.pixelSize && { pixelSize: mask.pixelSize }),
				...(mask.hiddenByUser && { hidden: mask.hiddenByUser }),
			};
