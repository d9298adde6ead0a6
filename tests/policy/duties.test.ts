/** When duties are due, which stage a day has reached, and who is told. */

import {
	agreementState,
	decideBy,
	isInForce,
} from "../../src/policy/agreements/agreement";
import { type Duty, readStages, stageReached } from "../../src/policy/duty";
import { dutyKey, type NotedDuty } from "../../src/policy/dutyNotes";
import { inTouch, nextReview } from "../../src/policy/managing/keepingInTouch";
import { allSettings } from "../../src/policy/policy";
import { digestsFor } from "../../src/policy/reminders";
import { nextPolicyReview } from "../../src/policy/review/policyReview";
import {
	settingRows,
	settingsFrom,
	settingsTable,
} from "../../src/policy/settings";
import { addDays, type Day } from "../../src/register/days";
import { registerOf } from "../../src/register/register";

const settings = (values: Record<string, string> = {}) => {
	const records = Object.entries(values).map(([name, value]) => ({
		name,
		value,
	}));
	const rows = new Map(records.map(({ name }, at) => [name, at + 2]));
	const read = {
		keys: new Set(settingRows.keys as string[]),
		records,
		rows,
		lastRow: records.length + 1,
		keyless: [],
	};
	return settingsFrom(
		registerOf(new Map([[settingsTable.title, read]])),
		allSettings,
	);
};

test("R-10.3 the policy's first review was due on 7 July 2025", () => {
	const founding = [{ approvedOn: "2024-07-07" as const, reviewedOn: null }];
	expect(nextPolicyReview(founding, 12, "2026-11-22")).toBe("2025-07-07");
});

test("R-10.1 the next review counts from the latest one held, 29 February included", () => {
	const held = [
		{ approvedOn: "2024-07-07" as const, reviewedOn: null },
		{ approvedOn: "2024-07-07" as const, reviewedOn: "2028-02-29" as const },
	];
	expect(nextPolicyReview(held, 12, "2028-03-01")).toBe("2029-02-28");
	expect(nextPolicyReview(held, 12, "2026-11-22")).toBe("2025-07-07");
});

test("stages are reached once each, and then every so many days", () => {
	const stages = readStages("-30,-7,0,~14");
	expect(stages).toEqual({ once: [-30, -7, 0], every: 14 });
	const on = (today: Day) => stageReached("2026-06-30", stages as never, today);
	expect(on("2026-05-30")).toBeUndefined();
	expect(on("2026-05-31")).toBe(-30);
	expect(on("2026-06-22")).toBe(-30);
	expect(on("2026-06-23")).toBe(-7);
	expect(on("2026-06-30")).toBe(0);
	expect(on("2026-07-13")).toBe(0);
	expect(on("2026-07-14")).toBe(14);
	expect(on("2026-07-28")).toBe(28);
	expect(readStages("soon")).toBeUndefined();
});

const force = {
	kind: "MOU" as const,
	dataShared: false,
	status: "In force" as const,
	signedOn: "2026-01-10" as const,
	startsOn: "2026-02-01" as const,
	endsOn: "2027-03-31" as const,
};

test("R-6.8 an agreement is in force from its start to its end day, both included", () => {
	expect(isInForce(force, "2026-01-31")).toBe(false);
	expect(isInForce(force, "2026-02-01")).toBe(true);
	expect(isInForce(force, "2027-03-31")).toBe(true);
	expect(isInForce(force, "2027-04-01")).toBe(false);
	expect(isInForce({ ...force, signedOn: null }, "2026-06-01")).toBe(false);
});

test("R-6.10 the decision on renewal comes before the notice", () => {
	expect(decideBy("2027-03-31", 60, 30)).toBe("2026-12-31");
	const all = [{ ...force, decideBy: "2026-12-31" as const }];
	expect(agreementState(all, "2026-12-30").agreement).toBe("In force");
	expect(agreementState(all, "2026-12-31").agreement).toBe("Expiring");
	expect(agreementState(all, "2027-04-01").agreement).toBe("Expired");
	expect(agreementState([], "2026-06-01").agreement).toBe("None");
});

test("a partner on a 30-day cadence goes from on track to silent", () => {
	const on = (days: number) =>
		inTouch(
			{ stage: "Active", risk: "High", lastContact: "2026-06-01" },
			null,
			settings(),
			addDays("2026-06-01", days),
		);
	expect([23, 24, 30, 31, 60, 61].map(on)).toEqual([
		"On track",
		"Due soon",
		"Due soon",
		"Gone quiet",
		"Gone quiet",
		"Silent",
	]);
});

test("R-7.4 the next review is the earliest of the regular, halfway and closing one", () => {
	const details = { activeFrom: "2026-01-31" as const, inScope: true };
	const live = { stage: "Active" as const, risk: "Low" as const };
	expect(nextReview(live, details, [], settings())).toBe("2027-01-31");
	expect(nextReview({ ...live, risk: "High" }, details, [], settings())).toBe(
		"2026-04-30",
	);
	const term = {
		startsOn: "2026-02-01" as const,
		endsOn: "2026-12-31" as const,
	};
	expect(nextReview(live, details, [term], settings())).toBe("2026-07-17");
	expect(
		nextReview(live, details, [term], settings({ "review.halfway": "No" })),
	).toBe("2026-10-02");
	expect(
		nextReview({ ...live, stage: "Potential" }, details, [], settings()),
	).toBeNull();
});

test("a setting that cannot be used is reported, and its default holds", () => {
	const odd = settings({
		"policy.months": "a year",
		"digest.weekday": "friday",
	});
	expect(odd.number("policy.months")).toBe(12);
	expect(odd.weekday("digest.weekday")).toBe(5);
	expect(odd.troubles.map(({ sentence }) => sentence)).toEqual([
		"Settings: “policy.months” is “a year”, but it takes a whole number up to 9999. Until it is put right, “12” is used.",
	]);
});

const asha = {
	ref: "PE-0001",
	name: "Asha",
	role: "Trustee" as const,
	email: "asha@home.example",
	from: null,
	to: null,
};
const dueReview: Duty = {
	rule: "review.due",
	record: "P-0001",
	about: "Oak",
	what: "Review",
	dueOn: "2026-11-24",
	whom: { person: "PE-0001" },
};

/** A duty as lists have it, that nobody said anything about. */
const noted = (duty: Duty): NotedDuty => ({
	...duty,
	key: dutyKey(duty),
	putOffUntil: null,
	restricted: false,
});
const review = noted(dueReview);

/** What the day's emails are, with nothing else to tell. */
const digests = (
	all: readonly NotedDuty[],
	people: readonly (typeof asha)[],
	today: Day,
	told: ReadonlySet<string> = new Set(),
) =>
	digestsFor(all, {
		people,
		told,
		settings: settings(),
		today,
		newRules: new Set(),
		summary: [],
	});

test("one email a person, on the due day or the weekly day, and never twice", () => {
	const told = new Set<string>();
	const sent: string[] = [];
	for (let day: Day = "2026-10-20"; day <= "2026-12-31"; day = addDays(day, 1))
		for (const digest of digests([review], [asha], day, told)) {
			sent.push(`${day} ${digest.to.email} ${digest.keys}`);
			for (const key of digest.keys) told.add(key);
		}
	expect(sent).toEqual([
		"2026-10-26 asha@home.example review.due|P-0001|2026-11-24|-30|PE-0001",
		"2026-11-23 asha@home.example review.due|P-0001|2026-11-24|-7|PE-0001",
		"2026-11-24 asha@home.example review.due|P-0001|2026-11-24|0|PE-0001",
		"2026-12-08 asha@home.example review.due|P-0001|2026-11-24|14|PE-0001",
		"2026-12-22 asha@home.example review.due|P-0001|2026-11-24|28|PE-0001",
	]);
});

test("a person who has left, or nobody, means the fallback is told", () => {
	const left = { ...asha, to: "2026-01-01" as const };
	const [digest] = digests([review], [left as never], "2026-11-24");
	expect(digest?.to.email).toBe("mandalatrustcio@gmail.com");
});

test("the board is every current trustee", () => {
	const sam = {
		...asha,
		ref: "PE-0002",
		name: "Sam",
		email: "sam@home.example",
	};
	const volunteer = {
		...asha,
		ref: "PE-0003",
		role: "Volunteer" as const,
		email: "vi@home.example",
	};
	const board = digests(
		[{ ...review, whom: "board" }],
		[asha, sam, volunteer as never],
		"2026-11-24",
	);
	expect(board.map(({ to }) => to.name)).toEqual(["Asha", "Sam"]);
});
