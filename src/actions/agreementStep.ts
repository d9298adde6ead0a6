/** A step in the life of an agreement, as everything that one write carries. */
import { agreementState, statusOn } from "../policy/agreements/agreement";
import type { ownAgreements } from "../policy/agreements/facts";
import {
	type Agreement,
	type AgreementDetails,
	type AgreementMove,
	type AgreementStatus,
	agreementDetails,
	agreementHistory,
	agreements,
} from "../policy/agreements/tables";
import { type Partner, partners } from "../policy/scope/tables";
import type { Entry } from "../register/auditChain";
import { add, type Change, joined, update } from "../register/change";
import { addedEntry, type Moment } from "../register/commit";
import type { Day } from "../register/days";
import type { newIds } from "../register/ids";
import type { Picked } from "../register/register";
import { blankRow } from "../register/table";
import { addOn } from "./act";

export type OwnAgreement = Picked<typeof ownAgreements>;

export interface Step {
	to: AgreementStatus;
	/** When it happened; today if nothing is said. */
	on?: Day;
	why?: string;
	/** Rules that a board minute set aside, such as "R-5.4". */
	rules?: string;
	minute?: string;
	gmailId?: string;
	/** Which version it was about, and its document. */
	version?: string;
	document?: string;
	/** What else changes in its row, and in its details. */
	agreement?: Partial<Agreement>;
	details?: Partial<AgreementDetails>;
}

/** What of an agreement and its partner a step looks at. */
export interface Stepping {
	agreement: OwnAgreement & Partial<Agreement>;
	details: Partial<AgreementDetails>;
	/** The details' row is there; an agreement that was typed in has none. */
	hasDetails: boolean;
	/** All agreements with the partner, this one among them. */
	own: readonly OwnAgreement[];
	partner: Pick<Partner, "ref" | "agreement" | "endsOn">;
}

export interface Stepped {
	changes: Change[];
	entries: Entry[];
}

type NextId = ReturnType<typeof newIds>;

const moved = (
	history: Partial<AgreementMove> & { agreement: string },
	nextId: NextId,
): Change =>
	add(agreementHistory, {
		...blankRow(agreementHistory),
		...history,
		ref: nextId(agreementHistory),
	});

/**
 * Agreements whose status the day has changed.
 * @param own all agreements of one partner
 */
export function turnedByDay(
	own: readonly OwnAgreement[],
	{ today }: Moment,
	nextId: NextId,
): Stepped {
	const turned = own.flatMap((one) => {
		const to = statusOn(one, own, today) as AgreementStatus;
		return to === one.status ? [] : [{ one, to }];
	});
	const history = turned.map(({ one: { ref, status, version }, to }) =>
		moved(
			{ agreement: ref, on: today, by: addOn, version, from: status, to },
			nextId,
		),
	);
	return {
		changes: [
			...turned.flatMap(({ one: { ref, status }, to }) =>
				update(agreements, ref, { status }, { status: to }),
			),
			...history,
		],
		entries: [
			...turned.map(({ one: { ref, status }, to }) => ({
				action: "Agreement turned by the day",
				record: ref,
				summary: `${status || "Draft"} to ${to}`,
			})),
			...history.map(addedEntry),
		],
	};
}

/** The partner's agreements as the changes leave them. */
function ownAfter(own: readonly OwnAgreement[], changes: readonly Change[]) {
	const news = new Map<string, object>();
	for (const change of changes)
		if (change.kind === "update" && change.table === agreements)
			news.set(change.key, { ...news.get(change.key), ...change.now });
	return own.map((one) => ({ ...one, ...news.get(one.ref) }));
}

function ownChanges({ agreement, details, hasDetails }: Stepping, step: Step) {
	const { ref } = agreement;
	const now = { ...step.agreement, status: step.to };
	const more = step.details ?? {};
	const detailChanges = hasDetails
		? update(agreementDetails, ref, details, more)
		: Object.keys(more).length > 0
			? [
					add(agreementDetails, {
						...blankRow(agreementDetails),
						...more,
						ref,
					}),
				]
			: [];
	return [...update(agreements, ref, agreement, now), ...detailChanges];
}

function entryFor({ agreement }: Stepping, step: Step, version: string): Entry {
	const { to, rules, minute, why } = step;
	return {
		action: rules ? "Agreement moved, a rule set aside" : "Agreement moved",
		record: agreement.ref,
		summary: `${agreement.status || "Draft"} to ${to}, version ${version}`,
		...(rules ? { rule: rules } : {}),
		...(minute ? { minute } : {}),
		payload: { ...step.agreement, ...step.details, why },
	};
}

/**
 * Its row, its details, its history, and what follows for the partner and its
 * other agreements on that day.
 */
export function stepped(
	at: Stepping,
	step: Step,
	moment: Moment,
	nextId: NextId,
): Stepped {
	const { agreement, own, partner } = at;
	const version =
		step.version ?? step.agreement?.version ?? agreement.version ?? "";
	const history = moved(
		{
			agreement: agreement.ref,
			on: step.on ?? moment.today,
			by: moment.actor,
			version,
			from: agreement.status,
			to: step.to,
			why: step.why ?? "",
			rules: step.rules ?? "",
			minute: step.minute ?? "",
			document: step.document ?? "",
			gmailId: step.gmailId ?? "",
		},
		nextId,
	);
	const first = ownChanges(at, step);
	const after = ownAfter(own, first);
	const turned = turnedByDay(after, moment, nextId);
	const changes = joined([...first, history, ...turned.changes]);
	return {
		changes: [
			...changes,
			...update(
				partners,
				partner.ref,
				partner,
				agreementState(ownAfter(own, changes), moment.today),
			),
		],
		entries: [
			entryFor(at, step, version),
			addedEntry(history),
			...turned.entries,
		],
	};
}
