/** Makes a partner active, once there is an agreement in force and the checks hold. */
import type { Grounds, PartnerPlace } from "../contract";
import { takeLock } from "../google/lock";
import { read } from "../google/read";
import {
	aroundReads,
	partnerFacts,
	partnerReads,
} from "../policy/agreements/facts";
import { activeRefusals } from "../policy/agreements/gates";
import { settingsOf } from "../policy/policy";
import { personNames } from "../policy/scope/section";
import { partnerDetails, partners } from "../policy/scope/tables";
import { update } from "../register/change";
import { UserError } from "../register/errors";
import { oneRow } from "../register/register";
import { commitReads } from "../register/scriptTabs";
import { commit, momentFor, requirePerson } from "./act";
import { groundsOf, ruleSetAside } from "./grounds";
import { requirePartner } from "./showPartner";

/**
 * @throws UserError with everything that stands against it; nothing is changed
 * @see
 */
export function makeActive(
	request: Grounds & { as: string; place: PartnerPlace },
): { notice: string } {
	const { place } = request;
	const { ref, row } = place;
	takeLock();
	const opened = read(
		...commitReads,
		...partnerReads(place),
		...aroundReads,
		personNames,
	);
	const moment = momentFor(request.as);
	requirePerson(opened, moment);
	const { today } = moment;
	const facts = requirePartner(
		partnerFacts(opened, place, settingsOf(opened), today),
		ref,
	);
	const { partner } = facts;
	if (partner.stage === "Active")
		return { notice: `${partner.name} is active already.` };
	if (partner.stage !== "Agreement")
		throw new UserError(
			`${partner.name} is at the stage “${partner.stage}”. A partner becomes active from the stage Agreement (R-2.1). Nothing was changed.`,
		);
	const { why, minute } = groundsOf(request);
	const rules = ruleSetAside(
		activeRefusals(facts),
		{ why, minute },
		`${partner.name} cannot become active yet:`,
	);
	const details = opened.find(oneRow(partnerDetails, ref, row), ref);
	commit(
		opened,
		{
			changes: [
				...update(partners, ref, partner, { stage: "Active" }),
				...(details && !details.activeFrom
					? update(partnerDetails, ref, details, { activeFrom: today })
					: []),
			],
			entries: [
				{
					action: rules ? "Stage moved, a rule set aside" : "Stage moved",
					record: ref,
					summary: "Agreement to Active",
					...(rules ? { rule: rules } : {}),
					...(minute ? { minute } : {}),
					payload: { why },
				},
			],
		},
		moment,
	);
	return { notice: `${partner.name} is active.` };
}
