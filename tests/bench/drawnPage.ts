/** How long a visitor waits until the register is on the page, in a real browser. */

import { openBrowser } from "../browser/browser";
import { findBrowser } from "../browser/find.cjs";
import { type Times, timed, timesOf, usualTries } from "./localTimes";
import type { Served } from "./served";
import { type Verdict, verdict } from "./verdict";

/** @returns undefined on a computer without a browser */
export async function drawnPage({ url }: Served): Promise<Times | undefined> {
	if (!findBrowser()) return undefined;
	const browser = await openBrowser();
	const ms: number[] = [];
	try {
		for (let n = 0; n < usualTries; n++) {
			const page = await browser.newPage({
				viewport: { width: 1366, height: 768 },
			});
			ms.push(
				await timed(async () => {
					await page.goto(url);
					await page.getByRole("gridcell", { name: "P-0001" }).waitFor();
				}),
			);
			await page.close();
		}
	} finally {
		await browser.close();
	}
	return timesOf("1,000 partners on the page", ms);
}

export const drawnVerdicts = (times: Times | undefined): Verdict[] =>
	times ? [verdict(`${times.what}, median`, times.median, 1_000, "ms")] : [];
