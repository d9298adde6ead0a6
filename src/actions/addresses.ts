/** Addresses of those who approve: remembered, so that a change of one is told to both. */
import { registerUrl } from "../google/ui";
import { peopleRows } from "../policy/agreements/facts";
import { movedLetter } from "../policy/agreements/letters";
import { type Person, people } from "../policy/scope/tables";
import type { Settings } from "../policy/settings";
import { add, type Change, update } from "../register/change";
import { isEmail } from "../register/check";
import type { Moment } from "../register/commit";
import { addDays, type Day, longDay } from "../register/days";
import { isOnce, type Register } from "../register/register";
import { outbox, readState } from "../register/scriptTabs";

/** Which address each of our people had when the round last looked. */
type Known = Readonly<Record<string, string>>;

const knownIn = (register: Register): Known =>
	readState<Known>(register, "addresses") ?? {};

/**
 * Why somebody's address gives no sign-off yet; "" if it does.
 * @see
 */
export function coolOffRefusal(
	register: Register,
	{
		ref,
		name,
		email,
		emailSince,
	}: Pick<Person, "name" | "email" | "emailSince"> & { ref: string },
	settings: Settings,
	today: Day,
): string {
	const before = knownIn(register)[ref];
	if (before !== undefined && before !== email)
		return `The address of ${name} was changed today.`;
	const days = settings.number("signoff.coolOffDays");
	const free = emailSince && addDays(emailSince, days);
	return free && free > today
		? `The address of ${name} was changed on ${longDay(emailSince)}; it gives sign-offs from ${longDay(free)} on.`
		: "";
}

const letterTo = (
	to: string,
	{ ref, name }: { ref: string; name: string },
	{ today, at }: Moment,
): Change[] => {
	if (!isEmail(to)) return [];
	const { subject, text, html } = movedLetter(name, registerUrl());
	return [
		add(outbox, {
			key: `moved|${ref}|${today}|${to}`,
			to,
			subject,
			body: text,
			html,
			kind: "Automatic",
			status: "Queued",
			at,
		}),
	];
};

/**
 * Changes of addresses since the round last looked.
 * @param mailed keys that are in the outbox
 * @see
 */
export function movedAddresses(
	register: Register,
	mailed: ReadonlySet<string>,
	moment: Moment,
): { changes: Change[]; state: { addresses?: Known } } {
	const before = knownIn(register);
	const all = register.rows(peopleRows);
	const now = Object.fromEntries(all.map(({ ref, email }) => [ref, email]));
	if (JSON.stringify(before) === JSON.stringify(now))
		return { changes: [], state: {} };
	const changes = all.flatMap((person): Change[] => {
		const { ref, email, approves } = person;
		const was = before[ref];
		if (was === undefined || was === email || !isOnce(register, people, ref))
			return [];
		const letters =
			approves === true
				? [was, email].flatMap((to) => letterTo(to, person, moment))
				: [];
		return [
			...update(people, ref, person, { emailSince: moment.today }),
			...letters.filter(({ key }) => !mailed.has(key)),
		];
	});
	return { changes, state: { addresses: now } };
}
