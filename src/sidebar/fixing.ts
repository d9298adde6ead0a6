/** Where a person puts right what stands against something. */
import type { AgreementView, FixLine } from "../contract";
import { agreementField } from "./agreementForm";
import { lacksDocument } from "./agreements";
import { visitAddContact, visitEditPartner } from "./agreementVisits";
import {
	type About,
	decisionQuestion,
	interestQuestion,
	signOffQuestion,
} from "./asking";
import { meIn, type Panel } from "./panel";
import { takeNow } from "./stepping";
import { visit, visitForm, visitPartner } from "./visits";
import * as agreementWords from "./words/agreement";
import * as fixWords from "./words/fix";

/** What stands in the way is about: a partner, and perhaps its agreement. */
export interface Standing {
	about: About;
	agreement: AgreementView | null;
}

export const aboutOf = (view: AgreementView): Standing => ({
	about: view,
	agreement: view,
});

const inAgreement = (panel: Panel, view: AgreementView, fix: FixLine) => {
	switch (fix.at) {
		case "agreement": {
			const field = fix.field && agreementField(fix.field);
			return () => visit(panel, { at: "editAgreement", view, field });
		}
		case "goals":
			return () => visit(panel, { at: "goals", view });
		case "signOffs":
			return () => visitForm(panel, signOffQuestion(panel, view));
		case "document":
			if (!view.stale && !lacksDocument(view)) return undefined;
			return () => void renewDocument(panel, view);
		default:
			return undefined;
	}
};

export const renewDocument = (
	panel: Panel,
	{ place, agreement }: AgreementView,
): Promise<void> =>
	takeNow(
		panel,
		{ name: "renewDocument", request: { as: meIn(panel), place } },
		agreement.document ? agreementWords.renewing : agreementWords.making,
	);

/** The way to the form that it takes; nothing where there is none here. */
export function fixWay(
	panel: Panel,
	{ about, agreement }: Standing,
	fix: FixLine,
): (() => void) | undefined {
	const { partner } = about;
	const place = { ref: partner.ref, row: partner.row };
	switch (fix.at) {
		case "partner":
			return fix.field
				? () => visitEditPartner(panel, place, fix.field)
				: agreement
					? () => visitPartner(panel, place)
					: undefined;
		case "contacts":
			return () => visitAddContact(panel, place);
		case "dueDiligence":
			return () => visitForm(panel, decisionQuestion(panel, about));
		case "interests":
			return () => {
				const question = interestQuestion(panel, about, fix.field);
				visitForm(panel, question);
			};
		default:
			return agreement ? inAgreement(panel, agreement, fix) : undefined;
	}
}

/** Which tab and row it is, where no form of the panel leads there. */
export function fixPlace({ about }: Standing, fix: FixLine): string {
	const person = about.people.find(({ ref }) => ref === fix.field);
	switch (fix.at) {
		case "people":
			return fixWords.tab("People", person?.name ?? fix.field);
		case "settings":
			return fixWords.tab("Settings", fix.field);
		case "agreement":
			return fixWords.tab("Agreements", "");
		default:
			return "";
	}
}
