/** One agreement with everything the panel shows of it. */
import type {
	AgreementView,
	FormValues,
	HistoryLine,
	OfficeHolder,
	Place,
	RefusalLine,
	SignOffLine,
	StepLine,
} from "../contract";
import { standingOf } from "../policy/agreements/agreement";
import type { AgreementFacts } from "../policy/agreements/facts";
import {
	changeRefusals,
	checkRefusals,
	forceRefusals,
	reviewRefusals,
	sendRefusals,
	signatoryRefusals,
	signersLeft,
	signOffRefusal,
	signRefusals,
} from "../policy/agreements/gates";
import { type MoveName, movesFrom, untyped } from "../policy/agreements/moves";
import { openPoints } from "../policy/agreements/openPoints";
import { agreements, goals } from "../policy/agreements/tables";
import { isCurrent } from "../policy/scope/partners";
import { contacts } from "../policy/scope/tables";
import { cellsOf } from "../register/form";
import { all, pick, type Register } from "../register/register";
import { successorOf } from "./followAgreement";
import { isStale, unopened } from "./leftovers";
import { type OpenedAgreement, openAgreement } from "./openAgreement";
import { doubtful } from "./sendAgreement";
import { outboxIndex } from "./sendQueued";
import { historyRows } from "./stepAction";

const goalRows = all(goals);
const phones = pick(contacts, "phone");

const nameIn = (facts: AgreementFacts, ref: string): string =>
	facts.people.find((one) => one.ref === ref)?.name ??
	facts.contacts.find((one) => one.ref === ref)?.name ??
	ref;

function refusalsOf(name: MoveName, facts: AgreementFacts): RefusalLine[] {
	if (name === "review") return reviewRefusals(facts, unopened(facts));
	if (name === "send") return sendRefusals(facts, unopened(facts));
	const [signer] = signersLeft(facts);
	return name === "sign" && signer ? signRefusals(facts, signer) : [];
}

function historyOf({ opened, facts }: OpenedAgreement): HistoryLine[] {
	return opened
		.rows(historyRows)
		.filter(({ agreement }) => agreement === facts.agreement.ref)
		.map(({ on, by, version, from, to, why, rules, minute, document }) => ({
			on,
			by: nameIn(facts, by),
			version,
			from,
			to,
			why,
			rules,
			minute,
			document: document === facts.agreement.document ? "" : document,
		}))
		.reverse();
}

/** What its first page lists, and what would stop it on the way from there. */
const gapsOf = (facts: AgreementFacts): RefusalLine[] => [
	...openPoints(facts),
	...changeRefusals(facts),
	...checkRefusals(facts),
	...signatoryRefusals(facts),
];

/** A reason that is still to be typed in is the next step. */
function stepsOf(
	facts: AgreementFacts,
	[newest]: readonly HistoryLine[],
): StepLine[] {
	const { status } = facts.agreement;
	const asked = newest?.why.startsWith(untyped) && newest.to === status;
	const owed: readonly StepLine[] = !asked
		? []
		: status === "Declined"
			? [{ move: "decline", refusals: [] }]
			: [{ move: "changes", refusals: [] }];
	return [
		...owed,
		...movesFrom(status).map((move) => ({
			move,
			refusals: refusalsOf(move, facts),
		})),
	];
}

const signOffsOf = ({ facts }: OpenedAgreement): SignOffLine[] =>
	facts.signOffs.map((row) => ({
		place: { ref: row.ref, row: 0 },
		name: nameIn(facts, row.person),
		kind: row.kind,
		outcome: row.outcome,
		on: (row.answeredAt || row.askedAt).slice(0, 10),
		evidence: row.evidence,
		minute: row.minute,
		refused:
			row.verdict ||
			(row.kind === "Send agreement" && row.outcome === "Approved"
				? (signOffRefusal(row.person, facts) ?? "")
				: ""),
	}));

const peopleOf = ({ people, today }: AgreementFacts): OfficeHolder[] =>
	people
		.filter((person) => isCurrent(person, today))
		.map(({ ref, name, role, signs, approves }) => ({
			ref,
			name,
			role,
			signs: signs === true,
			approves: approves === true,
		}))
		.sort((a, b) => a.name.localeCompare(b.name));

const goalsOf = (register: Register, facts: AgreementFacts) =>
	register
		.rows(goalRows)
		.filter(({ agreement }) => agreement === facts.agreement.ref)
		.map((goal) => ({
			place: { ref: goal.ref, row: register.rowOf(goals, goal.ref) ?? 0 },
			values: cellsOf(goal) as FormValues,
			ownerName: nameIn(facts, goal.owner),
		}));

/** @throws UserError if it is not in the register (any more) */
export function showAgreement(place: Place): AgreementView {
	const all = openAgreement(place, historyRows, goalRows, outboxIndex, phones);
	const { opened, facts, partnerPlace } = all;
	const { agreement, details, own, partner, settings, today } = facts;
	const history = historyOf(all);
	const next = successorOf({ facts });
	return {
		place: all.place,
		partner: { ...partnerPlace, name: partner.name },
		agreement: cellsOf(agreement),
		details: cellsOf(details),
		standing: standingOf(agreement, own, today),
		goals: goalsOf(opened, facts),
		mostGoals: settings.number("agreement.maxGoals"),
		gaps: gapsOf(facts),
		steps: stepsOf(facts, history),
		signersLeft: signersLeft(facts),
		waits: agreement.status === "Fully signed" ? forceRefusals(facts) : [],
		stale: isStale(facts),
		inDoubt: doubtful({ opened, facts }) !== undefined,
		signOffs: signOffsOf(all),
		signOffsNeeded: settings.number("agreement.signoffs"),
		history,
		followedBy: next
			? { ref: next.ref, row: opened.rowOf(agreements, next.ref) ?? 0 }
			: null,
		people: peopleOf(facts),
		contacts: facts.contacts.map(({ ref, name, job, emails, main }) => ({
			ref,
			name,
			job,
			emails,
			phone: opened.find(phones, ref)?.phone ?? "",
			main: main === true,
		})),
		today,
	};
}
