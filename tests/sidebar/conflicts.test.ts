/** Nobody's edit is lost when two people change the same partner. */
import { settled } from "../../src/sidebar/conflicts";

const asked = {
	opened: {
		partner: { name: "Oak", notes: "Old", website: "" },
		details: { identifiedOn: "2026-01-01" },
	},
	values: {
		partner: { name: "Oak Hub", notes: "Old", website: "https://oak.example" },
		details: { identifiedOn: "2026-02-02" },
	},
};

const now = {
	partner: {
		name: "Oak Centre",
		notes: "Theirs",
		website: "",
		stage: "Active",
	},
	details: { identifiedOn: null },
};

const conflict = (table: "partner" | "details", key: string) => ({
	table,
	key,
	heading: key,
	opened: "",
	theirs: "",
	yours: "",
});

const found = {
	conflicts: [conflict("partner", "name"), conflict("details", "identifiedOn")],
	now,
};

test("each choice decides on its own field", () => {
	const { values } = settled(asked, found, {
		"partner.name": "theirs",
		"details.identifiedOn": "yours",
	});
	expect(values.partner.name).toBe("Oak Centre");
	expect(values.details.identifiedOn).toBe("2026-02-02");
});

test("what only they changed stays as they left it; what only you changed is kept", () => {
	const { values } = settled(asked, found, {});
	expect(values.partner.notes).toBe("Theirs");
	expect(values.partner.website).toBe("https://oak.example");
});

test("the next save starts from what the register says now, emptied cells too", () => {
	const { opened } = settled(asked, found, {});
	expect(opened).toEqual({
		partner: { name: "Oak Centre", notes: "Theirs", website: "" },
		details: { identifiedOn: null },
	});
});
