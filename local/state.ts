/** Everything that a workspace remembers, as plain data. */

import type { FaultKind } from "./faults/faults";
import type { Spreadsheet } from "./sheets/model";

/** Grows when an older version of this program could not read the files. */
export const currentVersion = 2;

export interface DriveFile {
	readonly id: string;
	readonly name: string;
	readonly mimeType: string;
	readonly parents: readonly string[];
	readonly appProperties: Readonly<Record<string, string>>;
	readonly description?: string;
	readonly trashed: boolean;
	/** ISO, as Drive gives it. */
	readonly createdTime: string;
	readonly modifiedTime: string;
	/** Under drive.file a script sees only what it made or was granted. */
	readonly madeByScript: boolean;
	/** A person let the script in, beside the open document. */
	readonly granted?: boolean;
	/** What anyone with the link may do; absent while it is not shared so. */
	readonly link?: LinkRole;
	/** Where the bytes are; a folder has none. */
	readonly content?: string;
	readonly size?: number;
}

export type LinkRole = "reader" | "commenter" | "writer";

export interface Message {
	readonly id: string;
	readonly threadId: string;
	readonly labelIds: readonly string[];
	/** Milliseconds. */
	readonly internalDate: number;
	readonly historyId: number;
	readonly size: number;
	/** SHA-256 of the bytes, to know the same message when it comes again. */
	readonly hash: string;
	/** Message-ID header, without the angle brackets; may be empty. */
	readonly messageId: string;
	/** Message-IDs of what it answers, likewise. */
	readonly references: readonly string[];
	/** Subject without Re: and Fwd:, in small letters. */
	readonly topic: string;
	/** Addresses of the headers, without the account's own. */
	readonly correspondents: readonly string[];
	/** The id that Gmail wrote into an exported message. */
	readonly gmailId?: string;
}

export type HistoryKind =
	| "messageAdded"
	| "messageDeleted"
	| "labelAdded"
	| "labelRemoved";

export interface HistoryRecord {
	readonly id: number;
	readonly kind: HistoryKind;
	/** Virtual milliseconds. */
	readonly at: number;
	readonly messageId: string;
	readonly threadId: string;
	/** The message's labels just after this. */
	readonly labelIds: readonly string[];
	/** The labels put on or taken off. */
	readonly changed?: readonly string[];
}

export interface Mailbox {
	readonly historyId: number;
	/** History before this is forgotten. */
	readonly historyFrom: number;
	readonly messages: readonly Message[];
	readonly history: readonly HistoryRecord[];
	/** Labels that a person made: id and name. */
	readonly userLabels: readonly { id: string; name: string }[];
	/** How many there ever were; older workspaces have all of them still. */
	readonly labelsMade?: number;
}

export interface Properties {
	readonly script: Readonly<Record<string, string>>;
	/** By account. */
	readonly user: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type Rhythm =
	| { readonly every: "minutes" | "hours"; readonly count: number }
	| DailyRhythm
	| { readonly every: "spreadsheet"; readonly event: "onEdit" | "onOpen" };

/** Days or weeks, at a minute of the day as a clock on the wall shows it. */
export interface DailyRhythm {
	readonly every: "days" | "weeks";
	readonly count: number;
	readonly hour: number;
	readonly minute: number;
	/** 0 is Sunday; only for weeks. */
	readonly weekDay?: number;
	readonly timeZone: string;
}

export interface Trigger {
	readonly id: string;
	readonly handler: string;
	/** Whose trigger it is; other accounts do not see it. */
	readonly owner: string;
	readonly rhythm: Rhythm;
	/** When it rings next, in virtual milliseconds; absent for edits. */
	readonly nextAt?: number;
}

/** One call of a service, as the gate saw it. */
export interface Call {
	readonly n: number;
	readonly service: string;
	readonly method: string;
	/** Modelled at 1x. */
	ms: number;
	cellsRead?: number;
	cellsWritten?: number;
	/** Gmail's quota units. */
	units?: number;
	/** Sent, or fetched where only that makes sense. */
	bytes?: number;
	error?: string;
	/** What somebody made go wrong at it, to see what happens. */
	fault?: MadeFault;
	/** User, property read, page, menu, toast: listed apart. */
	readonly small?: boolean;
}

export interface MadeFault {
	readonly kind: FaultKind;
	/** Whose tab, or which job. */
	readonly on?: string;
}

/** Workspaces made by older versions lack what may be missing here. */
export interface ExecutionRecord {
	/** Counted from the workspace's first execution. */
	readonly n?: number;
	readonly at: string;
	readonly function: string;
	/** What a page asked that function for, when it said so in one word. */
	readonly asked?: string;
	readonly source: string;
	/** Modelled at 1x. */
	readonly ms: number;
	/** What ended it before its end. */
	readonly error?: string;
	/** What the script said when it would not do what was asked. */
	readonly refused?: string;
	/** What came up on the person's screen. */
	readonly shown?: readonly string[];
	/** The call at which something was made to go wrong. */
	readonly hit?: MadeFault & { readonly n: number; readonly call: string };
	readonly console: readonly string[];
	/** The first few hundred; the totals cover all. */
	readonly calls: readonly Call[];
	readonly totals: readonly CallTotal[];
}

export interface CallTotal {
	readonly member: string;
	readonly count: number;
	readonly ms: number;
	readonly small: boolean;
}

/** What has been used of each quota. */
export interface Usage {
	/** Virtual milliseconds of each call in the last minute. */
	readonly sheetsReads: readonly number[];
	readonly sheetsWrites: readonly number[];
	/** Milliseconds and units. */
	readonly gmailUnits: readonly (readonly [number, number])[];
	/** The day's count starts with its first message. */
	readonly mailSince: number;
	readonly mailRecipients: number;
	/** Likewise, with its first trigger; virtual milliseconds of running. */
	readonly triggerSince: number;
	readonly triggerMs: number;
	/** Calls of a service in the day that began with its first one. */
	readonly days?: Readonly<Record<string, DayUse>>;
}

export interface DayUse {
	readonly since: number;
	readonly count: number;
}

/** Every part is replaced, never changed in place. */
export interface State {
	/** The account whose workspace this is. */
	readonly owner: string;
	/** The account that acts now; usually the owner. */
	account: string;
	/** Permissions that the person unticked when Google asked. */
	withheld: readonly string[];
	/** Virtual milliseconds. */
	now: number;
	/** The spreadsheet that the script is bound to. */
	boundId: string;
	/** The next number for made-up ids, so that a rerun makes the same. */
	nextNumber: number;
	spreadsheets: Readonly<Record<string, Spreadsheet>>;
	drive: readonly DriveFile[];
	/** By account. */
	mailboxes: Readonly<Record<string, Mailbox>>;
	properties: Properties;
	triggers: readonly Trigger[];
	log: readonly ExecutionRecord[];
	usage: Usage;
}
