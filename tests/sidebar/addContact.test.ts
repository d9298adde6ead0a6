/** A contact that was added is on its partner, however the person went on. */
import type { SaveContact } from "../../src/contract";
import { lastOf } from "../../src/sidebar/journey";
import type { Panel } from "../../src/sidebar/panel";
import { addContact } from "../../src/sidebar/saving";
import { back, visit, visitHome, visitPartner } from "../../src/sidebar/visits";
import {
	type Answers,
	aHome,
	aPanel,
	asha,
	aView,
	later,
	Refused,
	settle,
} from "./office";

const vi = {
	ref: "C-0001",
	name: "Vi Example",
	job: "",
	emails: ["vi@free.example"],
	phone: "",
	main: false,
};
const entered = { name: vi.name, emails: vi.emails };

/** Somebody who has opened a partner and pressed "Add contact". */
async function atForm(answers: Answers = {}) {
	const calm: Answers = {
		openHome: () => aHome(),
		showPartner: () => aView(),
		saveContact: () => vi,
	};
	const { panel, asked } = aPanel({ ...calm, ...answers });
	panel.set({ me: asha });
	visitHome(panel);
	await settle();
	visitPartner(panel, { ref: "P-0001", row: 2 });
	await settle();
	visit(panel, { at: "addContact", view: aView() });
	panel.unsaved = true;
	asked.length = 0;
	return { panel, asked };
}

const screenOf = ({ state }: Panel) => lastOf(state.journey)?.screen;

test("it is sent with who adds it and to whom, and listed without reading again", async () => {
	const requests: SaveContact[] = [];
	const { panel, asked } = await atForm({
		saveContact: (request: SaveContact) => {
			requests.push(request);
			return vi;
		},
	});
	await addContact(panel, aView(), entered);
	expect(requests).toEqual([
		{ as: "PE-0001", partner: "P-0001", values: entered },
	]);
	expect(screenOf(panel)).toEqual({
		at: "partner",
		view: { ...aView(), contacts: [vi] },
	});
	expect(panel.state.done?.notice).toBe("Vi Example is in the contacts now.");
	expect(panel.unsaved).toBe(false);
	expect(asked).toEqual(["saveContact"]);
});

test("the partner is shown from its top, and Back leads past the form", async () => {
	const { panel } = await atForm();
	await addContact(panel, aView(), entered);
	expect(lastOf(panel.state.journey)).toMatchObject({ scroll: 0, focus: "" });
	back(panel);
	await settle();
	expect(screenOf(panel)?.at).toBe("home");
});

test("somebody who has left is added, and not listed", async () => {
	const { panel } = await atForm();
	await addContact(panel, aView(), { ...entered, leftOn: "2026-01-31" });
	expect(screenOf(panel)).toMatchObject({ view: { contacts: [] } });
	expect(panel.state.done?.notice).toContain("is not listed");
});

test("what the server does not take leaves the form as it is", async () => {
	const fault = { field: "contact.name", sentence: "Name is empty." };
	const { panel } = await atForm({
		saveContact: () => new Refused("Nothing was saved.", [fault]),
	});
	const refusal = await addContact(panel, aView(), { name: "" });
	expect(refusal?.fields).toEqual([fault]);
	expect(screenOf(panel)?.at).toBe("addContact");
	expect(panel.unsaved).toBe(true);
	expect(panel.state.done).toBeNull();
});

test("whoever went back meanwhile stays there, and sees it once it is read", async () => {
	const saving = later<typeof vi>();
	let contacts: (typeof vi)[] = [];
	const { panel } = await atForm({
		saveContact: () => saving.value,
		showPartner: () => ({ ...aView(), contacts }),
	});
	const adding = addContact(panel, aView(), entered);
	back(panel);
	panel.state.leaving?.();
	contacts = [vi];
	saving.answer(vi);
	await adding;
	expect(panel.state.journey.map(({ screen }) => screen.at)).toEqual([
		"home",
		"partner",
	]);
	expect(screenOf(panel)).toMatchObject({ view: { contacts: [vi] } });
});

test("nobody is asked about entries that were saved while they hesitated", async () => {
	const saving = later<typeof vi>();
	const { panel } = await atForm({ saveContact: () => saving.value });
	const adding = addContact(panel, aView(), entered);
	back(panel);
	expect(panel.state.leaving).not.toBeNull();
	saving.answer(vi);
	await adding;
	expect(panel.state.leaving).toBeNull();
	expect(screenOf(panel)?.at).toBe("partner");
});

test("a partner that lacked another change is read again", async () => {
	const { panel, asked } = await atForm();
	panel.changes += 1;
	await addContact(panel, aView(), entered);
	expect(asked).toEqual(["saveContact", "showPartner"]);
});
