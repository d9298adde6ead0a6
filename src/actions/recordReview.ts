/** Records that a partnership was reviewed, what was found, and what follows. */
import type { DutyChange, DutyUndo, RecordReview } from "../contract";
import type { Opened } from "../google/read";
import { type Review, reviews } from "../policy/managing/tables";
import { settingsOf } from "../policy/policy";
import { personNames } from "../policy/scope/section";
import { type Partner, partnerDetails, partners } from "../policy/scope/tables";
import { settingRows } from "../policy/settings";
import {
	add,
	type Change,
	remove,
	sameValue,
	update,
} from "../register/change";
import type { Decision } from "../register/commit";
import { type Day, longDay } from "../register/days";
import { type FieldFault, UserError } from "../register/errors";
import { faultsAt, formKeys, readForm } from "../register/form";
import { newIds } from "../register/ids";
import { all, pick, type Register } from "../register/register";
import { blankRow } from "../register/table";
import { act, registerAfter, requirePerson } from "./act";
import {
	agreementFacts,
	agreementsByPartner,
	lastHeld,
	partnerFacts,
} from "./partnerFacts";
import { requirePartner } from "./showPartner";

const rows = all(reviews);
const reviewed = pick(
	partners,
	"name",
	"stage",
	"risk",
	"agreement",
	"endsOn",
	"lastContact",
	"inTouch",
	"nextReview",
);
const begun = pick(partnerDetails, "activeFrom", "inScope");

export const reviewReads = [
	personNames,
	rows,
	reviewed,
	begun,
	agreementFacts,
	settingRows,
] as const;

const keys = formKeys(reviews).filter((key) => key !== "partner");

function faultsOf(row: Partial<Review>, today: Day): FieldFault[] {
	const { heldOn, adjust, noChangeWhy } = row;
	return [
		...(heldOn
			? []
			: [{ field: "review.heldOn", sentence: "Held on is empty." }]),
		...(heldOn && heldOn > today
			? [
					{
						field: "review.heldOn",
						sentence: `Held on: ${longDay(heldOn)} has not come yet. Record it once it has happened.`,
					},
				]
			: []),
		...(adjust?.trim() || noChangeWhy?.trim()
			? []
			: [
					{
						field: "review.adjust",
						sentence: "Say what changes, or why nothing changes (R-7.5).",
					},
				]),
	];
}

/** The partner's facts with its reviews as they are to be. */
function factChanges(
	register: Opened,
	after: Register,
	ref: string,
	{ today, risk }: { today: Day; risk: Partner["risk"] },
): Change[] {
	const partner = register.find(reviewed, ref);
	if (!partner) return [];
	const own = agreementsByPartner(register.rows(agreementFacts)).get(ref) ?? [];
	const next = { ...partner, risk };
	const facts = partnerFacts(
		own,
		next,
		register.find(begun, ref) ?? { activeFrom: null, inScope: null },
		{
			held: lastHeld(after.rows(rows)).get(ref) ?? null,
			settings: settingsOf(register),
			today,
		},
	);
	return update(partners, ref, partner, { ...facts, risk });
}

const noticeOf = (name: string, { outcome }: Review, next: Day | null) =>
	[
		`The review of ${name} is recorded.`,
		next ? `The next one is due on ${longDay(next)}.` : "",
		outcome === "Vary" ? "Next, change the agreement." : "",
		outcome === "End" ? "Next, end the agreement." : "",
	]
		.filter(Boolean)
		.join(" ");

/**
 * @throws UserError with the fields that do not fit; nothing is saved then
 * @see
 */
export function recordReview(request: RecordReview): DutyChange {
	const { ref } = request.place;
	const { result } = act<DutyChange>(
		request.as,
		reviewReads,
		(opened, moment) => {
			requirePerson(opened, moment);
			const partner = requirePartner(opened.find(reviewed, ref), ref);
			const { row, faults } = readForm(reviews, keys, request.values);
			const all = [
				...faultsAt("review", faults),
				...faultsOf(row, moment.today),
			];
			if (all.length > 0)
				throw new UserError("There is a problem. Nothing was saved yet.", all);
			const review: Review = {
				...blankRow(reviews),
				...row,
				partner: ref,
				dueOn: partner.nextReview,
				ref: newIds(opened)(reviews),
			};
			const same = opened
				.rows(rows)
				.find(
					(other) =>
						other.partner === ref &&
						keys.every((key) => sameValue(other[key], review[key])),
				);
			if (same)
				return {
					changes: [],
					result: {
						notice: `That review is recorded already, as ${same.ref}.`,
						undo: null,
					},
				};
			const added = add(reviews, review);
			const after = registerAfter(opened, [added]);
			const risk = review.riskAfter || partner.risk;
			const facts = factChanges(opened, after, ref, {
				today: moment.today,
				risk,
			});
			const next = registerAfter(opened, facts).find(reviewed, ref)?.nextReview;
			return {
				changes: [added, ...facts],
				result: {
					notice: noticeOf(partner.name, review, next ?? null),
					undo: {
						name: "takeBackDuty" as const,
						request: {
							as: request.as,
							place: { ref: review.ref, row: 0 },
							was: { risk: partner.risk },
						},
					},
				},
			};
		},
	);
	return result;
}

/** Without the review; the partner's risk is what it was before. */
export function reviewTakenBack(
	opened: Opened,
	{ place, was }: DutyUndo["request"],
	today: Day,
): Decision {
	const review = opened.find(rows, place.ref);
	if (!review) return { changes: [] };
	const gone = remove(reviews, review);
	const after = registerAfter(opened, [gone]);
	const partner = opened.find(reviewed, review.partner);
	const risk = (was?.risk ?? partner?.risk ?? "") as Partner["risk"];
	return {
		changes: [
			gone,
			...factChanges(opened, after, review.partner, { today, risk }),
		],
	};
}
