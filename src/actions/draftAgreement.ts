/** Drafts an agreement in one click: its row first, then its Doc, then the link. */
import type { DraftOutcome, DraftRequest } from "../contract";
import { takeLock } from "../google/lock";
import { read } from "../google/read";
import { partnerReads } from "../policy/agreements/facts";
import { UserError } from "../register/errors";
import { momentFor, requirePerson } from "./act";
import { Drafting } from "./drafting";
import { draftReads } from "./draftPlan";
import { templateOf } from "./draftValues";
import { isDrafted, templates } from "./templates";

/** @throws UserError if there is no template for that kind of agreement */
export function requireKind(kind: string) {
	if (isDrafted(kind)) return kind;
	throw new UserError(
		`There is no template for “${kind}” yet. Choose ${Object.keys(templates).filter(isDrafted).join(" or ")}.`,
	);
}

/**
 * Drafts an agreement as a Google Doc. Asked for twice, it gives the one Doc.
 * @throws UserError with fields, or one sentence; the register is untouched or
 * holds the agreement, and pressing again goes on from there
 * @see decision 8
 */
export function draftAgreement(request: DraftRequest): DraftOutcome {
	const kind = requireKind(request.kind);
	takeLock();
	const opened = read(...draftReads, ...partnerReads(request.place));
	const moment = momentFor(request.as);
	requirePerson(opened, moment);
	const drafting = new Drafting(opened, moment, () =>
		templateOf(kind, request.template),
	);
	const draft = drafting.plan(request);
	drafting.note([draft]);
	return drafting.make(draft);
}
