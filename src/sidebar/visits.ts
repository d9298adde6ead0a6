/** Going from screen to screen: read first, then show; the newest wish wins. */
import type {
	EmailsView,
	Name,
	PartnerPlace,
	Request,
	Result,
} from "../contract";
import type { Question } from "./form/AskForm";
import {
	goBack,
	type Journey,
	lastOf,
	leftAt,
	newStop,
	renewed,
	type Screen,
} from "./journey";
import { wholeList } from "./listing";
import { ask, type Panel } from "./panel";
import { everything } from "./timeline";
import * as words from "./words/common";

/** Does it now, or asks first when entries would be lost. */
export function leave(panel: Panel, go: () => void): void {
	const gone = () => {
		panel.unsaved = false;
		panel.set({ leaving: null });
		go();
	};
	if (panel.unsaved) panel.set({ leaving: gone });
	else go();
}

/** Reads for a screen; says what is wrong instead when nothing came. */
export async function read<N extends Name>(
	panel: Panel,
	name: N,
	request: Request<N>,
): Promise<Result<N> | undefined> {
	panel.wish += 1;
	const wish = panel.wish;
	const reply = await ask(panel, name, request, words.reading);
	if (wish !== panel.wish) return undefined;
	if (reply.ok) return reply.value;
	panel.set({ trouble: reply });
	return undefined;
}

/** Reads for a screen, and goes there once it has come. */
export const visitRead = <N extends Name>(
	panel: Panel,
	name: N,
	request: Request<N>,
	screen: (result: Result<N>) => Screen,
): void =>
	leave(panel, async () => {
		const result = await read(panel, name, request);
		if (result) show(panel, screen(result));
	});

/** Adds a screen to the way here, or to another beginning. */
export function show(panel: Panel, screen: Screen, from?: Journey): void {
	panel.stops += 1;
	const way = from ?? leftAt(panel.state.journey, panel.stand());
	const stop = { id: panel.stops, screen, asOf: panel.changes };
	// What was said about the screen before has been read.
	const said = panel.waiting === 0 ? { status: "" } : {};
	panel.set({ journey: [...way, newStop(stop)], trouble: null, ...said });
}

/** Shows one of the screens of the bar: Back leads Home from there. */
export function showFromHome(panel: Panel, screen: Screen): void {
	const way = leftAt(panel.state.journey, panel.stand());
	show(panel, screen, way.slice(0, 1));
}

/** Goes to a screen that needs nothing read. */
export const visit = (panel: Panel, screen: Screen): void =>
	leave(panel, () => {
		panel.wish += 1;
		show(panel, screen);
	});

/** Goes to a short form that needs nothing read. */
export const visitForm = (panel: Panel, question: Question): void =>
	visit(panel, { at: "ask", question });

export const visitHome = (panel: Panel): void =>
	leave(panel, async () => {
		const home = await read(panel, "openHome", {});
		if (!home) return;
		// What was chosen here since counts, even if it could not be kept.
		panel.set({ home, textSize: panel.state.textSize ?? home.textSize });
		show(panel, { at: "home" }, []);
	});

/** @param hint what to do there, for the status line */
export const visitPartners = (panel: Panel, hint = ""): void =>
	leave(panel, async () => {
		const lines = await read(panel, "listPartners", {});
		if (!lines) return;
		panel.set({ lines, listing: wholeList });
		showFromHome(panel, { at: "partners" });
		if (hint) panel.set({ status: hint });
	});

export const visitPartner = (panel: Panel, place: PartnerPlace): void =>
	visitRead(panel, "showPartner", place, (view) => ({ at: "partner", view }));

export const visitTimeline = (
	panel: Panel,
	place: PartnerPlace,
	name: string,
): void =>
	visitRead(
		panel,
		"showTimeline",
		{ place, ...everything, before: "" },
		(view) => ({ at: "timeline", place, name, chosen: everything, view }),
	);

/**
 * Opens the partner in the row of the sheet that is selected.
 * @param onNone called when that row holds no partner
 */
export const visitSelected = (panel: Panel, onNone: () => void): void =>
	leave(panel, async () => {
		const place = await read(panel, "selectedPartner", {});
		if (place) visitPartner(panel, place);
		else if (place === null) onNone();
	});

export const visitImport = (panel: Panel): void =>
	visit(panel, { at: "import", step: { at: "choose" } });

export const visitDraft = (
	panel: Panel,
	place: PartnerPlace,
	name: string,
): void =>
	visitRead(panel, "checkDraft", place, (check) => ({
		at: "draft",
		check,
		name,
	}));

export const back = (panel: Panel): void =>
	leave(panel, () => {
		panel.wish += 1;
		panel.set({ journey: goBack(panel.state.journey), trouble: null });
		void refresh(panel);
	});

/** Shows something newer at one of the stops, wherever the person is now. */
export function renew(panel: Panel, id: number, screen: Screen): void {
	const newer = { screen, asOf: panel.changes };
	panel.set({ journey: renewed(panel.state.journey, id, newer) });
}

/** Reads the screen on show again if something was changed since. */
export async function refresh(panel: Panel): Promise<void> {
	const stop = lastOf(panel.state.journey);
	if (!stop || stop.asOf === panel.changes) return;
	const screen = await readAgain(panel, stop.screen);
	if (screen) renew(panel, stop.id, screen);
}

async function readAgain(
	panel: Panel,
	screen: Screen,
): Promise<Screen | undefined> {
	switch (screen.at) {
		case "home": {
			const home = await read(panel, "openHome", {});
			if (home) panel.set({ home });
			return home && screen;
		}
		case "partners": {
			const lines = await read(panel, "listPartners", {});
			if (lines) panel.set({ lines });
			return lines && screen;
		}
		case "partner": {
			const view = await read(panel, "showPartner", screen.view.place);
			return view && { at: "partner", view };
		}
		case "agreement":
		case "goals":
		case "step": {
			const view = await read(panel, "showAgreement", screen.view.place);
			return view && { ...screen, view };
		}
		case "send": {
			const { place } = screen.view;
			const view = await read(panel, "showAgreement", place);
			const check = view && (await read(panel, "checkSending", place));
			return view && check && { at: "send", view, check };
		}
		case "templates": {
			const templates = await read(panel, "listTemplates", {});
			return templates && { at: "templates", templates };
		}
		case "policy": {
			const view = await read(panel, "showPolicy", {});
			return view && { at: "policy", view };
		}
		case "coverage": {
			const view = await read(panel, "showCoverage", {});
			return view && { at: "coverage", view };
		}
		case "reminders": {
			const view = await read(panel, "previewReminders", {});
			return view && { at: "reminders", view };
		}
		case "emails":
			return (await readEmails(panel)) && screen;
		case "sender": {
			const emails = await readEmails(panel);
			const { ref } = screen.sender;
			const sender = emails?.senders.find((line) => line.ref === ref);
			return sender && { at: "sender", sender };
		}
		case "timeline": {
			const request = { place: screen.place, ...screen.chosen, before: "" };
			const view = await read(panel, "showTimeline", request);
			return view && { ...screen, view };
		}
		default:
			return undefined;
	}
}

/** The queue and the mailbox as they are now, for every screen of them. */
export async function readEmails(
	panel: Panel,
): Promise<EmailsView | undefined> {
	const emails = await read(panel, "openEmails", {});
	if (emails) panel.set({ emails });
	return emails;
}
