/** The files of Drive: what there is, and what a script may see of it. */

import { createHash } from "node:crypto";
import { knownOf, leaves } from "./fields";
import { driveNames } from "./googleNames";
import { ApiRefusal, badRequest, notFound } from "./refusal";
import type { DriveFile } from "./state";
import type { Workspace } from "./workspace";

export const googleDoc = "application/vnd.google-apps.document";
export const folder = "application/vnd.google-apps.folder";
export const googleSheet = "application/vnd.google-apps.spreadsheet";
export const docx =
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const rootId = "0ALocalDriveRoot";

export const realId = (id: string) => (id === "root" ? rootId : id);

/** Only what the script made itself: that is what drive.file means. */
export const seenFiles = ({ state }: Workspace) =>
	state.drive.filter((file) => file.madeByScript);

/** @throws File not found, also for what exists but cannot be seen */
export function seenFile(workspace: Workspace, id: string): DriveFile {
	const file = seenFiles(workspace).find((each) => each.id === id);
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

export function contentOf({ files }: Workspace, file: DriveFile) {
	return file.content === undefined ? undefined : files.read(file.content);
}

const endings: Readonly<Record<string, string>> = {
	[googleDoc]: "docx",
	[docx]: "docx",
	"application/pdf": "pdf",
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
		...(Object.keys(appProperties).length > 0 && { appProperties }),
		...(description && { description }),
		...(isStored && {
			size: String(size),
			sha256Checksum: checksum(contentOf(workspace, file)),
		}),
	};
}

const checksum = (bytes: Uint8Array | undefined) =>
	createHash("sha256")
		.update(bytes ?? "")
		.digest("hex");

export const knownFields = knownOf(
	driveNames.File,
	leaves(
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
	),
);

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
