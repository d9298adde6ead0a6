/** Conversations that wait for an answer, as the panel and the cards show them. */
import type { ContactClock, WaitingLine } from "../contract";
import { gmailLink } from "../correspondence/logged";
import { meetings } from "../policy/development/tables";
import { waitingFor } from "../policy/managing/waiting";
import { settingsOf } from "../policy/policy";
import { isLive } from "../policy/scope/partners";
import { partners } from "../policy/scope/tables";
import { settingRows } from "../policy/settings";
import type { Day } from "../register/days";
import { pick, type Register } from "../register/register";
import { stateRows } from "../register/scriptTabs";
import { memoryIn } from "./mailState";

const met = pick(meetings, "partner", "on");
const named = pick(partners, "name", "stage");

export const waitingReads = [stateRows, settingRows, met] as const;
export const waitingNames = named;

/** The last meeting or call with any of some partners. */
const lastMet = (register: Register, refs: readonly string[]): Day | null =>
	register
		.rows(met)
		.filter(({ partner }) => refs.includes(partner))
		.reduce<Day | null>(
			(last, { on }) => (on && (!last || on > last) ? on : last),
			null,
		);

const urgency = ["Waiting for us", "To answer", "Waiting for them"];

const byUrgency = (a: WaitingLine, b: WaitingLine) =>
	urgency.indexOf(a.state) - urgency.indexOf(b.state) ||
	(a.answerBy < b.answerBy ? -1 : 1);

/** What waits of the conversations with some partners. */
function linesFor(
	register: Register,
	today: Day,
	nameOf: (partner: string) => { row: number; name: string } | undefined,
): WaitingLine[] {
	const settings = settingsOf(register);
	return [...memoryIn(register).threads.values()]
		.flatMap((thread): WaitingLine[] => {
			const partner = thread.partners.find((ref) => nameOf(ref));
			const known = partner ? nameOf(partner) : undefined;
			if (!partner || !known) return [];
			const met = lastMet(register, thread.partners);
			const waiting = waitingFor(thread, met, settings, today);
			if (!waiting) return [];
			const { threadId, on: since } = thread;
			const open = gmailLink("", threadId);
			return [{ thread: threadId, open, since, partner, ...known, ...waiting }];
		})
		.sort(byUrgency);
}

/** One partner's clock. */
export function clockOf(
	register: Register,
	{ ref, row, name }: { ref: string; row: number; name: string },
	today: Day,
): ContactClock {
	const clock = memoryIn(register).clocks.get(ref);
	return {
		lastIn: clock?.lastIn ?? null,
		lastOut: clock?.lastOut ?? null,
		waiting: linesFor(register, today, (partner) =>
			partner === ref ? { row, name } : undefined,
		),
	};
}

/** What waits for us longer than it should, of all partnerships that are live. */
export const lateForUs = (register: Register, today: Day): WaitingLine[] =>
	linesFor(register, today, (ref) => {
		const partner = register.find(named, ref);
		return partner && isLive(partner)
			? { row: register.rowOf(partners, ref) ?? 0, name: partner.name }
			: undefined;
	}).filter(({ state }) => state === "Waiting for us");
