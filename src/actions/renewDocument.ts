/** Fills an agreement's document anew with what the register says now. */
import type { Place, StepOutcome } from "../contract";
import { sha256OfText } from "../google/digest";
import { idInLink, marksIn, replaceDocument } from "../google/documents";
import { isMissing } from "../google/failures";
import { takeLock } from "../google/lock";
import type { AgreementFacts } from "../policy/agreements/facts";
import { agreementDetails } from "../policy/agreements/tables";
import { personNames } from "../policy/scope/section";
import { add, type Change, update } from "../register/change";
import { UserError } from "../register/errors";
import { commit, momentFor, requirePerson } from "./act";
import { requireKind } from "./draftAgreement";
import { Drafting } from "./drafting";
import { asPlanned, type Planned } from "./draftPlan";
import { filledWith, templateOf } from "./draftValues";
import { type OpenedAgreement, openAgreement } from "./openAgreement";
import { adoptable, wasTried } from "./partFiles";

const drafts: readonly string[] = ["", "Draft", "Internal review"];

/** @throws UserError once it is with the partner: then a change is a new version */
function requireDraft({ agreement }: AgreementFacts): void {
	if (drafts.includes(agreement.status)) return;
	throw new UserError(
		`${agreement.ref} is “${agreement.status}”, and what was sent stays as it is. Go back to drafting first: that makes a new version. Nothing was changed.`,
	);
}

/** The mark of a Doc that says what it was last filled with. */
const filledMark = "filledWith";

/**
 * Puts new words into the Doc, if they are new.
 * @returns "gone" if it was thrown away for good
 */
export function replaced(
	link: string,
	base64: string,
): "replaced" | "same" | "gone" {
	const id = idInLink(link);
	if (id === "") return "gone";
	const filledWith = sha256OfText(base64);
	try {
		if (marksIn(id)[filledMark] === filledWith) return "same";
		replaceDocument(id, base64, { [filledMark]: filledWith });
		return "replaced";
	} catch (error) {
		if (isMissing(error)) return "gone";
		throw error;
	}
}

/** The details' row with what the document was filled with. */
const filledRow = ({ facts, detailsBefore }: Planned): Change[] =>
	detailsBefore
		? update(agreementDetails, facts.agreement.ref, detailsBefore, {
				template: facts.details.template,
				templateHash: facts.details.templateHash,
			})
		: [add(agreementDetails, facts.details)];

function planFor({ facts, hasDetails }: OpenedAgreement): Planned {
	const { agreement, details, own } = facts;
	return {
		...asPlanned(facts, details.template),
		before: own.find(({ ref }) => ref === agreement.ref),
		detailsBefore: hasDetails ? details : undefined,
	};
}

/**
 * What was typed into the document by hand is replaced; Docs keeps its
 * versions. An agreement without a document gets one.
 * @throws UserError if the template cannot be filled; nothing is changed then
 */
export function renewDocument(request: {
	as: string;
	place: Place;
}): StepOutcome {
	takeLock();
	const all = openAgreement(request.place, personNames);
	const { opened, facts, place } = all;
	const moment = momentFor(request.as);
	requirePerson(opened, moment);
	requireDraft(facts);
	const kind = requireKind(facts.agreement.kind);
	const plan = planFor(all);
	const template = templateOf(kind, facts.details.template, true);
	const base64 = filledWith(template, plan.facts);
	const done = replaced(facts.agreement.document, base64);
	if (done !== "gone") {
		const changes = filledRow(plan);
		const entries = [
			{
				action: "Document renewed",
				record: place.ref,
				summary: `Version ${facts.agreement.version}`,
			},
		];
		if (done === "replaced" || changes.length > 0)
			commit(
				opened,
				{ changes, entries, state: { documentsAt: moment.at } },
				moment,
			);
		return {
			notice:
				done === "replaced"
					? "The document says what the register says now."
					: "The document says what the register says already; what was typed into it by hand is still there.",
			place,
			undo: null,
		};
	}
	const drafting = new Drafting(opened, moment, () => template);
	const file = wasTried(opened, plan.document)
		? adoptable(opened, plan.document)
		: undefined;
	const draft = file
		? ({ kind: "adopted", plan, file } as const)
		: ({ kind: "new", plan, base64 } as const);
	drafting.note([draft]);
	const { notice, place: now } = drafting.make(draft);
	return { notice, place: now, undo: null };
}
