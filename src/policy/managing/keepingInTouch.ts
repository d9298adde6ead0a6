/** How long ago a partner was in touch, and when to review the partnership. */
import {
	addDays,
	addMonths,
	type Day,
	daysBetween,
	earliest,
} from "../../register/days";
import type { Agreement } from "../agreements/tables";
import { isLive } from "../scope/partners";
import type { Partner, PartnerDetails, Risk } from "../scope/tables";
import type { Settings } from "../settings";

/** A partner whose risk nobody has assessed is treated as Medium. */
const riskOf = (risk: Risk | ""): string => (risk || "Medium").toLowerCase();

/** Days a partner may be silent, by its risk (`comms.days`). */
export const cadenceDays = (risk: Risk | "", settings: Settings): number =>
	settings.number(`comms.days.${riskOf(risk)}`);

/** Months between regular reviews, by a partner's risk (`review.months`). */
export const reviewMonths = (risk: Risk | "", settings: Settings): number =>
	settings.number(`review.months.${riskOf(risk)}`);

/**
 * How the time since the last contact compares with the cadence.
 * @see policy section 7; domain of
 */
export function inTouch(
	partner: Pick<Partner, "stage" | "risk" | "lastContact">,
	activeFrom: Day | null,
	settings: Settings,
	today: Day,
): Partner["inTouch"] {
	const since = partner.lastContact ?? activeFrom;
	if (!isLive(partner) || !since) return "Not tracked";
	const days = daysBetween(since, today);
	const cadence = cadenceDays(partner.risk, settings);
	if (days > 2 * cadence) return "Silent";
	if (days > cadence) return "Gone quiet";
	return 100 * days >= settings.number("comms.soonPercent") * cadence
		? "Due soon"
		: "On track";
}

/**
 * The state of a partner that has just been in touch, as far as it can be told
 * without its risk; the morning's round works it out in full.
 */
export function inTouchAfter(
	before: Partner["inTouch"],
	lastContact: Day,
	settings: Settings,
	today: Day,
): Partner["inTouch"] {
	if (before === "" || before === "Not tracked") return before;
	const shortest = Math.min(
		...(["High", "Medium", "Low"] as const).map((risk) =>
			cadenceDays(risk, settings),
		),
	);
	const soon = (settings.number("comms.soonPercent") * shortest) / 100;
	return daysBetween(lastContact, today) < soon ? "On track" : before;
}

const latestOf = (one: Day | null, other: Day | null): Day | null =>
	!one || (other && other > one) ? other : one;

type Term = Pick<Agreement, "startsOn" | "endsOn">;

function reviewsOfTerm({ startsOn, endsOn }: Term, settings: Settings): Day[] {
	if (!startsOn || !endsOn) return [];
	const half = Math.floor(daysBetween(startsOn, endsOn) / 2);
	return [
		...(settings.yes("review.halfway") ? [addDays(startsOn, half)] : []),
		addDays(endsOn, -settings.number("review.beforeEndDays")),
	];
}

/**
 * When a live partnership is next to be reviewed: its regular review, or the
 * halfway or closing one of an agreement, whichever comes first.
 * @param terms of the agreements in force
 * @param held when it was reviewed last, if ever
 * @returns null for a partnership that is not live, or began on no known day
 * @see
 */
export function nextReview(
	partner: Pick<Partner, "stage" | "risk">,
	details: Pick<PartnerDetails, "activeFrom" | "inScope">,
	terms: readonly Term[],
	settings: Settings,
	held: Day | null = null,
): Day | null {
	const last = latestOf(details.activeFrom, held);
	if (!isLive(partner) || details.inScope === false || !last) return null;
	const months = settings.number(`review.months.${riskOf(partner.risk)}`);
	const ofTerms = terms
		.flatMap((term) => reviewsOfTerm(term, settings))
		.filter((day) => day > last);
	return earliest(addMonths(last, months), ...ofTerms);
}
