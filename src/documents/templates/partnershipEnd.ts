/** The partnership agreement's fourth part: how it changes, pauses and ends. */
import { clause, points, type Section, unless, when } from "./template";

export const changes: Section = {
	heading: "Changes",
	blocks: [
		clause(
			"A change to this agreement counts only if it is in writing and signed for both of us. It is a new version, which says what changed.",
		),
		clause(
			"The leads may agree by email on small things of daily work, such as times and places.",
		),
		clause(
			"Each of us tells the other early about changes of its own that matter here: its name, form, registration, leads or money.",
		),
	],
};

export const suspension: Section = {
	heading: "Suspension",
	blocks: [
		clause("Either of us may stop all or part of the work at once if:"),
		points(
			"somebody is not safe, or a serious concern is being looked into",
			"a check, registration or insurance that the work needs is missing",
			"the law, a court or a regulator asks for it",
		),
		clause(
			"It gives its reasons in writing within two working days. The leads meet within five, and agree what has to happen before the work goes on.",
		),
		clause(
			"Meanwhile we see to it that the people we support are safe and know what is happening. Nobody pays for work that is not done.",
		),
	],
};

export const ending: Section = {
	heading: "Ending",
	blocks: [
		when(
			"notice",
			clause(
				"Either of us may end this agreement by giving {{notice}} days’ notice in writing.",
			),
		),
		unless(
			"notice",
			clause(
				"Either of us may end this agreement by giving reasonable notice in writing.",
			),
		),
		clause(
			"Either of us may end it at once, with its reasons in writing, if the other:",
		),
		points(
			"seriously breaks it, and does not put that right within 20 working days of being asked, or cannot",
			"puts somebody in danger, acts dishonestly or does grave harm to our good name",
			"loses a registration or insurance that the work needs",
			"cannot pay its debts, or closes",
		),
		clause("We would also talk about ending it in this case: {{exitTriggers}}"),
		clause("Before that, we talk, wherever it is safe to wait."),
	],
};

export const consequences: Section = {
	heading: "Consequences of ending",
	blocks: [
		clause("We have planned how we part:"),
		{
			kind: "table",
			widths: [30, 70],
			rows: [
				["The people we support", "{{exitPeople}}"],
				["Personal data", "{{exitData}}"],
				["Equipment and money", "{{exitEquipment}}"],
				["What we say, and to whom", "{{exitMessage}}"],
				["Who sees to it", "{{exitOwner}}"],
			],
		},
		clause("When we end, we also:"),
		points(
			"tell the people we support in good time, in words that they understand",
			"agree who takes over unfinished work, and by when",
			"pay within 30 days what is due up to the last day, and pay back what was paid for later",
			"take each other’s name and logo off our websites and leaflets",
			"ask each other, and the people we support, what we can learn from it",
		),
		clause(
			"Rights that we already have stay. So do the sections on liability, confidentiality, data, records, intellectual property and law.",
		),
	],
};
