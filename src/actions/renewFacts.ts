/** Facts that change with the day alone: they are renewed every morning. */
import { settingsOf } from "../policy/policy";
import { partnerDetails, partners } from "../policy/scope/tables";
import { type Update, update } from "../register/change";
import type { Day } from "../register/days";
import { isOnce, pick, type Register } from "../register/register";
import {
	agreementFacts,
	agreementsByPartner,
	heldRows,
	lastHeld,
	partnerFacts,
} from "./partnerFacts";

const known = pick(
	partners,
	"stage",
	"risk",
	"agreement",
	"endsOn",
	"lastContact",
	"inTouch",
	"nextReview",
);
const begun = pick(partnerDetails, "activeFrom", "inScope");
const unknown = { activeFrom: null, inScope: null };

export const factReads = [known, begun, agreementFacts, heldRows] as const;

/** Next reviews, agreements and contact that are not what they were yesterday. */
export function renewedFacts(register: Register, today: Day): Update[] {
	const settings = settingsOf(register);
	const agreements = agreementsByPartner(register.rows(agreementFacts));
	const reviewed = lastHeld(register.rows(heldRows));
	return register.rows(known).flatMap((partner) => {
		const { ref } = partner;
		const own = agreements.get(ref) ?? [];
		const details = register.find(begun, ref) ?? unknown;
		const facts = partnerFacts(own, partner, details, {
			held: reviewed.get(ref) ?? null,
			settings,
			today,
		});
		return isOnce(register, partners, ref)
			? update(partners, ref, partner, facts)
			: [];
	});
}
