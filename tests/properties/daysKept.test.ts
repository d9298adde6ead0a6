/** Days as the register keeps them: London's, and whatever day somebody enters. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { boundBook } from "../../local/workspace";
import { type Day, shortDay } from "../../src/register/days";
import { anOffice } from "../anOffice";
import { tried } from "./cases";
import { anyDay, asDay, dayUpTo, plain } from "./temporalDays";

/** Moments near midnight, near the clocks' changes, and any others. */
const moments = fc.oneof(
	fc
		.tuple(
			fc.constantFrom("2026-03-29", "2026-10-25", "2027-02-28", "2028-02-29"),
			fc.integer({ min: -90, max: 90 }),
		)
		.map(([day, minutes]) => Date.parse(`${day}T00:00:00Z`) + minutes * 60_000),
	fc.integer({
		min: Date.parse("2026-12-01T00:00:00Z"),
		max: Date.parse("2035-12-31T00:00:00Z"),
	}),
);

const londonDay = (moment: number) =>
	Temporal.Instant.fromEpochMilliseconds(Math.floor(moment))
		.toZonedDateTimeISO("Europe/London")
		.toPlainDate()
		.toString();

test("a change carries the day that it is in London, whatever the moment", () => {
	fc.assert(
		fc.property(moments, (moment) => {
			const office = anOffice();
			const { state } = office.google.workspace;
			state.now = moment;
			office.person();
			expect([londonDay(moment), londonDay(state.now)]).toContain(
				office.row("People", "PE-0001")["Changed on"],
			);
		}),
		tried(25),
	);
});

/** An older partnership that began on a day, as the panel shows it. */
function begunOn(activeFrom: Day, identifiedOn: Day) {
	const office = anOffice();
	office.person();
	const ref = office.partner(
		{ name: "Oak Trust", stage: "Active", risk: "Low" },
		{ existing: true, activeFrom: shortDay(activeFrom), identifiedOn },
	);
	const view = office.ask("showPartner", { ref, row: 2 });
	const numbers = boundBook(office.google.workspace)
		.tabs.flatMap(({ rows }) => rows.flat())
		.map((cell) => cell?.value)
		.filter((value) => typeof value === "number");
	return { ...view, numbers };
}

test("any day that can be read is kept as it is, with the review a year later", () => {
	fc.assert(
		fc.property(dayUpTo("9998-12-31"), anyDay, (activeFrom, identifiedOn) => {
			const { partner, details, numbers } = begunOn(activeFrom, identifiedOn);
			expect(details).toMatchObject({ activeFrom, identifiedOn });
			expect(partner.nextReview).toBe(
				plain(activeFrom).add({ months: 12 }).toString(),
			);
			expect(numbers.every(Number.isFinite)).toBe(true);
		}),
		tried(12),
	);
});

test("a review that would be due past the year 9999 is due on its last day", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 364 }), (before) => {
			const activeFrom = asDay(plain("9999-12-31").subtract({ days: before }));
			const { partner, numbers } = begunOn(activeFrom, "2026-11-22");
			expect(partner.nextReview).toBe("9999-12-31");
			expect(numbers.every(Number.isFinite)).toBe(true);
		}),
		tried(3),
	);
});
