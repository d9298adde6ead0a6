/** Which template makes which kind of agreement, and where it is in Drive. */
import packed from "#default-templates";
import { loadEngine } from "../documents/load";
import {
	type AgreementKind,
	agreementKinds,
} from "../policy/agreements/tables";

/** What is made from templates, with the default that set-up makes a Doc of. */
export const templates = {
	MOU: { name: "Memorandum of Understanding", key: "mou" },
	"Partnership agreement": {
		name: "Partnership Agreement",
		key: "partnership",
	},
	"Data sharing agreement": {
		name: "Data Sharing Agreement",
		key: "dataSharing",
	},
	"Referral or volunteer letter": {
		name: "Referral or Volunteer Letter",
		key: "letter",
	},
	"Easy Read summary": { name: "Easy Read Summary", key: "easyRead" },
} as const satisfies Readonly<
	Record<AgreementKind | "Easy Read summary", { name: string; key: string }>
>;

export type TemplateKind = keyof typeof templates;
export const templateKinds = Object.keys(templates) as TemplateKind[];

export const isTemplateKind = (kind: string): kind is TemplateKind =>
	templateKinds.some((one) => one === kind);

export const isDrafted = (kind: string): kind is AgreementKind =>
	agreementKinds.some((one) => one === kind);

/** The kind whose templates carry this mark. */
export const kindOfKey = (key: string): TemplateKind | undefined =>
	templateKinds.find((kind) => templates[kind].key === key);

/** The default template as a Word file, in base64. */
export const defaultTemplate = (kind: TemplateKind): string =>
	loadEngine().unpackTemplate(packed, templates[kind].key);

/** The script property that holds the id of the usual one. */
export const templateProperty = (kind: TemplateKind): string =>
	`template.${templates[kind].key}`;

/** The mark by which the Doc is found again. */
export const templateMark = "partnershipsTemplate";

/** The mark of a drafted Doc: its value is the agreement's id. */
export const agreementMark = "agreementId";

/** The mark of a partner's folder: its value is the partner's id. */
export const partnerMark = "partnerId";

/** What of an agreement a file is: "document 0.2", "signed 1.0", "easyRead". */
export const partMark = "part";

export const folderProperty = "folder";
export const folderMark = "partnershipsFolder";
