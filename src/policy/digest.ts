/** The email of what is due: its subject, its plain text and its HTML. */
import { shown } from "../register/check";
import { type Day, longDay, shortDay } from "../register/days";
import { type Duty, isOverdue, isThisWeek } from "./duty";
import type { Digest } from "./reminders";

/** How many lines a digest has, and how long a name in it may be. */
const most = 50;
const mostShown = 150;

/** "Partnerships: 3 overdue, 5 this week" */
export function digestSubject(duties: readonly Duty[], today: Day): string {
	const overdue = duties.filter((duty) => isOverdue(duty, today)).length;
	const week = duties.filter((duty) => isThisWeek(duty, today)).length;
	const later = duties.length - overdue - week;
	const parts = [
		overdue ? `${overdue} overdue` : "",
		week ? `${week} this week` : "",
		later && !overdue && !week ? `${later} coming up` : "",
	].filter(Boolean);
	return `Partnerships: ${parts.join(", ")}`;
}

/** The duties of a digest under their headings, none of them empty. */
function digestGroups(
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
	`${duty.record}  ${shown(duty.about, mostShown)}: ${shown(duty.what, mostShown)} – ${isOverdue(duty, today) ? "was due" : "due"} ${longDay(duty.dueOn)}`;

const greeting = (name: string) => (name ? `Hello ${name},` : "Hello,");
const closing = "Open the register and choose Partnerships, Open partnerships.";

/** The digest as plain text. */
export function digestText(
	{ to: { name }, duties }: Pick<Digest, "to" | "duties">,
	today: Day,
	registerUrl: string,
): string {
	const listed = duties.slice(0, most);
	const groups = digestGroups(listed, today).map(({ heading, duties: lines }) =>
		[heading, ...lines.map((duty) => `- ${lineOf(duty, today)}`)].join("\n"),
	);
	const left = duties.length - listed.length;
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
	{ to: { name }, duties }: Pick<Digest, "to" | "duties">,
	today: Day,
	registerUrl: string,
): string {
	const listed = duties.slice(0, most);
	const item = (duty: Duty) =>
		`<li style="margin:0 0 8px"><strong>${escaped(shown(duty.about, mostShown))}</strong>: ${escaped(shown(duty.what, mostShown))}<br>${isOverdue(duty, today) ? "Was due" : "Due"} ${longDay(duty.dueOn)} (${escaped(duty.record)})</li>`;
	const groups = digestGroups(listed, today).map(
		(group) =>
			`<h2 style="font-size:18px;margin:24px 0 8px">${group.heading}</h2><ul style="padding-left:20px;margin:0">${group.duties.map(item).join("")}</ul>`,
	);
	const left = duties.length - listed.length;
	return [
		`<div style="font:16px/1.5 Arial,sans-serif;color:#1f1f1f;max-width:600px">`,
		`<p>${escaped(greeting(name))}</p>`,
		...groups,
		...(left > 0 ? [`<p>And ${left} more in the register.</p>`] : []),
		`<p><a href="${escaped(registerUrl)}">Open the register</a> and choose Partnerships, Open partnerships.</p>`,
		`<p style="color:#5f6368;font-size:14px">Sent by Partnerships on ${shortDay(today)}.</p></div>`,
	].join("");
}
