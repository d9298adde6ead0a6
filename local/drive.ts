/** The files of Drive: what there is, and what a script may see of it. */

import { createHash } from "node:crypto";
import { knownOf, leaves } from "./fields";
import { driveNames } from "./googleNames";
import { ApiRefusal, badRequest, notFound } from "./refusal";
import { isShared, knownPermission, permissionsOf } from "./sharing";
import type { DriveFile } from "./state";
import type { Workspace } from "./workspace";

export const googleDoc = "application/vnd.google-apps.document";
export const folder = "application/vnd.google-apps.folder";
export const googleSheet = "application/vnd.google-apps.spreadsheet";
export const docx =
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const pdf = "application/pdf";

export const rootId = "0ALocalDriveRoot";

export const realId = (id: string) => (id === "root" ? rootId : id);

/** Only what the script made itself: that is what drive.file means. */
export const madeFiles = ({ state }: Workspace) =>
	state.drive.filter((file) => file.madeByScript);

/**
 * What the script made, or was let into.
 * @throws File not found, also for what exists but cannot be seen
 */
export function seenFile({ state }: Workspace, id: string): DriveFile {
	const file = state.drive.find((each) => each.id === id);
	if (file?.madeByScript || file?.granted) return file;
	throw notFound(`File not found: ${id}.`);
}

/**
 * Whether being let into a file is enough here is not known: the worse is taken.
 * @throws File not found
 */
export function madeFile(workspace: Workspace, id: string): DriveFile {
	const file = madeFiles(workspace).find((each) => each.id === id);
	if (!file) throw notFound(`File not found: ${id}.`);
	return file;
}

/** In the bin, or in a folder that is. */
export function isTrashed(workspace: Workspace, file: DriveFile): boolean {
	if (file.trashed) return true;
	const { drive } = workspace.state;
	return file.parents.some((id) => {
		const parent = drive.find((each) => each.id === id);
		return parent !== undefined && isTrashed(workspace, parent);
	});
}

/** @throws when a file cannot be put there, or in more than one place */
export function checkParents(workspace: Workspace, ids: readonly string[]) {
	if (ids.length > 1) {
		throw new ApiRefusal(
			403,
			"cannotAddParent",
			"Increasing the number of parents is not allowed",
		);
	}
	for (const id of ids) {
		if (id === rootId) continue;
		if (seenFile(workspace, id).mimeType === folder) continue;
		throw new ApiRefusal(
			403,
			"parentNotAFolder",
			"The specified parent is not a folder.",
		);
	}
}

export function putFile({ state }: Workspace, file: DriveFile) {
	const isThere = state.drive.some(({ id }) => id === file.id);
	state.drive = isThere
		? state.drive.map((old) => (old.id === file.id ? file : old))
		: [...state.drive, file];
}

/** @throws when nothing more can be kept in Drive */
export function checkRoom({ driveNow }: Workspace) {
	if (!driveNow.isFull) return;
	throw new ApiRefusal(
		403,
		"storageQuotaExceeded",
		"The user's Drive storage quota has been exceeded.",
	);
}

export function contentOf({ files }: Workspace, file: DriveFile) {
	return file.content === undefined ? undefined : files.read(file.content);
}

const endings: Readonly<Record<string, string>> = {
	[googleDoc]: "docx",
	[docx]: "docx",
	[pdf]: "pdf",
	"application/json": "json",
	"text/plain": "txt",
	"text/csv": "csv",
	"text/html": "html",
	"text/calendar": "ics",
};

/** Keeps the bytes beside the index, under a name that says what they are. */
export function keepContent(
	{ files }: Workspace,
	id: string,
	mimeType: string,
	bytes: Uint8Array,
): { content: string; size: number } {
	const content = `drive/${id}.${endings[mimeType] ?? "bin"}`;
	files.write(content, bytes);
	return { content, size: bytes.length };
}

const viewers: Readonly<Record<string, string>> = {
	[googleDoc]: "https://docs.google.com/document/d/ID/edit?usp=drivesdk",
	[googleSheet]: "https://docs.google.com/spreadsheets/d/ID/edit?usp=drivesdk",
	[folder]: "https://drive.google.com/drive/folders/ID",
};

/** The file as Drive describes it, with everything that we know. */
export function describeFile(workspace: Workspace, file: DriveFile) {
	const { id, name, mimeType, parents, appProperties, description } = file;
	const { createdTime, modifiedTime, size } = file;
	const viewer =
		viewers[mimeType] ?? "https://drive.google.com/file/d/ID/view?usp=drivesdk";
	// A Google Doc has no bytes of its own, so neither size nor checksum.
	const isStored = size !== undefined && mimeType !== googleDoc;
	return {
		kind: "drive#file",
		id,
		name,
		mimeType,
		parents,
		trashed: isTrashed(workspace, file),
		createdTime,
		modifiedTime,
		webViewLink: viewer.replace("ID", id),
		shared: isShared(workspace, file),
		permissions: permissionsOf(workspace, file),
		permissionIds: permissionsOf(workspace, file).map((each) => each.id),
		...(Object.keys(appProperties).length > 0 && { appProperties }),
		...(description && { description }),
		...(isStored && {
			size: String(size),
			sha256Checksum: checksum(contentOf(workspace, file)),
		}),
	};
}

const checksums = new WeakMap<Uint8Array, string>();

function checksum(bytes: Uint8Array = new Uint8Array()): string {
	const known = checksums.get(bytes);
	if (known) return known;
	const made = createHash("sha256").update(bytes).digest("hex");
	checksums.set(bytes, made);
	return made;
}

export const knownFields = knownOf(driveNames.File, {
	permissions: knownPermission,
	...leaves(
		"kind",
		"id",
		"name",
		"mimeType",
		"parents",
		"trashed",
		"createdTime",
		"modifiedTime",
		"webViewLink",
		"appProperties",
		"description",
		"size",
		"sha256Checksum",
		"shared",
		"permissionIds",
	),
});

/** What Drive says when a mask names what a file has not. */
export const unknownField = (name: string) =>
	new ApiRefusal(400, "invalidParameter", `Invalid field selection ${name}`);

/** @throws when there are too many, or one is too long */
export function checkProperties(properties: Readonly<Record<string, string>>) {
	const entries = Object.entries(properties);
	if (entries.length > 30) {
		throw new ApiRefusal(
			403,
			"appPropertiesLimitExceeded",
			"The limit of 30 app properties has been exceeded.",
		);
	}
	for (const [key, value] of entries) {
		if (Buffer.byteLength(key + value, "utf8") > 124) {
			throw badRequest(
				`The app property ${key} is too long: its key and value may have 124 bytes together.`,
			);
		}
	}
}
