/** The size of the text is kept, and what was chosen last always holds. */
import type { TextSize } from "../../src/contract";
import { ask, resize, sayThatItIsSlow } from "../../src/sidebar/panel";
import { visitHome } from "../../src/sidebar/visits";
import { aHome, aPanel, later, Refused, settle } from "./office";

async function aPanelKept(kept: TextSize, keep: (size: TextSize) => unknown) {
	const opened = aPanel({
		openHome: () => aHome({ textSize: kept }),
		setTextSize: ({ size }: { size: TextSize }) => keep(size),
	});
	visitHome(opened.panel);
	await settle();
	opened.asked.length = 0;
	return opened;
}

test("the panel starts with the size that was kept", async () => {
	const { panel, asked } = await aPanelKept("Largest", (size) => size);
	expect(panel.state.textSize).toBe("Largest");
	expect(asked).toEqual([]);
});

test("a size is kept when it is chosen, once", async () => {
	const sizes: TextSize[] = [];
	const { panel } = await aPanelKept("Normal", (size) => sizes.push(size));
	resize(panel, "Large");
	resize(panel, "Large");
	await settle();
	expect(panel.state.textSize).toBe("Large");
	expect(sizes).toEqual(["Large"]);
});

test("what cannot be kept is shown all the same, and nothing is said", async () => {
	const { panel } = await aPanelKept("Normal", () => new Refused("Not now."));
	resize(panel, "Large");
	await settle();
	expect(panel.state).toMatchObject({
		textSize: "Large",
		trouble: null,
		status: "",
	});
	visitHome(panel);
	await settle();
	expect(panel.state.textSize).toBe("Large");
});

test("Google is called slow only to somebody who waits", async () => {
	const home = later<unknown>();
	const { panel } = aPanel({
		openHome: () => home.value,
		setTextSize: () => home.value,
	});
	resize(panel, "Large");
	sayThatItIsSlow(panel);
	expect(panel.state.status).toBe("");
	const reading = ask(panel, "openHome", {}, "Reading…");
	sayThatItIsSlow(panel);
	expect(panel.state.status).toBe("Google is slow today. Nothing is lost.");
	home.answer(aHome());
	await reading;
	expect(panel.state.status).toBe("");
});
