/** Going from screen to screen: read first, then show; the newest wish wins. */
import type { Name, PartnerPlace, Request, Result } from "../contract";
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
import { words } from "./words";

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
async function read<N extends Name>(
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

/** Adds a screen to the way here, or to another beginning. */
function show(panel: Panel, screen: Screen, from?: Journey): void {
	panel.stops += 1;
	const way = from ?? leftAt(panel.state.journey, panel.stand());
	const stop = { id: panel.stops, screen, asOf: panel.changes };
	panel.set({ journey: [...way, newStop(stop)], trouble: null });
}

/** Goes to a screen that needs nothing read. */
export const visit = (panel: Panel, screen: Screen): void =>
	leave(panel, () => {
		panel.wish += 1;
		show(panel, screen);
	});

export const visitHome = (panel: Panel): void =>
	leave(panel, async () => {
		const home = await read(panel, "openHome", {});
		if (!home) return;
		// What was chosen here since counts, even if it could not be kept.
		panel.set({ home, textSize: panel.state.textSize ?? home.textSize });
		show(panel, { at: "home" }, []);
	});

export const visitPartners = (panel: Panel): void =>
	leave(panel, async () => {
		const lines = await read(panel, "listPartners", {});
		if (!lines) return;
		panel.set({ lines, listing: wholeList });
		const way = leftAt(panel.state.journey, panel.stand());
		show(panel, { at: "partners" }, way.slice(0, 1));
	});

export const visitPartner = (panel: Panel, place: PartnerPlace): void =>
	leave(panel, async () => {
		const view = await read(panel, "showPartner", place);
		if (view) show(panel, { at: "partner", view });
	});

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
	leave(panel, async () => {
		const check = await read(panel, "checkDraft", place);
		if (check) show(panel, { at: "draft", check, name });
	});

export const back = (panel: Panel): void =>
	leave(panel, () => {
		panel.wish += 1;
		panel.set({ journey: goBack(panel.state.journey), trouble: null });
		void refresh(panel);
	});

/** Reads the screen on show again if something was changed since. */
export async function refresh(panel: Panel): Promise<void> {
	const stop = lastOf(panel.state.journey);
	if (!stop || stop.asOf === panel.changes) return;
	const screen = await readAgain(panel, stop.screen);
	if (!screen) return;
	const newer = { screen, asOf: panel.changes };
	panel.set({ journey: renewed(panel.state.journey, stop.id, newer) });
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
		default:
			return undefined;
	}
}
