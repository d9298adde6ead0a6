/** Going to the screens of agreements and templates: read first, then show. */
import type {
	AgreementView,
	PartnerPlace,
	Place,
	TemplateLine,
} from "../contract";
import type { Panel } from "./panel";
import { visitRead } from "./visits";

export const visitAgreement = (panel: Panel, place: Place): void =>
	visitRead(panel, "showAgreement", place, (view) => ({
		at: "agreement",
		view,
	}));

export const visitAddContact = (panel: Panel, place: PartnerPlace): void =>
	visitRead(panel, "showPartner", place, (view) => ({
		at: "addContact",
		view,
	}));

export const visitSend = (panel: Panel, view: AgreementView): void =>
	visitRead(panel, "checkSending", view.place, (check) => ({
		at: "send",
		view,
		check,
	}));

export const visitCompare = (
	panel: Panel,
	place: Place,
	version: string,
): void =>
	visitRead(panel, "compareVersions", { place, version }, (lines) => ({
		at: "compare",
		version,
		lines,
	}));

export const visitEasyRead = (panel: Panel, place: Place): void =>
	visitRead(panel, "checkEasyRead", place, (check) => ({
		at: "easyRead",
		check,
	}));

export const visitTemplates = (panel: Panel): void =>
	visitRead(panel, "listTemplates", {}, (templates) => ({
		at: "templates",
		templates,
	}));

export const visitTemplateCheck = (
	panel: Panel,
	{ id }: Pick<TemplateLine, "id">,
): void =>
	visitRead(panel, "checkTemplate", { id }, (check) => ({
		at: "templateCheck",
		check,
	}));

/** @param field the one to go to */
export const visitEditPartner = (
	panel: Panel,
	place: PartnerPlace,
	field: string,
): void =>
	visitRead(panel, "showPartner", place, (view) => ({
		at: "edit",
		view,
		field,
	}));
