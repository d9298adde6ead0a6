/** Which file holds which part of the state. */

import { basename, join } from "node:path";
import { type ReadPart, readBook, writeBook } from "./books";
import type { Files, FolderFiles } from "./files";
import type { Kind } from "./kinds";
import { layOut } from "./layOut";
import { Mistake } from "./refusal";
import { damaged, headPath } from "./saving";
import { currentVersion, type State } from "./state";
import {
	isBookList,
	isDrive,
	isHead,
	isLog,
	isMailboxes,
	isProperties,
	isTriggers,
	isVersioned,
} from "./storedKinds";

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

const decoder = new TextDecoder();

type Kept = Pick<FolderFiles, "read" | "names">;

/**
 * @returns the state, and what of it need not be written again
 * @throws Mistake when the folder holds no workspace that we can read
 */
export function readState(
	files: Kept,
	folder: string,
): { state: State; saved: State | undefined } {
	const part: ReadPart = <T>(path: string, isOne: Kind) => {
		const bytes = files.read(path);
		if (!bytes) throw lost(folder, path);
		const value = parsed(bytes);
		if (!isOne(value)) throw damaged(join(folder, path));
		// Our own file, and of the kind that writeState makes.
		return value as T;
	};
	const { version, ...head } = readHead(part, folder);
	const ids = part<string[]>("spreadsheets/index.json", isBookList);
	if (!ids.includes(head.boundId)) {
		throw damaged(join(folder, "spreadsheets/index.json"));
	}
	const books = ids.map((id) => [id, readBook(part, id)]);
	const state: State = {
		...head,
		now: Date.parse(head.now),
		spreadsheets: Object.fromEntries(books),
		drive: part("drive/index.json", isDrive),
		mailboxes: part("mailbox/index.json", isMailboxes),
		properties: part("properties.json", isProperties),
		triggers: part("triggers.json", isTriggers),
		log: part("log.json", isLog),
	};
	checkContents(files, folder, state);
	return { state, saved: version < currentVersion ? undefined : { ...state } };
}

/** @returns undefined, which is of no kind, when it is no JSON */
function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(decoder.decode(bytes));
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

function readHead(part: ReadPart, folder: string): Head {
	const { version } = part<{ version: number }>(headPath, isVersioned);
	if (version > currentVersion) {
		throw new Mistake(
			`The workspace ${folder} was made by a newer version of this program (${version}, this one reads ${currentVersion}); update the program, or name another folder with --workspace.`,
		);
	}
	return part<Head>(headPath, isHead);
}

/** Every message and document that the state names is there. */
function checkContents(
	files: Kept,
	folder: string,
	{ mailboxes, drive }: State,
) {
	const letters = files.names("mailbox");
	for (const { messages } of Object.values(mailboxes)) {
		const gone = messages.find(({ id }) => !letters.has(`${id}.eml`));
		if (gone) throw lost(folder, `mailbox/${gone.id}.eml`);
	}
	const kept = files.names("drive");
	for (const { content } of drive) {
		if (content && !kept.has(basename(content))) throw lost(folder, content);
	}
}

const lost = (folder: string, path: string) =>
	new Mistake(
		`The workspace ${folder} has lost its file ${path}; put back a copy of the whole folder, or begin a new workspace in another folder.`,
	);

/** Writes the parts that differ from what was saved last. */
export function writeState(files: Files, state: State, saved?: State) {
	const write = (path: string, value: unknown, depth: number) =>
		files.write(path, layOut(value, depth));
	const changed = (part: keyof State) => state[part] !== saved?.[part];
	for (const [id, book] of Object.entries(state.spreadsheets)) {
		writeBook(files, book, saved?.spreadsheets[id]);
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
	write(headPath, head, 1);
}
