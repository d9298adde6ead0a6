/** What the day alone changes of agreements: their status, the day of deciding, questions too old. */
import { ownAgreements, signOffRows } from "../policy/agreements/facts";
import { agreementHistory, agreements } from "../policy/agreements/tables";
import { signOffs } from "../policy/approval/signOffs";
import { settingsOf } from "../policy/policy";
import { settingRows } from "../policy/settings";
import type { Entry } from "../register/auditChain";
import { type Change, update } from "../register/change";
import type { Moment } from "../register/commit";
import { newIds } from "../register/ids";
import { headings, isOnce, type Register } from "../register/register";
import { type OwnAgreement, turnedByDay } from "./agreementStep";
import { decideByOf } from "./draftPlan";

export const agreementDayReads = [
	ownAgreements,
	signOffRows,
	settingRows,
	headings(agreementHistory),
] as const;

/** Days of deciding that do not follow from an end and a notice typed in since. */
function decideDays(register: Register, own: readonly OwnAgreement[]) {
	const settings = settingsOf(register);
	return own.flatMap((row) =>
		update(agreements, row.ref, row, { decideBy: decideByOf(row, settings) }),
	);
}

const expired = (register: Register, { today }: Moment): Change[] =>
	register
		.rows(signOffRows)
		.filter(
			({ ref, outcome, expiresOn }) =>
				outcome === "Open" &&
				expiresOn !== null &&
				expiresOn < today &&
				isOnce(register, signOffs, ref),
		)
		.flatMap((row) => update(signOffs, row.ref, row, { outcome: "Expired" }));

/** @see */
export function agreementsToday(
	register: Register,
	moment: Moment,
): { changes: Change[]; entries: Entry[] } {
	const nextId = newIds(register);
	const groups = new Map<string, OwnAgreement[]>();
	for (const row of register.rows(ownAgreements)) {
		if (!isOnce(register, agreements, row.ref)) continue;
		groups.set(row.partner, [...(groups.get(row.partner) ?? []), row]);
	}
	const changes: Change[] = expired(register, moment);
	const entries: Entry[] = [];
	for (const own of groups.values()) {
		const turned = turnedByDay(own, moment, nextId);
		changes.push(...decideDays(register, own), ...turned.changes);
		entries.push(...turned.entries);
	}
	return { changes, entries };
}
