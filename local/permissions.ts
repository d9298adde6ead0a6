/** Which permissions a call needs, and what a simple trigger may not do. */

import { exception } from "./refusal";

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

const sheets = [scope("spreadsheets"), scope("drive")];
const sheetsRead = [...sheets, scope("spreadsheets.readonly")];
const drive = [scope("drive"), scope("drive.file")];
const mail = [
	scope("gmail.metadata"),
	scope("gmail.readonly"),
	scope("gmail.modify"),
	"https://mail.google.com/",
];
const triggers = [scope("script.scriptapp")];
const sending = [scope("script.send_mail"), "https://mail.google.com/"];
const boundFile = [scope("spreadsheets.currentonly"), scope("spreadsheets")];

/** Any one of the permissions will do; what begins a name covers the rest. */
const needed: readonly (readonly [start: string, scopes: string[]])[] = [
	["Sheets.Spreadsheets.get", sheetsRead],
	["Sheets.Spreadsheets.Values.batchGet", sheetsRead],
	["Sheets.", sheets],
	["Drive.", drive],
	["Gmail.", mail],
	["MailApp.", sending],
	["UrlFetchApp.fetch", [scope("script.external_request")]],
	["ScriptApp.getProjectTriggers", triggers],
	["ScriptApp.newTrigger", triggers],
	["ScriptApp.deleteTrigger", triggers],
	["Session.User.getEmail", [scope("userinfo.email")]],
	["SpreadsheetApp.Ui.showSidebar", [scope("script.container.ui")]],
	["SpreadsheetApp.getActive", boundFile],
];

// A simple trigger runs before anybody has agreed to anything.
const allowedUnasked = ["SpreadsheetApp.getActive", "Session."];

/** @throws as Google does when the manifest does not ask for what is needed */
export function checkPermission(
	member: string,
	scopes: readonly string[],
	isLimited: boolean,
) {
	const rule = needed.find(([start]) => member.startsWith(start));
	if (!rule) return;
	const [, anyOf] = rule;
	const list =
		anyOf.length === 1 ? (anyOf[0] ?? "") : `(${anyOf.join(" || ")})`;
	if (isLimited && !allowedUnasked.some((each) => member.startsWith(each))) {
		throw exception(
			`You do not have permission to call ${member}. Required permissions: ${list}`,
		);
	}
	if (!isLimited && !anyOf.some((each) => scopes.includes(each))) {
		throw exception(
			`Specified permissions are not sufficient to call ${member}. Required permissions: ${list}`,
		);
	}
}
