/** The agreement that follows another: its words and goals copied forward, its days moved. */
import type { FollowAgreement, StepOutcome } from "../contract";
import {
	type Agreement,
	type AgreementDetails,
	agreementDetails,
	agreementHistory,
	agreements,
	type Goal,
	goals,
} from "../policy/agreements/tables";
import { successorVersion } from "../policy/agreements/versions";
import { add, type Change } from "../register/change";
import { addDays, type Day, daysBetween } from "../register/days";
import { UserError } from "../register/errors";
import { faultsAt } from "../register/form";
import { all } from "../register/register";
import { blankRow } from "../register/table";
import { commit } from "./act";
import { decideByOf, termFaults } from "./draftPlan";
import { plainText } from "./grounds";
import { type AtWork, done, requireStatus, takeUp } from "./stepAction";

const goalRows = all(goals);

const over: readonly string[] = ["Declined", "Withdrawn"];

/** The one that follows it already, unless that came to nothing. */
export const successorOf = ({ facts }: Pick<AtWork, "facts">) =>
	facts.own.find(
		({ supersedes, status }) =>
			supersedes === facts.agreement.ref && !over.includes(status),
	);

/** @throws UserError with the fields that do not fit */
function refuseTerms(next: Agreement, changes: string): void {
	const faults = [
		...faultsAt("follow", [
			...(next.startsOn
				? []
				: [{ key: "startsOn", sentence: "Starts is empty." }]),
			...termFaults(next),
		]),
		...(changes
			? []
			: [
					{
						field: "follow.changes",
						sentence: "What changes is empty. Say it in a few words.",
					},
				]),
	];
	if (faults.length > 0)
		throw new UserError("There is a problem. Nothing was saved yet.", faults);
}

function nextAgreement(
	request: FollowAgreement,
	{ facts, nextId }: AtWork,
): Agreement {
	const { agreement, settings } = facts;
	const next: Agreement = {
		...agreement,
		ref: nextId(agreements),
		version: successorVersion(agreement.version, request.way),
		status: "Draft",
		startsOn: request.startsOn,
		endsOn: request.endsOn,
		noEndWhy: plainText(request.noEndWhy),
		signedOn: null,
		document: "",
		signedCopy: "",
		easyRead: "",
		supersedes: agreement.ref,
	};
	return { ...next, decideBy: decideByOf(next, settings) };
}

/** Its words; what belongs to the old one's sending and signing stays there. */
const nextDetails = (
	{ facts: { details } }: AtWork,
	ref: string,
	changes: string,
): AgreementDetails => {
	const { template } = details;
	const fresh = blankRow(agreementDetails);
	const kept = Object.fromEntries(
		Object.entries(details).filter(
			([key]) => agreementDetails.columns[key as "changes"]?.addOn !== true,
		),
	);
	return { ...fresh, ...kept, template, ref, changes } as AgreementDetails;
};

/** As many days later as the agreement ends, or else begins, later. */
function daysLater({ agreement }: AtWork["facts"], next: Agreement): number {
	if (agreement.endsOn && next.endsOn)
		return daysBetween(agreement.endsOn, next.endsOn);
	return agreement.startsOn && next.startsOn
		? daysBetween(agreement.startsOn, next.startsOn)
		: 0;
}

const movedDay = (day: Day | null, days: number) =>
	day && addDays(day, Math.max(0, days));

/** A renewal begins where the last figure stands; a variation changes no goal. */
function nextGoals(
	{ way }: FollowAgreement,
	at: AtWork,
	next: Agreement,
): Change[] {
	const days = way === "Renewal" ? daysLater(at.facts, next) : 0;
	return at.opened
		.rows(goalRows)
		.filter(({ agreement }) => agreement === at.facts.agreement.ref)
		.map((goal) => {
			const copy: Goal = {
				...blankRow(goals),
				...goal,
				ref: at.nextId(goals),
				agreement: next.ref,
				by: movedDay(goal.by, days),
				start: way === "Renewal" ? (goal.latest ?? goal.start) : goal.start,
				latest: null,
				asAt: null,
				status: "",
			};
			return add(goals, copy);
		});
}

/**
 * @throws UserError with the fields that do not fit; nothing is saved then
 * @see
 */
export function followAgreement(request: FollowAgreement): StepOutcome {
	const at = takeUp(request.as, request.place, goalRows);
	const { facts, opened, moment, nextId } = at;
	const { ref } = facts.agreement;
	requireStatus(
		at,
		request.way === "Renewal"
			? ["Fully signed", "In force", "Expired"]
			: ["Fully signed", "In force"],
		"Only a signed agreement is renewed or changed.",
	);
	const known = successorOf(at);
	if (known)
		throw new UserError(
			`${known.ref} follows ${ref} already. Open that one. Nothing was changed.`,
		);
	const changes = String(request.changes ?? "")
		.trim()
		.slice(0, 5_000);
	const next = nextAgreement(request, at);
	refuseTerms(next, changes);
	const history = add(agreementHistory, {
		...blankRow(agreementHistory),
		ref: nextId(agreementHistory),
		agreement: next.ref,
		on: moment.today,
		by: moment.actor,
		version: next.version,
		to: "Draft" as const,
		why: `${request.way === "Renewal" ? "Renews" : "Changes"} ${ref}. ${changes}`,
	});
	const { place } = {
		place: { ref: next.ref, row: 0 },
	};
	commit(
		opened,
		{
			changes: [
				add(agreements, next),
				add(agreementDetails, nextDetails(at, next.ref, changes)),
				...nextGoals(request, at, next),
				history,
			],
		},
		moment,
	);
	return done(
		`${next.ref} follows ${ref}, with its words and goals. Look through it, then make its document.`,
		place,
	);
}
