/** Reading and writing the files that a command names. */

import { readFileSync, writeFileSync } from "node:fs";
import { hasCode, isMissing } from "../files";
import { Mistake } from "../refusal";

/** @throws Mistake, naming the file */
export function readInput(path: string): Buffer {
	try {
		return readFileSync(path);
	} catch (error) {
		if (isMissing(error)) {
			throw new Mistake(`There is no file ${path}; check its name and folder.`);
		}
		if (hasCode(error, "EISDIR")) {
			throw new Mistake(`${path} is a folder; name a file.`);
		}
		throw error;
	}
}

/** @throws Mistake, naming the file */
export function writeOutput(path: string, bytes: Uint8Array) {
	try {
		writeFileSync(path, bytes);
	} catch (error) {
		if (isMissing(error)) {
			throw new Mistake(
				`The folder of ${path} is not there; make it first, or name another file.`,
			);
		}
		if (hasCode(error, "EISDIR")) {
			throw new Mistake(`${path} is a folder; name a file.`);
		}
		throw error;
	}
}
