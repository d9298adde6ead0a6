/** What each file of a workspace has to hold, or it is damaged. */

import {
	count,
	either,
	having,
	type Kind,
	listOf,
	mapOf,
	maybe,
	nothing,
	number,
	oneOf,
	plainName,
	text,
	truth,
} from "./kinds";

const texts = listOf(text);
const time: Kind = (value) =>
	typeof value === "string" && !Number.isNaN(Date.parse(value));

const usage = having({
	sheetsReads: listOf(number),
	sheetsWrites: listOf(number),
	gmailUnits: listOf(listOf(number)),
	mailSince: number,
	mailRecipients: number,
	triggerSince: number,
	triggerMs: number,
});

export const isVersioned = having({ version: count });

export const isHead = having({
	owner: text,
	account: text,
	withheld: texts,
	now: time,
	boundId: plainName,
	nextNumber: count,
	usage,
});

/** Bytes that a state names stay in the folder that is meant for them. */
const content: Kind = (value) =>
	typeof value === "string" && /^drive\/[\w-]+\.\w+$/.test(value);

const driveFile = having({
	id: plainName,
	name: text,
	mimeType: text,
	parents: texts,
	appProperties: mapOf(text),
	description: maybe(text),
	trashed: truth,
	createdTime: time,
	modifiedTime: time,
	madeByScript: truth,
	granted: maybe(truth),
	link: maybe(oneOf("reader", "commenter", "writer")),
	content: maybe(content),
	size: maybe(count),
});

const message = having({
	id: plainName,
	threadId: text,
	labelIds: texts,
	internalDate: number,
	historyId: count,
	size: count,
	hash: text,
	messageId: text,
	references: texts,
	topic: text,
	correspondents: texts,
	gmailId: maybe(text),
});

const historyRecord = having({
	id: count,
	kind: oneOf("messageAdded", "messageDeleted", "labelAdded", "labelRemoved"),
	at: number,
	messageId: text,
	threadId: text,
	labelIds: texts,
	changed: maybe(texts),
});

const mailbox = having({
	historyId: count,
	historyFrom: count,
	messages: listOf(message),
	history: listOf(historyRecord),
	userLabels: listOf(having({ id: text, name: text })),
	labelsMade: maybe(count),
});

const rhythm = either(
	having({ every: oneOf("minutes", "hours"), count }),
	having({
		every: oneOf("days", "weeks"),
		count,
		hour: count,
		minute: count,
		weekDay: maybe(count),
		timeZone: text,
	}),
	having({ every: oneOf("spreadsheet"), event: oneOf("onEdit", "onOpen") }),
);

const trigger = having({
	id: text,
	handler: text,
	owner: text,
	rhythm,
	nextAt: maybe(number),
});

const execution = having({
	at: time,
	function: text,
	source: text,
	ms: number,
	error: maybe(text),
	console: texts,
	calls: listOf(having({ n: count, service: text, method: text, ms: number })),
	totals: listOf(having({ member: text, count, ms: number })),
});

const simple: Kind = (value) =>
	typeof value === "string" || number(value) || typeof value === "boolean";
const formula = having({ formula: text });
const value: Kind = (value) => simple(value) || formula(value);
const styled = having({ s: text, v: maybe(value) });
// A large workspace has millions of them: what is usual is tried first.
const cell: Kind = (value) =>
	value === null || simple(value) || styled(value) || formula(value);
const row = listOf(cell);
const mostCells = 10_000_000;
const upToMost: Kind = (value) => count(value) && Number(value) <= mostCells;

const lines = listOf(either(row, having({ times: upToMost, row })));
const styles = mapOf(having({}));

const tab = having({
	sheetId: count,
	title: text,
	hidden: truth,
	rowCount: upToMost,
	columnCount: upToMost,
	frozenRowCount: count,
	frozenColumnCount: count,
	rows: either(lines, upToMost),
	columnProperties: listOf(either(nothing, having({}))),
	rowProperties: listOf(either(nothing, having({}))),
	protectedRanges: listOf(having({})),
	conditionalFormats: listOf(having({})),
});

const oneOrMore =
	(kind: Kind): Kind =>
	(value) =>
		listOf(kind)(value) && (value as unknown[]).length > 0;

export const isBook = having({
	id: plainName,
	title: text,
	locale: text,
	timeZone: text,
	owner: text,
	styles,
	tabs: oneOrMore(tab),
});
export const isRowFile = having({ styles, rows: lines });

export const isBookList = oneOrMore(plainName);
export const isDrive = listOf(driveFile);
export const isMailboxes = mapOf(mailbox);
export const isProperties = having({
	script: mapOf(text),
	user: mapOf(mapOf(text)),
});
export const isTriggers = listOf(trigger);
export const isLog = listOf(execution);
