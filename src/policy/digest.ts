/** The email of what is due: its subject, its plain text and its HTML. */
import { shown } from "../register/check";
import { type Day, longDay, shortDay } from "../register/days";
import { isOverdue, isThisWeek } from "./duty";
import type { NotedDuty } from "./dutyNotes";
import type { Digest } from "./reminders";

/** How many lines a digest has, and how long a name in it may be. */
const most = 50;
const mostShown = 150;

type Told = Pick<Digest, "to" | "duties" | "summary">;

/** Where the links of a digest lead. */
export interface Links {
	register: string;
	/** Opens the record in its tab; the register itself if it has none. */
	to(duty: NotedDuty): string;
}

const quiet = (rule: string) => rule === "contact.quiet";

/** "Partnerships: 3 overdue, 5 this week" */
export function digestSubject(
	duties: readonly NotedDuty[],
	today: Day,
): string {
	const overdue = duties.filter((duty) => isOverdue(duty, today)).length;
	const week = duties.filter((duty) => isThisWeek(duty, today)).length;
	const later = duties.length - overdue - week;
	const parts = [
		overdue ? `${overdue} overdue` : "",
		week ? `${week} this week` : "",
		later && !overdue && !week ? `${later} coming up` : "",
	].filter(Boolean);
	return `Partnerships: ${parts.join(", ") || "the week’s summary"}`;
}

/** The duties that a digest lists under each heading; none of them is empty. */
function digestGroups(duties: readonly NotedDuty[], today: Day) {
	const silent = duties.filter(({ rule }) => quiet(rule));
	const others = duties.filter(({ rule }) => !quiet(rule));
	const overdue = others.filter((duty) => isOverdue(duty, today));
	const week = others.filter((duty) => isThisWeek(duty, today));
	const later = others.filter(
		(duty) => !overdue.includes(duty) && !week.includes(duty),
	);
	return [
		{ heading: "Overdue", duties: overdue },
		{ heading: "This week", duties: week },
		{ heading: "Gone quiet", duties: silent },
		{ heading: "Coming up", duties: later },
	].filter((group) => group.duties.length > 0);
}

/** What a restricted partner is called stays in the register. @see R-9.2 */
const nameOf = ({ restricted, partner, about, record }: NotedDuty): string =>
	restricted ? partner || record : shown(about, mostShown);

const whatOf = ({ restricted, what }: NotedDuty): string =>
	restricted ? "Something is due: open the register" : shown(what, mostShown);

/** The duties of each partner together, in the order of their most late. */
function byPartner(
	duties: readonly NotedDuty[],
): { name: string; duties: readonly NotedDuty[] }[] {
	const groups = new Map<string, NotedDuty[]>();
	for (const duty of duties) {
		const of = duty.partner || `${duty.about} ${duty.record}`;
		groups.set(of, [...(groups.get(of) ?? []), duty]);
	}
	return [...groups.values()].map((own) => ({
		name: nameOf(own[0] as NotedDuty),
		duties: own,
	}));
}

const dayOf = (duty: NotedDuty, today: Day) =>
	`${isOverdue(duty, today) ? "was due" : "due"} ${longDay(duty.dueOn)}`;

const lineOf = (duty: NotedDuty, today: Day) =>
	`${duty.record}  ${nameOf(duty)}: ${whatOf(duty)} – ${dayOf(duty, today)}`;

const greeting = (name: string) => (name ? `Hello ${name},` : "Hello,");
const summaryHeading = "The week in short, for trustees";

/** The digest as plain text. */
export function digestText(
	{ to: { name }, duties, summary }: Told,
	today: Day,
	links: Links,
): string {
	const listed = duties.slice(0, most);
	const groups = digestGroups(listed, today).map(({ heading, duties: lines }) =>
		[
			heading,
			...byPartner(lines).flatMap((group) => [
				...group.duties.map((duty) => `- ${lineOf(duty, today)}`),
				`  ${links.to(group.duties[0] as NotedDuty)}`,
			]),
		].join("\n"),
	);
	const left = duties.length - listed.length;
	return [
		greeting(name),
		...groups,
		...(left > 0 ? [`And ${left} more in the register.`] : []),
		...(summary.length > 0
			? [[summaryHeading, ...summary.map((line) => `- ${line}`)].join("\n")]
			: []),
		`Open the register and choose Partnerships, Open partnerships.\n${links.register}`,
		`Sent by Partnerships on ${shortDay(today)}.`,
	].join("\n\n");
}

const escaped = (text: string) =>
	text
		.replace(/&/g, "&amp;")
		.replace(/</g, "&lt;")
		.replace(/>/g, "&gt;")
		.replace(/"/g, "&quot;");

const heading = (words: string) =>
	`<h2 style="font-size:18px;margin:24px 0 8px">${words}</h2>`;
const list = (items: readonly string[]) =>
	`<ul style="padding-left:20px;margin:0 0 8px">${items.map((item) => `<li style="margin:0 0 8px">${item}</li>`).join("")}</ul>`;

const upperFirst = (text: string) =>
	text.charAt(0).toUpperCase() + text.slice(1);

/** The digest as HTML: one column, inline styles, nothing from elsewhere. */
export function digestHtml(
	{ to: { name }, duties, summary }: Told,
	today: Day,
	links: Links,
): string {
	const listed = duties.slice(0, most);
	const item = (duty: NotedDuty) =>
		`${escaped(whatOf(duty))}<br>${upperFirst(dayOf(duty, today))} (${escaped(duty.record)})`;
	const groups = digestGroups(listed, today).map(
		({ heading: words, duties: lines }) =>
			heading(words) +
			byPartner(lines)
				.map(
					(group) =>
						`<p style="margin:0"><strong><a href="${escaped(links.to(group.duties[0] as NotedDuty))}" style="color:#0b57d0">${escaped(group.name)}</a></strong></p>${list(group.duties.map(item))}`,
				)
				.join(""),
	);
	const left = duties.length - listed.length;
	return [
		`<div style="font:16px/1.5 Arial,sans-serif;color:#1f1f1f;max-width:600px">`,
		`<p>${escaped(greeting(name))}</p>`,
		...groups,
		...(left > 0 ? [`<p>And ${left} more in the register.</p>`] : []),
		...(summary.length > 0
			? [heading(summaryHeading), list(summary.map(escaped))]
			: []),
		`<p><a href="${escaped(links.register)}" style="color:#0b57d0">Open the register</a> and choose Partnerships, Open partnerships.</p>`,
		`<p style="color:#5f6368;font-size:14px">Sent by Partnerships on ${shortDay(today)}.</p></div>`,
	].join("");
}
