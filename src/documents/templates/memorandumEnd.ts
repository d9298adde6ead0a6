/** The memorandum's last part: how it ends, what binds, who signs. */
import {
	contactsTable,
	exitTable,
	signatures as signatureLines,
} from "./sharedParts";
import { clause, points, type Section, text, unless, when } from "./template";

const ending: Section = {
	heading: "Ending",
	blocks: [
		when(
			"hasEnd",
			clause(
				"This memorandum runs from {{startsOn}} to {{endsOn}}, both days included. It does not renew itself. If we want to go on, we sign a new one.",
			),
		),
		unless(
			"hasEnd",
			clause(
				"This memorandum starts on {{startsOn}} and has no end date{{#noEndWhy}}, for this reason: {{noEndWhy}}{{/noEndWhy}}{{^noEndWhy}}.{{/noEndWhy}}",
			),
		),
		when(
			"notice",
			clause(
				"Either of us may end it by giving {{notice}} days’ notice in writing. Email is enough.",
			),
		),
		unless(
			"notice",
			clause(
				"Either of us may end it by giving reasonable notice in writing. Email is enough.",
			),
		),
		clause(
			"Either of us may end it at once if somebody’s safety, the law or our good name leaves no other choice. It gives its reasons in writing.",
		),
		clause("We have planned how we part:"),
		exitTable,
		clause("When we end, we also:"),
		points(
			"tell the people we support in good time, in words that they understand",
			"agree who takes over unfinished work, and by when",
			"take each other’s name and logo off our websites and leaflets",
			"ask each other, and the people we support, what we can learn from it",
		),
	],
};

const binds: Section = {
	heading: "What binds",
	blocks: [
		unless(
			"isBinding",
			clause(
				"This memorandum shows what we mean to do, in good faith. Except for the parts named next, it is not a contract and does not bind us in law.",
			),
			clause("These parts do bind us in law:"),
			points(
				"the section “Confidentiality”, with what it says about personal data",
				"what “Roles, responsibilities and expectations” says about insurance",
				"this section, “What binds”",
			),
			clause(
				"The law of {{law}} applies to those parts, and its courts decide about them.",
			),
		),
		when(
			"isBinding",
			clause(
				"We mean all of this memorandum to bind us in law, from the day on which both of us have signed it.",
			),
			clause("The law of {{law}} applies to it, and its courts decide."),
		),
		clause(
			"Neither of us is the other’s agent, employee or legal partner. Neither may make promises for the other.",
		),
		clause("Nobody but the two of us has a right to enforce this memorandum."),
	],
};

const signatures: Section = {
	heading: "Signatures",
	blocks: [
		text(
			"We have read this memorandum and want to work together as it says. We may sign it on paper or by an electronic signature.{{#deed}} Each of us signs it as a deed.{{/deed}}",
		),
		signatureLines,
	],
};

export const contacts: Section = {
	heading: "Contacts",
	blocks: [contactsTable],
};

export const endSections: readonly Section[] = [
	ending,
	binds,
	signatures,
	contacts,
];
