/** The first screen: what is due, most late first, and how things stand. */
import type { DoubtLine, ExpiringLine, HomeView } from "../contract";
import { londonDay } from "../google/clock";
import { read } from "../google/read";
import { registerUrl } from "../google/ui";
import { isExpiring } from "../policy/agreements/agreement";
import { agreements } from "../policy/agreements/tables";
import { isPutOff } from "../policy/dutyNotes";
import { unmatched } from "../policy/managing/tables";
import { settingsOf } from "../policy/policy";
import { approvedVersions, policyLine } from "../policy/review/policyReview";
import { isLive } from "../policy/scope/partners";
import { partners } from "../policy/scope/tables";
import type { Day } from "../register/days";
import { pick, type Register } from "../register/register";
import { findingsIn, outbox } from "../register/scriptTabs";
import { allDuties, allDutyReads } from "./allDuties";
import { healthLines } from "./health";
import { unreachable } from "./reminderSwitch";
import { textSize } from "./textSize";
import { dutyLine, peopleChoices } from "./views";
import { lateForUs } from "./waitingLines";
import { wishNow } from "./wish";

const touch = pick(partners, "name", "stage", "inTouch");
const endingRows = pick(
	agreements,
	"partner",
	"title",
	"status",
	"signedOn",
	"startsOn",
	"endsOn",
	"decideBy",
);
const doubtRows = pick(outbox, "key", "to", "subject", "status", "at");
const queue = pick(unmatched, "decision");
const mostWaiting = 10;
const mostShown = 50;

const quiet: readonly string[] = ["Gone quiet", "Silent"];

/** Addresses of the queue that nobody has decided about. */
const waitingAddresses = (register: Register): number =>
	register.rows(queue).filter(({ decision }) => decision === "").length;

/** Agreements in force of which somebody has to decide whether they go on. */
function expiringIn(register: Register, today: Day): ExpiringLine[] {
	return register
		.rows(endingRows)
		.filter((agreement) => isExpiring(agreement, today))
		.sort((a, b) => ((a.endsOn ?? "") < (b.endsOn ?? "") ? -1 : 1))
		.slice(0, mostWaiting)
		.map(({ ref, title, partner, endsOn, decideBy }) => ({
			place: { ref, row: register.rowOf(agreements, ref) ?? 0 },
			title,
			partner: register.find(touch, partner)?.name ?? partner,
			endsOn,
			decideBy,
		}));
}

const doubtsIn = (register: Register): DoubtLine[] =>
	register
		.rows(doubtRows)
		.filter(({ status }) => status === "To be checked")
		.slice(0, mostWaiting)
		.map(({ key, to, subject, at }) => ({ key, to, subject, at }));

export function openHome(): HomeView {
	const register = read(
		...allDutyReads,
		touch,
		approvedVersions,
		queue,
		endingRows,
		doubtRows,
	);
	const today = londonDay();
	const every = allDuties(register, today);
	const due = every.filter((duty) => !isPutOff(duty, today));
	const policy = due.find(({ rule }) => rule === "policy.review");
	const all = register.rows(touch);
	const troubles = [
		...[...register.troubles, ...settingsOf(register).troubles].map(
			({ sentence }) => sentence,
		),
		...unreachable(register, today),
		...findingsIn(register).map(({ sentence }) => sentence),
	];
	return {
		today,
		people: peopleChoices(register, today),
		duties: due
			.slice(0, mostShown)
			.map((duty) => dutyLine(register, duty, today)),
		more: Math.max(0, due.length - mostShown),
		partnerCount: all.length,
		liveCount: all.filter(isLive).length,
		goneQuiet: all.filter(({ inTouch }) => quiet.includes(inTouch)).length,
		policy: {
			line: policyLine(register.rows(approvedVersions)),
			dueOn: policy?.dueOn ?? today,
			overdue: policy !== undefined && policy.dueOn < today,
		},
		troubles,
		unmatched: waitingAddresses(register),
		waiting: lateForUs(register, today).slice(0, mostWaiting),
		expiring: expiringIn(register, today),
		health: healthLines(),
		doubts: doubtsIn(register),
		paused: settingsOf(register).yes("mail.paused"),
		putOff: every.length - due.length,
		registerUrl: registerUrl(),
		wish: wishNow(),
		textSize: textSize(),
	};
}
