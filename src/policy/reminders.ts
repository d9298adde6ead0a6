/** Which duties are told to whom today, each stage once. */
import { isEmail } from "../register/check";
import { addDays, type Day, weekdayOf } from "../register/days";
import { counted } from "../register/words";
import { type Duty, isThisWeek, reminderKey, stageReached } from "./duty";
import { isPutOff, type NotedDuty, stagesWith } from "./dutyNotes";
import { isCurrent } from "./scope/partners";
import type { Person } from "./scope/tables";
import { listed, type Setting, type Settings } from "./settings";

export const reminderSettings: readonly Setting[] = [
	{
		name: "mail.paused",
		kind: "yesNo",
		standard: "No",
		meaning:
			"Yes stops all reminders. What is due meanwhile is told when they go on.",
	},
	{
		name: "summary.to",
		kind: "text",
		standard: "",
		meaning:
			"Who gets the weekly summary: references from the tab People, such as PE-0001. Empty means every trustee.",
	},
	{
		name: "digest.weekday",
		kind: "weekday",
		standard: "Monday",
		meaning: "The day of the weekly email of what is due.",
	},
	{
		name: "digest.fallback",
		kind: "email",
		standard: "",
		meaning:
			"Who is told when nobody is named. Empty means the contact address.",
	},
	{
		name: "mail.dailyLimit",
		kind: "number",
		standard: "90",
		meaning:
			"Most emails that the add-on sends in a day. Google allows 100 in all.",
	},
];

type Known = Pick<Person, "name" | "role" | "email" | "to"> & {
	ref: string;
};

/** Who gets an email; "fallback" where nobody is named. */
interface Recipient {
	ref: string;
	name: string;
	email: string;
}

/** One email to one person, and the reminders it settles. */
export interface Digest {
	to: Recipient;
	keys: readonly string[];
	/** Most late first. */
	duties: readonly NotedDuty[];
	/** The week's summary, in sentences; nothing for most people and days. */
	summary: readonly string[];
	/** Why it goes today, in sentences. */
	why: readonly string[];
}

function recipientsOf(
	{ whom }: Duty,
	current: readonly Known[],
	fallback: Recipient,
): readonly Recipient[] {
	const named = current.filter((person) =>
		whom === "board"
			? person.role === "Trustee"
			: whom !== "fallback" && person.ref === whom.person,
	);
	return named.length > 0 ? named : [fallback];
}

interface Item {
	duty: NotedDuty;
	stage: number | undefined;
	key: string;
}

/** What decides about a day's emails. */
export interface DigestDay {
	people: readonly Known[];
	/** The keys of the reminders that people have had. */
	told: ReadonlySet<string>;
	settings: Settings;
	today: Day;
	/** Kinds of duties that are new: they begin without an email of their own. */
	newRules: ReadonlySet<string>;
	/** The week's summary; nothing if there is none to tell. */
	summary: readonly string[];
}

function whyOf(
	untold: readonly Item[],
	weekly: boolean,
	summary: boolean,
): string[] {
	const now = untold.filter(({ stage = -1 }) => stage >= 0).length;
	return [
		...(now > 0
			? [
					`${counted(now, "thing is", "things are")} due or late, and not told yet.`,
				]
			: []),
		...(weekly && untold.length > now
			? ["It is the day of the weekly email."]
			: []),
		...(summary ? ["It carries the week’s summary."] : []),
	];
}

function digestOf(
	{ to, items }: { to: Recipient; items: readonly Item[] },
	day: DigestDay,
	summary: { key: string; lines: readonly string[] } | undefined,
): Digest | undefined {
	const { told, today, newRules, settings } = day;
	const weekly = weekdayOf(today) === settings.weekday("digest.weekday");
	const reached = items.filter(({ stage }) => stage !== undefined);
	const untold = reached.filter(({ key }) => !told.has(key));
	const telling = untold.filter(
		({ stage = -1, duty }) =>
			!newRules.has(duty.rule) && (weekly || stage >= 0),
	);
	if (telling.length === 0 && !summary) return undefined;
	const shown = items.filter(
		({ stage, duty }) => stage !== undefined || isThisWeek(duty, today),
	);
	return {
		to,
		keys: [...untold.map(({ key }) => key), ...(summary ? [summary.key] : [])],
		duties: shown.map(({ duty }) => duty),
		summary: summary?.lines ?? [],
		why: whyOf(telling, weekly, summary !== undefined),
	};
}

/** The latest weekly day that has come: a summary that was missed goes later. */
const weekOf = (today: Day, weekday: number): Day =>
	addDays(today, -((weekdayOf(today) - weekday + 7) % 7));

/** Who gets the summary, and under which key. @see */
function summariesFor(day: DigestDay, current: readonly Known[]) {
	const { settings, told, today, summary } = day;
	if (summary.length === 0) return new Map<string, string>();
	const weekday = settings.weekday("digest.weekday");
	const week = weekOf(today, weekday);
	// The first one waits for its day; one that was missed goes later.
	const hasBegun = [...told].some((key) => key.startsWith("summary|"));
	if (!hasBegun && week !== today) return new Map<string, string>();
	const chosen = listed(settings.text("summary.to"));
	return new Map(
		current
			.filter(({ ref, role }) =>
				chosen.length > 0
					? chosen.includes(ref.toLowerCase())
					: role === "Trustee",
			)
			.map(({ ref }): [string, string] => [ref, `summary|${week}|${ref}`])
			.filter(([, key]) => !told.has(key)),
	);
}

function itemsFor(
	all: readonly NotedDuty[],
	{ settings, today }: DigestDay,
	current: readonly Known[],
): Map<string, { to: Recipient; items: Item[] }> {
	const fallback: Recipient = {
		ref: "fallback",
		name: "",
		email: settings.text("digest.fallback") || settings.text("contact.email"),
	};
	const items = new Map<string, { to: Recipient; items: Item[] }>();
	for (const duty of all) {
		if (isPutOff(duty, today)) continue;
		const stages = stagesWith(settings.stages(`stages.${duty.rule}`), duty);
		const stage = stageReached(duty.dueOn, stages, today);
		for (const to of recipientsOf(duty, current, fallback)) {
			const key = `${reminderKey(duty, stage ?? 0)}|${to.ref}`;
			const own = items.get(to.ref) ?? { to, items: [] };
			own.items.push({ duty, stage, key });
			items.set(to.ref, own);
		}
	}
	return items;
}

/**
 * The day's emails: one a person, if a stage is reached that was not yet told.
 * Early stages wait for the weekly day; what is due or late does not.
 * @param all most late first; so are the digests
 */
export function digestsFor(
	all: readonly NotedDuty[],
	day: DigestDay,
): Digest[] {
	const { people, today } = day;
	const current = people.filter(
		(person) => isEmail(person.email) && isCurrent(person, today),
	);
	const items = itemsFor(all, day, current);
	const summaries = summariesFor(day, current);
	for (const ref of summaries.keys()) {
		const to = current.find((person) => person.ref === ref);
		if (to && !items.has(ref)) items.set(ref, { to, items: [] });
	}
	return [...items.values()].flatMap((one) => {
		const key = summaries.get(one.to.ref);
		const summary = key ? { key, lines: day.summary } : undefined;
		return digestOf(one, day, summary) ?? [];
	});
}
