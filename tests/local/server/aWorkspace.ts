/** A served workspace with a small script, and ways to knock at its ports. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Office, openOffice } from "../../../local/office";
import type {
	Answer,
	CallAnswer,
	Name,
	Request,
	Result,
} from "../../../local/server/contract";
import { type Served, serve } from "../../../local/server/main";

const manifest = {
	timeZone: "Europe/London",
	dependencies: {
		enabledAdvancedServices: [
			{ userSymbol: "Sheets", serviceId: "sheets", version: "v4" },
			{ userSymbol: "Drive", serviceId: "drive", version: "v3" },
		],
	},
	oauthScopes: [
		"https://www.googleapis.com/auth/spreadsheets",
		"https://www.googleapis.com/auth/drive.file",
		"https://www.googleapis.com/auth/script.send_mail",
		"https://www.googleapis.com/auth/script.scriptapp",
		"https://www.googleapis.com/auth/script.container.ui",
	],
};

const script = `
function onOpen() {
	SpreadsheetApp.getUi().createMenu("Partnerships")
		.addItem("Open partnerships", "showPanel").addSeparator()
		.addItem("Check what is due", "checkDue").addItem("Repair", "repair")
		.addToUi();
}
function showPanel() {
	SpreadsheetApp.getUi().showSidebar(
		HtmlService.createHtmlOutputFromFile("Sidebar").setTitle("Partners"));
}
function checkDue() {
	SpreadsheetApp.getActiveSpreadsheet().toast("Nothing is due.", "Partnerships");
}
function repair() { throw new Error("The column Stage is missing."); }
function daily() { console.log("looked at every partner"); }
function selectedRow() { return SpreadsheetApp.getActiveRange().getRow(); }
function twice(thing) { return [thing, thing]; }
function callServer(name) {
	if (name !== "saveNote") return { ok: false, message: "Choose a partner first." };
	return { ok: true, value: saveNote() };
}
function saveNote() {
	const lock = LockService.getScriptLock();
	lock.tryLock(1000);
	const book = SpreadsheetApp.getActiveSpreadsheet();
	Sheets.Spreadsheets.Values.batchGet(book.getId(), { ranges: ["Partners!A1:B3"] });
	const rows = [{ values: [{ userEnteredValue: { stringValue: "Saved" } }] }];
	const start = { sheetId: 101, rowIndex: 2, columnIndex: 3 };
	Sheets.Spreadsheets.batchUpdate(
		{ requests: [{ updateCells: { start, rows, fields: "userEnteredValue" } }] }, book.getId());
	book.toast("The note is saved.", "Partnerships");
	console.log("one note");
}
function tidy() { saveNote(); }
/** Three jobs fall due at one moment then. */
function watch() {
	for (const name of ["tidy", "saveNote"])
		ScriptApp.newTrigger(name).timeBased().everyDays(1).atHour(7).nearMinute(0).create();
}
function onEdit(event) { console.log(event.oldValue, event.value, event.range.getRow()); }
function setUp() {
	const text = (stringValue) => ({ userEnteredValue: { stringValue } });
	const row = (...words) => ({ values: words.map(text) });
	const range = { sheetId: 101, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 };
	const values = ["Potential", "Active"].map((userEnteredValue) => ({ userEnteredValue }));
	Sheets.Spreadsheets.batchUpdate({ requests: [
		{ addSheet: { properties: { sheetId: 101, title: "Partners", index: 0,
			gridProperties: { rowCount: 20, columnCount: 4, frozenRowCount: 1 } } } },
		{ addSheet: { properties: { sheetId: 119, title: "Settings", hidden: true } } },
		{ updateSheetProperties: { properties: { sheetId: 0, title: "Home", index: 0 }, fields: "title,index" } },
		{ updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
			rows: [row("How things stand"), row("All is well")], fields: "userEnteredValue" } },
		{ updateCells: { start: { sheetId: 101, rowIndex: 0, columnIndex: 0 },
			rows: [row("Ref", "Name", "Stage", "Notes"),
				row("P-0002", "Birch Hub", "Active", "Met in May"),
				row("P-0001", "Alder Trust", "Potential", "")],
			fields: "userEnteredValue" } },
		{ setDataValidation: { range, rule: { condition: { type: "ONE_OF_LIST", values }, strict: true } } },
		{ addProtectedRange: { protectedRange: { warningOnly: true,
			range: { sheetId: 101, startRowIndex: 0, endRowIndex: 1 } } } },
		{ addProtectedRange: { protectedRange: { warningOnly: true,
			range: { sheetId: 101, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 } } } },
		{ addProtectedRange: { protectedRange: { warningOnly: true,
			range: { sheetId: 101, startRowIndex: 1, startColumnIndex: 3 } } } },
	] }, SpreadsheetApp.getActiveSpreadsheet().getId());
	ScriptApp.newTrigger("daily").timeBased().everyDays(1).atHour(7).nearMinute(0).create();
	MailApp.sendEmail({ to: "asha@charity.example", subject: "3 overdue",
		body: "Three.", htmlBody: "<p>Three.</p><script>alert(1)</script>" });
}
function draft(base64) {
	const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
	const bytes = Utilities.base64Decode(base64);
	return Drive.Files.create(
		{ name: "AGR-0001: memorandum", mimeType: "application/vnd.google-apps.document" },
		Utilities.newBlob(bytes, word, "draft.docx"), { fields: "id" }).id;
}
`;

export interface Knock {
	port: number;
	method?: string;
	path: string;
	headers?: Record<string, string>;
	body?: string;
}

export interface Heard {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: string;
}

/** Sends just these headers: fetch would put in a Host of its own. */
export function knock({ port, path, method = "GET", ...rest }: Knock) {
	const headers = { Host: `127.0.0.1:${port}`, ...rest.headers };
	return new Promise<Heard>((done, refused) => {
		const asked = request(
			{ host: "127.0.0.1", port, path, method, headers },
			async (reply) => {
				const parts: Buffer[] = [];
				for await (const part of reply) parts.push(part);
				done({
					status: reply.statusCode ?? 0,
					headers: reply.headers,
					body: Buffer.concat(parts).toString("utf8"),
				});
			},
		);
		asked.on("error", refused);
		asked.end(rest.body);
	});
}

export interface ServedWorkspace extends Served {
	folder: string;
	port: number;
	framePort: number;
	/** What the page was given to show with its questions. */
	token: string;
	framePath: string;
	ask<N extends Name>(name: N, request: Request<N>): Promise<Heard>;
	/** google.script.run */
	call(name: string, ...args: unknown[]): Promise<CallAnswer>;
	/** The value of the answer. */
	told<N extends Name>(name: N, request: Request<N>): Promise<Result<N>>;
	remove(): Promise<void>;
}

export interface Besides {
	/** Changes to the manifest. */
	manifest?: object;
	/** More functions. */
	code?: string;
	/** What happens in the workspace before a browser sees it. */
	before?(office: Office): void;
}

/** @param docx a document that the script makes before the page is served */
export async function aServedWorkspace(
	docx?: Uint8Array,
	besides: Besides = {},
): Promise<ServedWorkspace> {
	const folder = mkdtempSync(join(tmpdir(), "served-"));
	const put = (name: string, text: string) =>
		writeFileSync(join(folder, name), text);
	putScript(folder, besides);
	put("Sidebar.html", "<!doctype html><html><head></head><body>Panel</body>");
	put("page.js", "/* the page's script */");
	put("page.css", "/* the page's style */");
	prepare(join(folder, "workspace"), folder, docx);
	return servedFrom(folder);
}

/** The same with the page as it was built, for a real browser. */
export async function aPagedWorkspace(
	besides: Besides,
): Promise<ServedWorkspace> {
	const folder = mkdtempSync(join(tmpdir(), "served-"));
	putScript(folder, besides);
	const office = openOffice(join(folder, "workspace"), {
		project: folder,
		account: "partnerships@charity.example",
		now: "2026-11-20T09:00:00Z",
	});
	besides.before?.(office);
	office.close();
	return servedFrom(folder, ".build");
}

function putScript(folder: string, { manifest: changes, code }: Besides) {
	const put = (name: string, text: string) =>
		writeFileSync(join(folder, name), text);
	put("appsscript.json", JSON.stringify({ ...manifest, ...changes }));
	put("Code.js", `${script}\n${code ?? ""}`);
}

/** The same workspace after a stop and a new start. */
export async function restarted(
	office: ServedWorkspace,
): Promise<ServedWorkspace> {
	await office.close();
	return servedFrom(office.folder);
}

async function servedFrom(
	folder: string,
	builtFolder = folder,
): Promise<ServedWorkspace> {
	const served = await serve(join(folder, "workspace"), {
		port: 0,
		project: folder,
		builtFolder,
	});
	return { ...served, folder, ...(await welcome(served, folder)) };
}

function prepare(workspace: string, project: string, docx?: Uint8Array) {
	const office = openOffice(workspace, {
		project,
		account: "partnerships@charity.example",
		now: "2026-11-20T09:00:00Z",
	});
	const ran = office.run("setUp");
	if (!ran.ok) throw new Error(ran.error.message);
	if (docx) office.run("draft", Buffer.from(docx).toString("base64"));
	office.close();
}

async function welcome(served: Served, folder: string) {
	const port = Number(new URL(served.url).port);
	const { body } = await knock({ port, path: "/" });
	const token =
		/name="workspace-token" content="([^"]+)"/.exec(body)?.[1] ?? "";
	const ask = <N extends Name>(name: N, asked: Request<N>) =>
		knock({
			port,
			method: "POST",
			path: `/api/${name}`,
			headers: {
				Origin: `http://127.0.0.1:${port}`,
				"X-Workspace-Token": token,
			},
			body: JSON.stringify(asked),
		});
	const told = async <N extends Name>(name: N, asked: Request<N>) => {
		const heard = await ask(name, asked);
		if (heard.status !== 200) throw new Error(heard.body);
		return (JSON.parse(heard.body) as Answer<Result<N>>).value;
	};
	const { frame } = await told("open", {});
	const call = (name: string, ...args: unknown[]) =>
		callFrom(frame, name, args);
	const remove = async () => {
		await served.close();
		rmSync(folder, { recursive: true });
	};
	const places = { framePort: frame.port, framePath: frame.path };
	return { port, token, ask, call, told, remove, ...places };
}

async function callFrom(
	{ port, path }: { port: number; path: string },
	name: string,
	args: unknown[],
): Promise<CallAnswer> {
	const headers = {
		Origin: `http://127.0.0.1:${port}`,
		"X-Workspace-Token": path.split("=")[1] ?? "",
	};
	const body = JSON.stringify({ name, args });
	const given = { port, method: "POST", path: "/call", headers, body };
	return JSON.parse((await knock(given)).body);
}
