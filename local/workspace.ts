/** A charity's account on this computer: a folder of plain files, or memory. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Disk, thisDisk } from "./disk";
import { type Files, folderFiles, memoryFiles } from "./files";
import { lockFolder } from "./lockFile";
import { emptyMailbox, newState } from "./newState";
import { Mistake } from "./refusal";
import { damaged, headPath, notePath } from "./saving";
import type { Spreadsheet } from "./sheets/model";
import type { Mailbox, Message, State } from "./state";
import { readState, writeState } from "./store";

export interface Workspace {
	readonly state: State;
	/** Bytes of messages and documents. */
	readonly files: Files;
	/** Where a person has put the cursor in the spreadsheet. */
	readonly selection: { sheetId: number | undefined; row: number };
	/** What Drive cannot do just now, to try failures. */
	readonly driveNow: { isFull: boolean; refusesConversion: boolean };
	/** Which execution holds the script lock. */
	readonly lock: { holder: symbol | undefined };
	/** Writes what has changed since the last time. */
	save(): void;
	close(): void;
}

export interface NewWorkspace {
	account: string;
	/** ISO; the virtual clock starts here. */
	now: string;
}

/**
 * Opens the workspace in a folder, and keeps other processes out of it.
 * @param create makes a new one when the folder has none
 * @throws Mistake when it cannot be read or is in use
 */
export function openWorkspace(
	folder: string,
	{ create, disk = thisDisk }: { create?: NewWorkspace; disk?: Disk } = {},
): Workspace {
	if (!create && !holdsWorkspace(folder)) missing(folder);
	const release = lockFolder(folder);
	try {
		const files = folderFiles(folder, disk);
		files.recover();
		const isNew = !files.read(headPath);
		if (isNew && wasUsed(folder)) throw damaged(join(folder, headPath));
		const { state, saved: first } =
			isNew && create
				? { state: fresh(create), saved: undefined }
				: readState(files, folder);
		let saved = first;
		let isSure = true;
		const save = () => {
			const known = isSure ? saved : undefined;
			// A save that fails leaves files waiting: the next one writes them all.
			isSure = false;
			writeState(files, state, known);
			files.flush();
			isSure = true;
			saved = { ...state };
		};
		if (isNew) save();
		files.expect((path) => saved && sizeOf(saved, path));
		const close = () => {
			try {
				files.discard();
			} finally {
				release();
			}
		};
		return workspaceOf(state, files, save, close);
	} catch (error) {
		release();
		throw error;
	}
}

/** A save that was stopped may have left only its note. */
/** It holds documents or messages; one that was never finished has none. */
const wasUsed = (folder: string) =>
	["drive", "mailbox"]
		.map((part) => join(folder, part))
		.filter((path) => existsSync(path))
		.some((path) => readdirSync(path).some((name) => !name.endsWith(".json")));

const holdsWorkspace = (folder: string) =>
	[headPath, notePath].some((path) => existsSync(join(folder, path)));

export function memoryWorkspace(create: NewWorkspace): Workspace {
	return workspaceOf(fresh(create), memoryFiles());
}

/** A copy in memory to try things on; it costs next to nothing. */
export function copyWorkspace(workspace: Workspace): Workspace {
	const copy = workspaceOf({ ...workspace.state }, workspace.files.copy());
	Object.assign(copy.selection, workspace.selection);
	return copy;
}

function workspaceOf(
	state: State,
	files: Files,
	save = () => {},
	close = () => {},
): Workspace {
	const selection = { sheetId: undefined, row: 1 };
	const driveNow = { isFull: false, refusesConversion: false };
	const lock = { holder: undefined };
	return { state, files, selection, driveNow, lock, save, close };
}

function fresh({ account, now }: NewWorkspace): State {
	const start = Date.parse(now);
	if (Number.isNaN(start)) {
		throw new Mistake(
			`"${now}" is not a time; give it as 2026-04-01T09:00:00Z.`,
		);
	}
	return newState(account, start);
}

function missing(folder: string): never {
	const found = statSync(folder, { throwIfNoEntry: false });
	if (found && !found.isDirectory()) {
		throw new Mistake(
			`${folder} is a file, not the folder of a workspace; name another with --workspace.`,
		);
	}
	throw new Mistake(
		found
			? `${folder} is not a workspace: it has no workspace.json; run "setup" to make one there.`
			: `There is no workspace at ${folder}; run "setup" to make one there.`,
	);
}

/** Letters and digits made from a number: the same again after a restart. */
export function newId(workspace: Workspace, length: number): string {
	const { state } = workspace;
	const text = `${state.owner} ${state.nextNumber++}`;
	const digest = createHash("sha512").update(text).digest("base64url");
	return digest.replace(/[-_]/g, "x").slice(0, length);
}

export function boundBook(workspace: Workspace): Spreadsheet {
	const book = workspace.state.spreadsheets[workspace.state.boundId];
	if (!book) throw new Error("The bound spreadsheet is not in its workspace");
	return book;
}

export function putBook({ state }: Workspace, book: Spreadsheet) {
	state.spreadsheets = { ...state.spreadsheets, [book.id]: book };
}

/** The mailbox of whoever acts now: never the charity's for anybody else. */
export const mailboxOf = ({ state }: Workspace): Mailbox =>
	state.mailboxes[state.account] ?? emptyMailbox;

export function putMailbox({ state }: Workspace, mailbox: Mailbox) {
	state.mailboxes = { ...state.mailboxes, [state.account]: mailbox };
}

const indexes = new WeakMap<readonly Message[], Map<string, Message>>();

export function messageWithId({ messages }: Mailbox, id: string) {
	const index =
		indexes.get(messages) ?? new Map(messages.map((each) => [each.id, each]));
	indexes.set(messages, index);
	return index.get(id);
}

/** How large a message or a document was when it came. */
function sizeOf({ mailboxes, drive }: State, path: string) {
	const id = /^mailbox\/(.+)\.eml$/.exec(path)?.[1];
	if (id === undefined) {
		return drive.find(({ content }) => content === path)?.size;
	}
	const found = Object.values(mailboxes).map((each) => messageWithId(each, id));
	return found.find((message) => message !== undefined)?.size;
}
