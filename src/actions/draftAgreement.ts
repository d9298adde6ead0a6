/** Drafts an agreement in one click: its row first, then its Doc, then the link. */
import type { DraftOutcome, DraftRequest } from "../contract";
import { loadEngine } from "../documents/load";
import { problemWords } from "../documents/problemWords";
import { timestamp } from "../google/clock";
import { exportDocx } from "../google/documents";
import { takeLock } from "../google/lock";
import { property } from "../google/properties";
import { read } from "../google/read";
import { agreementState, decideBy } from "../policy/agreements/agreement";
import { placeholderValues } from "../policy/agreements/placeholders";
import { type Agreement, agreements } from "../policy/agreements/tables";
import { partners } from "../policy/scope/tables";
import { add, type Change, update } from "../register/change";
import type { Moment } from "../register/commit";
import { UserError } from "../register/errors";
import { type FormFault, faultsAt, formKeys, readForm } from "../register/form";
import { newIds } from "../register/ids";
import { pick, type Register } from "../register/register";
import { commitReads } from "../register/scriptTabs";
import { blankRow } from "../register/table";
import { commit, momentFor, requirePerson } from "./act";
import { adoptable, madeDocument, tried } from "./draftDocument";
import { draftFacts, draftReads, ownAgreements } from "./draftFacts";
import {
	type DraftedKind,
	isDrafted,
	templateProperty,
	templates,
} from "./templates";

type Facts = ReturnType<typeof draftFacts>;

/** The same draft asked for before: pressed twice, or broken off half way. */
const earlier = (register: Register, { place, kind, title }: DraftRequest) =>
	register
		.rows(ownAgreements)
		.find(
			(row) =>
				row.partner === place.ref &&
				row.kind === kind &&
				row.title.trim() === title.trim() &&
				row.status === "Draft" &&
				!row.signedOn,
		);

/** Days and notice that do not go together. */
function termFaults({
	startsOn,
	endsOn,
	noEndWhy,
	notice,
}: Partial<Agreement>) {
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

/**
 * The agreement's row as it is entered.
 * @throws UserError with the fields that do not fit
 */
function enteredAgreement(
	ref: string,
	request: DraftRequest,
	{ settings }: Facts,
): Agreement {
	const { row, faults } = readForm(agreements, formKeys(agreements), {
		...request,
		partner: request.place.ref,
	});
	const all = faultsAt("agreement", [...faults, ...termFaults(row)]);
	if (all.length > 0)
		throw new UserError("There is a problem. Nothing was drafted yet.", all);
	return {
		...blankRow(agreements),
		...row,
		ref,
		version: "0.1",
		status: "Draft",
		decideBy:
			row.endsOn && row.notice !== null && row.notice !== undefined
				? decideBy(
						row.endsOn,
						row.notice,
						settings.number("agreement.renewalDays"),
					)
				: null,
	};
}

/**
 * The filled document, in base64.
 * @throws UserError if the template is gone or cannot be filled
 */
function filled(kind: DraftedKind, agreement: Agreement, facts: Facts): string {
	const { name } = templates[kind];
	const id = property<string>(templateProperty(kind));
	const template = id ? exportDocx(id) : undefined;
	if (!template)
		throw new UserError(
			`The template “${name}” is not in Drive any more. Choose Partnerships, Set up or repair to make it again. Nothing was drafted.`,
		);
	const result = loadEngine().fillTemplate(
		template,
		placeholderValues({ ...facts, agreement }),
	);
	if (result.ok) return result.base64;
	throw new UserError(
		[
			`The template “${name}” cannot be filled. Open it in Drive, put this right and draft again. Nothing was drafted.`,
			...result.problems.slice(0, 8).map(problemWords),
		].join("\n"),
	);
}

/** The row as it was entered now, whether or not an earlier try left one. */
function intent(
	before: ReturnType<typeof earlier>,
	agreement: Agreement,
	facts: Facts,
	register: Register,
	{ today }: Moment,
): Change[] {
	const own = register
		.rows(ownAgreements)
		.filter(({ partner }) => partner === agreement.partner);
	return [
		...(before
			? update(agreements, agreement.ref, before, entered(agreement))
			: [add(agreements, agreement)]),
		...update(
			partners,
			agreement.partner,
			facts.partner,
			agreementState([...own, agreement], today),
		),
	];
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

function link(ref: string, document: string, moment: Moment): void {
	const rows = pick(agreements, "document");
	const opened = read(...commitReads, rows);
	const was = opened.find(rows, ref);
	if (!was)
		throw new UserError(
			`${ref} is no longer in the tab Agreements, but its document was made: ${document}`,
		);
	commit(
		opened,
		{
			changes: update(agreements, ref, was, { document }),
			state: tried(opened, ref),
		},
		moment,
	);
}

/**
 * Drafts an agreement as a Google Doc. Asked for twice, it gives the one Doc.
 * @throws UserError with fields, or one sentence; the register is untouched or
 * holds the agreement, and pressing again goes on from there
 * @see decision 8
 */
export function draftAgreement(request: DraftRequest): DraftOutcome {
	const { kind } = request;
	if (!isDrafted(kind))
		throw new UserError(
			`There is no template for “${kind}” yet. Choose ${Object.keys(templates).join(" or ")}.`,
		);
	takeLock();
	const register = read(...commitReads, ...draftReads(request.place));
	const moment = momentFor(request.as);
	requirePerson(register, moment);
	const facts = draftFacts(register, request.place, moment.today);
	const before = earlier(register, request);
	if (before?.document)
		return {
			ref: before.ref,
			document: before.document,
			notice: `This draft is there already: ${before.ref}.`,
		};
	const ref = before?.ref ?? newIds(register)(agreements);
	const adopted = before ? adoptable(register, ref) : undefined;
	if (adopted) {
		link(ref, adopted.webViewLink, moment);
		return {
			ref,
			document: adopted.webViewLink,
			notice: `${ref} was made before the answer was lost. It says what was entered then.`,
		};
	}
	const agreement = enteredAgreement(ref, request, facts);
	const base64 = filled(kind, agreement, facts);
	const { opened } = commit(
		register,
		{
			changes: intent(before, agreement, facts, register, moment),
			state: tried(register, ref, timestamp()),
		},
		moment,
	);
	const { webViewLink } = madeDocument(agreement, base64, { opened, moment });
	link(ref, webViewLink, moment);
	return {
		ref,
		document: webViewLink,
		notice: `${ref} was drafted for ${facts.partner.name}.`,
	};
}
