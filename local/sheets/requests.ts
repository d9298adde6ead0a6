/** Spreadsheets.batchUpdate: all requests take effect together, or none. */

import { checkMask, fieldsOf, type KnownFields, parseMask } from "../fields";
import { ApiRefusal, badRequest, NotHere } from "../refusal";
import { checkShape } from "../shape";
import * as cells from "./cellRequests";
import type { Act, Body, Change, Handler } from "./change";
import * as lines from "./dimensionRequests";
import type { Spreadsheet } from "./model";
import * as moves from "./moveCells";
import * as rules from "./ruleRequests";
import {
	type KnownKind,
	maskedParts,
	requestShape,
	requestShapes,
} from "./shapes";
import * as tabs from "./tabRequests";

type Request = GoogleAppsScript.Sheets.Schema.Request;

const handlers: { [K in KnownKind]: Handler<K> } = {
	...cells,
	...lines,
	...moves,
	...rules,
	...tabs,
};

export interface Updated {
	/** A new spreadsheet; the old one has not changed. */
	book: Spreadsheet;
	replies: object[];
	cellsWritten: number;
}

/** @throws ApiRefusal, naming the first request that cannot be done */
export function applyRequests(
	book: Spreadsheet,
	requests: readonly Request[],
	act: Act,
): Updated {
	if (requests.length === 0) {
		throw badRequest("Must specify at least one request.");
	}
	let updated: Updated = { book, replies: [], cellsWritten: 0 };
	requests.forEach((request, index) => {
		const path = `requests[${index}]`;
		const { kind, body } = oneKind(request, path);
		const change = attempt(`Invalid ${path}.${kind}: `, () =>
			handle(kind, updated.book, body, act),
		);
		updated = {
			book: change.book,
			replies: [...updated.replies, replyOf(kind, change)],
			cellsWritten: updated.cellsWritten + (change.cells ?? 0),
		};
	});
	return updated;
}

/** Checks the shapes of all requests before any of them is tried. */
export function checkRequests(requests: readonly Request[]) {
	checkShape("requests", requests, [requestShape]);
	requests.forEach((request, index) => {
		const path = `requests[${index}]`;
		const { kind, body } = oneKind(request, path);
		if (!("fields" in body) || !body.fields) return;
		checkMask(parseMask(body.fields), fieldsOfKind(kind), "fields", (name) =>
			badRequest(`Invalid ${path}.${kind}: Invalid field: ${name}`),
		);
	});
}

const knownFields = new Map<KnownKind, KnownFields>();

/** What the mask of such a request may name. */
function fieldsOfKind(kind: KnownKind): KnownFields {
	const known =
		knownFields.get(kind) ?? fieldsOf(maskedParts[kind] ?? "anything");
	knownFields.set(kind, known);
	return known;
}

function oneKind(request: Request, path: string) {
	const [kind] = Object.keys(request);
	if (kind === undefined) {
		throw badRequest(`Invalid ${path}: No request set.`);
	}
	if (!isKnown(kind)) throw new NotHere(`${path}.${kind}`);
	return { kind, body: request[kind] ?? {} };
}

const isKnown = (kind: string): kind is KnownKind =>
	Object.hasOwn(requestShapes, kind);

function handle<K extends KnownKind>(
	kind: K,
	book: Spreadsheet,
	body: Body<KnownKind>,
	act: Act,
): Change {
	// The body came out of the request under this very kind.
	return handlers[kind](book, body as Body<K>, act);
}

function attempt<T>(prefix: string, act: () => T): T {
	try {
		return act();
	} catch (error) {
		if (!(error instanceof ApiRefusal)) throw error;
		throw new ApiRefusal(error.code, error.reason, prefix + error.message);
	}
}

const replyOf = (kind: KnownKind, { reply }: Change) =>
	reply ? { [kind]: reply } : {};
