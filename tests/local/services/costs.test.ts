/** What calls are counted, what they cost, and where Google says stop. */

import { anOffice, ask, asking, refusal } from "./scripts";
import { anOfficeWith, rows, update } from "./tabs";

const gmail = "Gmail.Users";

test("each call is numbered, with its modelled time and its cells", () => {
	const office = anOfficeWith();
	update(
		office,
		{
			updateCells: {
				start: {},
				rows: rows(["a", "b"], ["c"]),
				fields: "userEnteredValue",
			},
		},
		{ repeatCell: { range: {}, cell: {}, fields: "userEnteredFormat" } },
	);
	expect(office.calls()).toEqual([
		{
			n: 1,
			service: "Sheets.Spreadsheets",
			method: "batchUpdate",
			cellsRead: 0,
			cellsWritten: 4,
			bytes: expect.any(Number),
			ms: expect.closeTo(401.2, 5),
		},
	]);
	ask(office, "read('Tab!A1:B2', 'Tab!A1')");
	expect(office.calls()).toEqual([
		expect.objectContaining({
			service: "Sheets.Spreadsheets.Values",
			method: "batchGet",
			cellsRead: 4,
			ms: expect.closeTo(300.08, 5),
		}),
	]);
});

test("builders and helpers are free; user, property and screen are small", () => {
	const office = anOffice(asking, { pages: { Sidebar: "" } });
	ask(
		office,
		`[
			Session.getEffectiveUser().getEmail(),
			PropertiesService.getScriptProperties().getProperty("a"),
			SpreadsheetApp.getActiveSpreadsheet().toast("Hello"),
			SpreadsheetApp.getUi().createMenu("M").addItem("a", "b").addToUi(),
			SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Sidebar")),
			Utilities.base64Encode(Utilities.newBlob("a").getBytes()),
			Utilities.formatDate(new Date(), "UTC", "yyyy"),
			PropertiesService.getScriptProperties().setProperty("a", "b") && 0,
			LockService.getScriptLock().tryLock(0),
		].length`,
	);
	expect(
		office.calls().map(({ method, ms, small = false }) => [method, ms, small]),
	).toEqual([
		["getEmail", 5, true],
		["getProperty", 30, true],
		["toast", 5, true],
		["addToUi", 5, true],
		["showSidebar", 300, true],
		["setProperty", 62, false],
		["tryLock", 70, false],
	]);
});

test.each([
	["Drive.Files.list({})", "list", 300],
	[
		"Drive.Files.create({ name: 'F', mimeType: 'application/vnd.google-apps.folder' }, null)",
		"create",
		1000,
	],
	[`${gmail}.getProfile("me")`, "getProfile", 92],
	[`${gmail}.Messages.list("me")`, "list", 160],
	[`${gmail}.History.list("me", { startHistoryId: "1000" })`, "list", 290],
	["MailApp.sendEmail('a@b.example', 's', 'b')", "sendEmail", 1200],
	["MailApp.getRemainingDailyQuota()", "getRemainingDailyQuota", 20],
	["ScriptApp.getProjectTriggers().length", "getProjectTriggers", 200],
])("%s moves the virtual clock", (code, method, ms) => {
	const office = anOffice(asking);
	const before = Date.parse(office.now());
	ask(office, code);
	expect(office.calls()).toMatchObject([{ method, ms }]);
	expect(Date.parse(office.now()) - before).toBe(ms);
});

test("a refused call costs what it costs, and is marked", () => {
	const office = anOffice(asking);
	refusal(office, "Drive.Files.get('nobody')");
	expect(office.calls()).toMatchObject([
		{ method: "get", ms: 300, error: expect.stringContaining("nobody") },
	]);
});

describe("in a minute", () => {
	const often = (count: number, code: string) =>
		`(() => {
			let done = 0;
			try { for (; done < ${count}; done++) ${code} } catch (error) {
				return [done, error.details.code, error.details.errors[0].reason, error.message];
			}
			return done;
		})()`;
	const inNoTime = (code: string) => {
		const office = anOffice(asking);
		// The calls themselves would take longer than the minute.
		office.interfere = (_, effect) => {
			office.workspace.state.now -= 1000;
			return effect();
		};
		return ask(office, code);
	};

	test("Sheets is read 60 times", () => {
		expect(inNoTime(often(80, "read('Sheet1!A1')"))).toEqual([
			60,
			429,
			"rateLimitExceeded",
			expect.stringContaining(
				"Quota exceeded for quota metric 'Read requests'",
			),
		]);
	});

	test("Sheets is written 60 times", () => {
		const write =
			"update({ appendCells: { rows: [], fields: 'userEnteredValue' } })";
		expect(inNoTime(often(80, write))).toEqual([
			60,
			429,
			"rateLimitExceeded",
			expect.stringContaining(
				"Quota exceeded for quota metric 'Write requests'",
			),
		]);
	});

	test("Gmail gives 6,000 units: 300 messages", () => {
		const get = `try {
			${gmail}.Messages.get("me", "x", { format: "metadata" });
		} catch (error) {
			if (error.details.code !== 404) throw error;
		}`;
		expect(inNoTime(often(400, get))).toEqual([
			300,
			403,
			"rateLimitExceeded",
			expect.stringContaining(
				"Quota exceeded for quota metric 'Total Query Cost'",
			),
		]);
	});

	test("the next minute everything goes again", () => {
		expect(
			inNoTime(
				`[${often(80, "read('Sheet1!A1')")}, Utilities.sleep(120000), ${often(10, "read('Sheet1!A1')")}]`,
			),
		).toEqual([expect.anything(), null, 10]);
	});
});

describe("in a day", () => {
	const fetching =
		"UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files/x/export?mimeType=a', { muteHttpExceptions: true }).getResponseCode()";

	test.each([
		["urlfetch", fetching, 401],
		["gmail", `${gmail}.Labels.list("me").labels.length`, 14],
		[
			"properties",
			"PropertiesService.getScriptProperties().getProperty('a')",
			null,
		],
	])(
		"%s goes only so often, from the day's first call on",
		(service, code, worth) => {
			const office = anOffice(asking);
			const { state } = office.workspace;
			expect(ask(office, code)).toBe(worth);
			const { since } = state.usage.days?.[service] ?? { since: 0 };
			expect(since).toBe(Date.parse("2026-04-01T09:00:00Z"));
			const count = service === "properties" ? 50_000 : 20_000;
			state.usage = { ...state.usage, days: { [service]: { since, count } } };
			office.advance({ hours: 23 });
			expect(refusal(office, code)).toBe(
				`Exception: Service invoked too many times for one day: ${service}.`,
			);
			office.advance({ hours: 1 });
			expect(ask(office, code)).toBe(worth);
		},
	);

	test("a trigger has no more than what is left of its 90 minutes", () => {
		const office = anOffice(
			`function start() { ScriptApp.newTrigger("work").timeBased().everyMinutes(30).create(); }
			function work() { Utilities.sleep(270000); }`,
		);
		office.run("start");
		const { state } = office.workspace;
		const triggerSince = Date.parse(office.now());
		state.usage = { ...state.usage, triggerSince, triggerMs: 86 * 60_000 };
		const [rung] = office.advance({ minutes: 31 });
		expect(rung?.execution.outcome).toMatchObject({
			ok: false,
			error: { message: "Exceeded maximum execution time" },
		});
	});
});

test("triggers run for 90 minutes a day, and then wait for the next", () => {
	const office = anOffice(
		`function start() { ScriptApp.newTrigger("work").timeBased().everyMinutes(15).create(); }
		function work() { Utilities.sleep(300000); }`,
	);
	office.run("start");
	const results = office
		.advance({ hours: 5 })
		.map(({ execution: { outcome } }) => outcome);
	expect(results).toHaveLength(20);
	expect(results.filter(({ ok }) => ok)).toHaveLength(18);
	expect(results.at(-1)).toMatchObject({
		error: { message: "Service using too much computer time for one day." },
	});
	const later = office.advance({ hours: 24 });
	expect(later.filter(({ execution }) => execution.outcome.ok)).toHaveLength(
		18,
	);
});
