/** The Easy Read summary of an agreement that a new register starts with. */
import { draftNotice, gapsNotice } from "./shared";
import type { DocumentTemplate, PictureLine, Section } from "./template";

/** What is seen on the picture, and the sentence beside it. */
type Said = readonly [picture: string, text: string, more?: Conditions];
type Conditions = Pick<PictureLine, "when" | "unless">;

const section = (heading: string, ...lines: Said[]): Section => ({
	heading,
	blocks: [
		{
			kind: "pictures",
			lines: lines.map(([picture, text, more]) => ({ picture, text, ...more })),
		},
	],
});

/** “We” are the charity: the paper is from us. */
const work = [
	section(
		"What is this?",
		["a paper with pictures", "This paper is about an agreement."],
		["two people who plan", "An agreement says what two groups will do."],
		["the place where we work together", "We call it: {{title}}."],
		["a long and a short paper", "A long paper has all the rules."],
	),
	section(
		"Who?",
		["the sign of {{charityName}}", "We are {{charityName}}."],
		["people we support", "We support people with learning disabilities."],
		["two people shaking hands", "{{partnerName}} is our partner."],
		["the face of our lead", "At {{charityName}} you can ask {{ourLead}}."],
		["the face of their lead", "At {{partnerName}} you can ask {{theirLead}}."],
	),
	section(
		"What will they do?",
		["the first day in a calendar", "We start on {{startsOn}}."],
		["our people at work", "What {{charityName}} does: {{dutiesOurs}}"],
		["their people at work", "What {{partnerName}} does: {{dutiesTheirs}}"],
		["a person who helps", "Volunteers will help.", { when: "volunteers" }],
		[
			"people around a table",
			"Every {{reviewMonths}} months we ask you if it goes well.",
		],
	),
	section(
		"What is good for you?",
		["a happy person", "{{benefitPeople}}"],
		["a star", "{{difference}}", { when: "goals" }],
	),
];

const rights = [
	section(
		"Keeping safe",
		["a person who feels safe", "You have the right to feel safe."],
		["a worried person", "Tell somebody if you feel unsafe or worried."],
		[
			"the face of our safeguarding lead",
			"At {{charityName}} you can tell {{safeguardOurs}}.",
			{ when: "safeguardOurs" },
		],
		[
			"the face of their safeguarding lead",
			"At {{partnerName}} you can tell {{safeguardTheirs}}.",
			{ when: "safeguardTheirs" },
		],
		["a telephone", "Call 999 if you are in danger."],
	),
	section(
		"Your information",
		[
			"a paper about a person",
			"We want to tell {{partnerName}} facts about you.",
			{ when: "dataShared" },
		],
		[
			"a locked folder",
			"First we agree with them how to keep these facts safe.",
			{ when: "dataShared" },
		],
		[
			"a closed folder",
			"We do not plan to tell {{partnerName}} facts about you.",
			{ unless: "dataShared" },
		],
		["a question mark", "You can ask what we know about you."],
		["a camera", "We ask you before we show your photo."],
		["a person saying no", "You can say no."],
	),
	section(
		"If not happy",
		["a sad face", "Tell us if something is wrong."],
		["a letter", "You can write to us: {{contactEmail}}"],
		["two people talking", "A friend or an advocate can help you."],
	),
	section(
		"When it ends",
		[
			"the last day in a calendar",
			"It ends on {{endsOn}}.",
			{ when: "hasEnd" },
		],
		["a calendar", "It has no last day yet.", { unless: "hasEnd" }],
		["a clock", "It may end sooner."],
		["a person telling another", "We will tell you in good time."],
		["a road that goes on", "What happens for you then: {{exitPeople}}"],
	),
	section(
		"Hard words",
		["a person beside another", "Advocate: a person who helps you speak up."],
		["two groups", "Partner: a group that works with {{charityName}}."],
		[
			"a person who helps",
			"Volunteer: a person who works without pay.",
			{ when: "volunteers" },
		],
	),
];

/** A name below it says that people with a learning disability have read it. */
const checkedBy: Section = {
	heading: "Checked by",
	blocks: [{ kind: "text", text: "…………………………………………\n…………………………………………" }],
};

/** @see chapter 6, template E */
export const easyRead: DocumentTemplate = {
	name: "Template E: Easy Read Summary",
	title: "Working together",
	subtitle: "{{charityName}} and {{partnerName}}",
	look: "easyRead",
	header: {
		left: "Easy Read",
		right: "{{agreementRef}}, version {{version}}",
	},
	footer: "{{draftMark}}",
	summary: [gapsNotice, draftNotice],
	sections: [...work, ...rights, checkedBy],
};
