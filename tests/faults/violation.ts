/** What must never happen, by the numbers of the invariants in docs/reliability.md. */

export type Invariant =
	| "I1"
	| "I2"
	| "I3"
	| "I4"
	| "I5"
	| "I6"
	| "I7"
	| "I8"
	| "I9"
	| "I10";

export interface Violation {
	invariant: Invariant;
	what: string;
}

export const violation = (invariant: Invariant, what: string): Violation => ({
	invariant,
	what,
});
