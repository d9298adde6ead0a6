/** Finding partners in what was loaded. */
import { found } from "../../src/sidebar/listing";
import { aLine } from "./office";

const lines = [
	aLine({ ref: "P-0001", name: "Café Lumière", type: "Business" }),
	aLine({ ref: "P-0002", name: "Oak Lane", stage: "Potential" }),
	aLine({ ref: "P-0003", name: "Oak Hall", inTouch: "Gone quiet" }),
];

const refs = (search: string, stage = "") =>
	found(lines, { search, stage }).map(({ ref }) => ref);

test("every word has to be somewhere in the line, in any order and case", () => {
	expect(refs("LANE oak")).toEqual(["P-0002"]);
	expect(refs("oak gone")).toEqual(["P-0003"]);
	expect(refs("p-0001")).toEqual(["P-0001"]);
	expect(refs("oak business")).toEqual([]);
});

test("accents do not hide a partner", () => {
	expect(refs("cafe lumiere")).toEqual(["P-0001"]);
});

test("spaces alone look for nothing", () => {
	expect(refs("   ")).toHaveLength(3);
});

test("the stage has to be the one chosen", () => {
	expect(refs("oak", "Potential")).toEqual(["P-0002"]);
	expect(refs("", "Closed")).toEqual([]);
});
