/** The partnership agreement's first part: who agrees, what the words mean, what we do. */
import {
	guidance,
	ourCharity,
	sharedWork,
	volunteering,
} from "./memorandumWork";
import { partnerParty } from "./sharedParts";
import { clause, points, type Section, unless, when } from "./template";

export const whoWeAre: Section = {
	heading: "Who we are",
	blocks: [
		ourCharity,
		clause(
			"{{partnerName}} is its partner in the work that this agreement describes.",
		),
	],
};

export const parties: Section = {
	heading: "Parties",
	blocks: [
		clause("This agreement is between:"),
		{
			kind: "table",
			widths: [30, 70],
			rows: [
				[
					"{{charityName}}",
					"Registered charity number: {{charityNumber}}\n{{charityAddress}}",
				],
				partnerParty,
			],
		},
		clause(
			"Each of us has the power to enter into this agreement, and whoever signs for it may do so.",
		),
	],
};

export const definitions: Section = {
	heading: "Definitions",
	blocks: [
		clause("In this agreement:"),
		{
			kind: "table",
			widths: [30, 70],
			rows: [
				["“We”, “us”", "Both organisations; “each of us” means one of them"],
				[
					"“The people we support”",
					"Adults with learning disabilities whom {{charityName}} supports",
				],
				["“The work”", "All that we do together under this agreement"],
				[
					"“Staff”",
					"Everybody who works for one of us, paid or not: employees, volunteers, trustees, contractors",
				],
				[
					"“Working day”",
					"Any day but Saturday, Sunday and public holidays in {{law}}",
				],
				[
					"“Data protection law”",
					"The UK GDPR, the Data Protection Act 2018 and other law on personal data that applies in the UK",
				],
			],
		},
		clause(
			"“In writing” includes email. A law that we name includes later changes to it.",
		),
	],
};

export const term: Section = {
	heading: "Term",
	blocks: [
		when(
			"hasEnd",
			clause(
				"This agreement runs from {{startsOn}} to {{endsOn}}, both days included. It does not renew itself. If we want to go on, we sign a new one.",
			),
		),
		unless(
			"hasEnd",
			clause(
				"This agreement starts on {{startsOn}} and has no end date{{#noEndWhy}}, for this reason: {{noEndWhy}}{{/noEndWhy}}{{^noEndWhy}}.{{/noEndWhy}}",
			),
		),
		clause("It may end earlier, as the section “Ending” says."),
	],
};

export const roles: Section = {
	heading: "Roles, responsibilities and expectations",
	blocks: [...sharedWork, volunteering],
};

export const services: Section = {
	heading: "Services",
	blocks: [
		clause("Each of us does its part of the work:"),
		points(
			"with reasonable skill and care, and as the law and its regulators ask",
			"with enough staff who are able, trained and supervised",
			"safely, after it has looked at the risks and written down what it does about them",
			"so that the people we support can choose, take part and say no",
		),
		clause(
			"Neither of us hands its part to somebody else unless the other has agreed in writing. It then answers for them as for its own staff.",
		),
		clause(
			"Anybody may complain to either of us. We help people to complain, tell each other about it and answer together where it concerns us both.",
		),
	],
};

export const leads: Section = {
	heading: "Leads, meetings and decisions",
	blocks: [
		...guidance,
		clause(
			"Whoever has a personal interest in a decision says so and takes no part in it.",
		),
	],
};
