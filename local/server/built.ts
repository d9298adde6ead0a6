/** Files that the build made for the page: these two and no others. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Mistake } from "../refusal";
import type { Reply } from "./site";

const files = {
	script: "page.js",
	style: "page.css",
} as const;

export const built = (folder: string, type: keyof typeof files): Reply => ({
	type,
	body: readFileSync(join(folder, files[type])),
});

/** @throws Mistake when the page has not been built */
export function checkBuilt(folder: string) {
	for (const name of Object.values(files)) {
		const path = join(folder, name);
		if (!existsSync(path)) {
			throw new Mistake(
				`The page is not built: there is no ${path}. Run "npm run build" and start again.`,
			);
		}
	}
}
