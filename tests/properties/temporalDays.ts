/** Days as Temporal has them, to compare ours with. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { Day } from "../../src/register/days";

export const plain = (day: Day) => Temporal.PlainDate.from(day);
export const asDay = (date: Temporal.PlainDate) => date.toString() as Day;
const first = plain("1900-01-01");
const daysTo = (last: Day) => first.until(plain(last)).days;

export const dayUpTo = (last: Day) =>
	fc
		.integer({ min: 0, max: daysTo(last) })
		.map((days) => asDay(first.add({ days })));
/** Every day that can be read at all. */
export const anyDay = dayUpTo("9999-12-31");
export const nearDay = dayUpTo("2199-12-31");
