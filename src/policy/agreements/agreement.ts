/** Where an agreement stands on a day, and when it has to be decided on. */
import { addDays, type Day } from "../../register/days";
import type { Partner } from "../scope/tables";
import type { Agreement } from "./tables";

type Dated = Pick<Agreement, "signedOn" | "startsOn" | "endsOn">;
type Standing = Dated & Pick<Agreement, "status">;

const over: readonly string[] = [
	"Ended",
	"Varied",
	"Renewed",
	"Declined",
	"Withdrawn",
];

/**
 * Signed, begun and not yet past its end, whatever its status says; the end
 * day is included.
 * @see
 */
export const isInForce = (agreement: Standing, today: Day): boolean =>
	agreement.signedOn !== null &&
	!over.includes(agreement.status) &&
	agreement.startsOn !== null &&
	agreement.startsOn <= today &&
	(agreement.endsOn === null || today <= agreement.endsOn);

/**
 * The last day for trustees to decide on renewal.
 * @param noticeDays whole calendar days
 * @param renewalDays `agreement.renewalDays`
 * @see
 */
export const decideBy = (
	endsOn: Day,
	noticeDays: number,
	renewalDays: number,
): Day => addDays(endsOn, -noticeDays - renewalDays);

const drafting: readonly string[] = ["", "Draft", "Internal review"];
const talking: readonly string[] = [
	"With partner",
	"Changes requested",
	"Agreed",
	"Part signed",
];

/** What Partners says about a partner's agreements, and when the first ends. */
export function agreementState(
	all: readonly (Standing & Pick<Agreement, "decideBy">)[],
	today: Day,
): Pick<Partner, "agreement" | "endsOn"> {
	const inForce = all
		.filter((agreement) => isInForce(agreement, today))
		.sort((a, b) => ((a.endsOn ?? "9999") < (b.endsOn ?? "9999") ? -1 : 1));
	const first = inForce[0];
	if (first) {
		const expiring = first.decideBy !== null && today >= first.decideBy;
		return {
			agreement: expiring ? "Expiring" : "In force",
			endsOn: first.endsOn,
		};
	}
	const begins = all.some(
		({ signedOn, startsOn, status }) =>
			signedOn && !over.includes(status) && startsOn && startsOn > today,
	);
	if (begins) return { agreement: "With partner", endsOn: null };
	const expired = all.some(
		({ signedOn, endsOn, status }) =>
			signedOn && !over.includes(status) && endsOn && endsOn < today,
	);
	const has = (words: readonly string[]) =>
		all.some(({ status }) => words.includes(status));
	if (has(talking)) return { agreement: "With partner", endsOn: null };
	if (has(drafting)) return { agreement: "Draft", endsOn: null };
	if (expired) return { agreement: "Expired", endsOn: null };
	return { agreement: all.length > 0 ? "Ended" : "None", endsOn: null };
}
