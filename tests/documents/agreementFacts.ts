/** Two agreements to fill templates with: one of which all is known, one of which nothing is. */
import type { AgreementFacts } from "../../src/policy/agreements/facts";
import {
	type AgreementKind,
	agreementDetails,
	agreements,
	goals,
} from "../../src/policy/agreements/tables";
import { dueDiligence } from "../../src/policy/development/tables";
import { allSettings } from "../../src/policy/policy";
import {
	contacts,
	partnerDetails,
	partners,
	people,
} from "../../src/policy/scope/tables";
import { type Settings, settingsFrom } from "../../src/policy/settings";
import type { Register } from "../../src/register/register";
import { blankRow } from "../../src/register/table";

/** The settings of a new register, but for those that are named. */
export function settings(values: Readonly<Record<string, string>> = {}) {
	const find = (_: unknown, name: string) =>
		values[name] ? { value: values[name] } : undefined;
	return settingsFrom({ find } as unknown as Register, allSettings);
}

const around = (kind: AgreementKind, own: Settings) => ({
	own: [],
	interests: [],
	signOffs: [],
	settings: own,
	today: "2026-07-07" as const,
	agreement: {
		...blankRow(agreements),
		ref: "AGR-0001",
		kind,
		title: "Garden sessions",
		version: "0.1",
		notice: 60,
	},
});

/** A partner and an agreement of which nothing is known but their names. */
export const bareFacts = (
	kind: AgreementKind,
	own = settings(),
): AgreementFacts => ({
	...around(kind, own),
	partner: { ...blankRow(partners), ref: "P-0001", name: "Oak Trust" },
	partnerDetails: blankRow(partnerDetails),
	contacts: [],
	people: [],
	checks: [],
	policyLine: "",
	details: blankRow(agreementDetails),
	goals: [],
});

const somebody = [
	{ ...blankRow(people), ref: "PE-0001", name: "Asha Example" },
	{ ...blankRow(people), ref: "PE-0002", name: "Vi Sample" },
];
const theirs = { ...blankRow(contacts), partner: "P-0001" };

const aGoal = {
	...blankRow(goals),
	ref: "G-0001",
	agreement: "AGR-0001",
	goal: "More time in the garden",
	difference: "People spend a morning outdoors every week",
	success: "Everybody who wants to come can come",
	measure: "Places offered each week",
	unit: "places",
	start: 0,
	target: 12,
	by: "2027-05-31" as const,
	owner: "PE-0002",
};

const details = {
	...blankRow(agreementDetails),
	rolesOurs: "We bring people to the garden and support them there.",
	rolesTheirs: "They run the garden and lead the sessions.",
	dutiesOurs: "Two support workers come to every session.",
	dutiesTheirs: "A safe garden is open every Tuesday from 10 to 12.",
	expectOurs: "Tell us a week before a session cannot be held.",
	expectTheirs: "Come on time, with the right shoes.",
	ourLead: "PE-0001",
	theirLead: "C-0001",
	steering: "Both leads and one person we support",
	meets: "Quarterly" as const,
	decides: "The leads decide together.",
	reports: "The leads report to both boards once a year.",
	escalate1: "The two leads",
	escalate2: "The two chairs",
	escalate3: "The two boards",
	budget: "We pay £20 for each session, at the end of each month.",
	fundraising: true,
	volunteers: true,
	riskOwner: "PE-0002",
	safeguardOurs: "Vi Sample",
	safeguardTheirs: "Bo Sample",
	dataOurs: "Controller of what we know about people",
	dataTheirs: "Controller of its own records",
	binding: "Named clauses only" as const,
	exitTriggers: "Nobody comes any more, or it is not safe.",
	exitData: "We delete each other’s contact lists.",
	exitEquipment: "Tools go back to whoever bought them.",
	exitPeople: "Asha helps each person find another garden.",
	exitMessage: "We tell people and families four weeks before.",
	exitOwner: "PE-0001",
	lawfulBasis: "Legitimate interests",
	specialBasis: "Social care",
	dpia: true,
	dpiaOn: "2026-06-01" as const,
	changes: "One more session a week.",
};

/** A partner and an agreement of which everything is known. */
export const fullFacts = (
	kind: AgreementKind,
	own = settings(),
): AgreementFacts => {
	const bare = bareFacts(kind, own);
	return {
		...bare,
		partner: {
			...bare.partner,
			type: "Charity",
			risk: "Low",
			register: "CCEW",
			number: "1234567",
		},
		partnerDetails: {
			...bare.partnerDetails,
			legalName: "The Oak Trust Limited",
			legalForm: "Charitable company",
			address: "1 Oak Lane, Example Town",
			services: "Day activities",
			benefitUs: "A garden to work in",
			benefitPartner: "More gardeners",
			benefitPeople: "You can be outdoors every week.",
		},
		contacts: [
			{
				...theirs,
				ref: "C-0001",
				name: "Olu Example",
				job: "Manager",
				emails: ["olu@oak.example"],
			},
			{
				...theirs,
				ref: "C-0002",
				name: "Bo Sample",
				job: "Treasurer",
				emails: ["bo@oak.example"],
			},
		],
		people: somebody,
		checks: [
			{
				...blankRow(dueDiligence),
				partner: "P-0001",
				decision: "Approved",
				decidedOn: "2026-06-01",
				validUntil: "2028-06-01",
				minute: "2026-06-01",
			},
		],
		policyLine: "Collaboration Policy, version 1, approved 7 July 2024",
		agreement: {
			...bare.agreement,
			startsOn: "2026-09-01",
			endsOn: "2027-08-31",
			signer1: "PE-0001",
			signer2: "PE-0002",
			theirSigner: "Olu Example",
			dataShared: kind === "Data sharing agreement",
		},
		details,
		goals: [
			aGoal,
			{ ...aGoal, ref: "G-0002", goal: "New friends", start: null, unit: "" },
		],
	};
};
