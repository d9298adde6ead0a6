/** google.script.run: which values pass between a page and the script. */

import { anOffice } from "./scripts";

const echo = anOffice(
	`function echo(value) { return value; }
	function hidden_() { return 1; }
	function give(name) {
		const circle = {}; circle.self = circle;
		return {
			date: { list: [1, new Date(0)] },
			nothing: { a: undefined, b: [undefined] },
			regexp: [/a+/g],
			map: { m: new Map([[1, 2]]), s: new Set([1]) },
			arrow: [() => 1],
			bytes: { b: new Uint8Array(2) },
			circle,
			blob: { file: Utilities.newBlob("a") },
			none: [Number.NaN, 1 / 0],
			symbol: { s: Symbol("s") },
			list: [1, "a", true, null, { deep: [[]] }],
		}[name];
	}
	function fail() { throw new TypeError("no such partner"); }`,
);

const given = (name: string) => echo.page("give", name);

describe("to the script", () => {
	test("plain values are copied", () => {
		const value = { a: [1, "two", true, null, { b: [] }] };
		expect(echo.page("echo", value)).toMatchObject({ ok: true, value });
	});

	test("a number that is none becomes null", () => {
		expect(echo.page("echo", [Number.NaN])).toMatchObject({ value: [null] });
	});

	test("undefined becomes null", () => {
		expect(echo.page("echo", { a: undefined })).toMatchObject({
			value: { a: null },
		});
		expect(echo.page("echo", undefined)).toMatchObject({ value: null });
	});

	const circle: { self?: object } = {};
	circle.self = circle;
	test.each<[string, unknown, string]>([
		["a date", new Date(0), "0"],
		["a date deep inside", { form: { on: [new Date(0)] } }, "0"],
		["a function", { act: () => 1 }, "act"],
		["a pattern", { find: /a/ }, "find"],
		["a map", { all: new Map() }, "all"],
		["a set", { all: new Set() }, "all"],
		["bytes", { file: new Uint8Array(1) }, "file"],
		["a circle", { circle }, "self"],
		["a very long whole number", { count: 1n }, "count"],
	])("%s is refused", (_, value, property) => {
		expect(echo.page("echo", value)).toMatchObject({
			ok: false,
			error: {
				message: `Failed due to illegal value in property: ${property}`,
			},
		});
	});

	test("the same object twice is no circle", () => {
		const one = { a: 1 };
		expect(echo.page("echo", [one, one])).toMatchObject({
			value: [{ a: 1 }, { a: 1 }],
		});
	});
});

describe("to the page", () => {
	test("one date anywhere and everything is null, without an error", () => {
		expect(given("date")).toMatchObject({ ok: true, value: null });
	});

	test("undefined becomes null, also for the result itself", () => {
		expect(given("nothing")).toMatchObject({ value: { a: null, b: [null] } });
		expect(given("nobody")).toMatchObject({ ok: true, value: null });
	});

	test("a function is its source text, a map is empty", () => {
		expect(given("arrow")).toMatchObject({ value: ["() => 1"] });
		expect(given("regexp")).toMatchObject({ value: ["/a+/g"] });
		expect(given("map")).toMatchObject({ value: { m: {}, s: {} } });
	});

	test("a number that is none becomes null", () => {
		expect(given("none")).toMatchObject({ value: [null, null] });
	});

	test.each([
		["blob", "file"],
		["symbol", "s"],
	])("a %s fails", (name, property) => {
		expect(given(name)).toMatchObject({
			ok: false,
			error: {
				message: `Failed due to illegal value in property: ${property}`,
			},
		});
	});

	test("bytes and circles fail", () => {
		expect(given("bytes")).toMatchObject({
			ok: false,
			error: { message: "Failed due to illegal value in property: b" },
		});
		expect(given("circle")).toMatchObject({
			ok: false,
			error: { message: "Failed due to illegal value in property: self" },
		});
	});

	test("plain values are copied", () => {
		expect(given("list")).toMatchObject({
			value: [1, "a", true, null, { deep: [[]] }],
		});
	});

	test("an error comes with its name and words", () => {
		expect(echo.page("fail")).toMatchObject({
			ok: false,
			error: { name: "TypeError", message: "no such partner" },
		});
	});
});

test("names that end in _ and names that are not there are not found", () => {
	expect(echo.page("hidden_")).toMatchObject({
		ok: false,
		error: { message: "Script function not found: hidden_" },
	});
	expect(echo.page("nobody")).toMatchObject({
		ok: false,
		error: { message: "Script function not found: nobody" },
	});
});

test("the way there and back takes a second", () => {
	const office = anOffice("function nothing() {}");
	const before = Date.parse(office.now());
	office.page("nothing");
	expect(Date.parse(office.now()) - before).toBe(1000);
});
