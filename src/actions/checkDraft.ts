/** What a draft would say and what it still lacks, before anything is made. */
import type { DraftCheck, PartnerPlace } from "../contract";
import { londonDay } from "../google/clock";
import { read } from "../google/read";
import {
	agreementFacts,
	aroundReads,
	partnerFacts,
	partnerReads,
} from "../policy/agreements/facts";
import { draftGaps, draftMark } from "../policy/agreements/placeholders";
import { agreements } from "../policy/agreements/tables";
import { checkLine } from "../policy/development/checks";
import { settingsOf } from "../policy/policy";
import { partners } from "../policy/scope/tables";
import { addDays, addMonths } from "../register/days";
import { blankRow } from "../register/table";
import { firstDetails } from "./draftPlan";
import { requirePartner } from "./showPartner";
import { templatesListed } from "./templateList";
import { isDrafted, templates } from "./templates";

export function checkDraft(place: PartnerPlace): DraftCheck {
	const register = read(...aroundReads, ...partnerReads(place));
	const today = londonDay();
	const around = requirePartner(
		partnerFacts(register, place, settingsOf(register), today),
		place.ref,
	);
	const { partner, settings, people } = around;
	const request = {
		kind: "MOU" as const,
		template: "",
		title: `Working together with ${partner.name}`,
		startsOn: today,
		endsOn: addDays(addMonths(today, 12), -1),
		noEndWhy: "",
		notice: settings.number("agreement.noticeDays"),
		dataShared: null,
	};
	const agreement = { ...blankRow(agreements), ...request, partner: place.ref };
	const facts = agreementFacts(
		register,
		around,
		agreement,
		firstDetails(agreement, around),
	);
	const gaps = draftGaps(facts);
	const lead = people.find(({ ref }) => ref === partner.lead);
	return {
		place: {
			ref: place.ref,
			row: register.rowOf(partners, place.ref) ?? place.row,
		},
		request,
		kinds: Object.keys(templates).filter(isDrafted),
		templates: templatesListed(),
		answers: [
			{ label: "Partner", value: `${partner.name} (${partner.ref})` },
			{ label: "Our lead", value: lead?.name ?? "Nobody yet" },
			{ label: "Due diligence", value: checkLine(around.checks, today) },
			{ label: "Marked", value: draftMark("MOU", gaps.length, facts) },
			{ label: "Policy", value: facts.policyLine },
		],
		gaps,
	};
}
