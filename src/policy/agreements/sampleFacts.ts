/** A made-up agreement with everything in it, to check templates against. */
import type { Day } from "../../register/days";
import { blankRow } from "../../register/table";
import { contacts, partnerDetails, partners } from "../scope/tables";
import type { Settings } from "../settings";
import type { AgreementFacts } from "./facts";
import { type PlaceholderValues, placeholderValues } from "./placeholders";
import { agreementDetails, agreements, goals } from "./tables";

const sampleFacts = (settings: Settings, today: Day): AgreementFacts => ({
	partner: { ...blankRow(partners), name: "The partner" },
	partnerDetails: blankRow(partnerDetails),
	contacts: [{ ...blankRow(contacts), name: "A contact" }],
	own: [],
	people: [],
	checks: [],
	interests: [],
	signOffs: [],
	policyLine: "The policy",
	settings,
	today,
	agreement: { ...blankRow(agreements), kind: "MOU" },
	details: { ...blankRow(agreementDetails), escalate1: "The leads" },
	goals: [{ ...blankRow(goals), goal: "A goal" }],
});

/** Every name that a template may use, each with something to print. */
export const sampleValues = (
	settings: Settings,
	today: Day,
): PlaceholderValues =>
	Object.fromEntries(
		Object.entries(placeholderValues(sampleFacts(settings, today))).map(
			([name, value]) => [name, value === "" ? "…" : value],
		),
	);
