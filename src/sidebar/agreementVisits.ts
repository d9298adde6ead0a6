/** Going to the screens of agreements and templates: read first, then show. */
import type {
	AgreementView,
	PartnerPlace,
	Place,
	TemplateLine,
} from "../contract";
import type { Panel } from "./panel";
import { leave, read, show } from "./visits";

export const visitAgreement = (panel: Panel, place: Place): void =>
	leave(panel, async () => {
		const view = await read(panel, "showAgreement", place);
		if (view) show(panel, { at: "agreement", view });
	});

export const visitSend = (panel: Panel, view: AgreementView): void =>
	leave(panel, async () => {
		const check = await read(panel, "checkSending", view.place);
		if (check) show(panel, { at: "send", view, check });
	});

export const visitCompare = (
	panel: Panel,
	place: Place,
	version: string,
): void =>
	leave(panel, async () => {
		const lines = await read(panel, "compareVersions", { place, version });
		if (lines) show(panel, { at: "compare", version, lines });
	});

export const visitEasyRead = (panel: Panel, place: Place): void =>
	leave(panel, async () => {
		const check = await read(panel, "checkEasyRead", place);
		if (check) show(panel, { at: "easyRead", check });
	});

export const visitTemplates = (panel: Panel): void =>
	leave(panel, async () => {
		const templates = await read(panel, "listTemplates", {});
		if (templates) show(panel, { at: "templates", templates });
	});

export const visitTemplateCheck = (
	panel: Panel,
	{ id }: Pick<TemplateLine, "id">,
): void =>
	leave(panel, async () => {
		const check = await read(panel, "checkTemplate", { id });
		if (check) show(panel, { at: "templateCheck", check });
	});

/** @param field the one to go to */
export const visitEditPartner = (
	panel: Panel,
	place: PartnerPlace,
	field: string,
): void =>
	leave(panel, async () => {
		const view = await read(panel, "showPartner", place);
		if (view) show(panel, { at: "edit", view, field });
	});
