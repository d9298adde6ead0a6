/** The page about the local workspace says what the code says. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isOffered, pathOf } from "../../../local/bridge";
import { costs } from "../../../local/costs";
import { Gate } from "../../../local/gate";
import {
	anyRefuses,
	cardRefuses,
	limitRefusals,
	members,
	otherServices,
	restRefuses,
	wordLists,
} from "../../../local/members";
import { membersPage } from "../../../local/membersPage";
import type { Running } from "../../../local/running";
import { LocalBlob } from "../../../local/services/blob";
import { LocalCard } from "../../../local/services/cardBuilders";
import {
	LocalActionResponse,
	LocalFileScopeResponse,
} from "../../../local/services/cardResponses";
import { LocalCardService } from "../../../local/services/cardService";
import { LocalScriptApp } from "../../../local/services/scriptApp";
import { servicesFor } from "../../../local/services/services";
import { LocalSpreadsheetApp } from "../../../local/services/spreadsheetApp";
import { LocalResponse } from "../../../local/services/urlFetch";
import { signatures } from "../../../local/signatures";
import { anOffice } from "./scripts";

test("docs/local-workspace.md is current", () => {
	const path = join(__dirname, "../../../docs/local-workspace.md");
	expect(readFileSync(path, "utf8")).toBe(membersPage);
});

function aRunning(): Running {
	const { workspace, project } = anOffice("", { pages: { Page: "" } });
	const gate = new Gate(workspace, {
		limitMs: 1000,
		scopes: [],
		withheld: [],
		authMode: "FULL",
	});
	return {
		workspace,
		gate,
		project,
		source: "menu",
		authMode: "FULL",
		screen: { menus: [], toasts: [] },
		id: Symbol("members"),
		hint: () => {},
	};
}

/** One of each kind of thing that a script can hold. */
function things(running: Running): object[] {
	const services = servicesFor(running);
	const spreadsheets = new LocalSpreadsheetApp(running);
	const book = thereIs(spreadsheets.getActiveSpreadsheet());
	const script = new LocalScriptApp(running);
	const builder = script.newTrigger("work");
	const clock = builder.timeBased().everyHours(1);
	return [
		...Object.values(services),
		book,
		thereIs(spreadsheets.getActiveSheet()),
		thereIs(spreadsheets.getActiveRange()),
		spreadsheets.getUi(),
		spreadsheets.getUi().createMenu("M"),
		builder,
		clock,
		clock.create(),
		builder.forSpreadsheet(book),
		script.getAuthorizationInfo(script.AuthMode),
		new LocalBlob(new Uint8Array(), null, null),
		new LocalResponse({ code: 200, bytes: new Uint8Array(), type: "" }),
		...cardThings(),
		...called(services, "HtmlService", "createHtmlOutputFromFile", "Page"),
		...called(services, "PropertiesService", "getScriptProperties"),
		...called(services, "LockService", "getScriptLock"),
		...called(services, "Session", "getActiveUser"),
	];
}

function thereIs<T>(thing: T | null): T {
	if (thing === null) throw new Error("It is not there");
	return thing;
}

function cardThings(): object[] {
	const cards = new LocalCardService();
	return [
		cards.newCardBuilder(),
		cards.newCardHeader(),
		cards.newCardSection(),
		cards.newTextParagraph(),
		cards.newDecoratedText(),
		cards.newTextButton(),
		cards.newButtonSet(),
		cards.newSelectionInput(),
		cards.newTextInput(),
		cards.newDivider(),
		cards.newAction(),
		cards.newOpenLink(),
		cards.newNavigation(),
		cards.newNotification(),
		cards.newActionResponseBuilder(),
		cards.newEditorFileScopeActionResponseBuilder(),
		new LocalFileScopeResponse(),
		new LocalCard({ sections: [] }),
		new LocalActionResponse({ navigations: [], stateChanged: false }),
	];
}

function called(
	services: Record<string, object>,
	service: string,
	method: string,
	...args: unknown[]
): object[] {
	const made: unknown = Reflect.get(services[service] ?? {}, method).apply(
		services[service],
		args,
	);
	return typeof made === "object" && made !== null ? [made] : [];
}

/** Every method of a thing and of the services within it, by its full name. */
function methodsOf(thing: object): string[] {
	const path = pathOf(thing) ?? "";
	const prototype = Object.getPrototypeOf(thing);
	const names = [
		...Object.getOwnPropertyNames(thing),
		...(prototype === Object.prototype
			? []
			: Object.getOwnPropertyNames(prototype)),
	];
	return names
		.filter((name) => isOffered(thing, name))
		.flatMap((name) => {
			const part: unknown = Reflect.get(thing, name, thing);
			if (typeof part === "function") return [`${path}.${name}`];
			const isService = typeof part === "object" && part !== null;
			return isService && pathOf(part) ? methodsOf(part) : [];
		});
}

test("whatever a script can call has its arguments and its remark, and no other", () => {
	const offered = new Set(things(aRunning()).flatMap(methodsOf));
	expect([...offered].sort()).toEqual(Object.keys(signatures).sort());
	expect(Object.keys(members).sort()).toEqual(Object.keys(signatures).sort());
});

test("what costs something is there", () => {
	const unknown = Object.keys(costs).filter((name) => !(name in signatures));
	expect(unknown).toEqual([]);
});

test("the lists of words are those that scripts find", () => {
	const lists = things(aRunning()).flatMap((thing) =>
		Object.values(thing).flatMap((part: unknown) => {
			const isList = typeof part === "object" && part !== null;
			const path = isList ? pathOf(part) : undefined;
			return path && path in wordLists ? path : [];
		}),
	);
	expect([...new Set(lists)].sort()).toEqual(Object.keys(wordLists).sort());
});

test("no service is both offered and refused", () => {
	const services = new Set(Object.keys(signatures).map((m) => m.split(".")[0]));
	expect(otherServices.filter((name) => services.has(name))).toEqual([]);
});

/** The code that refuses; remarks and pages only speak of it. */
const code = readdirSync("local", { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".ts") && !name.startsWith("members"))
	.map((name) => readFileSync(join("local", name), "utf8"))
	.join("\n")
	.replace(/\\"/g, '"')
	.replace(/\$\{[^}]*\}/g, "…");

test.each(
	[
		...new Set([
			...Object.values(members).flatMap(({ refuses = [] }) => refuses),
			...anyRefuses,
			...restRefuses,
			...cardRefuses,
			...Object.values(limitRefusals),
		]),
	].map((text) => [text]),
)("the code says: %s", (text) => {
	const missing = text.split("…").filter((part) => !code.includes(part));
	expect(missing).toEqual([]);
});
