/** Which template makes which kind of agreement, and where it is in Drive. */
import defaults from "#default-templates";

/** Kinds that can be drafted, with the default that set-up makes a Doc of. */
export const templates = {
	MOU: { name: "Memorandum of Understanding", key: "mou" },
} as const;

export type DraftedKind = keyof typeof templates;

export const isDrafted = (kind: string): kind is DraftedKind =>
	Object.keys(templates).includes(kind);

/** The default template as a Word file, in base64. */
export const defaultTemplate = (kind: DraftedKind): string =>
	defaults[templates[kind].key]?.base64 ?? "";

/** The script property that holds the Doc's id. */
export const templateProperty = (kind: DraftedKind): string =>
	`template.${templates[kind].key}`;

/** The mark by which the Doc is found again. */
export const templateMark = "partnershipsTemplate";

/** The mark of a drafted Doc: its value is the agreement's id. */
export const agreementMark = "agreementId";

export const folderProperty = "folder";
export const folderMark = "partnershipsFolder";
