/** A document exported as a PDF, in the middle of a run. */

import { execFileSync } from "node:child_process";
import { documentPdf } from "../../../local/documents/documentPdf";
import type { Office } from "../../../local/office";
import { aRawDocx, p } from "../formats/aDocx";
import { pdfWords } from "../formats/pdfPages";
import { drive, pdfType } from "./driveScript";
import {
	account,
	anOffice,
	ask,
	scriptFolder,
	temporaryFolder,
} from "./scripts";

const aDocument = (words: string) => Buffer.from(aRawDocx(p(words)));

const make = (office: Office, docx: Buffer) =>
	ask(office, "makeDoc(args[0], {}).id", docx.toString("base64")) as string;

const asPdf = (office: Office, id: string): Buffer =>
	Buffer.from(
		ask(
			office,
			"Utilities.base64Encode(exported(args[0], {}, args[1]).getContent())",
			id,
			pdfType,
		) as string,
		"base64",
	);

test("is a PDF with its words, and the same one whenever it is asked for", async () => {
	const office = anOffice(drive);
	const id = make(office, aDocument("Between us and Alpha Trust"));
	const pdf = asPdf(office, id);
	expect(pdfWords(pdf)).toEqual(["Between us and Alpha TrustPage 1 of 1"]);
	// Made anew, on this thread and later.
	const again = await documentPdf(office.document(id));
	expect(Buffer.from(again)).toEqual(pdf);
	const other = make(office, aDocument("Between us and Beta Trust"));
	expect(pdfWords(asPdf(office, other))[0]).toContain("Beta Trust");
});

test("says that it is one, and takes as long as Google may", () => {
	const office = anOffice(drive);
	const id = make(office, aDocument("Words"));
	const told = ask(
		office,
		"(r => [r.getResponseCode(), r.getBlob().getContentType()])(exported(args[0], {}, args[1]))",
		id,
		pdfType,
	);
	expect(told).toEqual([200, pdfType]);
	expect(office.calls()).toMatchObject([
		{ service: "UrlFetchApp", method: "fetch", ms: 1500 },
	]);
});

test("of a damaged document is Google's error 500", () => {
	const office = anOffice(drive);
	const id = make(office, aDocument("Words"));
	const { content = "" } = office.documents()[0] ?? {};
	office.workspace.files.write(content, Buffer.from("PK, and then nothing"));
	const ran = office.run(
		"ask",
		"(r => [r.getResponseCode(), JSON.parse(r.getContentText()).error.message])(exported(args[0], { muteHttpExceptions: true }, args[1]))",
		id,
		pdfType,
	);
	expect(ran).toMatchObject({ ok: true, value: [500, "Internal Error"] });
	expect(ran.console).toEqual([
		expect.stringContaining("local: Drive cannot make a PDF of it: This "),
	]);
});

test("is made from the command line too", () => {
	const folder = temporaryFolder();
	const script = scriptFolder(`${drive} function setUp() { return "Ready."; }`);
	const local = (...words: string[]) =>
		execFileSync(
			process.execPath,
			[".build/local.mjs", ...words, "--workspace", folder, "--script", script],
			{ encoding: "utf8" },
		);
	local("setup", "--account", account);
	const docx = aDocument("Words").toString("base64");
	const id = local(
		"run",
		"ask",
		'"makeDoc(args[0], {}).id"',
		JSON.stringify(docx),
	);
	const code =
		"exported(args[0], {}, args[1]).getBlob().getDataAsString('US-ASCII').slice(0, 4)";
	const start = local(
		"run",
		"ask",
		JSON.stringify(code),
		id.trim(),
		`"${pdfType}"`,
	);
	expect(start.trim()).toBe('"%PDF"');
});
