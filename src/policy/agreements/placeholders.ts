/** What a template may print about an agreement: every name, and its value. */
import { type Day, longDay } from "../../register/days";
import { type Column, keysOf, type Table } from "../../register/table";
import { charityAddress } from "../contact/charity";
import { isChecked } from "../development/checks";
import { cadenceDays, reviewMonths } from "../managing/keepingInTouch";
import { partnerDetails, partners } from "../scope/tables";
import type { AgreementFacts } from "./facts";
import { addressOfPartner, neededOfPartner, openPoints } from "./openPoints";
import {
	type AgreementKind,
	agreementDetails,
	agreements,
	exitKeys,
	neededKeys,
} from "./tables";
import { isVariation } from "./versions";

export type PlaceholderValue =
	| string
	| boolean
	| readonly Readonly<Record<string, string>>[];
export type PlaceholderValues = Readonly<Record<string, PlaceholderValue>>;

const day = (value: Day | null) => (value ? longDay(value) : "");

/** The letter of a kind's template, as its setting `template.checked` has it. */
const letters: Readonly<Record<AgreementKind, string>> = {
	MOU: "A",
	"Partnership agreement": "B",
	"Data sharing agreement": "C",
	"Referral or volunteer letter": "D",
};

/** What a draft prints until an adviser's name is entered, and checks are done. */
export function draftMark(
	kind: AgreementKind | "",
	gaps: number,
	{
		settings,
		checks,
		today,
	}: Pick<AgreementFacts, "settings" | "checks" | "today">,
): string {
	const checked = kind && settings.text(`template.checked.${letters[kind]}`);
	const unready = !isChecked(checks, today);
	return [
		gaps > 0 || unready ? "DRAFT" : "",
		unready ? "due diligence not complete" : "",
		checked ? "" : "Wording not yet legally checked",
	]
		.filter(Boolean)
		.join(". ")
		.replace("DRAFT. due", "DRAFT: due");
}

/** What stands where a fact belongs that nobody has filled in yet. */
const toFillIn = (heading: string) => `[${heading}: to be filled in]`;

/** A cell as a document prints it. */
function printed(
	column: Column,
	value: unknown,
	nameOf: (ref: string) => string,
): string | boolean {
	if (column.type === "yesNo") return value === true;
	if (value === null || value === undefined) return "";
	if (column.type === "day") return longDay(value as Day);
	if (column.type === "ref") return nameOf(String(value));
	return Array.isArray(value) ? value.join(", ") : String(value);
}

const own = (table: Table) =>
	keysOf(table).filter(
		(key) => !["ref", "changedOn", "changedBy", "class"].includes(key),
	);

/** Every column of the agreement and its details, under its key. */
function columnValues({
	agreement,
	details,
	people,
	contacts,
}: AgreementFacts) {
	const needed: readonly string[] = [
		...neededKeys(agreement.kind),
		...exitKeys,
		"startsOn",
	];
	const names = new Map(
		[...people, ...contacts].map(({ ref, name }) => [ref, name]),
	);
	const valuesOf = (table: Table, row: object) =>
		own(table).map((key): [string, string | boolean] => {
			const column = table.columns[key] as Column;
			const value = printed(
				column,
				(row as Record<string, unknown>)[key],
				(ref) => names.get(ref) ?? ref,
			);
			return [
				key,
				value === "" && needed.includes(key) ? toFillIn(column.heading) : value,
			];
		});
	return Object.fromEntries([
		...valuesOf(agreementDetails, details),
		...valuesOf(agreements, agreement),
	]);
}

function partnerValues({ partner, partnerDetails: more }: AgreementFacts) {
	const needed = Object.fromEntries(
		neededOfPartner.map((key) => [
			key,
			more[key] || toFillIn(partnerDetails.columns[key].heading),
		]),
	);
	return {
		...needed,
		partner: partner.name,
		partnerName: partner.name,
		partnerType: partner.type,
		partnerNumber: [partner.register, partner.number]
			.filter((part) => part !== "" && part !== "None")
			.join(" "),
		partnerLegalName: more.legalName || partner.name,
		partnerForm: more.legalForm || partner.type,
		partnerAddress: more.address || toFillIn(addressOfPartner),
	};
}

function charityValues({ settings, policyLine, today }: AgreementFacts) {
	return {
		charityName: settings.text("charity.name"),
		charityNumber: settings.text("charity.number"),
		charityAddress: settings.text("charity.address"),
		charityStatus: settings.text("charity.status"),
		contactEmail: settings.text("contact.email") || charityAddress,
		law: settings.text("law"),
		policyLine,
		today: longDay(today),
	};
}

const levels = [1, 2, 3] as const;

const disputeSteps = ({ details, settings }: AgreementFacts) =>
	levels.flatMap((level) => {
		const who = details[`escalate${level}`];
		return who
			? [
					{
						level: String(level),
						who,
						workingDays: String(settings.number(`dispute.wd${level}`)),
					},
				]
			: [];
	});

type Measured = AgreementFacts["goals"][number];

const goalRow = (
	goal: Measured,
	nameOf: (ref: string) => string,
): Readonly<Record<keyof Omit<Measured, "ref" | "agreement">, string>> => ({
	goal: goal.goal,
	difference: goal.difference,
	success: goal.success || toFillIn("what success looks like"),
	measure: goal.measure || toFillIn("the measure"),
	unit: goal.unit,
	start: String(goal.start ?? ""),
	target: String(goal.target ?? toFillIn("the target")),
	by: day(goal.by),
	source: goal.source,
	owner: nameOf(goal.owner),
});

function lists(facts: AgreementFacts) {
	const nameOf = (ref: string) =>
		facts.people.find((person) => person.ref === ref)?.name ?? ref;
	return {
		goals: facts.goals.map((goal) => goalRow(goal, nameOf)),
		contacts: facts.contacts.map(({ name, job, emails }) => ({
			name,
			job,
			email: emails.join(", "),
		})),
		disputeSteps: disputeSteps(facts),
	};
}

/** Numbers that the policy's rhythm gives, as text. */
function rhythm({ partner, settings }: AgreementFacts) {
	return {
		reviewMonths: String(reviewMonths(partner.risk, settings)),
		cadence: String(cadenceDays(partner.risk, settings)),
		replyDays: String(settings.number("reply.wd")),
		breachHours: String(settings.number("breach.hours")),
	};
}

function conditions({ agreement, details }: AgreementFacts) {
	return {
		hasEnd: agreement.endsOn !== null,
		isBinding: details.binding === "Binding",
		moneyInvolved: details.budget.trim() !== "",
		isVariation: isVariation(agreement.version),
		hasSpecial: details.specialBasis.trim() !== "",
	};
}

/** What a draft still lacks, as its first page lists it. */
export const draftGaps = (facts: AgreementFacts): string[] =>
	openPoints(facts).map(({ sentence }) => sentence);

/**
 * The values of every placeholder. Yes and no switch a part on or off; lists
 * repeat a row; a blank that the policy asks for shows itself as such.
 * @see domain chapter 6
 */
export function placeholderValues(facts: AgreementFacts): PlaceholderValues {
	const gaps = draftGaps(facts);
	const { agreement } = facts;
	return {
		...columnValues(facts),
		...partnerValues(facts),
		...charityValues(facts),
		...lists(facts),
		...rhythm(facts),
		...conditions(facts),
		agreementRef: agreement.ref,
		replaces: agreement.supersedes,
		gaps: gaps.map((gap) => ({ gap })),
		hasGaps: gaps.length > 0,
		gapCount: String(gaps.length),
		draftMark: draftMark(agreement.kind, gaps.length, facts),
	};
}

/** Headings under which people know the same facts: "Partner name", "Our role". */
export const placeholderHeadings = (): readonly {
	heading: string;
	name: string;
}[] => [
	{ heading: partners.columns.name.heading, name: "partnerName" },
	{ heading: partners.columns.type.heading, name: "partnerType" },
	{
		heading: partnerDetails.columns.legalName.heading,
		name: "partnerLegalName",
	},
	{ heading: partnerDetails.columns.legalForm.heading, name: "partnerForm" },
	{ heading: partnerDetails.columns.address.heading, name: "partnerAddress" },
	...neededOfPartner.map((name) => ({
		heading: partnerDetails.columns[name].heading,
		name,
	})),
	...[agreements, agreementDetails].flatMap((table: Table) =>
		own(table).map((name) => ({
			heading: (table.columns[name] as Column).heading,
			name,
		})),
	),
];

/** What the policy wants every template of a kind to print. */
export const wantedNames = (
	kind: AgreementKind | "",
): readonly { name: string; label: string }[] => [
	{ name: "partnerName", label: "Partner name" },
	{ name: "agreementRef", label: "Reference" },
	{ name: "policyLine", label: "The policy’s title, version and approval" },
	{ name: "startsOn", label: "Starts" },
	...neededKeys(kind).map((name) => ({
		name,
		label: (agreementDetails.columns[name] as Column).heading,
	})),
	...(kind === "Data sharing agreement"
		? []
		: [{ name: "goals", label: "Goals" }]),
	{ name: "contactEmail", label: "Our contact address" },
];

/** Facts of our own that a document may not print as blanks, by setting. @see */
export const ownFacts: readonly { name: string; setting: string }[] = [
	{ name: "charityName", setting: "charity.name" },
	{ name: "charityNumber", setting: "charity.number" },
	{ name: "charityAddress", setting: "charity.address" },
];
