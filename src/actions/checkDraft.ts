/** What a draft would say and what it still lacks, before anything is made. */
import type { DraftCheck, PartnerPlace } from "../contract";
import { londonDay } from "../google/clock";
import { read } from "../google/read";
import { draftMark, gapsOf } from "../policy/agreements/placeholders";
import { partners } from "../policy/scope/tables";
import { addDays, addMonths } from "../register/days";
import { draftFacts, draftReads } from "./draftFacts";
import { templates } from "./templates";

export function checkDraft(place: PartnerPlace): DraftCheck {
	const register = read(...draftReads(place));
	const today = londonDay();
	const facts = draftFacts(register, place, today);
	const { partner, settings } = facts;
	return {
		place: {
			ref: place.ref,
			row: register.rowOf(partners, place.ref) ?? place.row,
		},
		request: {
			kind: "MOU",
			title: `Working together with ${partner.name}`,
			startsOn: today,
			endsOn: addDays(addMonths(today, 12), -1),
			noEndWhy: "",
			notice: settings.number("agreement.noticeDays"),
			dataShared: null,
		},
		kinds: Object.keys(templates),
		templateName: templates.MOU.name,
		answers: [
			{ label: "Partner", value: `${partner.name} (${partner.ref})` },
			{ label: "Our lead", value: facts.leadName || "Nobody yet" },
			{ label: "Template", value: templates.MOU.name },
			{ label: "Marked", value: draftMark(settings) },
			{ label: "Policy", value: facts.policyLine },
		],
		gaps: gapsOf(facts),
	};
}
