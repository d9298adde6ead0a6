/** The tabs that only the script writes: where it is, what was done, what is to be sent. */
import type { Day } from "./days";
import { UserError } from "./errors";
import { headings, pick, type Register } from "./register";
import { bareTable, choice, longText, number, text } from "./table";

const hidden = (sheetId: number) => ({ sheetId, shown: "never" as const });

/** Where the jobs are: counters, cursor, the audit's head; each value is JSON. */
export const state = bareTable(
	"State",
	{ name: text("Name"), value: longText("Value") },
	hidden(901),
);

/** One entry for each thing done; the hashes chain it (decision 13). */
export const audit = bareTable(
	"Audit",
	{
		seq: number("Seq"),
		at: text("At"),
		actor: text("Who (declared)"),
		action: text("What"),
		record: text("Record"),
		summary: text("Summary"),
		rule: text("Rule"),
		minute: text("Minute"),
		payloadHash: text("Payload hash"),
		prevHash: text("Previous hash"),
		hash: text("Hash"),
		salt: text("Salt"),
		payload: longText("Before and after"),
	},
	hidden(902),
);

export const outboxStatuses = [
	"Queued",
	"Sending",
	"Sent",
	"To be checked",
] as const;

/** A message is a row here before it is an email (decision 7). */
export const outbox = bareTable(
	"Outbox",
	{
		key: text("Key"),
		to: text("To"),
		subject: text("Subject"),
		body: longText("Body"),
		html: longText("HTML"),
		kind: choice("Kind", ["Automatic", "Personal"]),
		status: choice("Status", outboxStatuses),
		at: text("At"),
	},
	hidden(903),
);

/** Which stage of which duty has been told to whom. */
export const reminders = bareTable(
	"Reminders",
	{ key: text("Key"), sentOn: text("Told on") },
	hidden(904),
);

/**
 * Where a commit keeps what it is about to overwrite, to put it back; the
 * night's check looks through the day's lines and empties it.
 */
export const before = bareTable(
	"Before",
	{ mark: text("For which write"), cells: text("What stood there before it") },
	hidden(905),
);

/** The value of State that says how many lines of Before are in use. */
export const linesUsed = "lines";

/** What the night's check found for people to look at. */
export interface Finding {
	/** The day on which it was found. */
	on: Day;
	sentence: string;
}

export const findingsIn = (register: Register): readonly Finding[] =>
	readState<Finding[]>(register, "findings") ?? [];

export const scriptTabs = [state, audit, outbox, reminders, before] as const;

export const stateRows = pick(state, "name", "value");

/** What every commit needs: State, and where the audit's columns are. */
export const commitReads = [stateRows, headings(audit)] as const;

/** Undefined if it is no JSON at all. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/**
 * The value kept in State under a name, undefined if there is none.
 * @param fits whether it is of the kind that is kept there
 * @throws UserError if somebody changed it into what it never was
 */
export function readState<T>(
	register: Register,
	name: string,
	fits: (value: unknown) => boolean = () => true,
): T | undefined {
	const text = register.find(stateRows, name)?.value;
	if (!text) return undefined;
	const value = parsed(text);
	if (value !== undefined && fits(value)) return value as T;
	throw new UserError(
		`The tab State is the add-on’s own, and its value “${name}” was changed by hand. Put it back with File, Version history; nothing was saved.`,
	);
}
