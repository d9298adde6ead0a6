/** Every word of the panel, together, so that it can be read aloud. */
import { agreementWords } from "./words/agreements";
import { counted } from "./words/counted";
import { emailWords } from "./words/emails";
import { paperWords } from "./words/papers";
import { partnerWords } from "./words/partners";
import { touchWords } from "./words/touch";

export const words = {
	...agreementWords,
	...partnerWords,
	...paperWords,
	...emailWords,
	...touchWords,
	name: "Partnerships",
	yes: "Yes",
	no: "No",
	empty: "Not filled in",
	reading: "Reading the register…",
	saving: "Saving…",
	slow: "Google is slow today. Nothing is lost.",
	tryAgain: "Try again",
	newTab: "(opens in a new tab)",
	back: {
		home: "Back to Home",
		partners: "Back to Partners",
		partner: (name: string) => `Back to ${name}`,
		report: "Back to the report",
		emails: "Back to Emails",
		agreement: "Back to the agreement",
		templates: "Back to the templates",
		sender: "Back to “Who is this?”",
		before: "Back",
	},
	frame: {
		youAre: "You are",
		change: "change",
		changeWhat: "who is using this",
		home: "Home",
		partners: "Partners",
		emails: "Emails",
		screens: "Screens",
		textSize: "Text size",
	},
	server: {
		otherPerson:
			"Google did not let us in. Perhaps two Google accounts are open. Use a window with only the charity’s.",
		noAnswer:
			"Google did not answer. What you entered is still here. Try again in a minute.",
	},
	opening: {
		title: "Partnerships",
		reading: "Opening the register. This takes a few seconds.",
		notReady: "The register is not ready",
		noAnswer: "No answer from Google",
		setUp: "Set up",
		setUpHint:
			"Set up makes the tabs that are missing. It changes nothing else.",
		settingUp: "Setting up the register. This takes about a minute.",
	},
	who: {
		title: "Who is using this?",
		why: "Everybody shares one Google account. Your name goes beside what you change.",
		notListed: "Not in the list?",
		askThem:
			"Somebody in the list can add you: they choose their own name first.",
		add: "Add another person",
		firstTitle: "Add yourself",
		firstWhy:
			"Nobody is in the register yet. Begin with yourself; your name goes beside what you change.",
		title2: "Add a person",
		save: "Add me",
		save2: "Add this person",
		fromHelp: "The day that they began with us. Roughly will do.",
		added: (name: string) => `${name} is in the list now.`,
	},
	home: {
		title: "What is due",
		overdue: "Overdue",
		week: "This week",
		later: "Coming up",
		nothing: "Nothing is due. Well done.",
		more: (count: number) =>
			`${counted(count, "more thing is", "more things are")} due after these.`,
		policy: "Review of the policy",
		policyDue: (day: string) => `Overdue since ${day}`,
		troubles: "Needs putting right in the register",
		allTroubles: (count: number) => `Show ${count} more`,
		numbers: "In numbers",
		partners: "Partners",
		live: "Active",
		quiet: "Gone quiet",
		firstTitle: "No partners yet",
		first:
			"Begin with one partner that you know well. Or bring in a list that you already keep.",
		register: "Open the register",
		whom: (name: string) => `For ${name}`,
	},
	due: {
		late: (days: number) => `${counted(days, "day")} late`,
		was: (day: string) => `Was due ${day}`,
		today: "Due today",
		tomorrow: "Due tomorrow",
		on: (day: string) => `Due ${day}`,
	},
	undo: {
		undo: "Undo",
		doing: "Taking it back…",
		notice: "Taken back. It is as it was before.",
		changedSince:
			"It was not taken back, because somebody changed it since. Open it to see what it says now.",
	},
	leave: {
		title: "Leave without saving?",
		why: "What you entered here is not saved yet.",
		stay: "Stay here",
		leave: "Leave without saving",
	},
	form: {
		optional: "(optional)",
		choose: "Choose one",
		notSaid: "Not said",
		typeOrChoose: "Type a name, or choose one from the list.",
		problem: "Problem",
		thereIsAProblem: "There is a problem",
		notADay: (heading: string, entry: string) =>
			`${heading}: “${entry}” is not a day. Write it like 07/07/2026.`,
		unfinishedDay: (heading: string) =>
			`${heading}: the day is not complete. Write it like 07/07/2026.`,
		notANumber: (heading: string, entry: string) =>
			`${heading}: “${entry}” is not a number. Write it like 60.`,
		notInList: (heading: string, entry: string) =>
			`${heading}: nobody is called “${entry}”. Choose a name from the list.`,
	},
};
