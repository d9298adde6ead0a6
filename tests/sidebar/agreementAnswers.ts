/** A fictional agreement, and what the panel's server answers about it. */
import type {
	AgreementView,
	GoalLine,
	RefusalLine,
	SendCheck,
	TemplateLine,
} from "../../src/contract";
import {
	agreementDetails,
	agreements,
	goals,
} from "../../src/policy/agreements/tables";
import { blankRow } from "../../src/register/table";
import { type Answers, asha, ben } from "./office";

export const agreementPlace = { ref: "AGR-0001", row: 2 };

export const aRefusal = (more: Partial<RefusalLine> = {}): RefusalLine => ({
	rule: "R-6.2",
	sentence: "“Our responsibilities” is not filled in.",
	byMinute: false,
	fix: { at: "agreement", field: "dutiesOurs" },
	...more,
});

export const unchecked = aRefusal({
	rule: "R-5.4",
	sentence: "Due diligence is not approved and valid: Not started.",
	byMinute: true,
	fix: { at: "dueDiligence", field: "" },
});

export const aGoal = (more: Partial<GoalLine> = {}): GoalLine => ({
	place: { ref: "G-0001", row: 2 },
	values: {
		...blankRow(goals),
		ref: "G-0001",
		agreement: "AGR-0001",
		goal: "More people come to the garden",
		difference: "People spend time outdoors with others.",
		success: "Thirty people come every week.",
		measure: "People counted at the gate",
		start: 12,
		target: 30,
		by: "2027-09-30",
		owner: asha.ref,
	},
	ownerName: asha.name,
	...more,
});

export const anAgreement = (
	more: Partial<AgreementView> = {},
	columns: Partial<AgreementView["agreement"]> = {},
): AgreementView => ({
	place: agreementPlace,
	partner: { ref: "P-0001", row: 2, name: "Oak Lane Centre" },
	agreement: {
		...blankRow(agreements),
		ref: "AGR-0001",
		partner: "P-0001",
		kind: "MOU",
		title: "Working together in the community garden",
		version: "1",
		status: "Draft",
		startsOn: "2026-12-01",
		endsOn: "2027-11-30",
		notice: 60,
		decideBy: "2027-09-01",
		signer1: asha.ref,
		dataShared: false,
		document: "https://docs.example/1",
		...columns,
	},
	details: { ...blankRow(agreementDetails), ref: "AGR-0001" },
	standing: "Draft",
	goals: [],
	mostGoals: 5,
	gaps: [],
	steps: [
		{ move: "review", refusals: [] },
		{ move: "withdraw", refusals: [] },
	],
	signersLeft: ["ours1", "ours2", "theirs"],
	waits: [],
	stale: false,
	inDoubt: false,
	signOffs: [],
	signOffsNeeded: 2,
	history: [],
	followedBy: null,
	people: [
		{ ...asha, signs: true, approves: true },
		{ ...ben, signs: true, approves: true },
	],
	contacts: [],
	today: "2026-11-22",
	...more,
});

/** With everything that a long life leaves behind. */
export const aFullAgreement = anAgreement(
	{
		standing: "Expiring",
		steps: [{ move: "end", refusals: [] }],
		signersLeft: [],
		goals: [aGoal()],
		waits: [
			aRefusal({
				rule: "R-6.3",
				sentence:
					"Personal data is to be shared, and no data sharing agreement is in force. It waits for that.",
				fix: { at: "partner", field: "" },
			}),
		],
		signOffs: [
			{
				place: { ref: "SO-0001", row: 2 },
				name: asha.name,
				kind: "Send agreement",
				outcome: "Approved",
				on: "2026-11-01",
				evidence: "Reply",
				minute: "",
				refused: "",
			},
			{
				place: { ref: "SO-0002", row: 3 },
				name: ben.name,
				kind: "Send agreement",
				outcome: "Approved",
				on: "2026-11-02",
				evidence: "Minute",
				minute: "2026/14",
				refused: "Ben Whitlock has left.",
			},
			{
				place: { ref: "SO-0003", row: 4 },
				name: "Bronwen Hathersage-Llewellyn",
				kind: "Partner’s answer",
				outcome: "Open",
				on: "",
				evidence: "",
				minute: "",
				refused: "",
			},
		],
		history: [
			{
				on: "2026-11-20",
				by: asha.name,
				version: "2",
				from: "Internal review",
				to: "With partner",
				why: "They open in December.",
				rules: "R-5.4",
				minute: "2026/15",
				document: "",
			},
			{
				on: "2026-10-01",
				by: asha.name,
				version: "1",
				from: "With partner",
				to: "Changes requested",
				why: "They want to meet more often.",
				rules: "",
				minute: "",
				document: "https://docs.example/old",
			},
		],
		followedBy: { ref: "AGR-0009", row: 9 },
	},
	{
		version: "2",
		status: "In force",
		signedCopy: "https://docs.example/signed",
		easyRead: "https://docs.example/easy",
		signedOn: "2026-11-21",
	},
);

export const aSendCheck = (more: Partial<SendCheck> = {}): SendCheck => ({
	place: agreementPlace,
	to: [
		{
			ref: "C-0001",
			name: "Dilys Penhaligon",
			email: "dilys.penhaligon@oaklanecommunitycentre.example",
			format: "Large print",
			needs: "Reads with a magnifier",
		},
		{
			ref: "C-0002",
			name: "Gwilym Hathersage",
			email: "gwilym@oaklanecommunitycentre.example",
			format: "",
			needs: "",
		},
	],
	subject: "Our agreement for you to read [AGR-0001]",
	text: "Dear Dilys\n\nHere is the agreement that we talked about.",
	attachment: "AGR-0001 version 1.pdf",
	emailsLeft: 42,
	refusals: [],
	...more,
});

export const someTemplates: readonly TemplateLine[] = [
	{
		id: "T1",
		name: "Memorandum of Understanding",
		kind: "MOU",
		usual: true,
		link: "https://docs.example/t1",
	},
	{
		id: "T2",
		name: "Short memorandum",
		kind: "MOU",
		usual: false,
		link: "https://docs.example/t2",
	},
	{
		id: "T3",
		name: "Easy Read summary",
		kind: "Easy Read summary",
		usual: true,
		link: "https://docs.example/t3",
	},
];

/** A step that went well, and can be taken back. */
const stepped = (notice: string) => (request: { as: string }) => ({
	notice,
	place: agreementPlace,
	undo: {
		name: "moveAgreement" as const,
		request: {
			as: request.as,
			place: agreementPlace,
			move: "redraft",
			on: null,
			why: "",
			minute: "",
		},
	},
});

const templatesNow = (notice: string) => () => ({
	notice,
	templates: someTemplates,
});

export const agreementCalm: Answers = {
	showAgreement: () => anAgreement(),
	saveAgreement: (request) => ({
		kind: "saved",
		place: agreementPlace,
		notice: "The agreement was saved.",
		undo: request,
	}),
	changeGoal: stepped("The goal was saved."),
	renewDocument: stepped("The document was renewed."),
	moveAgreement: stepped("It is done."),
	signOff: stepped("Ben Whitlock has signed it off."),
	takeBackSignOff: stepped("The sign-off was taken back."),
	checkSending: () => aSendCheck(),
	sendAgreement: stepped("It was sent to Dilys Penhaligon."),
	settleSending: stepped("It went."),
	recordSignature: stepped("The signature was recorded."),
	freezeCopy: stepped("The signed copy was made."),
	followAgreement: () => ({
		notice: "AGR-0009 was drafted.",
		place: { ref: "AGR-0009", row: 9 },
		undo: null,
	}),
	compareVersions: () => [
		{ kind: "same", before: "Purpose", after: "Purpose", count: 0 },
		{ kind: "same", before: "", after: "", count: 14 },
		{ kind: "removed", before: "The leads meet yearly.", after: "", count: 0 },
		{ kind: "added", before: "", after: "The leads meet monthly.", count: 0 },
		{
			kind: "changed",
			before: "It ends on 30 June 2027.",
			after: "It ends on 30 November 2027.",
			count: 0,
		},
	],
	draftEasyRead: stepped("The Easy Read summary was made."),
	checkEasyRead: () => ({
		document: "https://docs.example/easy",
		advice: [{ rule: "ER-1", sentence: "“Notwithstanding” is a hard word." }],
		closing: "Ask people with a learning disability to check this.",
	}),
	listTemplates: () => someTemplates,
	checkTemplate: () => ({ name: "Short memorandum", problems: [], unused: [] }),
	copyTemplate: templatesNow("The copy was made."),
	chooseTemplate: templatesNow("Short memorandum is the usual one now."),
	restoreTemplate: templatesNow("Our default is the usual one again."),
	saveDueDiligence: () => ({ notice: "The decision was recorded." }),
	saveInterest: () => ({ notice: "The interest was recorded." }),
	makeActive: () => ({ notice: "Oak Lane Centre is active." }),
};
