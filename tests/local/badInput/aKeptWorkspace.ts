/** A workspace folder with something of everything, and ways to look at it. */

import { createHash } from "node:crypto";
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Disk } from "../../../local/disk";
import { docx, googleDoc, keepContent, putFile } from "../../../local/drive";
import { readHeaders } from "../../../local/mail/headers";
import { deliver, emlPath } from "../../../local/mailbox";
import {
	boundBook,
	openWorkspace,
	putBook,
	type Workspace,
} from "../../../local/workspace";
import { aRawDocx, p } from "../formats/aDocx";

const folders: string[] = [];

afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true });
});

export function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "kept-"));
	folders.push(folder);
	return folder;
}

const create = {
	account: "office@charity.example",
	now: "2026-04-01T09:00:00Z",
};

export const open = (folder: string, disk?: Disk): Workspace =>
	openWorkspace(folder, { create, ...(disk && { disk }) });

export function receiveLetter(workspace: Workspace, subject: string, size = 0) {
	const raw = Buffer.from(
		`From: asha@alpha.example\r\nSubject: ${subject}\r\n\r\n${"x".repeat(size)}\r\n`,
	);
	return deliver(workspace, { raw, headers: readHeaders(raw) }).id ?? "";
}

export const nameBook = (workspace: Workspace, title: string) =>
	putBook(workspace, { ...boundBook(workspace), title });

export function keepDocument(workspace: Workspace, words: string) {
	const id = "OneDocument";
	const time = new Date(workspace.state.now).toISOString();
	putFile(workspace, {
		id,
		name: words,
		mimeType: googleDoc,
		parents: [],
		appProperties: {},
		trashed: false,
		createdTime: time,
		modifiedTime: time,
		madeByScript: true,
		...keepContent(workspace, id, docx, documentOf(words)),
	});
}

const made = new Map<string, Uint8Array>();

/** The same bytes each time: a zip says when it was made. */
function documentOf(words: string): Uint8Array {
	const bytes = made.get(words) ?? aRawDocx(p(words));
	made.set(words, bytes);
	return bytes;
}

/** Saved and closed again. */
export function aKeptWorkspace(): string {
	const folder = aFolder();
	const workspace = open(folder);
	fill(workspace);
	workspace.save();
	workspace.close();
	return folder;
}

function fill(workspace: Workspace) {
	const { state } = workspace;
	receiveLetter(workspace, "First");
	keepDocument(workspace, "First");
	nameBook(workspace, "First");
	state.properties = { script: { round: "First" }, user: {} };
	state.triggers = [
		{
			id: "T1",
			handler: "work",
			owner: create.account,
			rhythm: { every: "hours", count: 1 },
			nextAt: state.now + 3_600_000,
		},
	];
	state.log = [
		{
			at: create.now,
			function: "work",
			source: "clock",
			ms: 1,
			console: ["done"],
			calls: [{ n: 1, service: "Sheets", method: "get", ms: 1 }],
			totals: [{ member: "Sheets.get", count: 1, ms: 1, small: false }],
		},
	];
}

export function copyOf(folder: string): string {
	const copy = aFolder();
	cpSync(folder, copy, { recursive: true });
	return copy;
}

export const digest = (bytes: Uint8Array) =>
	createHash("sha256").update(bytes).digest("hex");

/** Every file's path, to its bytes in base64. */
export const bytesIn = (folder: string): Record<string, string> =>
	Object.fromEntries(
		readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((path) => statSync(join(folder, path)).isFile())
			.sort()
			.map((path) => [path, readFileSync(join(folder, path), "base64")]),
	);

/** The state, and the digest of each file that it names. */
export function contentsOf({ state, files }: Workspace) {
	const bytes = (path: string) => digest(files.read(path) ?? new Uint8Array());
	const letters = Object.values(state.mailboxes).flatMap(({ messages }) =>
		messages.map(({ id }) => bytes(emlPath(id))),
	);
	const documents = state.drive.map(({ content }) => bytes(content ?? ""));
	return { state: structuredClone(state), letters, documents };
}
