/** The selected row of the sheet leads to its partner, or to what to do. */
import { lastOf } from "../../src/sidebar/journey";
import {
	visitHome,
	visitPartners,
	visitSelected,
} from "../../src/sidebar/visits";
import {
	type Answers,
	aHome,
	aLine,
	aPanel,
	aView,
	later,
	Refused,
	settle,
} from "./office";

async function atPartners(answers: Answers) {
	const { panel } = aPanel({
		openHome: () => aHome(),
		listPartners: () => [aLine()],
		...answers,
	});
	visitHome(panel);
	await settle();
	visitPartners(panel);
	await settle();
	let none = 0;
	visitSelected(panel, () => {
		none += 1;
	});
	await settle();
	const at = () => lastOf(panel.state.journey)?.screen.at;
	return { panel, at, timesNone: () => none };
}

test("the partner is opened where its row is", async () => {
	const places: unknown[] = [];
	const { at, timesNone } = await atPartners({
		selectedPartner: () => ({ ref: "P-0004", row: 9 }),
		showPartner: (place) => {
			places.push(place);
			return aView();
		},
	});
	expect(places).toEqual([{ ref: "P-0004", row: 9 }]);
	expect(at()).toBe("partner");
	expect(timesNone()).toBe(0);
});

test("a row without a partner is said once, and the list stays", async () => {
	const { panel, at, timesNone } = await atPartners({
		selectedPartner: () => null,
	});
	expect(timesNone()).toBe(1);
	expect(at()).toBe("partners");
	expect(panel.state.trouble).toBeNull();
});

test("a refusal is not taken for a row without a partner", async () => {
	const { panel, timesNone } = await atPartners({
		selectedPartner: () => new Refused("Perhaps two accounts are open."),
	});
	expect(timesNone()).toBe(0);
	expect(panel.state.trouble?.message).toBe("Perhaps two accounts are open.");
});

test("whoever went Home meanwhile is not called to the partner", async () => {
	const selecting = later<unknown>();
	const { panel, at } = await atPartners({
		selectedPartner: () => selecting.value,
	});
	visitHome(panel);
	selecting.answer({ ref: "P-0001", row: 2 });
	await settle();
	expect(at()).toBe("home");
});
