/** What the policy asks of an agreement's own words, and where it is still open. */
import { columnOf, isBlank, type Value } from "../../register/table";
import type { AgreementFacts } from "./facts";
import type { Fix, Refusal } from "./rules";
import {
	type Agreement,
	type AgreementDetails,
	type AgreementKind,
	agreementDetails,
	exitKeys,
	type Goal,
	neededKeys,
} from "./tables";

type Key = keyof AgreementDetails;

/**
 * Goals are set in the partnership's own agreement; one about sharing data
 * stands beside it.
 */
export const needsGoals = (kind: AgreementKind | ""): boolean =>
	kind !== "Data sharing agreement";

export const fixIn = (at: Fix["at"], field = ""): Fix => ({ at, field });

/** */
export const open = (sentence: string, fix: Fix): Refusal => ({
	rule: "R-6.2",
	sentence,
	byMinute: false,
	fix,
});

type Measured = Pick<Goal, "goal" | "success" | "measure" | "target">;

function goalGaps(all: readonly Measured[]): Refusal[] {
	if (all.length === 0)
		return [open("No goal is set. Add at least one.", fixIn("goals"))];
	return all.flatMap(({ goal, success, measure, target }) => {
		const lacks = [
			success ? "" : "what success looks like",
			measure ? "" : "the measure",
			target === null ? "the target" : "",
		].filter(Boolean);
		return lacks.length > 0
			? [
					open(
						`The goal “${goal || "without a name"}” lacks ${lacks.join(" and ")}.`,
						fixIn("goals"),
					),
				]
			: [];
	});
}

const blankDetails = (details: AgreementDetails, keys: readonly Key[]): Key[] =>
	keys.filter((key) => isBlank(details[key] as Value));

const headingOf = (key: Key): string => columnOf(agreementDetails, key).heading;

/** Everything that the policy asks an agreement to say and it does not say yet. */
export function gapsIn({
	agreement,
	details,
	goals,
}: {
	agreement: Pick<Agreement, "kind" | "endsOn" | "noEndWhy">;
	details: AgreementDetails;
	goals: readonly Measured[];
}): Refusal[] {
	const { kind, endsOn, noEndWhy } = agreement;
	return [
		...blankDetails(details, neededKeys(kind)).map((key) =>
			open(`“${headingOf(key)}” is not filled in.`, fixIn("agreement", key)),
		),
		...(needsGoals(kind) ? goalGaps(goals) : []),
		...(!endsOn && !noEndWhy.trim()
			? [
					{
						rule: "R-6.9" as const,
						sentence: "Ends is empty. Fill it in, or say why there is no end.",
						byMinute: false,
						fix: fixIn("agreement", "endsOn"),
					},
				]
			: []),
	];
}

/** */
export const exitGaps = ({
	details,
}: Pick<AgreementFacts, "details">): Refusal[] =>
	blankDetails(details, exitKeys).map((key) => ({
		rule: "R-8.1",
		sentence: `“${headingOf(key)}” is not filled in. Plan the ending before it is signed.`,
		byMinute: false,
		fix: fixIn("agreement", key),
	}));
