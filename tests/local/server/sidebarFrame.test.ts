/** The pushed file in its frame, and its calls of the script. */

import { placeOf } from "../../../local/page/frame/links";
import { jsonOnly } from "../../../local/page/frame/values";
import { aServedWorkspace, knock, type ServedWorkspace } from "./aWorkspace";

describe("the frame", () => {
	let office: ServedWorkspace;
	beforeAll(async () => {
		office = await aServedWorkspace();
	});
	afterAll(() => office.remove());

	const call: ServedWorkspace["call"] = (name, ...args) =>
		office.call(name, ...args);

	test("serves the pushed file with one script put before its own", async () => {
		const { framePort: port, framePath: path } = office;
		const { body } = await knock({ port, path });
		expect(body.replace(/<head>.*<\/head>/, "<head></head>")).toBe(
			"<!doctype html><html><head></head><body>Panel</body>",
		);
		expect(body.match(/<script src="\/page\.js/g)).toHaveLength(1);
	});

	test("calls a function of the script with its arguments", async () => {
		expect(await call("twice", { name: "Oak" })).toEqual({
			ok: true,
			value: [{ name: "Oak" }, { name: "Oak" }],
		});
	});

	test("tells the script which row is selected on the page", async () => {
		await office.told("select", { sheetId: 101, row: 2 });
		expect(await call("selectedRow")).toEqual({ ok: true, value: 3 });
	});

	test("hands back the script's error and the refusal of a name", async () => {
		expect(await call("repair")).toMatchObject({
			ok: false,
			error: { name: "Error", message: "The column Stage is missing." },
		});
		expect(await call("hidden_")).toMatchObject({
			ok: false,
			error: { message: "Script function not found: hidden_" },
		});
	});
});

describe("values on their way to the script", () => {
	test("are copied, and undefined becomes null", () => {
		const given = { a: undefined, b: [1, undefined], c: { d: "x", e: true } };
		expect(jsonOnly(given, "0")).toEqual({
			a: null,
			b: [1, null],
			c: { d: "x", e: true },
		});
	});

	const circle: Record<string, unknown> = {};
	circle.self = circle;

	test.each([
		["a date", new Date(), "0"],
		["a date deep down", { on: [{ day: new Date() }] }, "day"],
		["a function", { go: () => 1 }, "go"],
		["a map", [new Map()], "0"],
		["a regular expression", /x/, "0"],
		["bytes", { file: new Uint8Array(2) }, "file"],
		["a circle", circle, "self"],
	])("are refused by name when there is %s", (_, value, property) => {
		expect(() => jsonOnly(value, "0")).toThrow(
			new TypeError(`Failed due to illegal value in property: ${property}`),
		);
	});
});

test.each([
	[
		"https://docs.google.com/document/d/1a-B_2/edit",
		{ kind: "document", id: "1a-B_2" },
	],
	[
		"https://docs.google.com/spreadsheets/d/1x/edit#gid=101&range=A5:B5",
		{ kind: "sheet", sheetId: 101, row: 4 },
	],
	[
		"https://docs.google.com/spreadsheets/d/1x/edit",
		{ kind: "sheet", sheetId: null, row: null },
	],
	[
		"https://mail.google.com/mail/u/0/#search/rfc822msgid%3A%3Ca%40b.test%3E",
		{ kind: "mail", messageId: "a@b.test" },
	],
	["mailto:asha@charity.example", { kind: "mail", messageId: "" }],
	["https://register.example/charity", undefined],
	["https://docs.google.com.evil.example/document/d/1/edit", undefined],
	["javascript:alert(1)", undefined],
])("a link to %s", (address, place) => {
	expect(placeOf(address)).toEqual(place);
});
