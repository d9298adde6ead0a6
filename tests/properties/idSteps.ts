/** What may happen to ids: things are added, deleted, cleared, sorted and typed. */
import fc from "fast-check";

export type Step =
	| {
			act:
				| "partner"
				| "person"
				| "contact"
				| "draft"
				| "mail"
				| "daily"
				| "setUp";
			breaks: Break;
	  }
	| { act: "import"; count: number; breaks: Break }
	| { hand: "delete" | "clear" | "sort"; tab: number; row: number }
	| { hand: "type"; tab: number };

/** At its first or second write, an action may die: before it is made or after. */
export type Break = { write: number; when: "before" | "after" } | null;

const breaks: fc.Arbitrary<Break> = fc.option(
	fc.record({
		write: fc.integer({ min: 1, max: 2 }),
		when: fc.constantFrom("before" as const, "after" as const),
	}),
	{ freq: 3 },
);
/** Most of all the tab Partners. */
const tab = fc.oneof(fc.constant(0), fc.nat({ max: 4 }));

export const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 18,
		arbitrary: fc.record({
			act: fc.constantFrom(
				"partner" as const,
				"partner" as const,
				"person" as const,
				"contact" as const,
				"mail" as const,
				"daily" as const,
				"daily" as const,
				"setUp" as const,
			),
			breaks,
		}),
	},
	{
		// It takes ten times as long as the others.
		weight: 1,
		arbitrary: fc.record({ act: fc.constant("draft" as const), breaks }),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			act: fc.constant("import" as const),
			count: fc.integer({ min: 1, max: 4 }),
			breaks,
		}),
	},
	{
		weight: 12,
		arbitrary: fc.record({
			hand: fc.constantFrom(
				"delete" as const,
				"delete" as const,
				"clear" as const,
				"sort" as const,
			),
			tab,
			row: fc.nat({ max: 9 }),
		}),
	},
	{
		weight: 8,
		arbitrary: fc.record({ hand: fc.constant("type" as const), tab }),
	},
);
