/** What each section of the policy provides to the rest of the product. */
import type { Day } from "../register/days";
import type { Register, Want } from "../register/register";
import type { Table } from "../register/table";
import type { Duty } from "./duty";
import type { Setting } from "./settings";

/** How far the records meet one demand of the policy. */
export interface Measure {
	/** The policy's demand, in plain words. */
	demand: string;
	/** Ids of the records that meet it, and of those that do not. */
	met: readonly string[];
	unmet: readonly string[];
	/** The register has no records for it yet, so nobody can say it is met. */
	notKept?: true;
}

export interface Section {
	number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
	title: string;
	tables: readonly Table[];
	settings: readonly Setting[];
	/** What `duties` reads, besides people and settings. */
	reads: readonly Want[];
	duties(register: Register, today: Day): Duty[];
	/** What `coverage` reads, besides people and settings. */
	coverageReads: readonly Want[];
	coverage(register: Register, today: Day): Measure[];
}

/** A demand that stands, and that nothing in the register can be held against. */
export const notKeptYet = (demand: string): Measure => ({
	demand: `${demand} (the register does not keep this yet)`,
	met: [],
	unmet: [],
	notKept: true,
});

/** Sorts records into those that meet a demand and those that do not. */
export function measured<R extends { ref: string }>(
	demand: string,
	records: readonly R[],
	isMet: (record: R) => boolean,
): Measure {
	const ids = (wanted: boolean) =>
		records.filter((record) => isMet(record) === wanted).map(({ ref }) => ref);
	return { demand, met: ids(true), unmet: ids(false) };
}
