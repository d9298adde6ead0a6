/** Fictional duties, policy and reminders, and what the server says of them. */
import type {
	CoverageView,
	DutyChange,
	DutyLine,
	HealthLine,
	PolicyView,
	ReminderPreview,
} from "../../src/contract";
import { type Answers, asha, ben } from "./office";

export const longName =
	"Llanfairpwllgwyngyllgogerychwyrndrobwll Community Garden";

export const aDuty = (more: Partial<DutyLine> = {}): DutyLine => {
	const duty: DutyLine = {
		rule: "review.due",
		record: "P-0001",
		about: longName,
		what: "Review the partnership",
		dueOn: "2026-10-01",
		daysLate: 52,
		whom: "Asha Rao",
		partner: "P-0001",
		row: 2,
		key: "",
		settle: "review",
		putOffUntil: null,
		...more,
	};
	const { rule, record, dueOn } = duty;
	return { ...duty, key: more.key ?? [rule, record, dueOn].join("|") };
};

export const aJob = (more: Partial<HealthLine> = {}): HealthLine => ({
	job: "Logging emails",
	last: "2026-11-22T09:15:00Z",
	state: "Well",
	remedy: "",
	...more,
});

/** A change of a duty that can be taken back. */
export const changed =
	(notice: string) =>
	({ as }: { as: string }): DutyChange => ({
		notice,
		undo: {
			name: "takeBackDuty",
			request: { as, place: { ref: "DU-0001", row: 2 }, was: null },
		},
	});

export const aPolicy = (more: Partial<PolicyView> = {}): PolicyView => ({
	line: "Partnership and Collaboration Policy, version 1",
	dueOn: "2025-07-07",
	overdue: true,
	versions: [
		{
			ref: "POL-0001",
			version: "1",
			approvedOn: "2024-07-07",
			reviewedOn: null,
			result: "Approved",
			by: "The board of trustees",
			minute: "2024/12",
			changes: "The first version.",
			file: "https://docs.example/policy",
		},
	],
	readers: [
		{ ...asha, readVersion: "", readOn: null, upToDate: false },
		{ ...ben, readVersion: "1", readOn: "2026-02-02", upToDate: true },
	],
	version: "1",
	today: "2026-11-22",
	...more,
});

const titles = [
	"Introduction",
	"Purpose",
	"Scope",
	"Principles",
	"Partnership Development",
	"Partnership Agreements",
	"Managing Partnerships",
	"Ending Partnerships",
	"Record Keeping",
	"Review and Continuous Improvement",
	"Contact",
	"Approval",
];

const unmet = [
	{ ref: "P-0001", name: longName, row: 2, kind: "partner" },
	{ ref: "AGR-0001", name: "Working together", row: 2, kind: "agreement" },
	{ ref: "PE-0002", name: "Ben Whitlock", row: 3, kind: "person" },
	...Array.from({ length: 60 }, (_, at) => ({
		ref: `P-1${at}`,
		name: `Oak Place ${at}`,
		row: at + 4,
		kind: "partner" as const,
	})),
] as const;

export const aCoverage = (): CoverageView => ({
	asAt: "2026-11-22",
	line: "Partnership and Collaboration Policy, version 1",
	sections: titles.map((title, at) => ({
		number: at + 1,
		title,
		state: (["Nothing to measure", "Met", "Partly met", "Not met"] as const)[
			at % 4
		] as CoverageView["sections"][number]["state"],
		measures:
			at % 4 === 0
				? []
				: [
						{
							demand: "Every partnership has a lead who is with us.",
							met: 14,
							unmet: at % 4 === 1 ? [] : at === 2 ? unmet : unmet.slice(0, 2),
						},
					],
	})),
});

export const aPreview = (
	more: Partial<ReminderPreview> = {},
): ReminderPreview => ({
	paused: false,
	emailsLeft: 87,
	emails: [
		{
			to: "asha.rao-penhaligon-hathersage@charity.example",
			name: "Asha Rao",
			subject: "Partnerships: 3 overdue, 5 this week",
			text: "Overdue\n\nP-0001 Oak Lane Centre: review the partnership, 52 days late",
			why: ["It is Monday.", "The review of Oak Lane Centre turned red."],
		},
	],
	unreachable: ["Ben Whitlock has no email address of his own."],
	...more,
});

export const dutyCalm: Answers = {
	putOff: changed("It is put off until 1 December 2026."),
	handOver: changed("Ben Whitlock has it now."),
	takeBackDuty: () => ({ notice: "It was taken back.", undo: null }),
	finishStep: changed("The step is done."),
	recordReview: changed("The review was recorded."),
	recordPolicyReview: changed("The board’s review was recorded."),
	markRead: changed("You have read version 1."),
	showPolicy: () => aPolicy(),
	showCoverage: () => aCoverage(),
	exportCoverage: () => ({
		name: "Coverage 2026-11-22.csv",
		type: "text/csv",
		text: "Section,Demand",
	}),
	calendarFile: ({ person }: { person: string }) => ({
		name: person ? "Asha Rao.ics" : "Partnerships.ics",
		type: "text/calendar",
		text: "BEGIN:VCALENDAR",
	}),
	previewReminders: () => aPreview(),
	sendTest: () => ({ notice: "A test was sent to you." }),
	pauseReminders: ({ paused }: { paused: boolean }) => ({
		notice: paused ? "Reminders are off." : "Reminders are on.",
	}),
	settleOutbox: () => ({ notice: "It is noted." }),
	askSignOff: ({ place }: { place: unknown }) => ({
		notice: "Ben Whitlock was asked by email.",
		place,
		undo: null,
	}),
};
