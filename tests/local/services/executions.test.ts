/** An execution: its own world, the services in it, its end. */

import { execute } from "../../../local/execution";
import { exception } from "../../../local/refusal";
import { anOffice, ask, asking, refusal } from "./scripts";

describe("a script's world", () => {
	test.each([
		"setTimeout",
		"setInterval",
		"fetch",
		"URL",
		"URLSearchParams",
		"TextEncoder",
		"TextDecoder",
		"FormData",
		"Blob",
		"atob",
		"btoa",
		"crypto",
		"performance",
		"process",
		"require",
		"module",
		"Buffer",
		"structuredClone",
		"[].at",
		"[].findLast",
		"[].toSorted",
		"''.at",
		"''.isWellFormed",
		"Object.hasOwn",
		"Object.groupBy",
		"WeakRef",
		"window",
		"document",
	])("has no %s, as Apps Script has none", (name) => {
		expect(ask(anOffice(asking), `typeof ${name}`)).toBe("undefined");
	});

	test("is new each time", () => {
		const office = anOffice(
			"const list = []; let count = 0; function add() { list.push(1); count++; return [list.length, count]; }",
		);
		expect(office.run("add")).toMatchObject({ value: [1, 1] });
		expect(office.run("add")).toMatchObject({ value: [1, 1] });
	});

	test("owns what services give it and what it is called with", () => {
		const office = anOffice(asking);
		const owned = ask(
			office,
			`[
				update({ addSheet: { properties: { sheetId: 4 } } }).replies instanceof Array,
				read("Sheet1!A1")[0] instanceof Object,
				Utilities.newBlob("a").getBytes() instanceof Array,
				PropertiesService.getScriptProperties().getProperties() instanceof Object,
				args instanceof Array,
				args[0] instanceof Object,
			]`,
			{},
		);
		expect(owned).toEqual(Array(6).fill(true));
	});

	test("lives on the virtual clock", () => {
		const office = anOffice(asking, {}, { now: "2026-03-29T00:30:00Z" });
		expect(
			ask(
				office,
				`[
					new Date().toISOString(),
					Date.now() === new Date().getTime(),
					new Date(0).toISOString(),
					new Date() instanceof Date,
					new Date().constructor === Date,
					typeof Date(),
					Date.UTC(2026, 0, 1),
					new Date(2026, 0, 31).getDate(),
				]`,
			),
		).toEqual([
			"2026-03-29T00:30:00.000Z",
			true,
			"1970-01-01T00:00:00.000Z",
			true,
			true,
			"string",
			Date.UTC(2026, 0, 1),
			31,
		]);
		expect(
			ask(office, "Utilities.sleep(90000) || new Date().toISOString()"),
		).toBe("2026-03-29T00:31:30.000Z");
		expect(office.now()).toBe("2026-03-29T00:31:30.000Z");
	});

	test("keeps what is written to the console", () => {
		const office = anOffice(
			"function say() { console.log('read', 3, { a: [1] }); console.error('late'); }",
		);
		expect(office.run("say").console).toEqual([
			'read 3 {"a":[1]}',
			"error: late",
		]);
	});
});

describe("what is not here", () => {
	test.each([
		[
			"Sheets.Spreadsheets.Values.append({}, 'x', 'A1')",
			"Sheets.Spreadsheets.Values.append",
		],
		["Gmail.Users.Drafts", "Gmail.Users.Drafts"],
		["SpreadsheetApp.openById('x')", "SpreadsheetApp.openById"],
		[
			"SpreadsheetApp.getActiveSpreadsheet().getSheets()",
			"SpreadsheetApp.Spreadsheet.getSheets",
		],
		["GmailApp.search('x')", "GmailApp.search"],
		["Utilities.Charset.UTF_16", "Utilities.Charset.UTF_16"],
		[
			"SpreadsheetApp.getUi().createMenu('x').addSubMenu()",
			"SpreadsheetApp.Menu.addSubMenu",
		],
	])("%s is refused by name", (code, name) => {
		expect(refusal(anOffice(asking), code)).toBe(
			`NotInLocalWorkspace: ${name} is not in the local workspace`,
		);
	});

	test("is not hidden by a script that catches it", () => {
		const office = anOffice(
			"function tryIt() { try { DriveApp.getRootFolder() } catch { return 'fine' } }",
		);
		expect(office.run("tryIt")).toMatchObject({
			ok: false,
			error: {
				message: "DriveApp.getRootFolder is not in the local workspace",
			},
		});
	});

	test("a service that the manifest leaves out is no global", () => {
		const office = anOffice(asking, { manifest: { dependencies: {} } });
		expect(refusal(office, "Sheets.Spreadsheets")).toBe(
			"ReferenceError: Sheets is not defined",
		);
	});
});

describe("what a method may be given", () => {
	test.each([
		["Utilities.formatDate('x')", "(String)", "Utilities.formatDate"],
		["Utilities.newBlob({})", "(Object)", "Utilities.newBlob"],
		[
			"PropertiesService.getScriptProperties().setProperty('a', undefined)",
			"(String,null)",
			"PropertiesService.Properties.setProperty",
		],
		[
			"SpreadsheetApp.getUi().showSidebar('x')",
			"(String)",
			"SpreadsheetApp.Ui.showSidebar",
		],
		[
			"Utilities.computeDigest('SHA_256', 'a')",
			"(String,String)",
			"Utilities.computeDigest",
		],
		[
			"Utilities.base64Encode('a', 'UTF_8')",
			"(String,String)",
			"Utilities.base64Encode",
		],
		[
			"ScriptApp.getAuthorizationInfo('FULL')",
			"(String)",
			"ScriptApp.getAuthorizationInfo",
		],
	])("%s", (code, given, member) => {
		expect(refusal(anOffice(asking), code)).toBe(
			`Exception: The parameters ${given} don't match the method signature for ${member}.`,
		);
	});

	test("Google's words are no texts, but show as texts", () => {
		expect(
			ask(
				anOffice(asking),
				"[Utilities.Charset.UTF_8 === 'UTF_8', Utilities.Charset.UTF_8 === Utilities.Charset.UTF_8, String(ScriptApp.AuthMode.FULL), JSON.stringify(ScriptApp.WeekDay.MONDAY)]",
			),
		).toEqual([false, true, "FULL", '"MONDAY"']);
	});

	test.each([
		["Utilities.sleep(NaN)", "Cannot convert NaN to int."],
		[
			"LockService.getScriptLock().tryLock(1 / 0)",
			"Cannot convert Infinity to int.",
		],
		["Utilities.newBlob([128])", "Cannot convert 128 to byte."],
		["Utilities.base64Decode('abc')", "Could not decode string."],
		["Utilities.computeHmacSha256Signature('a', '')", "Empty key"],
		[
			"Utilities.formatDate(new Date(NaN), 'UTC', 'yyyy')",
			"Invalid argument: date. Should be of type: Date",
		],
		[
			"Utilities.newBlob('a').getDataAsString('nonsense')",
			"Unsupported encoding: nonsense",
		],
	])("%s", (code, words) => {
		expect(refusal(anOffice(asking), code)).toBe(`Exception: ${words}`);
	});

	test("an advanced service counts its arguments", () => {
		expect(
			refusal(anOffice(asking), "Sheets.Spreadsheets.batchUpdate({})"),
		).toBe(
			"Exception: Invalid number of arguments provided. Expected 2-3 only",
		);
	});
});

describe("how it ends", () => {
	test("a value comes back as plain JSON", () => {
		const office = anOffice(
			"function give() { return { on: new Date(0), none: undefined, list: [1, 'a'] }; }",
		);
		expect(office.run("give")).toMatchObject({
			ok: true,
			value: { on: "1970-01-01T00:00:00.000Z", list: [1, "a"] },
		});
	});

	test("an error has its name, its words and the place", () => {
		const office = anOffice(
			"function fail() { throw new RangeError('too far'); }",
		);
		expect(office.run("fail")).toMatchObject({
			ok: false,
			error: {
				name: "RangeError",
				message: "too far",
				stack: expect.stringContaining("Code.js"),
			},
		});
	});

	test("a function that is not there is named", () => {
		expect(anOffice("").run("nobody")).toMatchObject({
			ok: false,
			error: { message: "Script function not found: nobody" },
		});
	});

	test("after six minutes nothing gets through, in catch and finally too", () => {
		const office = anOffice(
			`function work() {
				try {
					for (let n = 0; n < 20; n++) Utilities.sleep(60000);
				} catch (error) {
					console.log(error.message);
					try { keep("catch") } catch {}
				} finally {
					try { keep("finally") } catch {}
				}
				return "done";
			}
			function keep(name) {
				PropertiesService.getScriptProperties().setProperty(name, "kept");
			}`,
		);
		const ran = office.run("work");
		expect(ran).toMatchObject({
			ok: false,
			error: { name: "Exception", message: "Exceeded maximum execution time" },
			console: ["Exceeded maximum execution time"],
		});
		expect(office.workspace.state.properties.script).toEqual({});
	});

	test("what was done before the end stays done", () => {
		const office = anOffice(
			`function work() {
				const store = PropertiesService.getScriptProperties();
				for (let n = 0; ; n++) {
					store.setProperty("n", String(n));
					Utilities.sleep(100000);
				}
			}`,
		);
		expect(office.run("work").ok).toBe(false);
		expect(office.workspace.state.properties.script).toEqual({ n: "3" });
	});

	test("the script lock is free again", () => {
		const office = anOffice(
			"function take() { return LockService.getScriptLock().tryLock(0); }",
		);
		expect(office.run("take")).toMatchObject({ value: true });
		expect(office.run("take")).toMatchObject({ value: true });
	});
});

describe("permissions", () => {
	const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

	test("a call that the manifest does not ask for is refused", () => {
		const manifest = { oauthScopes: [scope("spreadsheets")] };
		const office = anOffice(asking, { manifest });
		expect(
			refusal(office, "MailApp.sendEmail('a@b.example', 'Hello', 'Text')"),
		).toBe(
			`Exception: Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: (${scope("script.send_mail")} || https://mail.google.com/)`,
		);
		expect(refusal(office, "UrlFetchApp.fetch('https://x.example')")).toBe(
			`Exception: Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${scope("script.external_request")}`,
		);
	});

	test("onOpen, before anybody agreed, makes a menu and no more", () => {
		const office = anOffice(
			`function onOpen(e) {
				SpreadsheetApp.getUi().createMenu("Partnerships")
					.addItem("Open", "openPanel").addSeparator()
					.addItem("Repair", "setUp").addToUi();
				const tries = [
					() => Sheets.Spreadsheets.get("x"),
					() => Gmail.Users.getProfile("me"),
					() => MailApp.sendEmail("a@b.example", "s", "b"),
					() => SpreadsheetApp.getUi().showSidebar(
						HtmlService.createHtmlOutputFromFile("Sidebar")),
				];
				console.log(e.authMode);
				for (const each of tries) {
					try { each(); console.log("allowed") } catch (error) {
						console.log(error.message.split(". ")[0]);
					}
				}
			}`,
			{ pages: { Sidebar: "<p>" } },
		);
		const [ran] = office.open();
		expect(ran?.console).toEqual([
			"LIMITED",
			"You do not have permission to call Sheets.Spreadsheets.get",
			"You do not have permission to call Gmail.Users.getProfile",
			"You do not have permission to call MailApp.sendEmail",
			"You do not have permission to call SpreadsheetApp.Ui.showSidebar",
		]);
		expect(ran?.screen.menus).toEqual([
			{
				title: "Partnerships",
				items: [
					{ label: "Open", function: "openPanel" },
					{ label: "" },
					{ label: "Repair", function: "setUp" },
				],
			},
		]);
	});
});

describe("before anybody agreed", () => {
	const menu = `SpreadsheetApp.getUi().createMenu("M").addItem("a", "b").addToUi()`;
	const code = `${asking} function b() {}`;
	const inMode = (authMode: "NONE" | "LIMITED", text: string) => {
		const { workspace, project } = anOffice(code, {
			pages: { Sidebar: "" },
		});
		const { outcome } = execute(workspace, {
			project,
			function: "ask",
			args: [text],
			source: "open",
			authMode,
		});
		return outcome.ok ? "allowed" : outcome.error.message;
	};
	const refused = (member: string) =>
		expect.stringContaining(`You do not have permission to call ${member}.`);

	test.each([
		[menu, "allowed", "allowed"],
		["Utilities.getUuid()", "allowed", "allowed"],
		[
			"SpreadsheetApp.getActiveSpreadsheet() && 0",
			refused("SpreadsheetApp.getActiveSpreadsheet"),
			"allowed",
		],
		[
			"PropertiesService.getScriptProperties().getProperty('a')",
			refused("PropertiesService.getScriptProperties"),
			"allowed",
		],
		[
			"LockService.getScriptLock().tryLock(0)",
			refused("LockService.getScriptLock"),
			"allowed",
		],
		...[
			["Sheets.Spreadsheets.get('x')", "Sheets.Spreadsheets.get"],
			["Drive.Files.get('x')", "Drive.Files.get"],
			["Gmail.Users.getProfile('me')", "Gmail.Users.getProfile"],
			["MailApp.getRemainingDailyQuota()", "MailApp.getRemainingDailyQuota"],
			["UrlFetchApp.fetch('https://x.example')", "UrlFetchApp.fetch"],
			["ScriptApp.getProjectTriggers()", "ScriptApp.getProjectTriggers"],
			["ScriptApp.getOAuthToken()", "ScriptApp.getOAuthToken"],
			[
				"SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar'))",
				"SpreadsheetApp.Ui.showSidebar",
			],
		].map(([text = "", member = ""]): [string, unknown, unknown] => [
			text,
			refused(member),
			refused(member),
		]),
	])("%s", (text, inNone, inLimited) => {
		expect(inMode("NONE", text)).toEqual(inNone);
		expect(inMode("LIMITED", text)).toEqual(inLimited);
	});

	test("nobody is named", () => {
		const office = anOffice(
			"function onOpen() { console.log('|' + Session.getActiveUser().getEmail() + Session.getEffectiveUser().getEmail() + '|'); }",
		);
		expect(office.open()[0]?.console).toEqual(["||"]);
	});

	test("a simple trigger has 30 seconds", () => {
		const office = anOffice(
			"function onOpen() { Utilities.sleep(29000); console.log('still'); Utilities.sleep(2000); console.log('no more'); }",
		);
		expect(office.open()[0]).toMatchObject({
			ok: false,
			error: { message: "Exceeded maximum execution time" },
			console: ["still"],
		});
	});
});

test("something put between a call and its effect sees each call in turn", () => {
	const office = anOffice(
		`function work() {
			const store = PropertiesService.getScriptProperties();
			store.setProperty("a", "1");
			try { store.setProperty("b", "1") } catch (error) { console.log(error.message) }
			store.setProperty("c", "1");
		}`,
	);
	office.interfere = (call, effect) => {
		if (call.n === 2) throw exception("no answer");
		return effect();
	};
	const ran = office.run("work");
	expect(ran).toMatchObject({ ok: true, console: ["no answer"] });
	expect(office.workspace.state.properties.script).toEqual({ a: "1", c: "1" });
	expect(ran.calls.map(({ n, method, error }) => [n, method, error])).toEqual([
		[1, "setProperty", undefined],
		[2, "setProperty", "no answer"],
		[3, "setProperty", undefined],
	]);
});
