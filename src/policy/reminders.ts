/** Which duties are told to whom today, and in what words (domain 3.13). */
import { type Day, longDay, shortDay, weekdayOf } from "../register/days";
import {
	type Duty,
	isOverdue,
	isThisWeek,
	reminderKey,
	stageReached,
} from "./duty";
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
		name: "digest.hour",
		kind: "number",
		standard: "8",
		meaning: "The hour after which the day’s emails go out, 0 to 23.",
	},
	{
		name: "digest.fallback",
		kind: "text",
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

type Known = Pick<Person, "name" | "role" | "email" | "from" | "to"> & {
	ref: string;
};

/** One email to one person, and the reminders it settles. */
export interface Digest {
	to: string;
	name: string;
	keys: readonly string[];
	duties: readonly Duty[];
}

const addressesOf = (
	{ whom }: Duty,
	people: readonly Known[],
	fallback: string,
	today: Day,
): string[] => {
	const current = people.filter((p) => p.email && isCurrent(p, today));
	const named =
		whom === "board"
			? current.filter((person) => person.role === "Trustee")
			: current.filter(
					(person) => whom !== "fallback" && person.ref === whom.person,
				);
	return named.length > 0 ? named.map((p) => p.email) : [fallback];
};

/**
 * The day's emails: one a person, if a stage is reached that was not yet told.
 * Early stages wait for the weekly day; what is due or late does not.
 * @param told the keys of reminders already told, with their address
 */
export function digestsFor(
	all: readonly Duty[],
	people: readonly Known[],
	told: ReadonlySet<string>,
	settings: Settings,
	today: Day,
): Digest[] {
	const fallback =
		settings.text("digest.fallback") || settings.text("contact.email");
	const byAddress = new Map<
		string,
		{ duty: Duty; stage: number | undefined }[]
	>();
	for (const duty of all) {
		const stages = settings.stages(`stages.${duty.rule}`);
		const stage = stageReached(duty.dueOn, stages, today);
		for (const to of addressesOf(duty, people, fallback, today))
			byAddress.set(to, [...(byAddress.get(to) ?? []), { duty, stage }]);
	}
	const weekly = weekdayOf(today) === settings.weekday("digest.weekday");
	return [...byAddress].flatMap(([to, items]) => {
		const untold = items.flatMap(({ duty, stage }) => {
			if (stage === undefined) return [];
			const key = `${reminderKey(duty, stage)}|${to}`;
			return told.has(key) ? [] : [{ key, stage }];
		});
		const send = untold.some(({ stage }) => weekly || stage >= 0);
		if (!send) return [];
		return [
			{
				to,
				name: people.find((person) => person.email === to)?.name ?? "",
				keys: untold.map(({ key }) => key),
				duties: items
					.filter(
						({ stage, duty }) => stage !== undefined || isThisWeek(duty, today),
					)
					.map(({ duty }) => duty),
			},
		];
	});
}

const most = 50;
const plural = (count: number, word: string) => `${count} ${word}`;

/** "Partnerships: 3 overdue, 5 this week" */
export function digestSubject(duties: readonly Duty[], today: Day): string {
	const overdue = duties.filter((duty) => isOverdue(duty, today)).length;
	const week = duties.filter((duty) => isThisWeek(duty, today)).length;
	const later = duties.length - overdue - week;
	const parts = [
		overdue ? plural(overdue, "overdue") : "",
		week ? plural(week, "this week") : "",
		later && !overdue && !week ? plural(later, "coming up") : "",
	].filter(Boolean);
	return `Partnerships: ${parts.join(", ")}`;
}

/** The duties of a digest under their headings, none of them empty. */
export function digestGroups(
	duties: readonly Duty[],
	today: Day,
): { heading: string; duties: readonly Duty[] }[] {
	const overdue = duties.filter((duty) => isOverdue(duty, today));
	const week = duties.filter((duty) => isThisWeek(duty, today));
	const later = duties.filter(
		(duty) => !overdue.includes(duty) && !week.includes(duty),
	);
	return [
		{ heading: "Overdue", duties: overdue },
		{ heading: "This week", duties: week },
		{ heading: "Coming up", duties: later },
	].filter((group) => group.duties.length > 0);
}

const lineOf = (duty: Duty, today: Day) =>
	`${duty.record}  ${duty.about}: ${duty.what} – ${isOverdue(duty, today) ? "was due" : "due"} ${longDay(duty.dueOn)}`;

const greeting = (name: string) => (name ? `Hello ${name},` : "Hello,");
const closing = "Open the register and choose Partnerships, Open partnerships.";

/** The digest as plain text. */
export function digestText(
	{ name, duties }: Pick<Digest, "name" | "duties">,
	today: Day,
	registerUrl: string,
): string {
	const shown = duties.slice(0, most);
	const groups = digestGroups(shown, today).map(({ heading, duties: lines }) =>
		[heading, ...lines.map((duty) => `- ${lineOf(duty, today)}`)].join("\n"),
	);
	const left = duties.length - shown.length;
	return [
		greeting(name),
		...groups,
		...(left > 0 ? [`And ${left} more in the register.`] : []),
		`${closing}\n${registerUrl}`,
		`Sent by Partnerships on ${shortDay(today)}.`,
	].join("\n\n");
}

const escaped = (text: string) =>
	text
		.replace(/&/g, "&amp;")
		.replace(/</g, "&lt;")
		.replace(/>/g, "&gt;")
		.replace(/"/g, "&quot;");

/** The digest as HTML: one column, inline styles, nothing from elsewhere. */
export function digestHtml(
	{ name, duties }: Pick<Digest, "name" | "duties">,
	today: Day,
	registerUrl: string,
): string {
	const shown = duties.slice(0, most);
	const item = (duty: Duty) =>
		`<li style="margin:0 0 8px"><strong>${escaped(duty.about)}</strong>: ${escaped(duty.what)}<br>${isOverdue(duty, today) ? "Was due" : "Due"} ${longDay(duty.dueOn)} (${escaped(duty.record)})</li>`;
	const groups = digestGroups(shown, today).map(
		(group) =>
			`<h2 style="font-size:18px;margin:24px 0 8px">${group.heading}</h2><ul style="padding-left:20px;margin:0">${group.duties.map(item).join("")}</ul>`,
	);
	const left = duties.length - shown.length;
	return [
		`<div style="font:16px/1.5 Arial,sans-serif;color:#1f1f1f;max-width:600px">`,
		`<p>${escaped(greeting(name))}</p>`,
		...groups,
		...(left > 0 ? [`<p>And ${left} more in the register.</p>`] : []),
		`<p><a href="${escaped(registerUrl)}">Open the register</a> and choose Partnerships, Open partnerships.</p>`,
		`<p style="color:#5f6368;font-size:14px">Sent by Partnerships on ${shortDay(today)}.</p></div>`,
	].join("");
}
