/** Whether everybody can use a page, as far as a program can tell. */

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds, and at which widths of the window something is wider. */
export async function faultsOf(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const found = await page.evaluate(axeFaults, tags);
	for (const width of [800, 400]) {
		await page.setViewportSize({ width, height: 800 });
		if (await page.evaluate(isTooWide)) found.push(`too wide for ${width}`);
		for (const each of await page.evaluate(axeFaults, tags)) {
			found.push(`${width}: ${each}`);
		}
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	return found;
}

interface Axe {
	run(
		root: Document,
		options: object,
	): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Runs in the page. */
const axeFaults = async (only: readonly string[]) => {
	const { axe } = window as unknown as { axe: Axe };
	const { violations } = await axe.run(document, { runOnly: only });
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html }) => `${id}: ${html}`),
	);
};

/** Runs in the page. */
const isTooWide = () =>
	document.documentElement.scrollWidth > document.documentElement.clientWidth;
