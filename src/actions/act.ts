/** The shape of every action: read once, decide in pure code, write once. */
import { londonDay, timestamp } from "../google/clock";
import type { Overtaken } from "../google/landing";
import { takeLock } from "../google/lock";
import { type Opened, read } from "../google/read";
import { sealer } from "../google/sealer";
import { withLines, write } from "../google/write";
import { isCurrent } from "../policy/scope/partners";
import { personNames } from "../policy/scope/section";
import { applied } from "../register/applied";
import type { Change } from "../register/change";
import { type Decision, type Moment, sealed } from "../register/commit";
import { longDay } from "../register/days";
import { UserError } from "../register/errors";
import { type Register, registerOf, type Want } from "../register/register";
import { commitReads } from "../register/scriptTabs";

/** Who writes when nobody pressed anything. */
export const addOn = "Add-on";

export const momentFor = (actor: string): Moment => ({
	today: londonDay(),
	at: timestamp(),
	actor,
});

/** The register as a commit leaves it, and what stayed as others wrote it. */
export interface Committed {
	opened: Opened;
	overtaken: readonly Overtaken[];
}

/** The register as changes would leave it. */
export const registerAfter = (
	opened: Opened,
	changes: readonly Change[],
): Register => registerOf(applied(opened.shelves, changes), opened.troubles);

/** Writes a decision, if there is anything to write. */
export function commit(
	opened: Opened,
	decision: Decision,
	moment: Moment,
): Committed {
	const nothing =
		decision.changes.length === 0 &&
		Object.keys(decision.state ?? {}).length === 0;
	if (nothing) return { opened, overtaken: [] };
	const changes = withLines(opened, sealed(opened, decision, moment, sealer()));
	const overtaken = write(opened, changes);
	const shelves = applied(opened.shelves, changes);
	return {
		opened: { ...opened, ...registerOf(shelves, opened.troubles), shelves },
		overtaken,
	};
}

/**
 * One action of a person: takes the lock, reads, decides, writes.
 * @param wants what `decide` reads, besides State
 */
export function act<R>(
	actor: string,
	wants: readonly Want[],
	decide: (opened: Opened, moment: Moment) => Decision & { result: R },
): { result: R; overtaken: readonly Overtaken[] } {
	takeLock();
	const opened = read(...commitReads, ...wants);
	const moment = momentFor(actor);
	const decision = decide(opened, moment);
	const { overtaken } = commit(opened, decision, moment);
	return { result: decision.result, overtaken };
}

/**
 * Whoever says they do it must be one of our people.
 * @throws UserError if nobody said so, or they have left
 * @see R-3.5
 */
export function requirePerson(register: Register, moment: Moment): void {
	const person = register.find(personNames, moment.actor);
	if (!person)
		throw new UserError(
			"Choose who is using this first: the name is kept with every change. Nothing was saved.",
		);
	if (!isCurrent(person, moment.today))
		throw new UserError(
			`${person.name} left${person.to ? ` on ${longDay(person.to)}` : ""}. Choose who is using this now. Nothing was saved.`,
		);
}

/** Which fields stayed as somebody else wrote them at the same moment. */
export const overtakenNotice = (overtaken: readonly Overtaken[]): string =>
	overtaken.length === 0
		? ""
		: ` Someone changed ${overtaken.map(({ heading }) => `“${heading}”`).join(", ")} at the same moment; theirs was kept.`;
