/** The partnership agreement that a new register starts with. */
import {
	disagreement,
	keepingInTouch,
	publicity,
	reviews,
	safeguarding,
} from "./memorandumAgreed";
import { contacts } from "./memorandumEnd";
import { goals, whatEachGains, whyTogether } from "./memorandumWork";
import {
	definitions,
	leads,
	parties,
	roles,
	services,
	term,
	whoWeAre,
} from "./partnershipBasics";
import { changes, consequences, ending, suspension } from "./partnershipEnd";
import { law, notices, signatures } from "./partnershipLaw";
import {
	fundraising,
	incidents,
	insurance,
	liability,
	money,
	staff,
} from "./partnershipMoney";
import {
	confidentiality,
	dataRoles,
	intellectualProperty,
	records,
} from "./partnershipRecords";
import { draftNotice, gapsNotice, succession } from "./shared";
import { clause, type DocumentTemplate, rowWhen } from "./template";

/** @see chapter 6, template B */
export const partnershipAgreement: DocumentTemplate = {
	name: "Template B: Partnership Agreement",
	title: "Partnership Agreement",
	subtitle: "{{title}}",
	header: {
		left: "Partnership Agreement",
		right: "{{agreementRef}}, version {{version}}",
	},
	footer: "{{draftMark}}",
	summary: [
		gapsNotice,
		draftNotice,
		{
			kind: "table",
			widths: [30, 70],
			rows: [
				["Between", "{{charityName}} and {{partnerName}}"],
				["Reference", "{{agreementRef}}, version {{version}}, {{today}}"],
				["Starts", "{{startsOn}}"],
				[
					"Ends",
					"{{#hasEnd}}{{endsOn}}{{/hasEnd}}{{^hasEnd}}No end date{{/hasEnd}}",
				],
				rowWhen("notice", "Notice to end it", "{{notice}} days"),
				rowWhen("moneyInvolved", "Money", "{{budget}}"),
				["Questions", "{{contactEmail}}"],
			],
		},
		...succession("agreement"),
	],
	sections: [
		whoWeAre,
		parties,
		definitions,
		term,
		whyTogether,
		whatEachGains,
		roles,
		services,
		goals,
		leads,
		keepingInTouch,
		reviews,
		money,
		fundraising,
		staff,
		safeguarding,
		incidents,
		insurance,
		liability,
		confidentiality,
		dataRoles,
		records,
		intellectualProperty,
		publicity,
		changes,
		{
			...disagreement,
			blocks: [
				...disagreement.blocks,
				clause(
					"Until we have taken these steps, neither of us goes to court, unless it must act quickly to keep a right or to keep somebody safe.",
				),
			],
		},
		suspension,
		ending,
		consequences,
		notices,
		law,
		signatures,
		contacts,
	],
};
