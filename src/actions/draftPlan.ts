/** What a draft is to be: its row, its details and its document, before anything is written. */
import type { DraftRequest } from "../contract";
import { read } from "../google/read";
import { agreementState, decideBy } from "../policy/agreements/agreement";
import {
	type AgreementFacts,
	agreementFacts,
	aroundReads,
	type PartnerFacts,
} from "../policy/agreements/facts";
import {
	type Agreement,
	type AgreementDetails,
	agreementDetails,
	agreementHistory,
	agreements,
} from "../policy/agreements/tables";
import { personNames } from "../policy/scope/section";
import { partners } from "../policy/scope/tables";
import type { Settings } from "../policy/settings";
import { add, type Change, update } from "../register/change";
import type { Moment } from "../register/commit";
import { UserError } from "../register/errors";
import { type FormFault, faultsAt, formKeys, readForm } from "../register/form";
import type { newIds } from "../register/ids";
import { headings, oneRow, pick, type Register } from "../register/register";
import { commitReads } from "../register/scriptTabs";
import { blankRow } from "../register/table";
import { valuesDigest } from "./draftValues";
import type { PartFile } from "./partFiles";
import { shownName } from "./partnerFolder";

/** What is asked for of one partner. */
export type Asked = Omit<DraftRequest, "as">;

const filledRows = pick(agreementDetails, "template", "templateHash");

/** What drafting reads, for any number of partners. */
export const draftReads = [
	...commitReads,
	...aroundReads,
	personNames,
	filledRows,
	headings(agreementHistory),
] as const;

/** The same draft asked for before: pressed twice, or broken off half way. */
export const earlier = ({ own }: PartnerFacts, { kind, title }: Asked) =>
	own.find(
		(row) =>
			row.kind === kind &&
			row.title.trim() === title.trim() &&
			row.status === "Draft" &&
			!row.signedOn,
	);

/** Days and notice that do not go together. */
export function termFaults({
	startsOn,
	endsOn,
	noEndWhy,
	notice,
}: Partial<Agreement>): FormFault[] {
	const faults: FormFault[] = [];
	if (startsOn && endsOn && endsOn < startsOn)
		faults.push({
			key: "endsOn",
			sentence: "Ends is before Starts. Correct one of the two days.",
		});
	if (!endsOn && !noEndWhy?.trim())
		faults.push({
			key: "endsOn",
			sentence: "Ends is empty. Fill it in, or say why there is no end.",
		});
	if (notice && (!Number.isInteger(notice) || notice < 0 || notice > 3_650))
		faults.push({
			key: "notice",
			sentence: "Notice (days) is a whole number of days, up to 3,650.",
		});
	return faults;
}

/** The day of deciding that follows from the others; null without an end. */
export const decideByOf = (
	{ endsOn, notice }: Pick<Agreement, "endsOn" | "notice">,
	settings: Settings,
) =>
	endsOn && notice !== null
		? decideBy(endsOn, notice, settings.number("agreement.renewalDays"))
		: null;

/**
 * The agreement's row as it is entered.
 * @throws UserError with the fields that do not fit
 */
function enteredAgreement(
	ref: string,
	request: Asked,
	settings: Settings,
): Agreement {
	const { row, faults } = readForm(agreements, formKeys(agreements), {
		...request,
		partner: request.place.ref,
	});
	const all = faultsAt("agreement", [...faults, ...termFaults(row)]);
	if (all.length > 0)
		throw new UserError("There is a problem. Nothing was drafted yet.", all);
	const agreement: Agreement = {
		...blankRow(agreements),
		...row,
		ref,
		version: "0.1",
		status: "Draft",
	};
	return { ...agreement, decideBy: decideByOf(agreement, settings) };
}

/** What a new agreement's details start with. */
export function firstDetails(
	{ ref, kind }: Pick<Agreement, "ref" | "kind">,
	{ partner, contacts }: PartnerFacts,
): AgreementDetails {
	const theirs = contacts.find(({ main }) => main) ?? contacts[0];
	return {
		...blankRow(agreementDetails),
		ref,
		ourLead: partner.lead,
		theirLead: theirs?.ref ?? "",
		binding: kind === "MOU" ? "Named clauses only" : "Binding",
	};
}

/** What a second try may enter differently. */
const entered = ({
	startsOn,
	endsOn,
	noEndWhy,
	notice,
	decideBy,
	dataShared,
}: Agreement) => ({
	startsOn,
	endsOn,
	noEndWhy,
	notice,
	decideBy,
	dataShared,
});

/** An agreement as it is to be drafted, and what of it is in the register. */
export interface Planned {
	facts: AgreementFacts;
	before: ReturnType<typeof earlier>;
	detailsBefore:
		| Pick<AgreementDetails, "template" | "templateHash">
		| undefined;
	document: PartFile;
	/** What it is called in Drive, and where the register links it. */
	name: string;
	column: "document" | "easyRead";
}

/** The row as it was entered now, whether or not an earlier try left one. */
export function intent(
	{ facts, before, detailsBefore }: Planned,
	{ today, actor }: Moment,
	nextId: ReturnType<typeof newIds>,
): Change[] {
	const { agreement, details, own, partner } = facts;
	const others = own.filter(({ ref }) => ref !== agreement.ref);
	return [
		...(before
			? update(agreements, agreement.ref, before, entered(agreement))
			: [add(agreements, agreement)]),
		...(detailsBefore
			? update(agreementDetails, agreement.ref, detailsBefore, {
					template: details.template,
					templateHash: details.templateHash,
				})
			: [add(agreementDetails, details)]),
		...(before
			? []
			: [
					add(agreementHistory, {
						...blankRow(agreementHistory),
						ref: nextId(agreementHistory),
						agreement: agreement.ref,
						on: today,
						by: actor,
						version: agreement.version,
						to: "Draft" as const,
					}),
				]),
		...update(
			partners,
			partner.ref,
			partner,
			agreementState([...others, agreement], today),
		),
	];
}

/** The agreement's facts as they will be; those of an earlier try are kept. */
export function planned(
	opened: Register,
	around: PartnerFacts,
	request: Asked,
	nextId: ReturnType<typeof newIds>,
): Planned {
	const before = earlier(around, request);
	const ref = before?.ref ?? nextId(agreements);
	const agreement = enteredAgreement(ref, request, around.settings);
	const detailsBefore = opened.find(filledRows, ref);
	// An earlier try may have been filled in meanwhile.
	const rows = oneRow(
		agreementDetails,
		ref,
		opened.rowOf(agreementDetails, ref) ?? 0,
	);
	const known = detailsBefore && read(rows).find(rows, ref);
	const version = before?.version || agreement.version;
	const facts = agreementFacts(
		opened,
		around,
		{ ...agreement, version },
		known ?? firstDetails(agreement, around),
	);
	return {
		...asPlanned(facts, request.template),
		before,
		detailsBefore,
	};
}

/** With the mark of what it is filled with, and from which template. */
export const asPlanned = (facts: AgreementFacts, template: string) => ({
	facts: {
		...facts,
		details: {
			...facts.details,
			template,
			templateHash: valuesDigest(facts),
		},
	},
	document: documentOf(facts.agreement),
	name: documentName(facts),
	column: "document" as const,
});

/** The file that an agreement's present version is. */
export const documentOf = ({
	ref,
	version,
}: Pick<Agreement, "ref" | "version">): PartFile => ({
	ref,
	part: `document ${version}`,
	what: `the document of ${ref}`,
});

/** "AGR-0001 v0.1 Oak Trust (P-0001)" */
export const documentName = ({
	agreement: { ref, version },
	partner,
}: Pick<AgreementFacts, "agreement" | "partner">): string =>
	`${ref} v${version} ${shownName(partner)}`.replace(/\s+/g, " ");
