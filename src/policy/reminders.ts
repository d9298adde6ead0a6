/** Which duties are told to whom today, each stage once. */
import { isEmail } from "../register/check";
import { type Day, weekdayOf } from "../register/days";
import { type Duty, isThisWeek, reminderKey, stageReached } from "./duty";
import { isCurrent } from "./scope/partners";
import type { Person } from "./scope/tables";
import type { Setting, Settings } from "./settings";

export const reminderSettings: readonly Setting[] = [
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
	duties: readonly Duty[];
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
	duty: Duty;
	stage: number | undefined;
	key: string;
}

function digestOf(
	to: Recipient,
	items: readonly Item[],
	told: ReadonlySet<string>,
	today: Day,
	weekly: boolean,
): Digest | undefined {
	const reached = items.filter(({ stage }) => stage !== undefined);
	const untold = reached.filter(({ key }) => !told.has(key));
	const send = untold.some(({ stage = -1 }) => weekly || stage >= 0);
	if (!send) return undefined;
	const shown = items.filter(
		({ stage, duty }) => stage !== undefined || isThisWeek(duty, today),
	);
	return {
		to,
		keys: untold.map(({ key }) => key),
		duties: shown.map(({ duty }) => duty),
	};
}

/**
 * The day's emails: one a person, if a stage is reached that was not yet told.
 * Early stages wait for the weekly day; what is due or late does not.
 * @param all most late first; so are the digests
 * @param told the keys of the reminders that people have had
 */
export function digestsFor(
	all: readonly Duty[],
	people: readonly Known[],
	told: ReadonlySet<string>,
	settings: Settings,
	today: Day,
): Digest[] {
	const fallback: Recipient = {
		ref: "fallback",
		name: "",
		email: settings.text("digest.fallback") || settings.text("contact.email"),
	};
	const current = people.filter(
		(person) => isEmail(person.email) && isCurrent(person, today),
	);
	const items = new Map<string, { to: Recipient; items: Item[] }>();
	for (const duty of all) {
		const stages = settings.stages(`stages.${duty.rule}`);
		const stage = stageReached(duty.dueOn, stages, today);
		for (const to of recipientsOf(duty, current, fallback)) {
			const key = `${reminderKey(duty, stage ?? 0)}|${to.ref}`;
			const own = items.get(to.ref) ?? { to, items: [] };
			own.items.push({ duty, stage, key });
			items.set(to.ref, own);
		}
	}
	const weekly = weekdayOf(today) === settings.weekday("digest.weekday");
	return [...items.values()].flatMap(
		(one) => digestOf(one.to, one.items, told, today, weekly) ?? [],
	);
}
