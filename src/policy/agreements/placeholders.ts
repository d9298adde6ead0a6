/** What a template may print about an agreement, and what is still missing. */
import { type Day, longDay } from "../../register/days";
import { charityAddress } from "../contact/charity";
import type { Contact, Partner, PartnerDetails } from "../scope/tables";
import type { Settings } from "../settings";
import type { Agreement } from "./tables";

export interface Facts {
	agreement: Agreement;
	partner: Partner;
	details: PartnerDetails;
	contacts: readonly Pick<Contact, "name" | "job" | "emails">[];
	leadName: string;
	/** Policy title, version and approval. */
	policyLine: string;
	settings: Settings;
	today: Day;
}

const day = (value: Day | null) => (value ? longDay(value) : "");

/** "Wording not yet legally checked", until an adviser's name is entered. */
export const draftMark = (settings: Settings): string =>
	settings.text("template.checked.A") === ""
		? "Draft. Wording not yet legally checked"
		: "Draft";

/** The values of every placeholder, as the text that is printed. */
export function placeholderValues(facts: Facts) {
	const { agreement, partner, details, settings, today } = facts;
	return {
		charityName: settings.text("charity.name"),
		contactEmail: settings.text("contact.email") || charityAddress,
		law: settings.text("law"),
		policyLine: facts.policyLine,
		today: longDay(today),
		draftMark: draftMark(settings),
		agreementRef: agreement.ref,
		title: agreement.title,
		kind: agreement.kind,
		version: agreement.version,
		startsOn: day(agreement.startsOn),
		endsOn: day(agreement.endsOn),
		noEndWhy: agreement.noEndWhy,
		notice: String(agreement.notice ?? ""),
		hasEnd: agreement.endsOn !== null,
		dataShared: agreement.dataShared === true,
		partnerName: partner.name,
		partnerType: partner.type,
		partnerNumber: [partner.register, partner.number]
			.filter((part) => part !== "" && part !== "None")
			.join(" "),
		partnerLegalName: details.legalName || partner.name,
		partnerAddress: details.address,
		services: details.services,
		benefitUs: details.benefitUs,
		benefitPartner: details.benefitPartner,
		benefitPeople: details.benefitPeople,
		ourLead: facts.leadName,
		contacts: facts.contacts.map(({ name, job, emails }) => ({
			name,
			job,
			email: emails.join(", "),
		})),
	};
}

/** What the document will leave blank, and where to fill it in. */
export function gapsOf({
	partner,
	details,
	contacts,
	leadName,
}: Pick<Facts, "partner" | "details" | "contacts" | "leadName">): string[] {
	const checks: readonly [boolean, string][] = [
		[details.benefitUs !== "", "Benefit to us: edit the partner."],
		[
			details.benefitPartner !== "",
			"Benefit to the partner: edit the partner.",
		],
		[
			details.benefitPeople !== "",
			"Benefit to the people we support: edit the partner.",
		],
		[details.services !== "", "Our services helped: edit the partner."],
		[leadName !== "", "Our lead: edit the partner."],
		[
			partner.number !== "" || partner.register === "None",
			"Register and number: edit the partner.",
		],
		[contacts.length > 0, "Contacts: add one on the partner’s screen."],
	];
	return checks.filter(([there]) => !there).map(([, gap]) => gap);
}
