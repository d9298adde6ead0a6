/** A small fictional mailbox for the panel's tests. */
import type {
	BackfillView,
	EmailsView,
	MailStanding,
	SenderLine,
	TimelineLine,
	TimelineView,
	WaitingLine,
} from "../../src/contract";

export const oak = { ref: "P-0001", row: 2, name: "Oak Lane Centre" };
export const elm = { ref: "P-0002", row: 3, name: "Elm Court" };

export const aSender = (more: Partial<SenderLine> = {}): SenderLine => ({
	ref: "U-0001",
	row: 2,
	address: "gwilym@elmcourt.example",
	sharedDomain: "",
	domain: "elmcourt.example",
	emails: 7,
	firstOn: "2026-03-03",
	lastOn: "2026-11-21",
	why: "No partner has this address or its domain.",
	decision: "",
	fileUnder: "",
	odd: false,
	open: "https://mail.example/1",
	...more,
});

export const aBackfill = (more: Partial<BackfillView> = {}): BackfillView => ({
	from: "2025-11-22",
	months: 12,
	reached: "2026-03-03",
	looked: 420,
	most: 2_000,
	logged: 37,
	state: "Going on",
	...more,
});

export const aStanding = (more: Partial<MailStanding> = {}): MailStanding => ({
	since: "2026-03-01",
	lastRun: "2026-11-22T09:15:00Z",
	looked: 1_284,
	logged: 312,
	unmatched: 41,
	leftOut: [
		{ why: "Automatic messages", count: 800 },
		{ why: "Between ourselves", count: 131 },
	],
	toFile: 0,
	backfill: null,
	notice: "",
	...more,
});

export const someEmails = (more: Partial<EmailsView> = {}): EmailsView => ({
	senders: [aSender()],
	more: 0,
	standing: aStanding(),
	partners: [oak, elm],
	months: 12,
	...more,
});

export const aLetter = (more: Partial<TimelineLine> = {}): TimelineLine => ({
	kind: "email",
	ref: "E-0001",
	row: 2,
	on: "2026-11-21",
	at: "2026-11-21T09:00:00Z",
	way: "In",
	who: "Gwilym Hathersage",
	text: "Our visit on Friday",
	partners: ["P-0001"],
	class: "Internal",
	matched: "by its address",
	verified: true,
	counts: true,
	open: "https://mail.example/2",
	...more,
});

export const aMeeting = (more: Partial<TimelineLine> = {}): TimelineLine => ({
	...aLetter(),
	kind: "meeting",
	ref: "M-0001",
	on: "2026-10-30",
	at: "2026-10-30",
	way: "Call",
	who: "Gwilym Hathersage, Asha Rao",
	text: "They send us their plan.",
	matched: "",
	open: "",
	...more,
});

export const aTimeline = (more: Partial<TimelineView> = {}): TimelineView => ({
	lines: [aLetter(), aMeeting()],
	more: false,
	years: [],
	partners: [oak, elm],
	...more,
});

export const aWaiting = (more: Partial<WaitingLine> = {}): WaitingLine => ({
	thread: "T-1",
	state: "Waiting for us",
	since: "2026-11-02",
	answerBy: "2026-11-10",
	open: "https://mail.example/3",
	partner: "P-0001",
	row: 2,
	name: "Oak Lane Centre",
	...more,
});
