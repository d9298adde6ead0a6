/** The Easy Read summary of an agreement: made from its own facts, and looked through. */
import type { EasyReadCheck, Place, StepOutcome } from "../contract";
import { loadEngine } from "../documents/load";
import { exportDocx, idInLink } from "../google/documents";
import { takeLock } from "../google/lock";
import { read } from "../google/read";
import type { AgreementFacts } from "../policy/agreements/facts";
import { agreements } from "../policy/agreements/tables";
import { settingsOf } from "../policy/policy";
import { personNames } from "../policy/scope/section";
import { settingRows } from "../policy/settings";
import { UserError } from "../register/errors";
import { oneRow } from "../register/register";
import { commit, momentFor, requirePerson } from "./act";
import { type Draft, Drafting } from "./drafting";
import type { Planned } from "./draftPlan";
import { filledWith, templateOf } from "./draftValues";
import { openAgreement, requireAgreement } from "./openAgreement";
import { adoptable, type PartFile, wasTried } from "./partFiles";
import { shownName } from "./partnerFolder";
import { replaced } from "./renewDocument";

const kind = "Easy Read summary";

const fileOf = ({ ref }: Place): PartFile => ({
	ref,
	part: "easyRead",
	what: `the Easy Read summary of ${ref}`,
});

function planFor(facts: AgreementFacts): Planned {
	const { agreement, partner } = facts;
	return {
		facts,
		before: undefined,
		detailsBefore: undefined,
		document: fileOf({ ref: agreement.ref, row: 0 }),
		name: `${agreement.ref} Easy Read ${shownName(partner)}`,
		column: "easyRead",
	};
}

/**
 * Makes the summary, or fills the one that is there anew.
 * @throws UserError if its template cannot be filled; nothing is changed then
 */
export function draftEasyRead(request: {
	as: string;
	place: Place;
}): StepOutcome {
	takeLock();
	const { opened, facts, place } = openAgreement(request.place, personNames);
	const moment = momentFor(request.as);
	requirePerson(opened, moment);
	const plan = planFor(facts);
	const base64 = filledWith(templateOf(kind, ""), facts);
	const done = replaced(facts.agreement.easyRead, base64);
	if (done !== "gone") {
		const entries = [
			{ action: "Easy Read renewed", record: place.ref, summary: plan.name },
		];
		const state = { documentsAt: moment.at };
		if (done === "replaced")
			commit(opened, { changes: [], entries, state }, moment);
		return {
			notice:
				done === "replaced"
					? "The Easy Read summary says what the register says now."
					: "The Easy Read summary says what the register says already.",
			place,
			undo: null,
		};
	}
	const file = wasTried(opened, plan.document)
		? adoptable(opened, plan.document)
		: undefined;
	const draft: Draft = file
		? { kind: "adopted", plan, file }
		: { kind: "new", plan, base64 };
	const drafting = new Drafting(opened, moment, () => ({ name: kind, base64 }));
	drafting.note([draft]);
	const { place: now } = drafting.make(draft);
	return {
		notice:
			"The Easy Read summary was made. Add pictures, and ask people with a learning disability to check it.",
		place: now,
		undo: null,
	};
}

/** Said after every check: no list of rules knows what people understand. */
const closing =
	"Ask people with a learning disability to check it. They know best what is easy to read.";

/** @throws UserError if there is no summary to look at */
export function checkEasyRead({ ref, row }: Place): EasyReadCheck {
	const rows = oneRow(agreements, ref, row);
	const register = read(rows, settingRows);
	const { easyRead } = requireAgreement(register.find(rows, ref), ref);
	const base64 = easyRead ? exportDocx(idInLink(easyRead)) : undefined;
	if (!base64)
		throw new UserError(
			`${ref} has no Easy Read summary in Drive. Make one first.`,
		);
	const settings = settingsOf(register);
	const findings = loadEngine().easyReadFindings(base64, {
		words: settings.number("lint.words"),
		points: settings.number("lint.points"),
		pages: settings.number("lint.pages"),
		wordsPerPage: settings.number("lint.wordsPerPage"),
		names: [settings.text("charity.name")],
	});
	return {
		document: easyRead,
		advice: findings.map(({ rule, sentence }) => ({ rule, sentence })),
		closing,
	};
}
