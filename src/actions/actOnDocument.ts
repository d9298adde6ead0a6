/** What can be done from the card beside a document. */
import { copyDocument } from "../google/documents";
import { takeLock } from "../google/lock";
import { property } from "../google/properties";
import { read } from "../google/read";
import { UserError } from "../register/errors";
import { commitReads } from "../register/scriptTabs";
import { addOn, commit, momentFor } from "./act";
import { checkDraft } from "./checkDraft";
import { draftAgreement } from "./draftAgreement";
import {
	folderProperty,
	isTemplateKind,
	templateMark,
	templates,
} from "./templates";

export interface CardDraft {
	as: string;
	partner: string;
	kind: string;
	template: string;
	/** "Yes", "No" or "" */
	dataShared: string;
}

/** Drafts with the days and the title that the panel begins with, too. */
export function draftFromCard(asked: CardDraft) {
	const { as, partner, kind, template, dataShared } = asked;
	if (!partner)
		throw new UserError("Choose the partner first. Nothing was drafted.");
	if (!dataShared)
		throw new UserError(
			"Say whether personal data is shared. Nothing was drafted.",
		);
	const { place, request } = checkDraft({ ref: partner, row: 0 });
	return draftAgreement({
		...request,
		as,
		place,
		kind: kind || request.kind,
		template,
		dataShared: dataShared === "Yes",
	});
}

/**
 * Makes a template of a document that the add-on was let into: a copy, so that
 * it is the add-on's own whatever becomes of the other.
 */
export function saveTemplate(request: {
	id: string;
	type: string;
	name: string;
}): string {
	const { id, type } = request;
	if (!id)
		throw new UserError(
			"Google has not let the add-on see this document. Press “Use as a template…” and allow it.",
		);
	if (!isTemplateKind(type))
		throw new UserError(
			`Choose what it is a template for: ${Object.keys(templates).join(", ")}.`,
		);
	const name = request.name.replace(/\s+/g, " ").trim() || templates[type].name;
	takeLock();
	const opened = read(...commitReads);
	const moment = momentFor(addOn);
	const entries = [
		{
			action: "Template added",
			record: "",
			summary: `${type}: ${name}, from a document in Docs`,
		},
	];
	const state = { templatesChanged: moment.at };
	commit(opened, { changes: [], entries, state }, moment);
	copyDocument(id, name, {
		parent: property<string>(folderProperty),
		marks: { [templateMark]: templates[type].key },
	});
	return `“${name}” is a template now. Choose it when you draft, or make it the usual one in the panel.`;
}
