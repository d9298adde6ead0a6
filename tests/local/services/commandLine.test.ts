/** The command line: what it answers, and how it says what is wrong. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document, Packer, Paragraph } from "docx";
import { commandLine } from "../../../local/commandLine";
import { openOffice } from "../../../local/office";
import { scriptFolder, temporaryFolder } from "./scripts";

let template = "";

beforeAll(async () => {
	const children = [new Paragraph("Between us and Alpha Trust")];
	const made = new Document({ sections: [{ children }] });
	template = (await Packer.toBuffer(made)).toString("base64");
});

const code = () => `
	const id = () => SpreadsheetApp.getActiveSpreadsheet().getId();
	const text = (stringValue) => ({ userEnteredValue: { stringValue } });
	function setUp() {
		const dated = { userEnteredValue: { numberValue: 46000 }, userEnteredFormat: { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } } };
		Sheets.Spreadsheets.batchUpdate({ requests: [
			{ addSheet: { properties: { sheetId: 7, title: "Partners" } } },
			{ appendCells: { sheetId: 7, rows: [
				{ values: [text("Ref"), text("Since"), text("Notes")] },
				{ values: [text("P-1"), dated] },
			], fields: "*" } },
		] }, id());
		Drive.Files.create({ name: "Agreement", mimeType: "application/vnd.google-apps.document" },
			Utilities.newBlob(Utilities.base64Decode("${template}"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a.docx"));
		ScriptApp.newTrigger("work").timeBased().everyHours(1).create();
		ScriptApp.newTrigger("fail").timeBased().everyHours(12).create();
		MailApp.sendEmail("asha@alpha.example", "Welcome", "Good morning");
		return { notice: "The register is ready.", changed: 3 };
	}
	function does(code) { return new Function("return " + code)(); }
	function work() { console.log("working"); }
	function fail() { throw new Error("no partner"); }
	function add(one, other) { return one + other; }
	function count(list) { return list.length; }
	function callServer(name, request) {
		if (request.source === "wrong") return { ok: false, message: "That is no source.", fields: [] };
		const rounds = Number(PropertiesService.getScriptProperties().getProperty("rounds") || 0) + 1;
		PropertiesService.getScriptProperties().setProperty("rounds", String(rounds));
		const lines = Utilities.newBlob(Utilities.base64Decode(request.file)).getDataAsString().trim().split("\\n").slice(1);
		const line = (at, reason) => ({ line: at + 2, name: lines[at], ref: reason ? "" : "P-" + (at + 1), reason });
		return { ok: true, value: {
			notice: request.fileName + " by " + request.as,
			taken: rounds === 1 ? [line(0, "")] : [line(1, "")],
			already: rounds === 1 ? [] : [line(0, "Already there as P-1.")],
			refused: rounds === 1 ? [] : [line(2, "Partner name is empty.")],
			unknown: ["Colour"], finished: rounds > 1 } };
	}`;

function desk() {
	const script = scriptFolder(code());
	const workspace = join(temporaryFolder(), "charity");
	const say = (...words: string[]) =>
		commandLine([...words, "--workspace", workspace, "--script", script]);
	const json = async (...words: string[]) =>
		JSON.parse((await say(...words, "--json")).text);
	return { workspace, script, say, json };
}

async function aDesk() {
	const made = desk();
	await made.say("setup", "--now", "2026-04-01T09:00:00Z");
	return made;
}

test("setup makes the workspace and says what setUp said", async () => {
	const { say, json } = desk();
	expect(await say("setup")).toEqual({
		text: "The register is ready.",
		failed: false,
		isJson: false,
	});
	expect(await json("show", "Partners")).toHaveLength(1);
});

test("show gives days as people write them, and as programs do", async () => {
	const { say, json } = await aDesk();
	expect((await say("show", "partners")).text).toBe(
		"Ref  Since\nP-1  09/12/2025",
	);
	expect(await json("show", "Partners")).toEqual([
		{ Ref: "P-1", Since: "2025-12-09", Notes: "" },
	]);
});

test("run takes one list as all arguments, or each by itself", async () => {
	const { say, json } = await aDesk();
	expect((await say("run", "add", "[1, 2]")).text).toBe("3");
	expect((await say("run", "add", '"a"', '"b"')).text).toBe('"ab"');
	expect((await say("run", "count", "[[1, 2, 3]]")).text).toBe("3");
	expect(await json("run", "add", "[1, 2]")).toMatchObject({
		ok: true,
		value: 3,
	});
});

test("a function that fails says so, and the command fails", async () => {
	const { say, json } = await aDesk();
	expect(await say("run", "fail")).toMatchObject({
		text: "Error: no partner",
		failed: true,
	});
	expect(await json("run", "fail")).toMatchObject({
		ok: false,
		error: { message: "no partner" },
	});
});

test("advance tells what ran, and what went wrong", async () => {
	const { say, json } = await aDesk();
	expect((await say("advance", "12h")).text).toBe(
		"It is now 01/04/2026 22:00 in London.\nwork ran 12 times, fail ran 1 time.\n01/04/2026 22:00 fail: no partner",
	);
	expect((await say("advance", "1m")).text).toContain("Nothing was due.");
	expect(await json("advance", "2d")).toMatchObject({
		ran: { work: 48, fail: 4 },
	});
});

test("a stored PDF is listed as one, and kept as it is", async () => {
	const { say, json, workspace } = await aDesk();
	const code =
		'Drive.Files.create({ name: "Signed" }, Utilities.newBlob("%PDF words", "application/pdf", "s.pdf"), { fields: "id" }).id';
	const id = JSON.parse((await say("run", "does", JSON.stringify(code))).text);
	expect((await say("documents")).text).toMatch(/Signed .* PDF/);
	const file = join(workspace, "..", "kept.pdf");
	await say("document", id, "--pdf", file);
	expect(readFileSync(file, "utf8")).toBe("%PDF words");
	expect(await json("document", id)).toEqual({
		error:
			'"Signed" is a stored file, not a Google Doc; keep it with --pdf FILE.',
	});
});

test("documents are listed and read", async () => {
	const { say, json, workspace } = await aDesk();
	const [{ id }] = await json("documents");
	expect((await say("documents")).text).toContain("Agreement");
	expect((await say("document", id)).text).toContain(
		"Between us and Alpha Trust",
	);
	const docx = join(workspace, "..", "a.docx");
	expect((await say("document", id, "--docx", docx)).text).toBe(
		`"Agreement" is in ${docx}.`,
	);
	expect(readFileSync(docx).toString("base64")).toBe(template);
	const pdf = join(workspace, "..", "a.pdf");
	await say("document", id, "--pdf", pdf);
	expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
});

test("mail is taken in, listed and read", async () => {
	const { say, json, workspace } = await aDesk();
	const drop = join(workspace, "..", "drop");
	mkdirSync(drop);
	writeFileSync(
		join(drop, "one.eml"),
		"From: asha@alpha.example\r\nSubject: Thanks\r\n\r\nGood day\r\n",
	);
	writeFileSync(join(drop, "notes.pdf"), "x");
	const { text } = await say("import-mail", drop);
	expect(text).toBe(
		`${join(drop, "notes.pdf")}: left out: not .eml or .mbox\n1 message taken, 0 already there, 1 left out.`,
	);
	expect((await say("import-mail", drop)).text).toContain(
		"0 messages taken, 1 already there",
	);
	expect(await json("mail", "--box", "inbox")).toMatchObject([
		{ from: "asha@alpha.example", subject: "Thanks", text: "Good day\n" },
	]);
	expect((await say("mail", "--box", "sent")).text).toContain("Welcome");
});

test("partners are imported until the file is done, row by row", async () => {
	const { say, workspace } = await aDesk();
	const file = join(workspace, "..", "partners.csv");
	writeFileSync(file, "Name\nAlpha\nBeta\n,\n");
	const { text, failed } = await say("import-partners", file, "--as", "Asha");
	expect(failed).toBe(false);
	expect(text).toBe(
		[
			"Line  Name   Result   Id   Reason",
			"2     Alpha  taken    P-1",
			"3     Beta   taken    P-2",
			"4     ,      refused       Partner name is empty.",
			'There is no place for these headings: "Colour".',
			"2 taken, 0 already there, 1 refused.",
		].join("\n"),
	);
	expect(await say("import-partners", file, "--source", "wrong")).toMatchObject(
		{ text: "That is no source.", failed: true },
	);
});

test("calls shows what the last execution asked for", async () => {
	const { say, json } = await aDesk();
	const { text } = await say("calls");
	expect(text).toContain("setUp, 01/04/2026 10:00");
	expect(text).toMatch(/Sheets\.Spreadsheets\.batchUpdate +1 +40\d/);
	expect(text).toContain("5 calls beside small ones; 4502 ms at 1x, modelled.");
	expect(await json("calls")).toMatchObject({ function: "setUp" });
});

test("export writes an Excel file", async () => {
	const { say, workspace } = await aDesk();
	const file = join(workspace, "..", "book.xlsx");
	expect((await say("export", file)).text).toBe(
		`The spreadsheet is in ${file}.`,
	);
	expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
});

describe("every mistake is a sentence that says what to do", () => {
	test.each([
		[
			["show", "Nobody"],
			'There is no tab "Nobody"; the tabs are: Sheet1, Partners.',
		],
		[["show"], "Say which tab to show; the tabs are: Sheet1, Partners."],
		[
			["document", "x"],
			'There is no document x; "documents" lists what is there.',
		],
		[["run"], 'Say which function to run, such as "run setUp".'],
		[
			["run", "add", "{"],
			"{ is not JSON; write texts in quotation marks, such as '\"text\"'.",
		],
		[
			["run", "nobody"],
			'The script has no function "nobody"; it has: add, callServer, count, does, fail, setUp, work.',
		],
		[
			["advance", "soon"],
			'"soon" is not a length of time; write 30d, 12h or 45m.',
		],
		[
			["mail", "--box", "spam"],
			'There is no box "spam"; the boxes are: inbox, sent, all, bin.',
		],
		[
			["import-mail", "/none"],
			"There is no file or folder /none; check its name and folder.",
		],
		[
			["import-partners", "/none.csv"],
			"There is no file /none.csv; check its name and folder.",
		],
		[["import-partners", "/tmp"], "/tmp is a folder; name a file."],
		[
			["export", "/none/a.xlsx"],
			"The folder of /none/a.xlsx is not there; make it first, or name another file.",
		],
		[
			["start", "--port", "x"],
			'"x" is not a port; write a number from 1 to 65534.',
		],
		[
			["show", "--colour"],
			"Unknown option '--colour'; \"help\" shows what there is.",
		],
	])("%p", async (words, text) => {
		const { say, json } = await aDesk();
		expect(await say(...words)).toEqual({ text, failed: true, isJson: false });
		expect(await json(...words)).toEqual({ error: text });
	});

	test("a workspace that is not there, for anything but setup", async () => {
		const { say, workspace } = desk();
		expect(await say("calls")).toMatchObject({
			text: `There is no workspace at ${workspace}; run "setup" to make one there.`,
			failed: true,
		});
	});

	test("a workspace in use", async () => {
		const { say, workspace, script } = await aDesk();
		const office = openOffice(workspace, { project: script });
		expect((await say("calls")).text).toContain("in use by process");
		office.close();
		expect((await say("calls")).failed).toBe(false);
	});

	test("an unknown command shows the help", async () => {
		const { text, failed } = await commandLine(["begin"]);
		expect(failed).toBe(true);
		expect(text).toContain('There is no command "begin".');
		expect(text).toContain("import-partners FILE.csv");
		expect((await commandLine([])).text).toContain("import-partners FILE.csv");
	});
});
