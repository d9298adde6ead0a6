/** Saves many files as one: a stop leaves all of the old, or all of the new. */

import { join } from "node:path";
import type { Disk } from "./disk";
import { having, type Kind, listOf } from "./kinds";
import { Mistake } from "./refusal";

/** What is to become of each file; null takes it away. */
export type Changes = ReadonlyMap<string, Uint8Array | null>;

/** The file that makes a folder a workspace: it never comes before the others. */
export const headPath = "workspace.json";
/** There from the moment a save counts until its files have their names. */
export const notePath = "unfinished.json";

interface Note {
	put: readonly string[];
	remove: readonly string[];
}

const partOf = (path: string) => `${path}.part`;

/**
 * New files go to their places at once, for nothing names them yet; the others
 * go beside the old ones. Then one note is put down, and from there the save
 * counts: whoever opens the folder next finishes what the note says.
 */
export function saveAll(disk: Disk, folder: string, changes: Changes) {
	const at = (path: string) => join(folder, path);
	const note: { put: string[]; remove: string[] } = { put: [], remove: [] };
	const made: string[] = [];
	try {
		for (const [path, bytes] of changes) {
			if (!bytes) note.remove.push(path);
			else if (path !== headPath && disk.create(at(path), bytes))
				made.push(at(path));
			else {
				made.push(at(partOf(path)));
				disk.write(at(partOf(path)), bytes);
				note.put.push(path);
			}
		}
		if (note.put.length + note.remove.length > 1) putNote(disk, folder, note);
	} catch (error) {
		for (const path of made) disk.remove(path);
		throw error;
	}
	follow(disk, folder, note);
}

function putNote(disk: Disk, folder: string, note: Note) {
	const path = join(folder, notePath);
	const bytes = new TextEncoder().encode(`${JSON.stringify(note)}\n`);
	try {
		disk.write(partOf(path), bytes);
		disk.move(partOf(path), path);
	} catch (error) {
		disk.remove(partOf(path));
		throw error;
	}
}

function follow(disk: Disk, folder: string, { put, remove }: Note) {
	for (const path of put) {
		disk.move(join(folder, partOf(path)), join(folder, path));
	}
	for (const path of remove) disk.remove(join(folder, path));
	if (put.length + remove.length > 1) disk.remove(join(folder, notePath));
}

/** Finishes what a save had begun when its process was stopped. */
export function finishSave(disk: Disk, folder: string) {
	const bytes = disk.read(join(folder, notePath));
	if (!bytes) return;
	const { put, remove } = readNote(bytes, join(folder, notePath));
	const isWaiting = (path: string) =>
		disk.read(join(folder, partOf(path))) !== undefined;
	follow(disk, folder, { put: put.filter(isWaiting), remove });
	disk.remove(join(folder, notePath));
}

// A folder may come from somebody else: its note reaches nothing outside it.
const insidePath: Kind = (value) =>
	typeof value === "string" && /^(?:[\w-]+\/)*[\w-]+\.\w+$/.test(value);
const isNote = having({ put: listOf(insidePath), remove: listOf(insidePath) });

function readNote(bytes: Uint8Array, path: string): Note {
	try {
		const note: unknown = JSON.parse(new TextDecoder().decode(bytes));
		if (isNote(note)) return note as Note;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
	}
	throw damaged(path);
}

export const damaged = (path: string) =>
	new Mistake(
		`${path} is damaged and cannot be read; put back a copy of the whole folder, or begin a new workspace in another folder.`,
	);
