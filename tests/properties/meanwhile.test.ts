/** What people do while the add-on is at work is not lost, and mixes up no rows. */
import fc from "fast-check";
import type { RowValues } from "../../local/rows";
import { TestOffice } from "../anOffice";
import { type Act, anyAct, aSmallOffice, prepared } from "./acts";
import { tried } from "./cases";
import {
	anyHand,
	arrangingPartners,
	chosen,
	doByHand,
	founders,
	type Hand,
	register,
	renaming,
	typing,
} from "./hands";

/** Something done by hand just before a call to Google, or before a write. */
interface Meanwhile {
	before: "call" | "write";
	/** Which one, counted from 1; calls are counted round and round. */
	number: number;
	hand: Hand;
}

type Rows = Record<string, RowValues>;

const copyOf = (office: TestOffice) => new TestOffice(office.google.copy());

/** What the action comes to when nobody disturbs it, and in how many calls. */
function undisturbed(office: TestOffice, act: Act) {
	const alone = copyOf(office);
	prepared(alone, act)();
	const calls = alone.google.calls().length;
	return { before: register(office), after: register(alone), calls };
}

/** How a disturbed action ended: what it said when it gave up, or "". */
interface Ended {
	refused: string;
	/** What was done by hand, in order. */
	done: readonly Hand[];
}

function disturbed(
	office: TestOffice,
	act: Act,
	meanwhile: readonly Meanwhile[],
): Ended {
	const run = prepared(office, act);
	const done: Hand[] = [];
	let waiting = meanwhile;
	const doWhen = (isDue: (one: Meanwhile) => boolean) => {
		const due = waiting.filter(isDue);
		waiting = waiting.filter((one) => !due.includes(one));
		for (const { hand } of due) {
			doByHand(office, hand);
			done.push(hand);
		}
	};
	let writes = 0;
	office.google.interfere = (call, effect) => {
		if (call.method === "batchUpdate") writes += 1;
		doWhen(({ before, number }) =>
			before === "write" ? number <= writes : number <= call.n,
		);
		return effect();
	};
	let refused = "";
	try {
		run();
	} catch (error) {
		refused = (error as Error).message;
	}
	office.google.interfere = undefined;
	doWhen(() => true);
	return { refused, done };
}

/** The rows with what people typed into them, whatever else happened. */
function withTyped(rows: Rows, done: readonly Hand[]): Rows {
	const typed: Rows = { ...rows };
	for (const hand of done) {
		if (hand.does !== "type") continue;
		const key = `Partners ${hand.ref}`;
		typed[key] = { ...typed[key], [hand.heading]: hand.text };
	}
	return typed;
}

/** What asks for the same when it is asked again. */
const mayRunAgain: readonly Act["does"][] = [
	"mail",
	"draft",
	"daily",
	"set up",
];

/**
 * An action that went through has done what it does undisturbed; one that gave
 * up has left every row as it was or as it was to be, and none in between.
 */
function expectNothingMixed(
	earlier: readonly Hand[],
	act: Act,
	meanwhile: readonly Meanwhile[],
) {
	const office = aSmallOffice();
	for (const hand of earlier) doByHand(office, hand);
	const { before, after, calls } = undisturbed(office, act);
	const moments = meanwhile.map((one) =>
		one.before === "call" ? { ...one, number: 1 + (one.number % calls) } : one,
	);
	const { refused, done } = disturbed(office, act, moments);
	const rows = register(office);
	const expected = withTyped(after, done);
	if (refused === "") {
		expect(rows).toEqual(expected);
		return;
	}
	expect(refused).not.toMatch(/did not expect/);
	const untouched = withTyped(before, done);
	for (const key of Object.keys({ ...untouched, ...rows }))
		expect([untouched[key], expected[key]]).toContainEqual(rows[key]);
	if (!mayRunAgain.includes(act.does)) return;
	prepared(office, act)();
	expect(register(office)).toEqual(expected);
}

const inPlace = anyHand.filter(({ does }) => does !== "rename tab");
const earlier = fc.array(anyHand, { maxLength: 4 });
const anyCall = fc.record({
	before: fc.constant("call" as const),
	number: fc.nat({ max: 1_000 }),
});
const firstWrite = fc.constant({ before: "write" as const, number: 1 });
const hands = (most: number) =>
	fc.array(inPlace, { minLength: 1, maxLength: most });

test("what people do in one moment of the add-on’s work mixes up nothing", () => {
	fc.assert(
		fc.property(
			earlier,
			anyAct,
			fc.oneof(anyCall, firstWrite),
			hands(3),
			(before, act, moment, done) =>
				expectNothingMixed(
					before,
					act,
					done.map((hand) => ({ ...moment, hand })),
				),
		),
		tried(25),
	);
});

test("at the very moment of a write, what moves is found and what is typed stays", () => {
	fc.assert(
		fc.property(
			fc.constantFrom("save" as const, "add" as const),
			fc.nat({ max: 7 }),
			arrangingPartners,
			typing,
			(does, partner, arranged, typed) => {
				const act: Act =
					does === "add"
						? { does, number: partner }
						: { does, partner, text: "Saved" };
				const hands = [{ ...typed, ref: chosen(founders, partner) }, arranged];
				expectNothingMixed(
					[],
					act,
					hands.map((hand) => ({ before: "write", number: 1, hand })),
				);
			},
		),
		tried(25),
	);
});

/** One thing before the first write, and one before the write that mends it. */
const beforeEachWrite = fc
	.tuple(arrangingPartners, arrangingPartners)
	.map((done) =>
		done.map((hand, at) => ({
			before: "write" as const,
			number: at + 1,
			hand,
		})),
	);

test("a partner is saved while people go on moving rows, and nothing is mixed up", () => {
	fc.assert(
		fc.property(beforeEachWrite, fc.nat({ max: 1 }), (meanwhile, partner) =>
			expectNothingMixed(
				[],
				{ does: "save", partner, text: "Saved" },
				meanwhile,
			),
		),
		tried(25),
	);
});

test("a partner is added while people go on moving columns, and nothing is mixed up", () => {
	fc.assert(
		fc.property(beforeEachWrite, (meanwhile) =>
			expectNothingMixed([], { does: "add", number: 1 }, meanwhile),
		),
		tried(25),
	);
});

test("tabs that are renamed while the add-on reads are found, and none is read in wrong columns", () => {
	const renamings = fc.array(
		fc.tuple(anyCall, renaming).map(([moment, hand]) => ({ ...moment, hand })),
		{ minLength: 1, maxLength: 3 },
	);
	fc.assert(
		fc.property(renamings, fc.nat({ max: 7 }), (meanwhile, partner) =>
			expectNothingMixed([], { does: "mail", partner, number: 1 }, meanwhile),
		),
		tried(25),
	);
});
