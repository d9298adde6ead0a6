/** The first screen: what is due, most late first, and how things stand. */
import type { HomeView } from "../contract";
import { londonDay } from "../google/clock";
import { read } from "../google/read";
import { registerUrl } from "../google/ui";
import { unmatched } from "../policy/managing/tables";
import { duties, dutyReads, settingsOf } from "../policy/policy";
import { approvedVersions, policyLine } from "../policy/review/policyReview";
import { isCurrent, isLive } from "../policy/scope/partners";
import { ourPeople } from "../policy/scope/section";
import { partners } from "../policy/scope/tables";
import { isEmail } from "../register/check";
import type { Day } from "../register/days";
import { pick, type Register } from "../register/register";
import { findingsIn } from "../register/scriptTabs";
import { textSize } from "./textSize";
import { dutyLine, peopleChoices } from "./views";
import { lateForUs, waitingReads } from "./waitingLines";
import { wishNow } from "./wish";

const touch = pick(partners, "name", "stage", "inTouch");
const queue = pick(unmatched, "decision");
const mostWaiting = 10;
const mostShown = 50;

const quiet: readonly string[] = ["Gone quiet", "Silent"];

/** Addresses of the queue that nobody has decided about. */
const waitingAddresses = (register: Register): number =>
	register.rows(queue).filter(({ decision }) => decision === "").length;

/** Our people whose address cannot be written to; reminders go elsewhere. */
const unreachable = (register: Register, today: Day): string[] =>
	register
		.rows(ourPeople)
		.filter((person) => isCurrent(person, today) && !isEmail(person.email))
		.map(
			({ name, ref }) =>
				`People: ${name} (${ref}) has no email address that works. Correct “Own email”; until then others are told instead.`,
		);

export function openHome(): HomeView {
	const register = read(
		...waitingReads,
		...dutyReads,
		touch,
		approvedVersions,
		queue,
	);
	const today = londonDay();
	const due = duties(register, today);
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
		registerUrl: registerUrl(),
		wish: wishNow(),
		textSize: textSize(),
	};
}
