/** However people arrange the spreadsheet, every row keeps its own. */
import fc from "fast-check";
import type { TestOffice } from "../anOffice";
import { type Act, anyAct, aSmallOffice, prepared } from "./acts";
import { tried } from "./cases";
import {
	arranging,
	doByHand,
	founders,
	type Hand,
	isArranging,
	ownHeading,
	register,
	typing,
} from "./hands";

type Step = { act: Act } | { hand: Hand };

const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{ weight: 3, arbitrary: fc.record({ hand: arranging }) },
		{ weight: 1, arbitrary: fc.record({ hand: typing }) },
		{ weight: 3, arbitrary: fc.record({ act: anyAct }) },
	),
	{ minLength: 4, maxLength: 14 },
);

function take(office: TestOffice, step: Step): void {
	if ("act" in step) prepared(office, step.act)();
	else doByHand(office, step.hand);
}

/** What people wrote last into their own column, by partner. */
const ownWords = (taken: readonly Step[]) =>
	new Map([
		...founders.map((ref) => [ref, `Own words about ${ref}`] as const),
		...taken.flatMap((step) =>
			"hand" in step &&
			step.hand.does === "type" &&
			step.hand.heading === ownHeading
				? [[step.hand.ref, step.hand.text] as const]
				: [],
		),
	]);

test("an office whose people sort, move and rename has the same rows as one that is left alone", () => {
	fc.assert(
		fc.property(steps, (taken) => {
			const arranged = aSmallOffice();
			const still = aSmallOffice();
			for (const step of taken) {
				take(arranged, step);
				if ("act" in step || !isArranging(step.hand)) take(still, step);
			}
			const rows = register(arranged);
			expect(rows).toEqual(register(still));
			for (const [ref, words] of ownWords(taken))
				expect(rows[`Partners ${ref}`]?.[ownHeading]).toBe(words);
		}),
		tried(10),
	);
});
