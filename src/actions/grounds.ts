/** Holds a step against what stands against it: a board minute may set some of it aside. */
import type { Grounds } from "../contract";
import type { Refusal } from "../policy/agreements/rules";
import { UserError } from "../register/errors";

const lineOf = ({ sentence, rule }: Pick<Refusal, "sentence" | "rule">) =>
	`${sentence} (${rule})`;

/**
 * @returns the rules that the minute sets aside, for the history; "" for none
 * @throws UserError with everything that stands against it
 */
export function ruleSetAside(
	refusals: readonly Refusal[],
	{ why, minute }: Grounds,
	nothing: string,
): string {
	const hard = refusals.filter(({ byMinute }) => !byMinute);
	const soft = refusals.filter(({ byMinute }) => byMinute);
	if (hard.length > 0)
		throw new UserError([nothing, ...refusals.map(lineOf)].join("\n"));
	if (soft.length > 0 && (!minute.trim() || !why.trim()))
		throw new UserError(
			[
				nothing,
				...soft.map(lineOf),
				"Put this right, or give the board minute that sets it aside and say why.",
			].join("\n"),
		);
	return [...new Set(soft.map(({ rule }) => rule))].join(", ");
}

/** A line of text as it is kept. */
export const plainText = (text: unknown): string =>
	String(text ?? "")
		.replace(/\s+/g, " ")
		.trim()
		.slice(0, 2_000);

/** A reason and a minute as they are kept. */
export const groundsOf = ({ why, minute }: Grounds): Grounds => ({
	why: String(why ?? "")
		.trim()
		.slice(0, 5_000),
	minute: plainText(minute),
});
