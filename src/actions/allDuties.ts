/** Everything that is due, by the register and by the mailbox, as lists and emails show it. */

import { registerUrl } from "../google/ui";
import type { Links } from "../policy/digest";
import type { Duty } from "../policy/duty";
import type { NotedDuty } from "../policy/dutyNotes";
import { duties, dutyReads, tables } from "../policy/policy";
import { partners } from "../policy/scope/tables";
import { type Day, longDay } from "../register/days";
import { pick, type Register, type Want } from "../register/register";
import { lateForUs, waitingReads } from "./waitingLines";

const leads = pick(partners, "name", "lead", "stage");

export const allDutyReads: readonly Want[] = [
	...dutyReads,
	...waitingReads,
	leads,
];

/** One for each partner whose email waits longest for an answer. @see */
function replyDuties(register: Register, today: Day): Duty[] {
	const found = new Map<string, Duty>();
	for (const { partner, name, answerBy, since } of lateForUs(register, today)) {
		const lead = register.find(leads, partner)?.lead;
		const known = found.get(partner);
		if (known && known.dueOn <= answerBy) continue;
		found.set(partner, {
			rule: "reply.late",
			record: partner,
			about: name,
			what: `Answer their email of ${longDay(since)}`,
			dueOn: answerBy,
			whom: lead ? { person: lead } : "fallback",
			partner,
		});
	}
	return [...found.values()];
}

/** Most late first, put off or not. */
export const allDuties = (register: Register, today: Day): NotedDuty[] =>
	duties(register, today, replyDuties(register, today));

/** The tab in which a record stands, by its reference. */
const tableOf = (ref: string) =>
	tables.find(({ prefix }) => prefix !== "" && ref.startsWith(`${prefix}-`));

/** Links that open a duty's partner, or else its record, in the register. */
export function linksIn(register: Register): Links {
	const url = registerUrl();
	return {
		register: url,
		to({ partner, record }) {
			const ref = partner || record;
			const table = tableOf(ref);
			const row = table && register.rowOf(table, ref);
			return table && row && row > 0
				? `${url}#gid=${table.sheetId}&range=A${row}`
				: url;
		},
	};
}
