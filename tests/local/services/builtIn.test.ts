/** Properties, the lock, the user, pages and the spreadsheet's screen. */

import { execute } from "../../../local/execution";
import type { Office } from "../../../local/office";
import { account, anOffice, ask, asking, refusal } from "./scripts";

const properties = "PropertiesService.getScriptProperties()";

describe("properties", () => {
	test("are kept for the next execution, as text", () => {
		const office = anOffice(asking);
		ask(
			office,
			`${properties}.setProperty("a", "1").setProperties({ b: "2", c: "3" }).deleteProperty("c") && 0`,
		);
		expect(ask(office, `${properties}.getProperties()`)).toEqual({
			a: "1",
			b: "2",
		});
		expect(ask(office, `${properties}.getProperty("nobody")`)).toBeNull();
		expect(ask(office, `${properties}.getProperty("toString")`)).toBeNull();
		ask(office, `${properties}.setProperties({ d: "4" }, true) && 0`);
		expect(ask(office, `${properties}.getProperties()`)).toEqual({ d: "4" });
	});

	test("of a user are that user's alone", () => {
		const office = anOffice(asking);
		const own = "PropertiesService.getUserProperties()";
		ask(office, `${own}.setProperty("a", "mine") && 0`);
		office.setAccount("someone@else.example");
		expect(ask(office, `${own}.getProperty("a")`)).toBeNull();
		office.setAccount(account);
		expect(ask(office, `${own}.getProperty("a")`)).toBe("mine");
	});

	test.each([
		["setProperty('', 'a')", "Exception: Invalid argument: key"],
		[
			"setProperty('k'.repeat(8067), 'a')",
			"Exception: Argument too large: key",
		],
		[
			"setProperties({ a: 1 })",
			"Exception: Invalid argument: a. Should be of type: String",
		],
	])("%s is refused", (code, words) => {
		expect(refusal(anOffice(asking), `${properties}.${code}`)).toBe(words);
	});

	test("have room for 9 KB each and 500 KB together", () => {
		const office = anOffice(asking);
		const set = (name: string, size: number) =>
			`${properties}.setProperty("${name}", "é".repeat(${size}))`;
		ask(office, `${set("a", 4608)} && 0`);
		expect(refusal(office, set("a", 4609))).toBe(
			"Exception: Argument too large: value",
		);
		expect(
			refusal(
				office,
				`Array.from({ length: 56 }, (_, n) => ${properties}.setProperty("p" + n, "x".repeat(9000)))`,
			),
		).toBe(
			"Exception: You have exceeded the property storage quota. Please remove some properties and try again.",
		);
	});
});

describe("the script lock", () => {
	const lock = "LockService.getScriptLock()";

	/** Runs the code inside an execution that holds the lock. */
	function whileHeld(code: string) {
		const office = anOffice(`${asking}
			function hold() { ${lock}.waitLock(0); Session.getActiveUser().getEmail(); return ${lock}.hasLock(); }`);
		let inner: unknown;
		office.interfere = (call, effect) => {
			if (call.method === "getEmail") {
				office.interfere = undefined;
				const { workspace, project } = office;
				const { outcome } = execute(workspace, {
					project,
					function: "ask",
					args: [code],
					source: "clock",
				});
				inner = outcome.ok ? outcome.value : outcome.error.message;
			}
			return effect();
		};
		expect(office.run("hold")).toMatchObject({ value: true });
		return inner;
	}

	test("is not given twice", () => {
		expect(whileHeld(`${lock}.tryLock(5000)`)).toBe(false);
		expect(whileHeld(`${lock}.hasLock()`)).toBe(false);
	});

	test("is waited for in virtual time, and then the wait is over", () => {
		expect(
			whileHeld(`[Date.now(), ${lock}.tryLock(5000), Date.now()]
			.reduce((sum, each, at) => at === 2 ? each - sum : sum + Number(each))`),
		).toBe(5070);
		expect(whileHeld(`${lock}.waitLock(5000)`)).toBe(
			"Lock timeout: another process was holding the lock for too long.",
		);
	});

	test("may be taken again by who has it, and let go", () => {
		const office = anOffice(asking);
		expect(
			ask(
				office,
				`[${lock}.tryLock(0), ${lock}.tryLock(0), ${lock}.hasLock(), ${lock}.releaseLock(), ${lock}.hasLock()]`,
			),
		).toEqual([true, true, true, null, false]);
	});
});

test("the user is whoever acts, and the zone is the script's", () => {
	const office = anOffice(asking);
	const who =
		"[Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail(), Session.getScriptTimeZone()]";
	expect(ask(office, who)).toEqual([account, account, "Europe/London"]);
	office.setAccount("someone@else.example");
	expect(ask(office, who)).toEqual([
		"someone@else.example",
		"someone@else.example",
		"Europe/London",
	]);
});

describe("the screen", () => {
	const code = `
		${asking}
		function openPanel() {
			SpreadsheetApp.getUi().showSidebar(
				HtmlService.createHtmlOutputFromFile("Sidebar").setTitle("Partnerships"));
			SpreadsheetApp.getActiveSpreadsheet().toast("Saved", "Done", 3);
		}
		function where() {
			return [
				SpreadsheetApp.getActiveSheet().getSheetId(),
				SpreadsheetApp.getActiveRange().getRow(),
				SpreadsheetApp.getActiveSpreadsheet().getUrl().includes(id()),
			];
		}`;
	const pages = { Sidebar: "<p>Hello</p>" };

	test("shows the page file in the sidebar, and the message", () => {
		const { screen } = anOffice(code, { pages }).choose("openPanel");
		expect(screen).toEqual({
			menus: [],
			sidebar: { title: "Partnerships", html: "<p>Hello</p>" },
			toasts: [{ message: "Saved", title: "Done", seconds: 3 }],
		});
	});

	test("a page file is found by its exact name", () => {
		expect(
			refusal(
				anOffice(code, { pages }),
				"HtmlService.createHtmlOutputFromFile('sidebar')",
			),
		).toBe("Exception: No HTML file named sidebar was found.");
	});

	test("the cursor is where the person put it", () => {
		const office: Office = anOffice(code);
		ask(
			office,
			"update({ addSheet: { properties: { sheetId: 9, title: 'Two' } } })",
		);
		expect(office.run("where")).toMatchObject({ value: [0, 1, true] });
		office.select("Two", 14);
		expect(office.run("where")).toMatchObject({ value: [9, 14, true] });
	});

	test("a menu item finds the row that was selected in any tab, and may leave a wish for the panel", () => {
		const office = anOffice(
			`${asking}
			function draft() {
				const range = SpreadsheetApp.getActiveRange();
				const wish = range.getSheet().getName() + " " + range.getRow();
				PropertiesService.getUserProperties().setProperty("wish", wish);
				SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Panel"));
			}
			function wish() { return PropertiesService.getUserProperties().getProperty("wish"); }`,
			{ pages: { Panel: "<p>Panel</p>" } },
		);
		ask(
			office,
			"update({ addSheet: { properties: { title: 'Agreements' } } })",
		);
		office.select("Agreements", 7);
		expect(office.choose("draft")).toMatchObject({
			ok: true,
			screen: { sidebar: { html: "<p>Panel</p>" } },
		});
		expect(office.page("wish")).toMatchObject({ value: "Agreements 7" });
	});

	test("when a clock rings nobody has a cursor", () => {
		const office = anOffice(
			`${asking}
			function start() { ScriptApp.newTrigger("ring").timeBased().everyHours(1).create(); }
			function ring() {
				SpreadsheetApp.getActiveSpreadsheet().toast("Nobody sees it");
				console.log(SpreadsheetApp.getActiveRange(), SpreadsheetApp.getActiveSheet().getName(), Session.getActiveUser().getEmail() + "|");
			}`,
		);
		ask(office, "update({ addSheet: { properties: { title: 'Two' } } })");
		office.select("Two", 14);
		office.run("start");
		const [rung] = office.advance({ hours: 1 });
		expect(rung?.execution.console).toEqual(["null Sheet1 |"]);
		expect(rung?.execution.screen.toasts).toEqual([]);
	});

	test("a trigger has no screen", () => {
		const office = anOffice(
			"function start() { ScriptApp.newTrigger('ring').timeBased().everyHours(1).create(); } function ring() { SpreadsheetApp.getUi(); }",
		);
		office.run("start");
		const [rung] = office.advance({ hours: 1 });
		expect(rung?.execution.outcome).toMatchObject({
			ok: false,
			error: {
				message: "Cannot call SpreadsheetApp.getUi() from this context.",
			},
		});
	});
});
