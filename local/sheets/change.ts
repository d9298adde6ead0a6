/** What every kind of request takes and gives back. */

import { badRequest } from "../refusal";
import type { Area } from "./a1";
import { type GridRange, tabWithId } from "./grid";
import type { Spreadsheet, Tab } from "./model";

export type Schema = GoogleAppsScript.Sheets.Schema.Request;
export type Kind = keyof Schema;
/** What a request of this kind holds. */
export type Body<K extends Kind> = NonNullable<Schema[K]>;

/** Who asks, and where new numbers come from. */
export interface Act {
	readonly editor: string;
	newNumber(): number;
}

export interface Change {
	book: Spreadsheet;
	/** What Google answers to this request, when it answers anything. */
	reply?: object;
	/** Cells that were given; one for what is repeated. */
	cells?: number;
}

export type Handler<K extends Kind> = (
	book: Spreadsheet,
	body: Body<K>,
	act: Act,
) => Change;

/** @throws when someone else than the owner touches what is protected */
export function checkProtection(
	book: Spreadsheet,
	tab: Tab,
	area: Area,
	act: Act,
) {
	if (act.editor === book.owner) return;
	for (const { range, editors, warningOnly } of tab.protectedRanges) {
		const isAllowed = warningOnly || editors?.users?.includes(act.editor);
		if (!isAllowed && overlaps(area, range ?? {})) {
			throw badRequest(
				"You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
			);
		}
	}
}

const overlaps = (area: Area, range: GridRange) =>
	area.startRow < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
	area.endRow > (range.startRowIndex ?? 0) &&
	area.startColumn < (range.endColumnIndex ?? Number.POSITIVE_INFINITY) &&
	area.endColumn > (range.startColumnIndex ?? 0);

/** @throws when the mask is missing: Google never guesses what to change */
export function neededFields(fields: string | undefined): string {
	if (fields) return fields;
	throw badRequest(
		"At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
	);
}

/** @throws when the range names a tab that is not there */
export function checkRange(book: Spreadsheet, range: GridRange | undefined) {
	tabWithId(book, range?.sheetId);
}
