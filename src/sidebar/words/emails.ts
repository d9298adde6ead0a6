/** What the panel says about addresses that wait and about the mailbox. */
import { counted } from "./counted";

export const emailWords = {
	emails: {
		title: "Emails",
		waiting: (count: number) =>
			`${counted(count, "address waits", "addresses wait")} for you`,
		waitingWhy:
			"Say who each one is. Their emails then go to the right partner.",
		nobody: "Nobody is waiting",
		nobodyWhy:
			"An address that no partner has would appear here; we read only its headers, never the message.",
		more: (count: number) =>
			`${counted(count, "more stands", "more stand")} in the tab Unmatched.`,
		enquiries: "Enquiries to answer",
		leftAside: (count: number) => `Left aside (${count})`,
		odd: "Looks like another address: it mixes alphabets",
		emails: (count: number) => counted(count, "email"),
		span: (from: string, to: string) => `${from} to ${to}`,
		willBeFiled: (name: string) => `Will be filed under ${name}`,
		open: "Open the newest in Gmail",
		whose: "Say who this is",
	},
	sender: {
		title: "Who is this?",
		known: "They belong to a partner",
		contact: "Add as a contact of a partner",
		contactHint: "Emails with this address go to that partner, past ones too.",
		potential: "New potential partner",
		potentialHint: "Adds their organisation first, then this person.",
		domain: "Their organisation’s domain",
		domainHint: (domain: string) =>
			`Everybody who writes from ${domain} then belongs to that partner.`,
		emails: "File just these emails under a partner",
		emailsHint: "Nobody is added. Their next email waits here again.",
		unknown: "No partner, or not yet",
		enquiry: "It is an enquiry",
		enquiryHint: "They ask about us and want an answer.",
		aside: "Leave it aside",
		asideHint: "It stays at the end of the list. You can come back to it.",
		again: "Let it wait again",
		againHint: "It goes back to those that wait for you.",
		never: "Nothing to do with us",
		neverAddress: "Never log this address",
		neverDomain: (domain: string) => `Never log anything from ${domain}`,
		neverHint: "Such emails are left out from now on. Gmail keeps them.",
		partner: "Partner",
		name: "Their name",
		addressIs: "Address",
		domainIs: "Domain",
		newPartner: (name: string) =>
			`${name} is in the register now. Who writes from this address?`,
		addThere: "It is this one: add the contact there",
		contactTitle: "Add as a contact",
		contactSave: "Add contact",
		domainSave: "Register the domain",
		emailsTitle: "File just these emails",
		emailsSave: "File these emails",
		added: (name: string, partner: string) =>
			`${name} is a contact of ${partner} now.`,
	},
	work: {
		working: "Working on the emails…",
		next: "The emails take a moment. What you asked for comes next.",
		filing: "Filing past emails",
		ready: (count: number) =>
			`${counted(count, "past email")} can be filed now.`,
		file: "File the past emails",
		filed: (done: number, all: number) =>
			`${done} of ${all} filed. You can close this panel; the next run carries on.`,
		noMore: "Nothing more could be done just now. The next run carries on.",
		past: "Past emails",
		pastWhy:
			"Bring in past emails: we look through those that came before now.",
		months: "How many months back",
		look: "Look through past emails",
		further: "Look further back",
		looked: (looked: string, logged: string) =>
			`${looked} looked at, ${logged} logged`,
		backTo: (day: string) => `, back to ${day}`,
		canClose: "You can close this panel; the next run carries on.",
		stop: "Stop",
		goOn: "Go on",
	},
	kept: {
		title: "How your emails are kept",
		looked: "Looked at",
		logged: "Logged",
		waiting: "Waiting",
		leftOut: "Left out",
		why: (count: number) =>
			count === 1
				? "Why 1 email was left out"
				: `Why ${counted(count, "email")} were left out`,
		since: "Since",
		lastRun: "Last run",
		never: "Not yet",
		look: "Look for new emails now",
		privacy:
			"Only who wrote to whom, when and under which subject. Never what was written.",
	},
};
