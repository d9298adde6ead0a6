/** The first screen: what is due, most late first, and how things stand. */
import type { HomeView } from "../contract";
import { londonDay } from "../google/clock";
import { read } from "../google/read";
import { registerUrl } from "../google/ui";
import { duties, dutyReads, settingsOf } from "../policy/policy";
import { policyLine } from "../policy/review/policyReview";
import { policyVersions } from "../policy/review/tables";
import { isLive } from "../policy/scope/partners";
import { partners } from "../policy/scope/tables";
import { pick, type Register } from "../register/register";
import { readState, stateRows } from "../register/scriptTabs";
import type { MailState } from "./logCorrespondence";
import { textSize } from "./textSize";
import { dutyLine, peopleChoices } from "./views";

const touch = pick(partners, "stage", "inTouch");
const versions = pick(policyVersions, "title", "version", "approvedOn");
const mostShown = 50;

const quiet: readonly string[] = ["Gone quiet", "Silent"];

/** "3 emails from unknown senders" and the like, as the last run left it. */
function mailSentence(register: Register): string {
	const mail = readState<MailState>(register, "mail");
	if (!mail?.unknown) return "";
	return mail.unknown === 1
		? "1 email came from an address that the register does not know."
		: `${mail.unknown} emails came from addresses that the register does not know.`;
}

export function openHome(): HomeView {
	const register = read(stateRows, ...dutyReads, touch, versions);
	const today = londonDay();
	const due = duties(register, today);
	const policy = due.find(({ rule }) => rule === "policy.review");
	const all = register.rows(touch);
	const troubles = [...register.troubles, ...settingsOf(register).troubles];
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
			line: policyLine(register.rows(versions)),
			dueOn: policy?.dueOn ?? today,
			overdue: policy !== undefined && policy.dueOn < today,
		},
		troubles: troubles.map(({ sentence }) => sentence),
		mail: mailSentence(register),
		registerUrl: registerUrl(),
		textSize: textSize(),
	};
}
