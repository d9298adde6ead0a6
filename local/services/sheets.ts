/** The advanced Sheets service. */

import { named } from "../bridge";
import { type Mask, parseMask, pick } from "../fields";
import type { Offers } from "../offers";
import { notFound } from "../refusal";
import type { Running } from "../running";
import { checkShape, choice, object } from "../shape";
import { parseRange } from "../sheets/a1";
import type { Spreadsheet } from "../sheets/model";
import { type Description, describe } from "../sheets/read";
import { applyRequests, checkRequests } from "../sheets/requests";
import { readValues } from "../sheets/values";
import { putBook } from "../workspace";
import { withoutNulls } from "./json";

type Collections = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
type GoogleValues =
	GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;
type Resource = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;

function bookWithId({ workspace }: Running, id: string): Spreadsheet {
	const book = workspace.state.spreadsheets[id];
	if (!book) throw notFound("Requested entity was not found.");
	return book;
}

interface ValueOptions {
	ranges?: string | string[];
	valueRenderOption?: "UNFORMATTED_VALUE" | "FORMATTED_VALUE";
	dateTimeRenderOption?: string;
	majorDimension?: string;
	fields?: string;
}

const valueOptions = object({
	ranges: "anything",
	valueRenderOption: choice("UNFORMATTED_VALUE", "FORMATTED_VALUE"),
	dateTimeRenderOption: choice("SERIAL_NUMBER"),
	majorDimension: choice("ROWS"),
	fields: "string",
});

const listOf = (ranges: string | string[] | undefined) =>
	typeof ranges === "string" ? [ranges] : (ranges ?? []);

class LocalValues implements Offers<GoogleValues, "batchGet"> {
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("Sheets.Spreadsheets.Values", this);
	}

	batchGet(id: string, given: ValueOptions = {}) {
		const options = withoutNulls(given);
		checkShape("Sheets.Spreadsheets.Values.batchGet", options, valueOptions);
		const book = bookWithId(this.#running, id);
		const how = options.valueRenderOption ?? "FORMATTED_VALUE";
		const asked = listOf(options.ranges).map((text) => parseRange(book, text));
		const valueRanges = asked.map(({ tab, area }) =>
			readValues(tab, area, how),
		);
		const cellsRead = valueRanges
			.flatMap(({ values = [] }) => values)
			.reduce((sum, row) => sum + row.length, 0);
		this.#running.gate.note({ cellsRead });
		const reply = { spreadsheetId: id, valueRanges };
		return options.fields ? pick(reply, parseMask(options.fields)) : reply;
	}
}

interface GetOptions {
	ranges?: string | string[];
	includeGridData?: boolean;
	fields?: string;
}

const getOptions = object({
	ranges: "anything",
	includeGridData: "boolean",
	fields: "string",
});

const resourceShape = object({
	requests: "anything",
	includeSpreadsheetInResponse: "boolean",
	responseRanges: ["string"],
	responseIncludeGridData: "boolean",
});

class LocalSpreadsheets implements Offers<Collections, "get" | "batchUpdate"> {
	readonly Values: LocalValues;
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		this.Values = new LocalValues(running);
		named("Sheets.Spreadsheets", this);
	}

	get(id: string, given: GetOptions = {}) {
		const options = withoutNulls(given);
		checkShape("Sheets.Spreadsheets.get", options, getOptions);
		const { spreadsheet, cellsRead } = describe(bookWithId(this.#running, id), {
			ranges: listOf(options.ranges),
			mask: options.fields ? parseMask(options.fields) : undefined,
			includeGridData: options.includeGridData ?? false,
		});
		this.#running.gate.note({ cellsRead });
		return spreadsheet;
	}

	batchUpdate(given: Resource, id: string, options: { fields?: string } = {}) {
		const { workspace, gate } = this.#running;
		const where = "Sheets.Spreadsheets.batchUpdate";
		const resource = withoutNulls(given);
		checkShape(where, resource, resourceShape);
		checkShape(where, options, object({ fields: "string" }));
		const requests = resource.requests ?? [];
		checkRequests(requests);
		const { state } = workspace;
		const { book, replies, cellsWritten } = applyRequests(
			bookWithId(this.#running, id),
			requests,
			{
				editor: state.account,
				newNumber: () => 1_000_000 + state.nextNumber++,
			},
		);
		const mask = options.fields ? parseMask(options.fields) : undefined;
		const shown = updatedBook(book, resource, mask);
		// Only now: what cannot be answered must not have been done.
		putBook(workspace, book);
		gate.note({
			cellsWritten,
			cellsRead: shown?.cellsRead ?? 0,
			bytes: Buffer.byteLength(JSON.stringify(resource)),
		});
		const reply = {
			spreadsheetId: id,
			replies,
			...(shown && { updatedSpreadsheet: shown.spreadsheet }),
		};
		return mask ? pick(reply, mask) : reply;
	}
}

function updatedBook(
	book: Spreadsheet,
	resource: Resource,
	mask: Mask | undefined,
): Description | undefined {
	if (!resource.includeSpreadsheetInResponse) return undefined;
	const inner = mask === "all" ? mask : mask?.updatedSpreadsheet;
	return describe(book, {
		ranges: resource.responseRanges ?? [],
		// A mask about something else asks for no cells.
		mask: mask && (inner ?? { spreadsheetId: "all" }),
		includeGridData: resource.responseIncludeGridData ?? false,
	});
}

type Google = Offers<GoogleAppsScript.Sheets, "Spreadsheets">;

export class LocalSheets implements Google {
	readonly Spreadsheets: LocalSpreadsheets;

	constructor(running: Running) {
		this.Spreadsheets = new LocalSpreadsheets(running);
		named("Sheets", this);
	}
}
