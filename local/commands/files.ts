/** Reading and writing the files that a command names. */

import { readFileSync, writeFileSync } from "node:fs";
import { diskTrouble, hasCode, isMissing } from "../disk";
import { Mistake } from "../refusal";

/** @throws Mistake, naming the file */
export const readInput = (path: string): Buffer =>
	orMistake(
		path,
		() => readFileSync(path),
		`There is no file ${path}; check its name and folder.`,
		"read",
	);

/** @throws Mistake, naming the file */
export const writeOutput = (path: string, bytes: Uint8Array) =>
	orMistake(
		path,
		() => writeFileSync(path, bytes),
		`The folder of ${path} is not there; make it first, or name another file.`,
		"written",
	);

function orMistake<T>(
	path: string,
	act: () => T,
	missing: string,
	done: "read" | "written",
): T {
	try {
		return act();
	} catch (error) {
		if (isMissing(error)) throw new Mistake(missing);
		if (hasCode(error, "EISDIR")) {
			throw new Mistake(`${path} is a folder; name a file.`);
		}
		const reason = diskTrouble(error);
		if (reason === undefined) throw error;
		throw new Mistake(
			`${path} could not be ${done}, because ${reason}; put that right, or name another file.`,
		);
	}
}
