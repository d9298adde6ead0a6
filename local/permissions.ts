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
	[
		"CardService.EditorFileScopeActionResponseBuilder.request",
		[scope("drive.file")],
	],
	["SpreadsheetApp.Ui.showSidebar", [scope("script.container.ui")]],
	["SpreadsheetApp.getActive", boundFile],
];

/** What people have agreed to, where a function runs. */
export type AuthMode = "NONE" | "LIMITED" | "FULL";

/** Before anybody has agreed to anything: a menu, and what needs nobody. */
const inNone = [
	"SpreadsheetApp.getUi",
	"SpreadsheetApp.Ui.createMenu",
	"SpreadsheetApp.Menu.",
	"CardService.",
	"HtmlService.",
	"Utilities.",
	"Blob.",
	"Session.getScriptTimeZone",
	"ScriptApp.getAuthorizationInfo",
	"ScriptApp.AuthorizationInfo.",
];

/** A simple trigger sees the spreadsheet that it runs in as well. */
const inLimited = [
	...inNone,
	"SpreadsheetApp.getActive",
	"SpreadsheetApp.Spreadsheet.",
	"SpreadsheetApp.Sheet.",
	"SpreadsheetApp.Range.",
	"PropertiesService.",
	"LockService.",
	"Session.",
];

export interface Permissions {
	scopes: readonly string[];
	withheld: readonly string[];
	authMode: AuthMode;
}

/** Any one of these will do; nothing when it needs none. */
export const scopesFor = (member: string): readonly string[] =>
	needed.find(([start]) => member.startsWith(start))?.[1] ?? [];

/** The modes, beside FULL, in which a member can be called. */
export const modesFor = (member: string): AuthMode[] => {
	const isIn = (starts: readonly string[]) =>
		starts.some((start) => member.startsWith(start));
	return [
		...(isIn(inNone) ? ["NONE" as const] : []),
		...(isIn(inLimited) ? ["LIMITED" as const] : []),
	];
};

/** @throws as Google does when what is needed was not asked for, or not given */
export function checkPermission(
	member: string,
	{ scopes, withheld, authMode }: Permissions,
) {
	const anyOf = scopesFor(member);
	if (authMode !== "FULL") {
		if (modesFor(member).includes(authMode)) return;
		throw notPermitted(member, anyOf);
	}
	if (anyOf.length === 0) return;
	checkScopes(member, anyOf, { scopes, withheld });
}

/** Which permissions Gmail asks for before it shows a card of the add-on. */
const forAnyCard = [scope("gmail.addons.execute")];
/** To be told which message is open. */
const forMessageCard = [
	"current.message.metadata",
	"current.message.readonly",
	"current.message.action",
].map((name) => scope(`gmail.addons.${name}`));

/** @throws as for a call, naming the function that would have run */
export function checkCardPermission(
	name: string,
	isAboutMessage: boolean,
	permissions: Omit<Permissions, "authMode">,
) {
	checkScopes(name, forAnyCard, permissions);
	if (isAboutMessage) checkScopes(name, forMessageCard, permissions);
}

/** @param anyOf of which one will do */
function checkScopes(
	member: string,
	anyOf: readonly string[],
	{ scopes, withheld }: Omit<Permissions, "authMode">,
) {
	const asked = anyOf.filter((each) => scopes.includes(each));
	if (asked.length === 0) {
		throw exception(
			`Specified permissions are not sufficient to call ${member}.${required(anyOf)}`,
		);
	}
	const given = asked.some((each) => !withheld.includes(each));
	if (!given) throw notPermitted(member, anyOf);
}

const notPermitted = (member: string, anyOf: readonly string[]) =>
	exception(`You do not have permission to call ${member}.${required(anyOf)}`);

function required(anyOf: readonly string[]): string {
	if (anyOf.length === 0) return "";
	const list = anyOf.length === 1 ? anyOf[0] : `(${anyOf.join(" || ")})`;
	return ` Required permissions: ${list}`;
}
