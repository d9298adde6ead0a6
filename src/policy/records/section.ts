/** Section 9, Record Keeping: records that are complete, and kept safe. */
import type { Day } from "../../register/days";
import { pick, type Register } from "../../register/register";
import { agreementsInForce, inForceReads } from "../agreements/inForce";
import { agreementDetails, agreements } from "../agreements/tables";
import { reviews } from "../managing/tables";
import { isInScope, livePartners } from "../scope/inScope";
import { partners } from "../scope/tables";
import { type Measure, measured, notKeptYet, type Section } from "../section";

const copies = pick(agreements, "signedCopy");
const hashes = pick(agreementDetails, "hash");
const contact = pick(partners, "lastContact");
const heldReviews = pick(reviews, "partner", "heldOn", "adjust", "noChangeWhy");

function coverage(register: Register, today: Day): Measure[] {
	return [
		measured(
			"Every agreement in force is kept as its signed copy, with the copy’s SHA-256",
			agreementsInForce(register, today),
			({ ref }) =>
				!!register.find(copies, ref)?.signedCopy &&
				!!register.find(hashes, ref)?.hash,
		),
		measured(
			"Contact with every partner is on record",
			livePartners(register),
			({ ref }) => !!register.find(contact, ref)?.lastContact,
		),
		measured(
			"Every review that was held is written up: what changes, or why nothing does",
			register
				.rows(heldReviews)
				.filter(
					({ partner, heldOn }) => heldOn && isInScope(register, partner),
				),
			({ adjust, noChangeWhy }) => `${adjust}${noChangeWhy}`.trim() !== "",
		),
		notKeptYet("Requests about personal data are answered in time"),
	];
}

export const records: Section = {
	number: 9,
	title: "Record keeping",
	tables: [],
	settings: [],
	reads: [],
	duties: () => [],
	coverageReads: [...inForceReads, copies, hashes, contact, heldReviews],
	coverage,
};
