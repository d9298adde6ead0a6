/** What a person does with the script: menus, runs, the sidebar, the clock. */

import { toastText, wordIn } from "../log";
import type { Office, Ran } from "../office";
import { pageFile } from "../project";
import { Mistake } from "../refusal";
import type { Menu as ScriptMenu } from "../running";
import type { CallAnswer, Menu } from "./contract";
import { WhatIf } from "./whatIf";
import { advanceArmed } from "./whatIfClock";

export interface Desk {
	readonly office: Office;
	/** What the script has put into the sidebar. */
	sidebar: { title: string; html: string };
	/** What a person has armed to go wrong. */
	readonly whatIf: WhatIf;
}

/** The sidebar is there from the start; the script may show another. */
export function newDesk(office: Office): Desk {
	const html = pageFile(office.project, "Sidebar") ?? "";
	const sidebar = { title: "Partnerships", html };
	return { office, sidebar, whatIf: new WhatIf(office) };
}

/** Somebody opens the spreadsheet; without its menu it is still there. */
export function opened(desk: Desk): { menus: Menu[]; trouble: string } {
	const { office, whatIf } = desk;
	const runs = whatIf.inAnyRun(() => office.open());
	const menus = runs.flatMap(({ screen }) => screen.menus).map(menuOf);
	const troubles = runs.flatMap((ran) => (ran.ok ? [] : [ran.error.message]));
	return { menus, trouble: troubles.join(" ") };
}

const menuOf = ({ title, items }: ScriptMenu): Menu => ({
	title,
	items: items.map(({ label, function: run }) => (run ? { label, run } : null)),
});

/** @throws Mistake with the script's own words when it stopped on an error */
function checked(ran: Ran): unknown {
	if (ran.ok) return ran.value;
	throw new Mistake(ran.error.message);
}

export function chooseItem(desk: Desk, run: string) {
	const { office, whatIf } = desk;
	const ran = whatIf.inRun({ function: run }, () => office.choose(run));
	const notice = noticeOf(ran);
	const { sidebar } = ran.screen;
	if (sidebar) desk.sidebar = sidebar;
	return { notice, sidebar: sidebar?.title ?? null };
}

export function runNow({ office, whatIf }: Desk, run: string) {
	const ran = whatIf.inRun({ function: run }, () => office.run(run));
	return { notice: noticeOf(ran) || "Done." };
}

/** What it showed; else what it gave back, when that is a text. */
function noticeOf(ran: Ran): string {
	const value = checked(ran);
	const toasts = ran.screen.toasts.map(toastText);
	if (toasts.length > 0) return toasts.join(" ");
	return typeof value === "string" ? value : "";
}

/** google.script.run */
export function callScript(
	{ office, whatIf }: Desk,
	name: string,
	args: readonly unknown[],
): CallAnswer {
	const asked = wordIn(args);
	const run = { function: name, ...(asked && { asked }) };
	const ran = whatIf.inRun(run, () => office.page(name, ...args));
	if (ran.ok) return { ok: true, value: ran.value ?? null };
	return {
		ok: false,
		error: { name: ran.error.name, message: ran.error.message },
	};
}

/**
 * @param until ISO
 * @returns what happened meanwhile, in a sentence
 */
export function goForward({ office, whatIf }: Desk, until: string): string {
	const rung = advanceArmed(office, whatIf, until);
	if (rung.length === 0) return "Nothing fell due on the way.";
	const ran = `${rung.length} ${rung.length === 1 ? "run" : "runs"} on the way`;
	const troubles = rung.filter(({ execution }) => !execution.outcome.ok);
	return troubles.length === 0
		? `${ran}, all in order.`
		: `${ran}; ${troubles.length} stopped on an error, as the Log says.`;
}
