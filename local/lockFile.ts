/** One process at a time works in a workspace folder. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diskTrouble, hasCode, isMissing } from "./disk";
import { Mistake } from "./refusal";

/**
 * @returns what lets the next process in
 * @throws Mistake when another has it, or the folder cannot be written to
 */
export function lockFolder(folder: string): () => void {
	const path = join(folder, "workspace.lock");
	try {
		mkdirSync(folder, { recursive: true });
		takeLock(path, folder);
	} catch (error) {
		const reason = diskTrouble(error);
		if (reason === undefined) throw error;
		throw new Mistake(
			`The workspace ${folder} cannot be used, because ${reason}; put that right, or name another folder with --workspace.`,
		);
	}
	const release = () => letGo(path);
	process.once("exit", release);
	return () => {
		process.off("exit", release);
		release();
	};
}

function takeLock(path: string, folder: string) {
	if (claim(path)) return;
	const holder = holderOf(path);
	if (holder !== undefined && isRunning(holder)) {
		throw new Mistake(
			`The workspace ${folder} is in use by process ${holder}; stop that first, delete ${path} if that is something else, or name another folder with --workspace.`,
		);
	}
	// Whoever held it has stopped without letting go.
	rmSync(path, { force: true });
	if (!claim(path)) {
		throw new Mistake(`The workspace ${folder} is in use; try again.`);
	}
}

function claim(path: string): boolean {
	try {
		writeFileSync(path, `${process.pid}\n`, { flag: "wx" });
		return true;
	} catch (error) {
		if (hasCode(error, "EEXIST")) return false;
		// On a full disk there is a file by now, but nothing in it.
		if (hasCode(error, "ENOSPC")) rmSync(path, { force: true });
		throw error;
	}
}

/** Somebody may have deleted ours, and another process put its own there. */
function letGo(path: string) {
	if (holderOf(path) === process.pid) rmSync(path, { force: true });
}

function holderOf(path: string): number | undefined {
	try {
		return Number.parseInt(readFileSync(path, "utf8"), 10) || undefined;
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it runs, but belongs to somebody else.
		return hasCode(error, "EPERM");
	}
}
