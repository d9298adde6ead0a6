/** Google's limits by the minute and by the day, on the virtual clock. */

import type { Cost } from "./costs";
import { ApiRefusal, exception } from "./refusal";
import type { State, Usage } from "./state";

export const limits = {
	runMs: 6 * 60_000,
	simpleTriggerMs: 30_000,
	cardMs: 30_000,
	triggerMsPerDay: 90 * 60_000,
	sheetsReads: 60,
	sheetsWrites: 60,
	gmailUnits: 6000,
	mailRecipients: 100,
	recipientsPerMessage: 50,
	triggers: 20,
	propertyBytes: 9 * 1024,
	storeBytes: 500 * 1024,
	callsPerDay: { urlfetch: 20_000, gmail: 20_000, properties: 50_000 },
} as const;

/** A service whose calls of a day are counted. */
export type Counted = keyof typeof limits.callsPerDay;

const minute = 60_000;
const day = 24 * 60 * minute;

/** Counts this call, or refuses it. */
export function useQuota(state: State, cost: Cost) {
	if (cost.day) useDay(state, cost.day);
	const since = state.now - minute;
	const usage = { ...state.usage };
	if (cost.sheets) {
		const [key, word] =
			cost.sheets === "read"
				? (["sheetsReads", "Read"] as const)
				: (["sheetsWrites", "Write"] as const);
		const recent = usage[key].filter((at) => at > since);
		if (recent.length >= limits[key]) throw tooManySheetsCalls(word);
		state.usage = { ...usage, [key]: [...recent, state.now] };
	}
	if (cost.units) {
		const recent = usage.gmailUnits.filter(([at]) => at > since);
		const used = recent.reduce((sum, [, units]) => sum + units, 0);
		if (used + cost.units > limits.gmailUnits) throw tooManyUnits();
		const gmailUnits = [...recent, [state.now, cost.units] as const];
		state.usage = { ...usage, gmailUnits };
	}
}

function useDay(state: State, service: Counted) {
	const { usage, now } = state;
	const before = usage.days?.[service];
	const { since, count } =
		before && now - before.since < day ? before : { since: now, count: 0 };
	if (count >= limits.callsPerDay[service]) {
		throw exception(`Service invoked too many times for one day: ${service}.`);
	}
	const days = { ...usage.days, [service]: { since, count: count + 1 } };
	state.usage = { ...usage, days };
}

const tooManySheetsCalls = (word: "Read" | "Write") =>
	new ApiRefusal(
		429,
		"rateLimitExceeded",
		`Quota exceeded for quota metric '${word} requests' and limit '${word} requests per minute per user' of service 'sheets.googleapis.com'.`,
	);

const tooManyUnits = () =>
	new ApiRefusal(
		403,
		"rateLimitExceeded",
		"Quota exceeded for quota metric 'Total Query Cost' and limit 'Total Query Cost per minute per user' of service 'gmail.googleapis.com'.",
	);

/** The mail of the day that began with its first message. */
function mailUsage({ usage, now }: State): Usage {
	return now - usage.mailSince >= day
		? { ...usage, mailSince: now, mailRecipients: 0 }
		: usage;
}

export const mailLeft = (state: State) =>
	limits.mailRecipients - mailUsage(state).mailRecipients;

export function useMail(state: State, recipients: number) {
	if (recipients > limits.recipientsPerMessage) {
		throw exception("Limit Exceeded: Email Recipients Per Message.");
	}
	if (recipients > mailLeft(state)) {
		throw exception("Service invoked too many times for one day: email.");
	}
	const usage = mailUsage(state);
	const mailRecipients = usage.mailRecipients + recipients;
	state.usage = { ...usage, mailRecipients };
}

/** The day that began with its first trigger. */
const triggerUsage = ({ usage, now }: State): Usage =>
	now - usage.triggerSince >= day
		? { ...usage, triggerSince: now, triggerMs: 0 }
		: usage;

/** Virtual milliseconds that triggers may still run in this day. */
export const triggerTimeLeft = (state: State) =>
	limits.triggerMsPerDay - triggerUsage(state).triggerMs;

/** @throws when triggers have run for too long in this day */
export function checkTriggerTime(state: State) {
	if (triggerTimeLeft(state) <= 0) {
		throw exception("Service using too much computer time for one day.");
	}
}

export function useTriggerTime(state: State, ms: number) {
	const usage = triggerUsage(state);
	state.usage = { ...usage, triggerMs: usage.triggerMs + ms };
}
