/** Writing what the build makes: whole files, or none. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A reason not to build, as a sentence for the person who does. */
export class BuildFault extends Error {}

/** Writes beside and renames, so that nobody ever reads half a file. */
export function writeWhole(path, content) {
	mkdirSync(dirname(path), { recursive: true });
	const beside = `${path}.${process.pid}`;
	writeFileSync(beside, content);
	renameSync(beside, path);
}

/** @throws BuildFault if the text is over the limit */
export function within(name, text, limitKb) {
	const bytes = Buffer.byteLength(text);
	if (bytes > limitKb * 1024)
		throw new BuildFault(
			`${name} has ${Math.round(bytes / 1024)} KB; it may have ${limitKb} KB.`,
		);
	return bytes;
}

export const readText = (path) => readFileSync(path, "utf8");
