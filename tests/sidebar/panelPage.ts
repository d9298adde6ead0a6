/** The panel in a real browser, over answers that a test gives it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { type Answers, replyWith } from "./office";

/** Runs in the page: `google.script.run` over the test's own answers. */
function actAsGoogle() {
	type Told = (told: unknown) => void;
	const { serve } = window as unknown as {
		serve: (name: string, request: unknown) => Promise<unknown>;
	};
	const run = (good: Told, bad: Told) => ({
		withSuccessHandler: (handler: Told) => run(handler, bad),
		withFailureHandler: (handler: Told) => run(good, handler),
		callServer: (name: string, request: unknown) =>
			void serve(name, request).then(good, bad),
	});
	const none = () => {};
	Object.assign(window, { google: { script: { run: run(none, none) } } });
}

/** The built panel, as wide as Google shows it. */
export async function openPanel(
	browser: Browser,
	answers: Answers,
): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 300, height: 640 },
		reducedMotion: "reduce",
	});
	const page = await context.newPage();
	page.setDefaultTimeout(10_000);
	await page.exposeFunction(
		"serve",
		async (name: keyof Answers, request: never) =>
			replyWith(await answers[name]?.(request)),
	);
	await page.addInitScript(actAsGoogle);
	await page.route("https://panel.test/", (route) =>
		route.fulfill({
			contentType: "text/html",
			body: readFileSync(join("dist", "Sidebar.html"), "utf8"),
		}),
	);
	await page.goto("https://panel.test/");
	return page;
}

export const press = (page: Page, name: string) =>
	page.getByRole("button", { name }).first().click();
export const arrived = (page: Page, title: string) =>
	page.getByRole("heading", { level: 1, name: title }).waitFor();
