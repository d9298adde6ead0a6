/** The few things that are done to files, and the words for their failing. */

import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

export interface Disk {
	/** Undefined when there is no such file. */
	read(path: string): Uint8Array | undefined;
	/** The names of what is in a folder; none when there is no such folder. */
	names(folder: string): readonly string[];
	/** Puts a file there, over what may be there already. */
	write(path: string, bytes: Uint8Array): void;
	/** Puts a new file there. @returns false when there was one already */
	create(path: string, bytes: Uint8Array): boolean;
	/** In one step, over what may be there. */
	move(from: string, to: string): void;
	/** It may be gone already. */
	remove(path: string): void;
}

export const thisDisk: Disk = {
	read: (path) => unlessMissing(() => readFileSync(path)),
	names: (folder) => unlessMissing(() => readdirSync(folder)) ?? [],
	write: (path, bytes) => inFolder(path, () => writeFileSync(path, bytes)),
	create: (path, bytes) => inFolder(path, () => putNew(path, bytes)),
	move: (from, to) => renameSync(from, to),
	remove: (path) => rmSync(path, { force: true }),
};

function putNew(path: string, bytes: Uint8Array): boolean {
	try {
		writeFileSync(path, bytes, { flag: "wx" });
		return true;
	} catch (error) {
		if (hasCode(error, "EEXIST")) return false;
		// Half a file is worse than none: it was not there before.
		if (!isMissing(error)) rmSync(path, { force: true });
		throw error;
	}
}

/** Makes the folder when it turns out to be missing. */
function inFolder<T>(path: string, act: () => T): T {
	try {
		return act();
	} catch (error) {
		if (!isMissing(error)) throw error;
		mkdirSync(dirname(path), { recursive: true });
		return act();
	}
}

function unlessMissing<T>(act: () => T): T | undefined {
	try {
		return act();
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

export const isMissing = (error: unknown) => hasCode(error, "ENOENT");

// Not instanceof: the error may come from another world than ours.
export const hasCode = (error: unknown, code: string) => codeOf(error) === code;

const codeOf = (error: unknown): unknown =>
	typeof error === "object" && error !== null && "code" in error
		? error.code
		: undefined;

const reasons: Readonly<Record<string, string>> = {
	ENOSPC: "the disk is full",
	EDQUOT: "the disk is full",
	EACCES: "you may not read or change it",
	EPERM: "you may not read or change it",
	EROFS: "the disk is only for reading",
	ENOTDIR: "a file stands where a folder should be",
	EEXIST: "a file stands where a folder should be",
	EISDIR: "a folder stands where a file should be",
	ENAMETOOLONG: "its name is too long",
	EMFILE: "too many files are open",
	EIO: "the disk reports a fault",
};

/** @returns undefined when the disk is not to blame */
export function diskTrouble(error: unknown): string | undefined {
	return reasons[String(codeOf(error))];
}
