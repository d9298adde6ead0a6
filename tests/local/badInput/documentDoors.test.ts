/** A bad document is refused at every door, in words, and nothing is kept. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandLine } from "../../../local/commandLine";
import { openOffice } from "../../../local/office";
import { serve } from "../../../local/server/main";
import { aRawDocx, aZip, p } from "../formats/aDocx";
import { knock } from "../server/aWorkspace";
import { account, ask, asking, scriptFolder } from "../services/scripts";
import { aFolder, aKeptWorkspace, bytesIn } from "./aKeptWorkspace";

const megabyte = 1024 * 1024;

/** Changes the size that a zip claims for its first file. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
	const changed = Buffer.from(zip);
	changed.writeUInt32LE(size, changed.indexOf("PK\x01\x02") + 24);
	return changed;
}

const bomb = aZip({ "word/document.xml": " ".repeat(megabyte) });
const bad: readonly (readonly [string, Uint8Array, string])[] = [
	["no zip", Buffer.from("Dear Ada"), "it is no zip"],
	["a zip of photos", aZip({ "a.jpg": "x" }), "it has no word/document.xml"],
	["a bomb", bomb, "it unpacks to over 100 times its size"],
	["a bomb that lies", claiming(bomb, 1000), "is larger than it says"],
	[
		"1,001 files",
		aZip(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [at, ""]))),
		"it holds over 1,000 files",
	],
	[
		"a file outside",
		aZip({ "word/document.xml": "<x/>", "../a.xml": "" }),
		"a file in it would lie outside it",
	],
	[
		"a locked one",
		Buffer.from("d0cf11e0a1b11ae1".padEnd(200, "0"), "hex"),
		"is locked with a password",
	],
	["one cut off", aRawDocx(p("words")).subarray(0, 200), "it is no zip"],
];

describe.each(bad)("%s", (_, bytes, reason) => {
	test("is refused to a script as Google refuses it, and nothing is kept", () => {
		const folder = aKeptWorkspace();
		const project = scriptFolder(asking);
		const office = openOffice(folder, { project, account });
		const before = office.documents();
		const files = Object.keys(bytesIn(join(folder, "drive")));
		const make = `Drive.Files.create({ name: "Bad", mimeType: "application/vnd.google-apps.document" },
			Utilities.newBlob(Utilities.base64Decode(args[0]), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a.docx"))`;
		const ran = office.run("ask", make, Buffer.from(bytes).toString("base64"));
		expect(ran).toMatchObject({
			ok: false,
			error: {
				name: "GoogleJsonResponseException",
				message:
					"API call to drive.files.create failed with error: Bad Request",
			},
		});
		expect(ran.console.join()).toContain(reason);
		expect(office.documents()).toEqual(before);
		office.close();
		expect(Object.keys(bytesIn(join(folder, "drive")))).toEqual(files);
	});

	test("that took a document's place is named at the command line", async () => {
		const folder = aKeptWorkspace();
		putInPlace(folder, bytes);
		const script = scriptFolder("");
		for (const as of [[], ["--text"], ["--pdf", join(aFolder(), "a.pdf")]]) {
			const { text, failed } = await commandLine([
				...["document", "OneDocument", ...as],
				...["--workspace", folder, "--script", script],
			]);
			expect(failed).toBe(true);
			expect(text).toMatch(/^"First" \(OneDocument\): This [^\n]+; [^\n]+\.$/);
			expect(text).toContain(reason);
		}
	});
});

/** As somebody would who changes the folder, and what it says of the size. */
function putInPlace(folder: string, bytes: Uint8Array) {
	writeFileSync(join(folder, "drive/OneDocument.docx"), bytes);
	const office = openOffice(folder, { project: scriptFolder("") });
	const { state } = office.workspace;
	state.drive = state.drive.map((file) => ({ ...file, size: bytes.length }));
	office.close();
}

describe("the page", () => {
	let parts = "";

	beforeAll(() => {
		parts = scriptFolder("", { pages: { Sidebar: "<p>Panel</p>" } });
		for (const name of ["page.js", "page.css"]) {
			writeFileSync(join(parts, name), "");
		}
	});

	test.each(bad)("says what is wrong with %s", async (_, bytes, reason) => {
		const folder = aKeptWorkspace();
		putInPlace(folder, bytes);
		const given = { port: 0, project: parts, builtFolder: parts };
		const { url, close } = await serve(folder, given);
		const port = Number(new URL(url).port);
		const page = await knock({ port, path: "/" });
		const [, token = ""] =
			/workspace-token" content="([^"]+)/.exec(page.body) ?? [];
		const headers = { Origin: url.slice(0, -1), "X-Workspace-Token": token };
		const ask = (name: string, asked: object) =>
			knock({
				port,
				headers,
				method: "POST",
				path: `/api/${name}`,
				body: JSON.stringify({ id: "OneDocument", ...asked }),
			});
		for (const { status, body } of [
			await ask("showDocument", {}),
			await ask("download", { as: "pdf" }),
		]) {
			expect([status, body]).toEqual([422, expect.stringContaining(reason)]);
		}
		await close();
	});
});

test("a good document still comes in, and is read", async () => {
	const office = openOffice(
		{ memory: true },
		{ project: scriptFolder(asking), account },
	);
	const docx = Buffer.from(aRawDocx(p("words"))).toString("base64");
	ask(
		office,
		`Drive.Files.create({ name: "Good", mimeType: "application/vnd.google-apps.document" },
			Utilities.newBlob(Utilities.base64Decode(args[0]), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a.docx"))`,
		docx,
	);
	const [{ id = "" } = {}] = office.documents();
	expect(office.documentText(id)).toBe("words\n");
});
