/** What State keeps about the mailbox: the cursor, what came of each email, the past. */
import {
	type KeptMemory,
	keptMemory,
	type Memory,
	memoryFrom,
} from "../correspondence/memory";
import type { Day } from "../register/days";
import { UserError } from "../register/errors";
import type { Register } from "../register/register";
import { readState } from "../register/scriptTabs";

/** Where the log is in the mailbox; kept in State, moved with the rows. */
export interface MailState {
	cursor: string;
	cursorOn: Day;
	/** When logging began, and when it last wrote (ISO 8601, UTC). */
	since: string;
	wroteAt: string;
	/** Emails that became rows; rows that stand in the tab, not in an archive. */
	logged: number;
	live: number;
	/** The month in which all was gone through, and the log stayed long. */
	stayedLong?: string;
	/** Emails that were put into the queue of unknown addresses. */
	unmatched: number;
	/** Emails that were left out, by why. */
	leftOut: Readonly<Record<string, number>>;
}

/** A look back through emails from before logging began. */
export interface Backfill {
	/** From which day on: so many months back from when it was asked for. */
	from: Day;
	months: number;
	/** Where it is in Gmail's list, newest first. */
	token: string;
	offset: number;
	/** The place is to be looked for from the start of the list. */
	seeks?: boolean;
	/** The last messages dealt with, to find the place again; and their moment. */
	lastIds: readonly string[];
	reached: string;
	looked: number;
	logged: number;
	/** How many messages the mailbox had. */
	most: number;
	state: "Going on" | "Stopped" | "Finished";
	/** What was fetched since a moment (ISO 8601): a day has its allowance. */
	spent?: { since: string; fetched: number };
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const isMail = (value: unknown): boolean => {
	if (!isRecord(value)) return false;
	const mail: Fields = { ...noMail, ...value };
	return (
		Object.entries(noMail).every(
			([name, blank]) => typeof mail[name] === typeof blank,
		) && !Number.isNaN(Date.parse(String(mail.since)))
	);
};

const states: readonly unknown[] = ["Going on", "Stopped", "Finished"];

const isBackfill = (value: unknown): boolean =>
	value === null ||
	(isRecord(value) &&
		Array.isArray(value.lastIds) &&
		typeof value.token === "string" &&
		typeof value.offset === "number" &&
		states.includes(value.state));

const isText = (value: unknown): boolean => typeof value === "string";
const isNumber = (value: unknown): boolean => typeof value === "number";

/** @throws UserError if set-up has not been here */
export function mailIn(register: Register): MailState {
	const mail = readState<Partial<MailState>>(register, "mail", isMail);
	if (!mail)
		throw new UserError(
			"The register is not set up yet. Choose Partnerships, Set up or repair.",
		);
	return { ...noMail, ...mail };
}

export const noMail: MailState = {
	cursor: "",
	cursorOn: "" as Day,
	since: "",
	wroteAt: "",
	logged: 0,
	live: 0,
	unmatched: 0,
	leftOut: {},
};

export const backfillIn = (register: Register): Backfill | undefined =>
	readState<Backfill>(register, "backfill", isBackfill);

/** How often it was asked to file what waits; 0 when there is nothing to do. */
export const refileIn = (register: Register): number =>
	readState<number>(register, "refile", isNumber) ?? 0;

/** To be written with any change by which an address may become known. */
export const askToFile = (register: Register): { refile?: number } =>
	(readState<Partial<MailState>>(register, "mail")?.unmatched ?? 0) > 0
		? { refile: refileIn(register) + 1 }
		: {};

const parts = ["seen", "passed", "threads", "clocks", "unlogged"] as const;

export const memoryIn = (register: Register): Memory =>
	memoryFrom(
		Object.fromEntries(
			parts.map((part) => [
				part,
				readState<string>(register, part, isText) ?? "",
			]),
		),
	);

/** The parts of the memory that are not what they were. */
export function memoryState(
	register: Register,
	memory: Memory,
): Partial<KeptMemory> {
	const kept = keptMemory(memory);
	return Object.fromEntries(
		parts
			.filter((part) => kept[part] !== (readState(register, part) ?? ""))
			.map((part) => [part, kept[part]]),
	);
}
