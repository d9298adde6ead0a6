/** What can go wrong at a call, by the names that people and commands use. */

/** Each with what it means, as the page says it. */
export const faultKinds = {
	"kill before": "Google ends the run just before the call",
	"kill after": "Google ends the run just after the call",
	"throw before": "the call fails, and nobody says whether it happened",
	"throw after": "the call happens, but looks as if it had failed",
	"server error before": "Google answers with its error 500, and does nothing",
	"server error after": "Google answers with its error 500, but did it",
	"service down": "that service fails from this call on",
	"all down": "every service fails from this call on",
	"day used up": "that service has reached its limit for the day",
	"too fast": "that service asks to slow down for a minute",
	"six minutes": "the call takes longer than Google allows a run",
	sort: "somebody sorts the tab just before the call",
	"insert row": "somebody inserts a row just before the call",
	"move column": "somebody moves a column just before the call",
	"rename heading": "somebody renames a heading just before the call",
	"delete tab": "somebody deletes the tab just before the call",
	"second run": "another run of a job comes in between",
	"delivered twice": "Gmail reports the newest message twice",
	"history forgotten": "Gmail has forgotten its history",
	"drive full": "Drive is full for a day, and keeps nothing new",
	"no conversion": "Drive cannot turn documents into others for twenty minutes",
	"late listing": "new files are not yet in Drive's listings",
} as const;

export type FaultKind = keyof typeof faultKinds;

export interface Fault {
	readonly kind: FaultKind;
	/** The number of the call, counted over all executions from the first on. */
	readonly at: number;
	/** Whose tab, or which job. */
	readonly on?: string;
}

/** Those that need to be told which tab. */
export const tabKinds = [
	"sort",
	"insert row",
	"move column",
	"rename heading",
	"delete tab",
] as const satisfies readonly FaultKind[];

export type TabKind = (typeof tabKinds)[number];

export const isTabKind = (kind: FaultKind): kind is TabKind =>
	tabKinds.some((each) => each === kind);

/** As commands write it: `kill after@7`, `sort:Partners@3`. */
export const faultText = ({ kind, at, on }: Fault): string =>
	`${kind}${on === undefined ? "" : `:${on}`}@${at}`;

/** @returns undefined when the text names no fault */
export function readFault(text: string): Fault | undefined {
	const [, kind = "", on, at] =
		/^([^:@]+)(?::([^@]+))?@(\d+)$/.exec(text) ?? [];
	if (!isFaultKind(kind) || Number(at) < 1) return undefined;
	return { kind, at: Number(at), ...(on !== undefined && { on }) };
}

const isFaultKind = (kind: string): kind is FaultKind =>
	Object.hasOwn(faultKinds, kind);
