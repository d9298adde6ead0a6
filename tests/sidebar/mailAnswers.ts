/** What the panel's server answers about emails while nothing goes wrong. */
import type {
	ChangeLetter,
	ChangeSender,
	NoteMeeting,
	SettleThread,
	TimelineRequest,
} from "../../src/contract";
import {
	aBackfill,
	aLetter,
	aMeeting,
	aSender,
	aStanding,
	aTimeline,
	someEmails,
} from "./mailbox";
import type { Answers } from "./office";

export const senders = [
	aSender(),
	aSender({
		ref: "U-0002",
		address: "bronwen.penhaligon-llewellyn@оак-lane-centre.example",
		domain: "xn----7sbhlf.example",
		emails: 1,
		firstOn: "2026-11-20",
		lastOn: "2026-11-20",
		odd: true,
	}),
	aSender({
		ref: "U-0003",
		address: "thomas.whitlock@freemail.example",
		domain: "freemail.example",
		sharedDomain:
			"“freemail.example” is used by people of many organisations. Add their addresses as contacts instead.",
		emails: 1_240,
		firstOn: "2024-12-01",
		fileUnder: "P-0002",
	}),
	aSender({
		ref: "U-0004",
		address: "visits@larkspur.example",
		domain: "larkspur.example",
		decision: "Enquiry",
	}),
	aSender({
		ref: "U-0005",
		address: "news@stationery.example",
		decision: "Left aside",
	}),
];

export const lines = [
	aLetter(),
	aLetter({
		ref: "E-0002",
		row: 3,
		on: "2026-11-20",
		at: "2026-11-20T16:00:00Z",
		way: "Out",
		who: "dilys.penhaligon-llewellyn@oaklanecommunitycentre.example",
		text: "",
		partners: ["P-0001", "P-0002"],
		matched: "by its thread",
		counts: false,
	}),
	aLetter({
		ref: "E-0003",
		row: 4,
		on: "2026-11-02",
		at: "2026-11-02T10:00:00Z",
		text: "",
		class: "Restricted",
		verified: false,
	}),
	aMeeting(),
];

const older = aLetter({
	ref: "E-0009",
	row: 0,
	on: "2026-09-04",
	at: "2026-09-04T10:00:00Z",
	text: "Welcome",
});

const filed = aStanding({ toFile: 0, notice: "40 emails were filed." });

export const mailCalm: Answers = {
	openEmails: () => someEmails({ senders, more: 3 }),
	workOnEmails: () => filed,
	changeSender: (request: ChangeSender) => ({
		notice: "gwilym@elmcourt.example was marked as an enquiry.",
		undo: { name: "changeSender", request },
	}),
	changeNever: () => ({
		notice: "gwilym@elmcourt.example will never be logged.",
		undo: null,
	}),
	changeDomain: () => ({ notice: "The domain was registered.", undo: null }),
	startBackfill: () => aStanding({ backfill: aBackfill() }),
	stopBackfill: () => aStanding({ backfill: aBackfill({ state: "Stopped" }) }),
	showTimeline: ({ before }: TimelineRequest) =>
		aTimeline({
			lines: before ? [older] : lines,
			more: !before,
			years: [2025, 2024],
		}),
	changeLetter: (request: ChangeLetter) => ({
		notice: "The email was changed.",
		undo: { name: "changeLetter", request },
	}),
	settleThread: (request: SettleThread) => ({
		notice: "No reply is needed.",
		undo: { name: "settleThread", request },
	}),
	noteMeeting: ({ as, place }: NoteMeeting) => ({
		notice: "The call with Oak Lane Centre was noted.",
		undo: { name: "takeBackMeeting", request: { as, place } },
	}),
};
