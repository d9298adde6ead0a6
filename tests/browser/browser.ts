/** Opens the local workspace's page in a real browser, as a visitor would. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { charityAccount, makeSample } from "../../local/sample/sample";
import { serve } from "../../local/server/main";
import { findBrowser } from "./find.cjs";

const quiet = [
	"--no-sandbox",
	"--disable-gpu",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

export const openBrowser = (): Promise<Browser> => {
	const executablePath = findBrowser();
	if (!executablePath) throw new Error("There is no browser: run npm test");
	return chromium.launch({ executablePath, args: quiet });
};

/** A sample charity that is served until `close`. */
export interface Visit {
	page: Page;
	/** The panel beside the sheet. */
	panel(): Promise<Frame>;
	/** What the browser complained about. */
	complaints: readonly string[];
	close(): Promise<void>;
}

/** @param now what day the sample is made on */
export async function visit(browser: Browser, now: Date): Promise<Visit> {
	const folder = mkdtempSync(join(tmpdir(), "partnerships-"));
	const workspace = join(folder, "charity");
	await makeSample(workspace, now);
	const served = await serve(workspace, { port: 0 });
	const page = await browser.newPage({
		viewport: { width: 1366, height: 768 },
	});
	page.setDefaultTimeout(45_000);
	const complaints: string[] = [];
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(message.text());
	});
	await page.goto(served.url);
	return {
		page,
		panel: () => panelOf(page),
		complaints,
		async close() {
			await page.close();
			await served.close();
			rmSync(folder, { recursive: true });
		},
	};
}

async function panelOf(page: Page): Promise<Frame> {
	const element = await page.waitForSelector("iframe");
	const frame = await element.contentFrame();
	if (!frame) throw new Error("The panel did not open");
	return frame;
}

export { charityAccount };
