/** Every screen and state in a real browser: no axe fault, nothing sideways. */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { openBrowser } from "../browser/browser";
import { agreementStates } from "./agreementStates";
import { calm } from "./answers";
import { homeStates } from "./homeStates";
import { mailStates } from "./mailStates";
import { openPanel } from "./panelPage";
import { policyStates } from "./policyStates";
import { states } from "./states";
import { stepStates } from "./stepStates";
import { templateStates } from "./templateStates";
import { touchStates } from "./touchStates";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

/** Runs in the page. */
const axeFaults = (only: readonly string[]) =>
	(
		window as unknown as {
			axe: {
				run(
					root: Document,
					options: object,
				): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
			};
		}
	).axe
		.run(document, { runOnly: only })
		.then(({ violations }) =>
			violations.flatMap(({ id, nodes }) =>
				nodes.map(({ html }) => `${id}: ${html}`),
			),
		);

/** Runs in the page: what is wider than its place. */
const sideways = () =>
	[document.documentElement, document.querySelector(".scroller")]
		.filter((part) => part && part.scrollWidth > part.clientWidth)
		.map((part) => part?.className);

/** Runs in the page: the bars at its top and bottom stay, only the middle moves. */
const pageScrolls = () =>
	document.documentElement.scrollHeight > document.documentElement.clientHeight;

const all = Object.entries({
	...states,
	...mailStates,
	...touchStates,
	...agreementStates,
	...stepStates,
	...templateStates,
	...homeStates,
	...policyStates,
});

test.each(all)("%s", async (_, { answers = {}, walk }) => {
	const page = await openPanel(browser, { ...calm, ...answers });
	await walk(page);
	expect(await page.locator("h1").count()).toBe(1);
	await page.evaluate(axe);
	expect(await page.evaluate(axeFaults, tags)).toEqual([]);
	expect(await page.evaluate(sideways)).toEqual([]);
	expect(await page.evaluate(pageScrolls)).toBe(false);
	await page.evaluate(() => {
		document.documentElement.style.fontSize = "150%";
	});
	expect(await page.evaluate(sideways)).toEqual([]);
	await page.context().close();
});
