/** What time it is for the charity. */
import type { Day } from "../register/days";

export const zone = "Europe/London";

/** The day in London of a moment, now by default. */
export const londonDay = (moment = new Date()): Day =>
	Utilities.formatDate(moment, zone, "yyyy-MM-dd") as Day;

/** A moment in UTC, ISO 8601. */
export const timestamp = (moment = new Date()): string => moment.toISOString();

const started = Date.now();

/** Seconds since this execution began; Google ends it after 360. */
export const secondsRun = (): number => (Date.now() - started) / 1_000;
