/** One process at a time works in a workspace folder. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasCode, isMissing } from "./files";
import { Mistake } from "./refusal";

/** @returns what lets the next process in */
export function lockFolder(folder: string): () => void {
	mkdirSync(folder, { recursive: true });
	const path = join(folder, "workspace.lock");
	if (!claim(path)) {
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
	const release = () => rmSync(path, { force: true });
	process.once("exit", release);
	return () => {
		process.off("exit", release);
		release();
	};
}

function claim(path: string): boolean {
	try {
		writeFileSync(path, `${process.pid}\n`, { flag: "wx" });
		return true;
	} catch (error) {
		if (hasCode(error, "EEXIST")) return false;
		throw error;
	}
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
