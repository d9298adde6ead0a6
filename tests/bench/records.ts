/** Plainly fictional records, the same every time: whose, with whom, how many. */
import { createHash } from "node:crypto";
import { type Agreement, agreements } from "../../src/policy/agreements/tables";
import { type Letter, letters } from "../../src/policy/managing/tables";
import {
	type Contact,
	contacts,
	type Partner,
	type PartnerDetails,
	type Person,
	partnerDetails,
	partners,
	people,
} from "../../src/policy/scope/tables";
import { addDays, type Day } from "../../src/register/days";
import { idOf } from "../../src/register/ids";
import { outbox, reminders } from "../../src/register/scriptTabs";
import { blankRow, type Row } from "../../src/register/table";
import { charity } from "../anOffice";

/** What the variety of the records grows from. */
export const seed = 20_240_707;
/** More people than the largest day's emails go to. */
export const peopleCount = 60;

/** A number from 0 to `below` - 1, the same for the same n. */
export function varied(n: number, below: number): number {
	const digest = createHash("sha256").update(`${seed} ${n}`).digest();
	return digest.readUInt32BE(0) % below;
}

const one = <T>(n: number, of: readonly [T, ...T[]]): T =>
	of[varied(n, of.length)] ?? of[0];

const ordinary = { class: "Internal", changedBy: "PE-0001" } as const;

export const partnerName = (n: number): string => `Sample Partner ${n}`;
export const partnerDomain = (n: number): string => `partner${n}.example`;

/** The first person is the one trustee, and leads no partnership. */
export const person = (n: number): Person => ({
	...blankRow(people),
	...ordinary,
	ref: idOf("PE", n),
	name: `Sample Person ${n}`,
	role: n === 1 ? "Trustee" : "Volunteer",
	email: `person${n}@home.example`,
	from: "2024-01-01",
});

/** Its next review, which the first round works out, is months away. */
export const partner = (n: number, today: Day): Partner => ({
	...blankRow(partners),
	...ordinary,
	ref: idOf("P", n),
	name: partnerName(n),
	type: one(n, ["Charity", "Public body", "Business", "Community group"]),
	stage: one(n + 1, ["Active", "Active", "Active", "Potential"]),
	lead: idOf("PE", 2 + ((n - 1) % (peopleCount - 1))),
	risk: one(n + 2, ["Low", "Medium", "High"]),
	dd: "Approved",
	agreement: n % 2 === 0 ? "In force" : "None",
	endsOn: n % 2 === 0 ? addDays(today, 700) : null,
	lastContact: addDays(today, -varied(n + 3, 30)),
	inTouch: "On track",
	register: "Other",
	number: `SAMPLE-${n}`,
	website: `https://${partnerDomain(n)}`,
	domains: [partnerDomain(n)],
	changedOn: today,
});

export const details = (n: number, today: Day): PartnerDetails => ({
	...blankRow(partnerDetails),
	...ordinary,
	ref: idOf("P", n),
	legalName: partnerName(n),
	inScope: true,
	source: one(n, ["Trustee", "Event", "Referral"]),
	identifiedOn: "2025-01-06",
	benefitPeople: "More to do together on a weekday.",
	existing: true,
	activeFrom: addDays(today, -10),
	changedOn: today,
});

export const contact = (n: number, today: Day): Contact => ({
	...blankRow(contacts),
	...ordinary,
	ref: idOf("C", n),
	partner: idOf("P", n),
	name: `Sample Contact ${n}`,
	emails: [`contact${n}@home${n}.example`],
	main: true,
	changedOn: today,
});

/** Every second partner has one, in force and far from its end. */
export const agreement = (n: number, today: Day): Agreement => ({
	...blankRow(agreements),
	...ordinary,
	ref: idOf("AGR", n),
	partner: idOf("P", 2 * n),
	kind: "MOU",
	title: `Sample agreement ${n}`,
	version: "1.0",
	status: "In force",
	startsOn: addDays(today, -60),
	endsOn: addDays(today, 700),
	notice: 60,
	decideBy: addDays(today, 610),
	signedOn: addDays(today, -60),
	dataShared: false,
	changedOn: today,
});

/** As Gmail's own ids are: sixteen hexadecimal digits. */
const firstGmailId = 0x1900000000000000n;

export function letter(n: number, today: Day): Letter {
	const whose = 1 + varied(n, 1_000);
	const on = addDays(today, -1 - varied(n + 1, 700));
	const hex = (firstGmailId + BigInt(n)).toString(16);
	return {
		...blankRow(letters),
		...ordinary,
		ref: idOf("E", n),
		on,
		direction: one(n + 2, ["In", "Out"]),
		partners: idOf("P", whose),
		from: `sam@${partnerDomain(whose)}`,
		to: charity,
		subject: `Sample letter ${n}`,
		matchedBy: "Domain",
		verified: true,
		counts: true,
		open: `https://mail.google.com/mail/u/0/#all/${hex}`,
		at: `${on}T10:00:00.000Z`,
		messageId: `sample-${n}@mail.example`,
		gmailId: hex,
		threadId: hex,
		changedOn: on,
	};
}

/** An email that the add-on sent long ago, as its outbox keeps it. */
export const sentLetter = (n: number): Row<typeof outbox> => ({
	...blankRow(outbox),
	key: `digest|PE-0002|sample ${n}`,
	to: "person2@home.example",
	subject: "Partnerships: 1 this week",
	body: "Sample Partner 1: Review the partnership",
	html: "<p>Sample Partner 1: Review the partnership</p>",
	kind: "Automatic",
	status: "Sent",
	at: "2025-06-02T08:00:00.000Z",
});

export const toldReminder = (n: number): Row<typeof reminders> => ({
	...blankRow(reminders),
	key: `review.due|P-0001|sample ${n}|0|PE-0002`,
	sentOn: "2025-06-02",
});
