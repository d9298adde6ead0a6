/** Which file holds which part of the state. */

import type { Files } from "./files";
import { layOut } from "./layOut";
import { Mistake } from "./refusal";
import { type FileBook, fromFile, toFile } from "./sheets/file";
import type { Spreadsheet } from "./sheets/model";
import { currentVersion, type State } from "./state";

interface Head {
	version: number;
	owner: string;
	account: string;
	withheld: readonly string[];
	/** ISO */
	now: string;
	boundId: string;
	nextNumber: number;
	usage: State["usage"];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const read = (files: Files, path: string) => {
	const bytes = files.read(path);
	return bytes && decoder.decode(bytes);
};

/** @throws Mistake when the folder holds no workspace that we can read */
export function readState(files: Files, folder: string): State {
	const head = readHead(files, folder);
	const part = <T>(path: string): T => {
		const text = read(files, path);
		if (text === undefined) {
			throw new Mistake(
				`The workspace ${folder} has lost its file ${path}; restore it, or begin a new workspace in another folder.`,
			);
		}
		return parse<T>(text, `${folder}/${path}`);
	};
	const ids = part<string[]>("spreadsheets/index.json");
	const books = ids.map((id): [string, Spreadsheet] => [
		id,
		fromFile(part<FileBook>(`spreadsheets/${id}.json`)),
	]);
	return {
		...head,
		now: Date.parse(head.now),
		spreadsheets: Object.fromEntries(books),
		drive: part("drive/index.json"),
		mailboxes: part("mailbox/index.json"),
		properties: part("properties.json"),
		triggers: part("triggers.json"),
		log: part("log.json"),
	};
}

function readHead(files: Files, folder: string) {
	const text = read(files, "workspace.json");
	if (text === undefined) {
		throw new Mistake(
			`${folder} is not a workspace: it has no workspace.json; run "setup" to make one there.`,
		);
	}
	const { version, ...head } = parse<Head>(text, `${folder}/workspace.json`);
	if (version > currentVersion) {
		throw new Mistake(
			`The workspace ${folder} was made by a newer version of this program (${version}, this one reads ${currentVersion}); update the program, or name another folder with --workspace.`,
		);
	}
	return head;
}

function parse<T>(text: string, path: string): T {
	try {
		// Our own file: its shape is the one that writeState gave it.
		return JSON.parse(text) as T;
	} catch {
		throw new Mistake(
			`${path} is damaged and cannot be read; restore it, or begin a new workspace in another folder.`,
		);
	}
}

/** Writes the parts that differ from what was saved last. */
export function writeState(files: Files, state: State, saved?: State) {
	const write = (path: string, value: unknown, depth: number) =>
		files.write(path, encoder.encode(`${layOut(value, depth)}\n`));
	const changed = (part: keyof State) => state[part] !== saved?.[part];
	for (const [id, book] of Object.entries(state.spreadsheets)) {
		if (book === saved?.spreadsheets[id]) continue;
		write(`spreadsheets/${id}.json`, toFile(book), 4);
	}
	if (changed("spreadsheets")) {
		write("spreadsheets/index.json", Object.keys(state.spreadsheets), 1);
	}
	if (changed("drive")) write("drive/index.json", state.drive, 1);
	if (changed("mailboxes")) write("mailbox/index.json", state.mailboxes, 3);
	if (changed("properties")) write("properties.json", state.properties, 3);
	if (changed("triggers")) write("triggers.json", state.triggers, 1);
	if (changed("log")) write("log.json", state.log, 1);
	const { owner, account, withheld, boundId, nextNumber, usage } = state;
	const now = new Date(state.now).toISOString();
	const version = currentVersion;
	const head: Head = {
		version,
		owner,
		account,
		withheld,
		now,
		boundId,
		nextNumber,
		usage,
	};
	write("workspace.json", head, 1);
}
