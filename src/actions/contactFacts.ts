/** When a partner was last in touch, worked out anew from its letters and meetings. */
import type { Clock, Memory } from "../correspondence/memory";
import { meetings } from "../policy/development/tables";
import { inTouch } from "../policy/managing/keepingInTouch";
import { letters } from "../policy/managing/tables";
import { settingsOf } from "../policy/policy";
import { partnerDetails, partners } from "../policy/scope/tables";
import { settingRows } from "../policy/settings";
import { type Update, update } from "../register/change";
import type { Day } from "../register/days";
import { isOnce, pick, type Register } from "../register/register";

const contact = pick(
	letters,
	"partners",
	"on",
	"direction",
	"verified",
	"counts",
);
const met = pick(meetings, "partner", "on");
const known = pick(partners, "name", "stage", "risk", "lastContact", "inTouch");
const begun = pick(partnerDetails, "activeFrom");

/** Everything that bears on when partners were in touch. */
export const contactReads = [contact, met, known, begun, settingRows] as const;

/** "P-0001, P-0002" as ids. */
export const refsIn = (text: string): string[] =>
	text
		.split(",")
		.map((ref) => ref.trim())
		.filter(Boolean);

const latest = (days: readonly (Day | null)[]): Day | null =>
	days.reduce<Day | null>(
		(last, on) => (on && (!last || on > last) ? on : last),
		null,
	);

/** The days as they are once `register` holds what it is to hold. */
function clockFrom(
	register: Register,
	partner: string,
): Clock & { met: Day | null } {
	const own = register
		.rows(contact)
		.filter((row) => refsIn(row.partners).includes(partner));
	const daysOf = (way: string) =>
		own
			.filter(
				({ direction, counts, verified }) =>
					direction === way && (way === "In" ? counts : verified),
			)
			.map(({ on }) => on);
	const meetingDays = register
		.rows(met)
		.filter((row) => row.partner === partner)
		.map(({ on }) => on);
	return {
		partner,
		lastIn: latest(daysOf("In")),
		lastOut: latest(daysOf("Out")),
		met: latest(meetingDays),
	};
}

/** A day that nothing in the log speaks for: it is from an archive, and stays. */
function unexplained(
	register: Register,
	ref: string,
	lastContact: Day | null,
): Day | null {
	const { lastIn, met } = clockFrom(register, ref);
	return lastContact && lastContact > (latest([lastIn, met]) ?? "")
		? lastContact
		: null;
}

/**
 * The last contact and the state of some partners, and their clocks.
 * @param after the register as the change leaves it
 */
export function contactChanges(
	before: Register,
	after: Register,
	refs: readonly string[],
	{ memory, today }: { memory: Memory; today: Day },
): { changes: Update[]; clocks: Memory["clocks"] } {
	const clocks = new Map(memory.clocks);
	const settings = settingsOf(before);
	const changes = refs.flatMap((ref) => {
		const partner = before.find(known, ref);
		if (!partner || !isOnce(before, partners, ref)) return [];
		const { met, ...clock } = clockFrom(after, ref);
		clocks.set(ref, clock);
		const lastContact = latest([
			clock.lastIn,
			met,
			unexplained(before, ref, partner.lastContact),
		]);
		const from = before.find(begun, ref)?.activeFrom ?? null;
		return update(partners, ref, partner, {
			lastContact,
			inTouch: inTouch({ ...partner, lastContact }, from, settings, today),
		});
	});
	return { changes, clocks };
}
