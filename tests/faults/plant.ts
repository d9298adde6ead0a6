/** Builds a copy of the add-on with a defect in it. */
import { execFileSync } from "node:child_process";
import {
	cpSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Planted } from "./planted";

const build = 'import("./build/script.mjs").then((made) => made.buildScript())';

export interface Copy {
	/** The folder of the built script. */
	project: string;
	remove(): void;
}

/** @throws Error if the code is not as the defect expects it */
export function plant({ file, edits }: Pick<Planted, "file" | "edits">): Copy {
	const folder = mkdtempSync(join(tmpdir(), "planted-"));
	for (const name of ["src", "build", "package.json"])
		cpSync(name, join(folder, name), { recursive: true });
	symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
	const path = join(folder, "src", file);
	writeFileSync(path, edits.reduce(edited, readFileSync(path, "utf8")));
	execFileSync(process.execPath, ["-e", build], { cwd: folder });
	for (const name of ["appsscript.json", "Sidebar.html"])
		cpSync(join("dist", name), join(folder, "dist", name));
	return {
		project: join(folder, "dist"),
		remove: () => rmSync(folder, { recursive: true }),
	};
}

function edited(text: string, [from, to]: readonly [string, string]): string {
	if (text.split(from).length !== 2)
		throw new Error(`“${from}” does not stand there just once.`);
	return text.replace(from, () => to);
}
