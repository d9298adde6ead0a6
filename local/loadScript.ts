/** The built script: compiled once, and run afresh in the world of each execution. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

interface Compiled {
	/** Changes when the files do. */
	stamp: string;
	scripts: readonly vm.Script[];
}

const compiled = new Map<string, Compiled>();

/** What is in the folder, in the order in which Apps Script runs it. */
function scriptsIn(folder: string): readonly vm.Script[] {
	const paths = readdirSync(folder)
		.filter((name) => name.endsWith(".js"))
		.sort()
		.map((name) => join(folder, name));
	const stamp = paths
		.map((path) => {
			const { size, mtimeMs } = statSync(path);
			return `${path} ${size} ${mtimeMs}`;
		})
		.join();
	const known = compiled.get(folder);
	if (known?.stamp === stamp) return known.scripts;
	const scripts = paths.map(
		(filename) => new vm.Script(readFileSync(filename, "utf8"), { filename }),
	);
	compiled.set(folder, { stamp, scripts });
	return scripts;
}

/**
 * Runs the files in a world that is fresh, as gas-local does; reading and
 * compiling them each time would be most of what a small action takes.
 * @returns the world with the script's functions in it
 */
export function loadScript(
	folder: string,
	context: vm.Context,
): Record<string, unknown> {
	for (const script of scriptsIn(folder)) script.runInContext(context);
	return context;
}
