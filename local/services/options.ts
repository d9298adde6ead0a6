/** What each method may be asked for beside its plain arguments. */

import { driveNames, optionNames, sheetsNames } from "../googleNames";
import { checkOptions, checkShape, choice, object, options } from "../shape";

const fields = { fields: "string" } as const;

/** Options that become part of a REST address. */
export const optionShapes = {
	"Sheets.Spreadsheets.get": options(
		{ ...fields, ranges: "texts", includeGridData: "boolean" },
		optionNames["Sheets.Spreadsheets.get"],
	),
	"Sheets.Spreadsheets.batchUpdate": options(
		fields,
		optionNames["Sheets.Spreadsheets.batchUpdate"],
	),
	"Sheets.Spreadsheets.Values.batchGet": options(
		{
			...fields,
			ranges: "texts",
			valueRenderOption: choice(
				["UNFORMATTED_VALUE", "FORMATTED_VALUE"],
				["FORMULA"],
			),
			dateTimeRenderOption: choice(["SERIAL_NUMBER"], ["FORMATTED_STRING"]),
			majorDimension: choice(["ROWS"], ["COLUMNS"]),
		},
		optionNames["Sheets.Spreadsheets.Values.batchGet"],
	),
	"Drive.Files.get": options(fields, optionNames["Drive.Files.get"]),
	"Drive.Files.list": options(
		{
			...fields,
			q: "string",
			pageSize: "integer",
			pageToken: "string",
			orderBy: "string",
			spaces: choice(["drive"], ["appDataFolder"]),
		},
		optionNames["Drive.Files.list"],
	),
	"Drive.Files.create": options(fields, optionNames["Drive.Files.create"]),
	"Drive.Files.update": options(
		{ ...fields, addParents: "string", removeParents: "string" },
		optionNames["Drive.Files.update"],
	),
	"Drive.Files.copy": options(fields, optionNames["Drive.Files.copy"]),
	"Drive.Permissions.list": options(
		fields,
		optionNames["Drive.Permissions.list"],
	),
	"Gmail.Users.History.list": options(
		{
			startHistoryId: "anything",
			historyTypes: "texts",
			labelId: "string",
			maxResults: "integer",
			pageToken: "string",
		},
		optionNames["Gmail.Users.History.list"],
	),
	"Gmail.Users.Messages.list": options(
		{
			labelIds: "texts",
			includeSpamTrash: "boolean",
			maxResults: "integer",
			pageToken: "string",
			q: "string",
		},
		optionNames["Gmail.Users.Messages.list"],
	),
	"Gmail.Users.Messages.get": options(
		{ format: "string", metadataHeaders: "texts" },
		optionNames["Gmail.Users.Messages.get"],
	),
} as const;

const file = {
	name: "string",
	appProperties: "textByName",
	description: "string",
} as const;

/** What is sent as the body of a request, or given as one object. */
export const bodyShapes = {
	"Sheets.Spreadsheets.batchUpdate": object(
		{
			requests: "anything",
			includeSpreadsheetInResponse: "boolean",
			responseRanges: ["string"],
			responseIncludeGridData: "boolean",
		},
		sheetsNames.BatchUpdateSpreadsheetRequest,
	),
	"Drive.Files.create": object(
		{ ...file, mimeType: "string", parents: ["string"] },
		driveNames.File,
	),
	"Drive.Files.update": object(
		{ ...file, trashed: "boolean" },
		driveNames.File,
	),
	"Drive.Files.copy": object({ ...file, parents: ["string"] }, driveNames.File),
	"MailApp.sendEmail": object({
		to: "string",
		cc: "string",
		bcc: "string",
		subject: "string",
		body: "string",
		htmlBody: "string",
		name: "string",
		replyTo: "string",
		attachments: "anything",
	}),
	"UrlFetchApp.fetch": object({
		method: choice(["get", "GET"]),
		headers: "anything",
		muteHttpExceptions: "boolean",
	}),
} as const;

/** @throws when an option is not one, or not of its kind */
export const checkOptionsOf = (
	member: keyof typeof optionShapes,
	value: unknown,
) => checkOptions(member, value, optionShapes[member]);

/** @throws when a part of the body is not one, or not of its kind */
export const checkBodyOf = (member: keyof typeof bodyShapes, value: unknown) =>
	checkShape(member, value, bodyShapes[member]);
