/** A partner's folder in Drive: made when its first document is. */
import {
	createFolder,
	idInFolderLink,
	type MarkedFile,
} from "../google/documents";
import { property } from "../google/properties";
import type { Opened } from "../google/read";
import { type Partner, partners } from "../policy/scope/tables";
import { type Update, update } from "../register/change";
import type { Moment } from "../register/commit";
import type { Register } from "../register/register";
import { adoptable, madeFile, type PartFile, wasTried } from "./partFiles";
import { folderProperty } from "./templates";

type Owner = Pick<Partner, "ref" | "name" | "folder" | "class">;

const folderOf = ({ ref }: Pick<Partner, "ref">): PartFile => ({
	ref,
	part: "folder",
	what: `the folder of ${ref}`,
});

/** What a restricted partner is called stays in the register. */
export const shownName = ({ ref, name, class: kept }: Owner): string =>
	kept === "Restricted" ? ref : `${name} (${ref})`;

/** The folder, if it is to be made: to be noted in State before it is. */
export const folderToMake = (partner: Owner): PartFile[] =>
	idInFolderLink(partner.folder) === "" ? [folderOf(partner)] : [];

export interface PartnerFolder {
	id: string;
	/** The link that the register does not have yet: for the caller's next write. */
	news: string;
}

/** The folder that a broken run made, and did not link. */
export function folderLeft(
	partner: Owner,
	before: Register,
): MarkedFile | undefined {
	const [file] = folderToMake(partner);
	return file && wasTried(before, file) ? adoptable(before, file) : undefined;
}

/**
 * The partner's folder, found, adopted or made.
 * @param before the register before this run noted that it makes it
 * @throws UserError if there is none now, with what to do
 */
export function partnerFolder(
	partner: Owner,
	before: Register,
	at: { opened: Opened; moment: Moment },
): PartnerFolder {
	const id = idInFolderLink(partner.folder);
	if (id !== "") return { id, news: "" };
	const file = folderOf(partner);
	const folder =
		folderLeft(partner, before) ??
		madeFile(
			file,
			(marks) =>
				createFolder(
					shownName(partner),
					property<string>(folderProperty),
					marks,
				),
			at,
		);
	return { id: folder.id, news: folder.webViewLink };
}

/** The link of a folder that was made, if it was. */
export const folderLink = (
	partner: Owner,
	{ news }: PartnerFolder,
): Update[] =>
	news ? update(partners, partner.ref, partner, { folder: news }) : [];
