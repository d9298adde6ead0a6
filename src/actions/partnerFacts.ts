/** What the add-on itself keeps about a partner: the next review and the agreements. */
import { agreementState, comesIntoForce } from "../policy/agreements/agreement";
import { agreements } from "../policy/agreements/tables";
import { inTouch, nextReview } from "../policy/managing/keepingInTouch";
import { reviews } from "../policy/managing/tables";
import type { Partner, PartnerDetails } from "../policy/scope/tables";
import type { Settings } from "../policy/settings";
import type { Day } from "../register/days";
import { type Picked, pick } from "../register/register";

/** What of every agreement bears on its partner. */
export const agreementFacts = pick(
	agreements,
	"partner",
	"status",
	"startsOn",
	"endsOn",
	"signedOn",
	"decideBy",
	"kind",
	"dataShared",
);

/** When partnerships were reviewed. */
export const heldRows = pick(reviews, "partner", "heldOn");

/** The last review of each partner that has been held. */
export function lastHeld(
	held: readonly Picked<typeof heldRows>[],
): ReadonlyMap<string, Day> {
	const last = new Map<string, Day>();
	for (const { partner, heldOn } of held)
		if (heldOn && heldOn > (last.get(partner) ?? "")) last.set(partner, heldOn);
	return last;
}

type Facts = Pick<Partner, "agreement" | "endsOn" | "nextReview" | "inTouch">;

/** The agreements of each partner, by its id. */
export function agreementsByPartner(
	all: readonly Picked<typeof agreementFacts>[],
): ReadonlyMap<string, readonly Picked<typeof agreementFacts>[]> {
	const groups = new Map<string, Picked<typeof agreementFacts>[]>();
	for (const one of all)
		groups.set(one.partner, [...(groups.get(one.partner) ?? []), one]);
	return groups;
}

/**
 * The facts that follow from a partner's record and its agreements on a day.
 * @param own the partner's agreements
 */
export function partnerFacts(
	own: readonly Picked<typeof agreementFacts>[],
	partner: Pick<Partner, "stage" | "risk" | "lastContact">,
	details: Pick<PartnerDetails, "activeFrom" | "inScope">,
	{
		held,
		settings,
		today,
	}: {
		/** Its last review, if it has had one. */
		held: Day | null;
		settings: Settings;
		today: Day;
	},
): Facts {
	const terms = own.filter((agreement) =>
		comesIntoForce(agreement, own, today),
	);
	return {
		...agreementState(own, today),
		nextReview: nextReview(partner, details, terms, settings, held),
		inTouch: inTouch(partner, details.activeFrom, settings, today),
	};
}
