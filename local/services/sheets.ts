/** The advanced Sheets service. */

import { named } from "../bridge";
import {
	checkMask,
	type KnownFields,
	knownOf,
	leaves,
	type Mask,
	parseMask,
	pick,
} from "../fields";
import { sheetsNames as google } from "../googleNames";
import type { Offers } from "../offers";
import { badRequest, notFound } from "../refusal";
import type { Running } from "../running";
import { parseRange } from "../sheets/a1";
import type { Spreadsheet } from "../sheets/model";
import {
	type Description,
	describe,
	knownSpreadsheet,
	unknownField,
} from "../sheets/read";
import { applyRequests, checkRequests } from "../sheets/requests";
import { readValues } from "../sheets/values";
import { putBook } from "../workspace";
import { withoutNulls } from "./json";
import { checkBodyOf, checkOptionsOf } from "./options";

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

const knownValues = knownOf(google.BatchGetValuesResponse, {
	...leaves("spreadsheetId"),
	valueRanges: knownOf(google.ValueRange, leaves(...google.ValueRange)),
});

/** @throws when the mask names what is not in such a reply */
function replyMask(fields: string | undefined, known: KnownFields) {
	if (!fields) return undefined;
	const mask = parseMask(fields);
	checkMask(mask, known, "fields", unknownField);
	return mask;
}

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
		checkOptionsOf("Sheets.Spreadsheets.Values.batchGet", options);
		const mask = replyMask(options.fields, knownValues);
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
		const reply = {
			spreadsheetId: id,
			...(valueRanges.length > 0 && { valueRanges }),
		};
		return mask ? pick(reply, mask) : reply;
	}
}

interface GetOptions {
	ranges?: string | string[];
	includeGridData?: boolean;
	fields?: string;
}

const knownUpdate = knownOf(google.BatchUpdateSpreadsheetResponse, {
	...leaves("spreadsheetId", "replies"),
	updatedSpreadsheet: knownSpreadsheet,
});

const largestBody = 10 * 1024 * 1024;

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
		checkOptionsOf("Sheets.Spreadsheets.get", options);
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
		const { resource, bytes } = checkedBatch(given, options);
		const mask = replyMask(options.fields, knownUpdate);
		const requests = resource.requests ?? [];
		const { state } = workspace;
		const { book, replies, cellsWritten } = applyRequests(
			bookWithId(this.#running, id),
			requests,
			{
				editor: state.account,
				newNumber: () => 1_000_000 + state.nextNumber++,
			},
		);
		const shown = updatedBook(book, resource, mask);
		// Only now: what cannot be answered must not have been done.
		putBook(workspace, book);
		gate.note({
			cellsWritten,
			cellsRead: shown?.cellsRead ?? 0,
			bytes,
		});
		const reply = {
			spreadsheetId: id,
			replies,
			...(shown && { updatedSpreadsheet: shown.spreadsheet }),
		};
		return mask ? pick(reply, mask) : reply;
	}
}

/** @throws when anything in it is not as Google wants it */
function checkedBatch(given: Resource, options: { fields?: string }) {
	const where = "Sheets.Spreadsheets.batchUpdate";
	const bytes = Buffer.byteLength(JSON.stringify(given));
	if (bytes > largestBody) {
		throw badRequest(
			`Request payload size exceeds the limit: ${largestBody} bytes.`,
		);
	}
	const resource = withoutNulls(given);
	checkBodyOf(where, resource);
	checkOptionsOf(where, options);
	checkRequests(resource.requests ?? []);
	return { resource, bytes };
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
