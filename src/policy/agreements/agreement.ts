/** Where an agreement stands on a day, and when it has to be decided on. */
import { addDays, type Day } from "../../register/days";
import type { Partner } from "../scope/tables";
import type { Agreement, AgreementStatus } from "./tables";
import { isVariation } from "./versions";

type Dated = Pick<Agreement, "signedOn" | "startsOn" | "endsOn">;
type Standing = Dated & Pick<Agreement, "status">;
/** What has to be known of a partner's agreements to say what is in force. */
export type Whole = Standing &
	Pick<Agreement, "ref" | "kind" | "dataShared" | "supersedes" | "version">;

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

/** Of a data sharing agreement itself no other is asked. */
const isDataAgreement = ({ kind }: Pick<Agreement, "kind">) =>
	kind === "Data sharing agreement";

/**
 * Whether personal data is to be shared under it and no data sharing agreement
 * of the partner is in force yet. A memorandum is never one.
 * @param own all agreements of the partner
 * @see
 */
export const lacksDataAgreement = (
	agreement: Pick<Agreement, "kind" | "dataShared">,
	own: readonly (Standing & Pick<Agreement, "kind">)[],
	today: Day,
): boolean =>
	agreement.dataShared === true &&
	!isDataAgreement(agreement) &&
	!own.some((other) => isDataAgreement(other) && isInForce(other, today));

/** Signed, within its days, and not waiting for its data sharing agreement. */
export const comesIntoForce = (
	agreement: Standing & Pick<Agreement, "kind" | "dataShared">,
	own: readonly (Standing & Pick<Agreement, "kind">)[],
	today: Day,
): boolean =>
	isInForce(agreement, today) &&
	// One that is in force already stays so.
	(agreement.status !== "Fully signed" ||
		!lacksDataAgreement(agreement, own, today));

/**
 * The status that the day gives an agreement.
 * @param own all agreements of the partner
 * @returns the one that it has, if the day changes nothing
 */
export function statusOn(
	agreement: Whole,
	own: readonly Whole[],
	today: Day,
): Agreement["status"] {
	const { status, ref } = agreement;
	const successor = own.find(
		(other) => other.supersedes === ref && isInForce(other, today),
	);
	if (successor && isInForce(agreement, today))
		return isVariation(successor.version) ? "Varied" : "Renewed";
	if (agreement.signedOn === null || over.includes(status)) return status;
	if (agreement.endsOn !== null && agreement.endsOn < today)
		return successor ? "Renewed" : "Expired";
	return comesIntoForce(agreement, own, today) ? "In force" : status;
}

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

/** In force, and the day of deciding has come. */
export const isExpiring = (
	agreement: Standing & Pick<Agreement, "decideBy">,
	today: Day,
): boolean =>
	isInForce(agreement, today) &&
	agreement.decideBy !== null &&
	today >= agreement.decideBy;

/** Where it stands, in the words that people see. */
export function standingOf(
	agreement: Whole & Pick<Agreement, "decideBy">,
	own: readonly Whole[],
	today: Day,
): AgreementStatus | "Expiring" {
	const status = statusOn(agreement, own, today);
	return status === "In force" && isExpiring(agreement, today)
		? "Expiring"
		: status || "Draft";
}

const drafting: readonly string[] = ["", "Draft", "Internal review"];
const talking: readonly string[] = [
	"With partner",
	"Changes requested",
	"Agreed",
	"Part signed",
];

/** What Partners says about a partner's agreements, and when the first ends. */
export function agreementState(
	all: readonly (Standing &
		Pick<Agreement, "decideBy" | "kind" | "dataShared">)[],
	today: Day,
): Pick<Partner, "agreement" | "endsOn"> {
	const inForce = all
		.filter((agreement) => comesIntoForce(agreement, all, today))
		.sort((a, b) => ((a.endsOn ?? "9999") < (b.endsOn ?? "9999") ? -1 : 1));
	const first = inForce[0];
	if (first)
		return {
			agreement: isExpiring(first, today) ? "Expiring" : "In force",
			endsOn: first.endsOn,
		};
	const begins = all.some(
		({ signedOn, endsOn, status }) =>
			signedOn && !over.includes(status) && (!endsOn || endsOn >= today),
	);
	if (begins) return { agreement: "With partner", endsOn: null };
	const expired = all.some(
		({ signedOn, endsOn, status }) =>
			signedOn && !over.includes(status) && endsOn && endsOn < today,
	);
	const open = all.filter(({ signedOn }) => !signedOn);
	const has = (words: readonly string[]) =>
		open.some(({ status }) => words.includes(status));
	if (has(talking)) return { agreement: "With partner", endsOn: null };
	if (has(drafting)) return { agreement: "Draft", endsOn: null };
	if (expired) return { agreement: "Expired", endsOn: null };
	return { agreement: all.length > 0 ? "Ended" : "None", endsOn: null };
}
