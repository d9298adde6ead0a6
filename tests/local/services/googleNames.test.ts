/** The names that count as Google's are those of its own client library. */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
	driveNames,
	optionNames,
	sheetsNames,
	standard,
} from "../../../local/googleNames";
import { bodyShapes, optionShapes } from "../../../local/services/options";
import type { Shape } from "../../../local/shape";
import { requestShape } from "../../../local/sheets/shapes";

/** The type definitions of Google's client, which come with clasp. */
function declarations(api: string): string {
	const client = dirname(require.resolve("googleapis/package.json"));
	return readFileSync(join(client, "build/src/apis", `${api}.d.ts`), "utf8");
}

const texts = {
	Sheets: declarations("sheets/v4"),
	Drive: declarations("drive/v3"),
	Gmail: declarations("gmail/v1"),
};

/** The names of an interface's own parts, not of what is nested in them. */
function namesOf(text: string, name: string): string[] {
	const start = text.indexOf(`interface ${name} `);
	if (start < 0) throw new Error(`There is no ${name}`);
	const [, ...lines] = text
		.slice(start)
		.replace(/\/\*[\s\S]*?\*\//g, "")
		.split("\n");
	const end = lines.indexOf("    }");
	return lines
		.slice(0, end)
		.flatMap((line) => /^ {8}'?([\w$.]+)'?\??:/.exec(line)?.[1] ?? [])
		.sort();
}

test.each(Object.entries(sheetsNames))("Sheets %s", (name, names) => {
	expect([...names].sort()).toEqual(namesOf(texts.Sheets, `Schema$${name}`));
});

test.each(Object.entries(driveNames))("Drive %s", (name, names) => {
	expect([...names].sort()).toEqual(namesOf(texts.Drive, `Schema$${name}`));
});

/** These come as arguments of their own in a script. */
const arguments_ = ["spreadsheetId", "fileId", "userId", "id"];
const bodies = ["requestBody", "media"];

test.each(Object.entries(optionNames))("options of %s", (member, names) => {
	const [service = "", ...path] = member.split(".");
	const resource = path.map(
		(part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase(),
	);
	const text = texts[service as keyof typeof texts];
	const found = namesOf(text, `Params$Resource$${resource.join("$")}`);
	expect([...names].sort()).toEqual(
		found.filter((name) => ![...arguments_, ...bodies].includes(name)),
	);
});

test("options of every method", () => {
	expect([...standard].sort()).toEqual(
		namesOf(texts.Sheets, "StandardParameters").filter((n) => n !== "auth"),
	);
});

test("whatever we understand of requests and options, Google has under that name", () => {
	const strange: string[] = [];
	const look = (shape: Shape, path: string) => {
		if (typeof shape === "string") return;
		if (Array.isArray(shape)) return look(shape[0], path);
		if (!("object" in shape)) return;
		const { object: parts, google = [] } = shape;
		for (const [name, part] of Object.entries(parts)) {
			if (!google.includes(name)) strange.push(`${path}.${name}`);
			look(part, `${path}.${name}`);
		}
	};
	look(requestShape, "request");
	for (const [member, shape] of Object.entries(optionShapes)) {
		look(shape, member);
	}
	const {
		"MailApp.sendEmail": _mail,
		"UrlFetchApp.fetch": _fetch,
		...rest
	} = bodyShapes;
	for (const [member, shape] of Object.entries(rest)) look(shape, member);
	expect(strange).toEqual([]);
});
