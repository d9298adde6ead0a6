/** Files that the build made for the page: these two and no others. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Mistake } from "../refusal";
import type { Reply } from "./site";

const files = {
	script: "page.js",
	style: "page.css",
} as const;

/** @throws Mistake when the page has not been built */
export function built(folder: string, type: keyof typeof files): Reply {
	const path = join(folder, files[type]);
	if (!existsSync(path)) {
		throw new Mistake(
			`The page is not built: ${files[type]} is missing. Run "npm run build" and start again.`,
		);
	}
	return { type, body: readFileSync(path) };
}
