/** Going through the panel: reading, going back, saving, taking back. */
import type { PartnerView, SavePartner } from "../../src/contract";
import { lastOf } from "../../src/sidebar/journey";
import { change } from "../../src/sidebar/panel";
import { showSaved, undo } from "../../src/sidebar/saving";
import {
	back,
	visit,
	visitHome,
	visitPartner,
	visitPartners,
} from "../../src/sidebar/visits";
import { aHome, aLine, aPanel, asha, aView, later, settle } from "./office";

const place = { ref: "P-0001", row: 2 };
const calm = {
	openHome: () => aHome(),
	listPartners: () => [aLine()],
	showPartner: () => aView(),
};

const emptyForm = {
	opened: { partner: {}, details: {} },
	values: { partner: {}, details: {} },
};
const aSave: SavePartner = {
	as: asha.ref,
	place,
	notTheSame: false,
	...emptyForm,
};
const saved = (undoing: SavePartner | null) => ({
	kind: "saved" as const,
	place,
	notice: "Oak Lane Centre was saved.",
	undo: undoing,
});
const undoOf = (request: SavePartner) => ({
	name: "savePartner" as const,
	request,
});

async function atPartner(answers = {}) {
	const { panel, asked } = aPanel({ ...calm, ...answers });
	panel.set({ me: asha });
	visitHome(panel);
	await settle();
	visitPartners(panel);
	await settle();
	visitPartner(panel, place);
	await settle();
	asked.length = 0;
	return { panel, asked };
}

const at = ({ state }: { state: { journey: Parameters<typeof lastOf>[0] } }) =>
	lastOf(state.journey)?.screen.at;

test("the old screen stays until the new one is read", async () => {
	const reading = later<PartnerView>();
	const { panel } = await atPartner();
	back(panel);
	const slow = aPanel({ ...calm, showPartner: () => reading.value });
	visitHome(slow.panel);
	await settle();
	visitPartner(slow.panel, place);
	await settle();
	expect(at(slow.panel)).toBe("home");
	expect(slow.panel.state.status).toBe("Reading the register…");
	reading.answer(aView());
	await settle();
	expect(at(slow.panel)).toBe("partner");
	expect(slow.panel.state.status).toBe("");
});

test("of two wishes the newer one is shown, whichever is answered last", async () => {
	const reading = later<PartnerView>();
	const { panel } = aPanel({ ...calm, showPartner: () => reading.value });
	visitHome(panel);
	await settle();
	visitPartner(panel, place);
	visitPartners(panel);
	await settle();
	reading.answer(aView());
	await settle();
	expect(at(panel)).toBe("partners");
});

test("Back leads to where one stood, and reads nothing when nothing changed", async () => {
	const { panel, asked } = await atPartner();
	panel.set({ listing: { search: "oak", stage: "", most: 100 } });
	back(panel);
	await settle();
	expect(lastOf(panel.state.journey)).toMatchObject({
		screen: { at: "partners" },
		scroll: 120,
		focus: "line-P-0001",
	});
	expect(panel.state.listing.search).toBe("oak");
	expect(asked).toEqual([]);
});

test("Back reads the list again after a change", async () => {
	const { panel, asked } = await atPartner({ savePartner: () => saved(null) });
	await change(panel, "savePartner", aSave, "Saving…");
	back(panel);
	await settle();
	expect(asked).toEqual(["savePartner", "listPartners"]);
});

test("Home begins afresh, so that Back never leads out of it", async () => {
	const { panel } = await atPartner();
	visitHome(panel);
	await settle();
	expect(panel.state.journey).toHaveLength(1);
	back(panel);
	await settle();
	expect(at(panel)).toBe("home");
});

test("what could not be read is said, and the screen stays", async () => {
	const { panel } = aPanel(calm);
	const refused = {
		ok: false as const,
		message: "P-0001 is no longer in the register.",
		fields: [],
		reached: true,
	};
	visitHome(panel);
	await settle();
	const { call } = panel;
	Object.assign(panel, { call: async () => refused });
	visitPartner(panel, place);
	await settle();
	expect(at(panel)).toBe("home");
	expect(panel.state.trouble?.message).toBe(refused.message);
	Object.assign(panel, { call });
	visitPartners(panel);
	expect(panel.state.trouble).toBeNull();
});

test("entries that are not saved are asked about before they go", async () => {
	const { panel } = await atPartner();
	visit(panel, { at: "edit", view: aView() });
	panel.unsaved = true;
	back(panel);
	expect(at(panel)).toBe("edit");
	panel.state.leaving?.();
	expect(at(panel)).toBe("partner");
	expect(panel.unsaved).toBe(false);
	expect(panel.state.leaving).toBeNull();
});

test("a second press while it saves does nothing", async () => {
	const saving = later<unknown>();
	const { panel, asked } = await atPartner({ savePartner: () => saving.value });
	const first = change(panel, "savePartner", aSave, "Saving…");
	expect(await change(panel, "savePartner", aSave, "Saving…")).toBeUndefined();
	saving.answer(saved(null));
	expect((await first)?.ok).toBe(true);
	expect(asked).toEqual(["savePartner"]);
});

test("after saving, the partner is shown as it is now, and Back skips the form", async () => {
	let name = "Oak Lane Centre";
	const { panel } = await atPartner({ showPartner: () => aView(name) });
	visit(panel, { at: "edit", view: aView() });
	panel.unsaved = true;
	name = "Oak Lane Hub";
	await showSaved(panel, saved(null));
	const stop = lastOf(panel.state.journey);
	expect(stop?.screen).toEqual({ at: "partner", view: aView("Oak Lane Hub") });
	expect(panel.state.done?.notice).toBe("Oak Lane Centre was saved.");
	back(panel);
	expect(at(panel)).toBe("partners");
});

test("a partner that was added is shown in place of its form", async () => {
	const { panel } = await atPartner({
		showPartner: () => aView("Elm Court", "P-0002"),
	});
	back(panel);
	visit(panel, { at: "edit", view: null });
	await showSaved(panel, { ...saved(null), place: { ref: "P-0002", row: 0 } });
	expect(panel.state.journey.map(({ screen }) => screen.at)).toEqual([
		"home",
		"partners",
		"partner",
	]);
});

test("Undo sends what the server gave, in the name of whoever is here now", async () => {
	const requests: SavePartner[] = [];
	const { panel } = await atPartner({
		savePartner: (request: SavePartner) => {
			requests.push(request);
			return saved(aSave);
		},
	});
	const undoing = { ...aSave, as: "PE-0099" };
	panel.set({ done: { notice: "Saved.", undo: undoOf(undoing) } });
	await undo(panel);
	expect(requests).toEqual([{ ...undoing, as: asha.ref }]);
	expect(panel.state.done).toEqual({
		notice: "Taken back. It is as it was before.",
		undo: undoOf(aSave),
	});
});

test("Undo gives way when somebody changed it since", async () => {
	const { panel } = await atPartner({
		savePartner: () => ({ kind: "conflicts", conflicts: [], now: {} }),
	});
	panel.set({ done: { notice: "Saved.", undo: undoOf(aSave) } });
	await undo(panel);
	expect(panel.state.trouble?.message).toContain("It was not taken back");
	expect(panel.state.done).toBeNull();
});
