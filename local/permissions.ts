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

export interface Permissions {
	scopes: readonly string[];
	withheld: readonly string[];
	isLimited: boolean;
}

/** @throws as Google does when what is needed was not asked for, or not given */
export function checkPermission(
	member: string,
	{ scopes, withheld, isLimited }: Permissions,
) {
	const rule = needed.find(([start]) => member.startsWith(start));
	if (!rule) return;
	const [, anyOf] = rule;
	const list =
		anyOf.length === 1 ? (anyOf[0] ?? "") : `(${anyOf.join(" || ")})`;
	const asked = anyOf.filter((each) => scopes.includes(each));
	const given = asked.some((each) => !withheld.includes(each));
	const unasked = allowedUnasked.some((each) => member.startsWith(each));
	if (!isLimited && asked.length === 0) {
		throw exception(
			`Specified permissions are not sufficient to call ${member}. Required permissions: ${list}`,
		);
	}
	if (isLimited ? !unasked : !given) {
		throw exception(
			`You do not have permission to call ${member}. Required permissions: ${list}`,
		);
	}
}
