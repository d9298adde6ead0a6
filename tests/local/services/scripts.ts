/** Small scripts to run in the local workspace, each in a folder of its own. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type Office,
	type OfficeOptions,
	openOffice,
} from "../../../local/office";

const folders: string[] = [];

afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true });
});

export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "partnerships-"));
	folders.push(folder);
	return folder;
}

export interface ScriptFiles {
	/** Changes to the project's own manifest. */
	manifest?: Record<string, unknown>;
	/** Page files by name, without .html. */
	pages?: Record<string, string>;
}

/** A built script with this code, and the project's own manifest. */
export function scriptFolder(code: string, files: ScriptFiles = {}): string {
	const folder = temporaryFolder();
	const manifest = {
		...JSON.parse(readFileSync("appsscript.json", "utf8")),
		...files.manifest,
	};
	writeFileSync(join(folder, "appsscript.json"), JSON.stringify(manifest));
	writeFileSync(join(folder, "Code.js"), code);
	for (const [name, html] of Object.entries(files.pages ?? {})) {
		writeFileSync(join(folder, `${name}.html`), html);
	}
	return folder;
}

export const account = "office@charity.example";

/** An office in memory with this script. */
export const anOffice = (
	code = "",
	files: ScriptFiles = {},
	options: OfficeOptions = {},
): Office =>
	openOffice(
		{ memory: true },
		{ account, ...options, project: scriptFolder(code, files) },
	);

/** Lets an office's script run any text of code: ask(code, …arguments). */
export const asking = `
	function ask(code, ...args) {
		return new Function("args", "return (" + code + ")")(args);
	}
	const id = () => SpreadsheetApp.getActiveSpreadsheet().getId();
	const update = (...requests) =>
		Sheets.Spreadsheets.batchUpdate({ requests }, id());
	const read = (...ranges) =>
		Sheets.Spreadsheets.Values.batchGet(id(), {
			ranges,
			valueRenderOption: "UNFORMATTED_VALUE",
			dateTimeRenderOption: "SERIAL_NUMBER",
		}).valueRanges;
	Object.assign(globalThis, { id, update, read });
`;

/** What the code is worth in the office's script. @throws what it throws */
export function ask(office: Office, code: string, ...args: unknown[]): unknown {
	const ran = office.run("ask", code, ...args);
	if (ran.ok) return ran.value;
	throw new Error(`${ran.error.name}: ${ran.error.message}`);
}

/** The name and words with which the code is refused. */
export function refusal(
	office: Office,
	code: string,
	...args: unknown[]
): string {
	const ran = office.run("ask", code, ...args);
	if (!ran.ok) return `${ran.error.name}: ${ran.error.message}`;
	throw new Error(`Not refused: ${JSON.stringify(ran.value)}`);
}
