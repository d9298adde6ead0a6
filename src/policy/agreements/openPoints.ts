/** What an agreement does not say yet, each with where a person fills it in. */
import { partnerDetails } from "../scope/tables";
import type { AgreementFacts } from "./facts";
import { exitGaps, fixIn, gapsIn, open } from "./needed";
import type { Refusal } from "./rules";

/** Facts of the partner that the policy asks an agreement to print. */
export const neededOfPartner = [
	"services",
	"benefitUs",
	"benefitPartner",
	"benefitPeople",
] as const;

/** What a document calls it; in the register it is just “Address”. */
export const addressOfPartner = "Address of the partner";

const partnerGaps = (facts: AgreementFacts): Refusal[] => [
	...neededOfPartner
		.filter((key) => !facts.partnerDetails[key])
		.map((key) =>
			open(
				`“${partnerDetails.columns[key].heading}” is not filled in.`,
				fixIn("partner", key),
			),
		),
	...(facts.partnerDetails.address
		? []
		: [
				open(
					`“${addressOfPartner}” is not filled in.`,
					fixIn("partner", "address"),
				),
			]),
	...(facts.contacts.length === 0
		? [open(`${facts.partner.name} has no contact yet.`, fixIn("contacts"))]
		: []),
];

/** Everything that a draft lists on its first page. */
export const openPoints = (facts: AgreementFacts): Refusal[] => [
	...gapsIn(facts),
	...partnerGaps(facts),
	...exitGaps(facts),
];
