/** What each method does of Google's, what it leaves out, and what it turns away. */

import { membersOfCards } from "./membersOfCards";
import type { Member } from "./signatures";

export interface Remark {
	/** How much of Google's is here: "only …", "without …"; else all of it. */
	inPart?: string;
	/** What is worth knowing besides. */
	note?: string;
	/** In the words of the refusal; … stands for what differs each time. */
	refuses?: readonly string[];
}

const whole: Remark = {};
const base64: Remark = { note: "Without a Charset, text counts as US-ASCII." };
const unbase64: Remark = { refuses: ["Could not decode string."] };
const anyTrigger = "The trigger does not say when it should run.";
const badMask = "Invalid field selection …";
const gone = "Requested entity was not found.";
const full = "The user's Drive storage quota has been exceeded.";
const noFile = "File not found: ….";
const otherUser = "Delegation denied for …";

export const members: Readonly<Record<Member, Remark>> = {
	"SpreadsheetApp.getActiveSpreadsheet": { note: "null on a card." },
	"SpreadsheetApp.getActiveSheet": {
		note: "The first tab that shows, when a clock rings; null on a card.",
	},
	"SpreadsheetApp.getActiveRange": {
		inPart: "only one cell, in column A of the row that was selected.",
		note: "null when a clock rings, and on a card.",
	},
	"SpreadsheetApp.getUi": {
		refuses: ["Cannot call SpreadsheetApp.getUi() from this context."],
	},
	"SpreadsheetApp.Spreadsheet.getId": whole,
	"SpreadsheetApp.Spreadsheet.getUrl": whole,
	"SpreadsheetApp.Spreadsheet.toast": {
		note: "Shows nothing when a clock rings.",
	},
	"SpreadsheetApp.Sheet.getSheetId": whole,
	"SpreadsheetApp.Sheet.getName": whole,
	"SpreadsheetApp.Range.getRow": whole,
	"SpreadsheetApp.Range.getColumn": whole,
	"SpreadsheetApp.Range.getSheet": whole,
	"SpreadsheetApp.Ui.createMenu": whole,
	"SpreadsheetApp.Ui.showSidebar": whole,
	"SpreadsheetApp.Menu.addItem": whole,
	"SpreadsheetApp.Menu.addSeparator": whole,
	"SpreadsheetApp.Menu.addToUi": whole,
	...membersOfCards,
	"HtmlService.createHtmlOutputFromFile": {
		inPart: "without the changes that HtmlService makes to a page.",
		refuses: ["No HTML file named … was found."],
	},
	"HtmlService.HtmlOutput.setTitle": whole,
	"PropertiesService.getScriptProperties": whole,
	"PropertiesService.getUserProperties": whole,
	"PropertiesService.Properties.getProperty": whole,
	"PropertiesService.Properties.getProperties": whole,
	"PropertiesService.Properties.setProperty": {
		note: "9 KB a value, 500 KB a store.",
		refuses: [
			"Argument too large: value",
			"Argument too large: key",
			"You have exceeded the property storage quota. Please remove some properties and try again.",
		],
	},
	"PropertiesService.Properties.setProperties": {
		note: "As setProperty; texts only.",
		refuses: ["Invalid argument: …. Should be of type: String"],
	},
	"PropertiesService.Properties.deleteProperty": whole,
	"LockService.getScriptLock": whole,
	"LockService.Lock.tryLock": {
		note: "Whoever else holds it does not let it go before the wait is over.",
	},
	"LockService.Lock.waitLock": {
		refuses: [
			"Lock timeout: another process was holding the lock for too long.",
		],
	},
	"LockService.Lock.releaseLock": whole,
	"LockService.Lock.hasLock": whole,
	"Session.getEffectiveUser": { note: "Nobody, in a simple trigger." },
	"Session.getActiveUser": {
		note: "Nobody, in a simple trigger and when a clock rings.",
	},
	"Session.getScriptTimeZone": whole,
	"Session.User.getEmail": whole,
	"ScriptApp.getAuthorizationInfo": {
		inPart: "only getAuthorizationStatus of what it gives.",
	},
	"ScriptApp.AuthorizationInfo.getAuthorizationStatus": whole,
	"ScriptApp.getOAuthToken": {
		note: "A word that only this UrlFetchApp understands.",
	},
	"ScriptApp.getProjectTriggers": {
		inPart: "only a trigger’s function and id.",
	},
	"ScriptApp.deleteTrigger": whole,
	"ScriptApp.newTrigger": {
		inPart: "only by the clock, and for the bound spreadsheet.",
	},
	"ScriptApp.Trigger.getHandlerFunction": whole,
	"ScriptApp.Trigger.getUniqueId": whole,
	"ScriptApp.TriggerBuilder.timeBased": {
		inPart: "only recurring triggers.",
	},
	"ScriptApp.TriggerBuilder.forSpreadsheet": {
		refuses: ["No item with the given ID could be found: …."],
	},
	"ScriptApp.ClockTriggerBuilder.everyMinutes": {
		refuses: ["The value you passed to … was invalid. It must be one of …."],
	},
	"ScriptApp.ClockTriggerBuilder.everyHours": {
		refuses: ["The value you passed to … was invalid. It must be one of …."],
	},
	"ScriptApp.ClockTriggerBuilder.everyDays": {
		refuses: ["Invalid argument: …"],
	},
	"ScriptApp.ClockTriggerBuilder.everyWeeks": {
		refuses: ["Invalid argument: …"],
	},
	"ScriptApp.ClockTriggerBuilder.atHour": {
		note: "Somewhere in that hour, the same minute every day.",
		refuses: [
			"The value you passed to … was invalid. It must be between 0 and ….",
		],
	},
	"ScriptApp.ClockTriggerBuilder.nearMinute": {
		inPart: "without the quarter of an hour that Google may be off.",
		refuses: [
			"The value you passed to … was invalid. It must be between 0 and ….",
		],
	},
	"ScriptApp.ClockTriggerBuilder.onWeekDay": whole,
	"ScriptApp.ClockTriggerBuilder.inTimezone": {
		refuses: ["Invalid argument: …"],
	},
	"ScriptApp.ClockTriggerBuilder.create": {
		note: "20 triggers an account.",
		refuses: [
			anyTrigger,
			"This script has too many triggers. Triggers must be deleted from the script before more can be added.",
		],
	},
	"ScriptApp.SpreadsheetTriggerBuilder.onEdit": whole,
	"ScriptApp.SpreadsheetTriggerBuilder.onOpen": whole,
	"ScriptApp.SpreadsheetTriggerBuilder.create": { refuses: [anyTrigger] },
	"Utilities.newBlob": {
		refuses: ["Cannot convert … to byte."],
	},
	"Utilities.base64Encode": base64,
	"Utilities.base64EncodeWebSafe": base64,
	"Utilities.base64Decode": unbase64,
	"Utilities.base64DecodeWebSafe": unbase64,
	"Utilities.computeHmacSha256Signature": {
		...base64,
		refuses: ["Empty key"],
	},
	"Utilities.computeDigest": {
		...base64,
		inPart: "without MD2.",
	},
	"Utilities.getUuid": {
		note: "The same again, when a workspace is begun again.",
	},
	"Utilities.formatDate": {
		inPart:
			"only the letters y M d H k K h m s S u E a z Z X, and text in quotes.",
		refuses: ["Invalid argument: date. Should be of type: Date"],
	},
	"Utilities.sleep": {
		note: "Virtual time goes by.",
		refuses: ["Invalid argument: sleep …"],
	},
	"Blob.getBytes": whole,
	"Blob.getDataAsString": {
		inPart: "only UTF-8, UTF-16LE, UTF-16BE, US-ASCII and windows-1252.",
		note: "A byte-order mark stays.",
		refuses: ["Unsupported encoding: …"],
	},
	"Blob.getName": whole,
	"Blob.setName": whole,
	"Blob.getContentType": whole,
	"MailApp.sendEmail": {
		inPart:
			"without inlineImages and noReply, and only with one or three arguments.",
		note: "The message lands in the mailbox under SENT, and goes nowhere.",
		refuses: [
			"Service invoked too many times for one day: email.",
			"Limit Exceeded: Email Recipients Per Message.",
			"Limit Exceeded: Email Body Size.",
			"Limit Exceeded: Email Total Attachments Size.",
			"Failed to send email: no recipient",
			"Invalid email: …",
			"Invalid argument: subject",
			"Invalid argument: attachments",
		],
	},
	"MailApp.getRemainingDailyQuota": whole,
	"UrlFetchApp.fetch": {
		inPart:
			"only Drive’s export of a Google Doc as .docx or PDF, with the script’s own token.",
		note: "A PDF costs 500 ms more; the same document gives the same bytes.",
		refuses: [
			"The address … is not in the urlFetchWhitelist of the manifest.",
			"Limit Exceeded: URLFetch URL Length.",
			"Invalid argument: …",
			"Request failed for … returned code …. Truncated server response: … (use muteHttpExceptions option to examine full response)",
			"This file is too large to be exported.",
			"Internal Error",
			"Export only supports Docs Editors files.",
			"Required parameter: mimeType",
			"Request had insufficient authentication scopes.",
			noFile,
		],
	},
	"UrlFetchApp.HTTPResponse.getResponseCode": whole,
	"UrlFetchApp.HTTPResponse.getBlob": whole,
	"UrlFetchApp.HTTPResponse.getContent": whole,
	"UrlFetchApp.HTTPResponse.getContentText": {
		inPart: "only the character sets of Blob.getDataAsString.",
		refuses: ["Unsupported encoding: …"],
	},
	"Sheets.Spreadsheets.get": {
		inPart:
			"only the parts of a reply that are listed below; no formula is calculated.",
		refuses: [
			gone,
			"Unable to parse range: …",
			"Request contains an invalid argument.",
		],
	},
	"Sheets.Spreadsheets.batchUpdate": {
		inPart: "only the kinds of request that are listed below.",
		note: "All requests take effect, or none.",
		refuses: [
			gone,
			"Must specify at least one request.",
			"Request payload size exceeds the limit: … bytes.",
		],
	},
	"Sheets.Spreadsheets.Values.batchGet": {
		inPart: "only by rows, and days only as numbers.",
		refuses: [
			gone,
			"Unable to parse range: …",
			"Range (…) exceeds grid limits. Max rows: …, max columns: …",
		],
	},
	"Drive.Files.get": {
		inPart: "only the parts of a reply that are listed below.",
		refuses: [noFile, badMask],
	},
	"Drive.Files.list": {
		inPart:
			"only q with name, mimeType, trashed, appProperties has, in parents, and, or, not; only orderBy by one of name, createdTime, modifiedTime.",
		note: "Only files that the script made, not those that it was let into. A new file is found at once.",
		refuses: ["Invalid Value", badMask],
	},
	"Drive.Files.create": {
		inPart:
			"only folders, stored files, and Google Docs from a .docx, whose bytes stay as they are.",
		refuses: [
			"Bad Request",
			full,
			"A folder cannot have content.",
			"The limit of 30 app properties has been exceeded.",
			"The app property … is too long: its key and value may have 124 bytes together.",
			"Increasing the number of parents is not allowed",
			"The specified parent is not a folder.",
			noFile,
			badMask,
		],
	},
	"Drive.Files.update": {
		inPart:
			"only name, description, trashed, appProperties, the folder and content; of a Google Doc only from a .docx.",
		refuses: [
			"Bad Request",
			full,
			"The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.",
			noFile,
			badMask,
		],
	},
	"Drive.Files.copy": {
		inPart: "only name, description, appProperties and the folder.",
		note: "Takes over no appProperties, and nobody with whom the file was shared.",
		refuses: [full, "This file cannot be copied by the user.", noFile, badMask],
	},
	"Drive.Permissions.list": {
		inPart: "only the parts of a reply that are listed below.",
		refuses: [noFile, badMask],
	},
	"Gmail.Users.getProfile": { refuses: [otherUser] },
	"Gmail.Users.Labels.list": { refuses: [otherUser] },
	"Gmail.Users.History.list": {
		note: "Kept for a week.",
		refuses: [
			gone,
			"Missing startHistoryId",
			"Invalid value at 'start_history_id' (TYPE_UINT64), …",
			"Invalid pageToken",
			"Invalid maxResults: …",
			"Invalid label: …",
		],
	},
	"Gmail.Users.Messages.list": {
		refuses: [
			"Metadata scope does not support 'q' parameter",
			"Invalid pageToken",
			"Invalid maxResults: …",
			"Invalid label: …",
		],
	},
	"Gmail.Users.Messages.get": {
		note: "Headers only: no snippet, no body, no parts.",
		refuses: [gone, "Metadata scope doesn't allow format …"],
	},
};

/** What Gmail refuses of what a card's function hands back. */
export const cardRefuses = [
	"The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to call build on any builder before returning it. Value: …",
];

/** What any member may refuse, and what any method of the REST services may. */
export const anyRefuses = [
	"The parameters (…) don't match the method signature for ….",
	"Exceeded maximum execution time",
	"Specified permissions are not sufficient to call ….",
	"You do not have permission to call ….",
	"Cannot convert … to int.",
];
export const restRefuses = [
	"Invalid number of arguments provided. Expected … only",
	"Invalid JSON payload received. Unknown name \"…\": Cannot bind query parameter. Field '…' could not be found in request message.",
	'Invalid JSON payload received. Unknown name "…"',
	"Invalid value at '…' (…), …",
	"Invalid value at '…' (oneof), oneof field '…' is already set. Cannot set '…'",
];

/** What each limit of Google's says when it is reached. */
export const limitRefusals = {
	run: "Exceeded maximum execution time",
	triggers:
		"This script has too many triggers. Triggers must be deleted from the script before more can be added.",
	triggerDay: "Service using too much computer time for one day.",
	sheets:
		"Quota exceeded for quota metric '… requests' and limit '… requests per minute per user' of service 'sheets.googleapis.com'.",
	gmail:
		"Quota exceeded for quota metric 'Total Query Cost' and limit 'Total Query Cost per minute per user' of service 'gmail.googleapis.com'.",
	mailDay: "Service invoked too many times for one day: email.",
	message: "Limit Exceeded: Email Recipients Per Message.",
	property: "Argument too large: value",
	store:
		"You have exceeded the property storage quota. Please remove some properties and try again.",
	callsOfDay: "Service invoked too many times for one day: ….",
} as const;

/** What a function is given when a trigger runs it. */
export const events = {
	"onOpen, simple and installed":
		"authMode, user, source; triggerUid if installed",
	"onEdit, simple and installed":
		"authMode, user, source, range (rowStart, rowEnd, columnStart, columnEnd), value, oldValue; triggerUid if installed",
	"a card in Gmail, opened or pressed":
		"commonEventObject (hostApp, platform; parameters and formInputs if there are any; userLocale and timeZone with useLocaleFromApp), gmail (messageId, threadId, accessToken) while a message is open",
	"a card in Google Docs, opened, pressed, or once a person let it into the document":
		"commonEventObject, as in Gmail; docs (addonHasFileScopePermission; id and title only while that is true)",
	"by the clock":
		"authMode, triggerUid, timezone, year, month, day-of-month, day-of-week, week-of-year, hour, minute, second",
} as const;

/** Lists of words that Google gives, with the words that are here. */
export const wordLists = {
	"CardService.LoadIndicator": "SPINNER, NONE",
	"CardService.SelectionInputType": "CHECK_BOX, RADIO_BUTTON, DROPDOWN",
	"CardService.TextButtonStyle": "OUTLINED, FILLED, FILLED_TONAL, BORDERLESS",
	"ScriptApp.AuthMode": "NONE, LIMITED, FULL",
	"ScriptApp.AuthorizationStatus": "REQUIRED, NOT_REQUIRED",
	"ScriptApp.WeekDay": "SUNDAY to SATURDAY",
	"Utilities.Charset": "UTF_8, US_ASCII",
	"Utilities.DigestAlgorithm": "MD5, SHA_1, SHA_256, SHA_384, SHA_512",
} as const;

/** There at Google, but nobody needs them here: refused by name when used. */
export const otherServices: readonly string[] = [
	"CacheService",
	"CalendarApp",
	"ContactsApp",
	"ContentService",
	"DocumentApp",
	"DriveApp",
	"FormApp",
	"GmailApp",
	"GroupsApp",
	"Jdbc",
	"LanguageApp",
	"Logger",
	"Maps",
	"SlidesApp",
	"XmlService",
];
