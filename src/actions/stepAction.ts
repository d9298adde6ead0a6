/** One action on an agreement: opened, checked, written, told. */
import type { Place, StepOutcome } from "../contract";
import { takeLock } from "../google/lock";
import type { Opened } from "../google/read";
import {
	type AgreementStatus,
	agreementHistory,
} from "../policy/agreements/tables";
import { personNames } from "../policy/scope/section";
import type { Moment } from "../register/commit";
import { UserError } from "../register/errors";
import { newIds } from "../register/ids";
import { headings, pick, type Want } from "../register/register";
import { outbox } from "../register/scriptTabs";
import { momentFor, requirePerson } from "./act";
import type { Stepping } from "./agreementStep";
import { type OpenedAgreement, openAgreement } from "./openAgreement";
import { outboxIndex } from "./sendQueued";

/** An agreement that somebody is about to change. */
export interface AtWork extends OpenedAgreement {
	moment: Moment;
	stepping: Stepping;
	nextId: ReturnType<typeof newIds>;
}

export const historyRows = pick(
	agreementHistory,
	"agreement",
	"on",
	"by",
	"version",
	"from",
	"to",
	"why",
	"rules",
	"minute",
	"document",
	"gmailId",
);

const reads = [
	personNames,
	headings(agreementHistory),
	outboxIndex,
	headings(outbox),
] as const;

export const steppingOf = ({
	facts,
	hasDetails,
}: Pick<OpenedAgreement, "facts" | "hasDetails">): Stepping => {
	const { agreement, details, own, partner } = facts;
	return { agreement, details, hasDetails, own, partner };
};

/**
 * Takes the lock and opens the agreement with all that its rules look at.
 * @throws UserError if it is gone, or nobody said who asks
 */
export function takeUp(
	as: string,
	place: Place,
	...more: readonly Want[]
): AtWork {
	takeLock();
	const opened = openAgreement(place, ...reads, ...more);
	const moment = momentFor(as);
	requirePerson(opened.opened, moment);
	return {
		...opened,
		moment,
		stepping: steppingOf(opened),
		nextId: newIds(opened.opened),
	};
}

/** Keys of the emails that are in the outbox, sent or not. */
export const outboxKeys = (opened: Opened): ReadonlySet<string> =>
	new Set(opened.rows(outboxIndex).map(({ key }) => key));

/** @throws UserError unless it stands at one of these */
export function requireStatus(
	{ facts: { agreement } }: Pick<OpenedAgreement, "facts">,
	allowed: readonly AgreementStatus[],
	instead: string,
): void {
	const status = agreement.status || "Draft";
	if (allowed.includes(status)) return;
	throw new UserError(
		`${agreement.ref} is “${status}”. ${instead} Nothing was changed.`,
	);
}

export const done = (
	notice: string,
	place: Place,
	undo: StepOutcome["undo"] = null,
): StepOutcome => ({ notice, place, undo });
