/** The page of docs that lists what the local workspace offers, made from the code. */

import { type Cost, costs } from "./costs";
import { knownFields } from "./drive";
import type { KnownFields } from "./fields";
import { sheetsNames, standard } from "./googleNames";
import {
	anyRefuses,
	cardRefuses,
	events,
	members,
	otherServices,
	type Remark,
	restRefuses,
	limitRefusals as says,
	wordLists,
} from "./members";
import { introduction } from "./membersIntroduction";
import { modesFor, scopesFor } from "./permissions";
import { limits } from "./quotas";
import { bodyShapes, optionShapes } from "./services/options";
import type { ObjectShape, Shape } from "./shape";
import { knownPermissions } from "./sharing";
import { knownSpreadsheet } from "./sheets/read";
import { requestShapes } from "./sheets/shapes";
import { type Member, signatures } from "./signatures";

const cell = (text: string) => text.replace(/\|/g, "\\|");
const row = (...cells: string[]) => `| ${cells.map(cell).join(" | ")} |`;
const table = (headings: readonly string[], rows: readonly string[]) =>
	[row(...headings), `|${"---|".repeat(headings.length)}`, ...rows].join("\n");
const code = (text: string) => `\`${text}\``;

// Every entry is a member: the type of the list says so.
const all = Object.keys(signatures) as Member[];

const refusals = (texts: readonly string[]) => texts.map(code).join(" · ");

const serviceOf = (member: string) => member.split(".")[0] ?? "";

function costOf({ ms, units, day, ...rest }: Cost): string {
	const parts = [
		`${ms} ms`,
		rest.msPerCellRead ? `${rest.msPerCellRead} ms a cell read` : "",
		rest.msPerCellWritten ? `${rest.msPerCellWritten} ms a cell written` : "",
		units ? `${units} Gmail ${units === 1 ? "unit" : "units"}` : "",
		rest.sheets ? `one ${rest.sheets} of the minute` : "",
		day ? `one of the day’s ${day} calls` : "",
	];
	return parts.filter(Boolean).join(", ");
}

const shortScope = (scope: string) =>
	scope.replace("https://www.googleapis.com/auth/", "");

/** Which permission it needs, and whether a simple trigger may call it. */
function permissionOf(member: string): string {
	const scopes = scopesFor(member).map(shortScope);
	const modes = modesFor(member);
	return [
		scopes.join(" or "),
		modes.length > 0 ? `also in ${modes.join(" and ")}` : "",
	]
		.filter(Boolean)
		.join("; ");
}

function whatItDoes({ inPart, note = "" }: Remark): string {
	const state = inPart ? `in part: ${inPart}` : "whole";
	return note ? `${state.replace(/\.$/, "")}. ${note}` : state;
}

function memberRow(member: Member): string {
	const remark = members[member];
	const cost = costs[member];
	const name = member.slice(serviceOf(member).length + 1);
	return row(
		code(name),
		signatures[member].map((list) => code(`(${list})`)).join(" "),
		whatItDoes(remark),
		refusals(remark.refuses ?? []),
		cost ? costOf(cost) : "free",
		permissionOf(member),
	);
}

const headings = [
	"Member",
	"Takes",
	"What it does of Google’s",
	"Refuses",
	"Cost",
	"Permission",
];

const services = [...new Set(all.map(serviceOf))];

const serviceParts = services.map((service) =>
	[
		`### ${service}`,
		"",
		table(
			headings,
			all.filter((each) => serviceOf(each) === service).map(memberRow),
		),
	].join("\n"),
);

const listed = (names: readonly string[]) =>
	names.length > 0 ? [...names].sort().map(code).join(", ") : "–";

const wordsOf = (shape: Shape): string => {
	if (typeof shape === "string") return "";
	if (Array.isArray(shape)) return wordsOf(shape[0]);
	return "choice" in shape ? ` (${shape.choice.join(", ")})` : "";
};

const ownParts = ({ object: parts }: ObjectShape) =>
	Object.entries(parts).map(([name, part]) => name + wordsOf(part));

const missing = (google: readonly string[], ours: object) =>
	google.filter((name) => !Object.hasOwn(ours, name));

const otherWords = (name: string, shape: Shape): string[] => {
	if (typeof shape === "string") return [];
	if (Array.isArray(shape)) return otherWords(name, shape[0]);
	return "choice" in shape ? shape.others.map((word) => `${name} ${word}`) : [];
};

/** What Google has in this part, though not below it, and we have not. */
const refusedIn = ({ google = [], object: parts }: ObjectShape) => [
	...missing(google, parts).filter((name) => !standard.includes(name)),
	...Object.entries(parts).flatMap(([name, part]) => otherWords(name, part)),
];

const shapeRow = ([name, shape]: readonly [string, ObjectShape]) =>
	row(code(name), listed(ownParts(shape)), listed(refusedIn(shape)));

const requests: readonly [string, ObjectShape][] =
	Object.entries(requestShapes);

/** Google's messages within the requests, each shape of them once. */
function messages(): [string, ObjectShape][] {
	const found = new Map<ObjectShape, string>();
	const look = (shape: Shape, kind: string) => {
		if (typeof shape === "string") return;
		if (Array.isArray(shape)) return look(shape[0], kind);
		if (!("object" in shape)) return;
		if (!found.has(shape)) found.set(shape, kind);
		for (const part of Object.values(shape.object)) look(part, kind);
	};
	for (const [kind, shape] of requests) {
		for (const part of Object.values(shape.object)) look(part, kind);
	}
	const nameOf = ({ google }: ObjectShape) =>
		Object.entries(sheetsNames).find(([, names]) => names === google)?.[0] ??
		"";
	const names = [...found.keys()].map(nameOf);
	return [...found].map(([shape, kind]) => {
		const name = nameOf(shape);
		const isOne = names.indexOf(name) === names.lastIndexOf(name);
		return [isOne ? name : `${name}, in ${kind}`, shape];
	});
}

const named = ["Understood", "Refused by name"] as const;

const number = (value: number) => value.toLocaleString("en-GB");

const limitRows = [
	["A run", `${limits.runMs / 60_000} minutes`, says.run],
	["A simple trigger", `${limits.simpleTriggerMs / 1_000} seconds`, says.run],
	["A card", `${limits.cardMs / 1_000} seconds`, says.run],
	[
		"Triggers in a day",
		`${limits.triggerMsPerDay / 60_000} minutes`,
		says.triggerDay,
	],
	["Triggers of an account", `${limits.triggers}`, says.triggers],
	["Sheets, in a minute", `${limits.sheetsReads} reads`, says.sheets],
	["Sheets, in a minute", `${limits.sheetsWrites} writes`, says.sheets],
	["Gmail, in a minute", `${number(limits.gmailUnits)} units`, says.gmail],
	["Recipients in a day", `${limits.mailRecipients}`, says.mailDay],
	["Recipients of a message", `${limits.recipientsPerMessage}`, says.message],
	["A property", `${limits.propertyBytes / 1024} KB`, says.property],
	["A store of properties", `${limits.storeBytes / 1024} KB`, says.store],
	...Object.entries(limits.callsPerDay).map(([service, most]) => [
		`Calls of ${service} in a day`,
		number(most),
		says.callsOfDay,
	]),
].map(([what = "", limit = "", words = ""]) => row(what, limit, code(words)));

/** Where a mask of a reply leads, part by part. */
function replyRows(path: string, known: KnownFields): string[] {
	if (typeof known !== "object" || path.endsWith("Format")) return [];
	const parts = Object.entries(known);
	const are = (isHere: boolean) =>
		parts.flatMap(([name, below]) =>
			(below !== false) === isHere ? name : [],
		);
	return [
		row(code(path), listed(are(true)), listed(are(false))),
		...parts.flatMap(([name, below]) => replyRows(`${path}.${name}`, below)),
	];
}

const parts = [
	introduction,
	"## Limits",
	"A day begins with its first use and ends 24 hours later.",
	table(["What", "Limit", "Refusal"], limitRows),
	"## Members",
	"A member that is not listed is refused by name. Arguments are named as Google’s own messages name them. Costs are modelled: virtual time, at 1x. “also in LIMITED” means that a simple trigger may call it, before anybody has agreed to anything.",
	`Any member may refuse with ${refusals(anyRefuses)}; any method of Sheets, Drive and Gmail also with ${refusals(restRefuses)}. The other refusals stand beside each member; … is what differs each time.`,
	`Gmail refuses what a card’s function hands back with ${refusals(cardRefuses)}, when it is neither a card nor a list of cards where one is opened, and no ActionResponse where something was pressed.`,
	...serviceParts,
	"### Lists of words",
	table(
		["List", "Words"],
		Object.entries(wordLists).map(([list, words]) => row(code(list), words)),
	),
	"### What triggers hand over",
	table(
		["Trigger", "Parts"],
		Object.entries(events).map(([trigger, given]) => row(trigger, given)),
	),
	"## Requests of Sheets",
	"What Google has and this has not is refused by name; what Google has not either is refused in its words, with code 400.",
	table(["Kind", ...named], requests.map(shapeRow)),
	`Kinds refused by name: ${listed(missing(sheetsNames.Request, requestShapes))}.`,
	"The parts of these requests, by Google’s names for them:",
	table(["Part", ...named], messages().map(shapeRow)),
	"## Options",
	`Every method of the three REST services also has Google’s standard options; of these only \`fields\` is understood, and only where it is listed. Refused by name are ${listed(standard.filter((name) => name !== "fields"))}.`,
	table(["Member", ...named], Object.entries(optionShapes).map(shapeRow)),
	"## Bodies",
	table(["Member", ...named], Object.entries(bodyShapes).map(shapeRow)),
	"## Replies",
	"What a mask of `fields` may name. Formats have the parts listed above.",
	table(
		["Reply", ...named],
		[
			...replyRows("Spreadsheet", knownSpreadsheet),
			...replyRows("File", knownFields),
			...replyRows("PermissionList", knownPermissions),
		],
	),
	"## Refused by name",
	`Services: ${listed(otherServices)}.`,
];

/** The page as Markdown. */
export const membersPage = `${parts.join("\n\n")}\n`;
