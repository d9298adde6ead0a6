/** What Drive.Files can be given. */

import {
	checkParents,
	folder,
	googleSheet,
	knownFields,
	madeFiles,
	realId,
	rootId,
} from "../drive";
import { type KnownFields, knownOf, leaves } from "../fields";
import { driveNames as google } from "../googleNames";
import { ApiRefusal, NotHere } from "../refusal";
import type { DriveFile } from "../state";
import type { Workspace } from "../workspace";
import { withoutNulls } from "./json";
import { checkBodyOf, checkOptionsOf } from "./options";

export interface Resource {
	name?: string;
	mimeType?: string;
	parents?: string[];
	appProperties?: Record<string, string | null>;
	description?: string;
	trashed?: boolean;
}

export interface Fields {
	fields?: string;
}

export interface UpdateOptions extends Fields {
	addParents?: string;
	removeParents?: string;
}

export interface ListOptions {
	q?: string;
	fields?: string;
	pageSize?: number;
	pageToken?: string;
	orderBy?: string;
	spaces?: string;
}

export const usualList =
	"kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)";

export const knownList: KnownFields = knownOf(google.FileList, {
	...leaves("kind", "incompleteSearch", "nextPageToken"),
	files: knownFields,
});

export const rootIn = (query: string) =>
	query.replace(/'root'(\s+in\s+parents)/g, `'${rootId}'$1`);

/** Newest first, unless something else is asked for. */
export function order({ orderBy = "modifiedTime desc" }: ListOptions) {
	const [field = "", direction] = orderBy.split(" ");
	const sign = direction === "desc" ? -1 : 1;
	if (field !== "name" && field !== "createdTime" && field !== "modifiedTime") {
		throw new NotHere(`Drive.Files.list orderBy ${orderBy}`);
	}
	return (one: DriveFile, other: DriveFile) =>
		one[field] < other[field] ? -sign : one[field] > other[field] ? sign : 0;
}

/** Null takes a property away. */
export const plainProperties = (
	properties: Readonly<Record<string, string | null>> = {},
): Record<string, string> =>
	Object.fromEntries(
		Object.entries(properties).flatMap(([key, value]) =>
			value === null ? [] : [[key, String(value)]],
		),
	);

export function movedParents(
	workspace: Workspace,
	parents: readonly string[],
	{ addParents = "", removeParents = "" }: UpdateOptions,
): string[] {
	const ids = (list: string) => list.split(",").filter(Boolean).map(realId);
	const gone = ids(removeParents);
	const kept = parents.filter((id) => !gone.includes(id));
	const moved = [...new Set([...kept, ...ids(addParents)])];
	checkParents(workspace, moved);
	return moved;
}

/** @throws as Drive does for what cannot be changed in this way */
export function checkUpdate(given: Resource, options: UpdateOptions) {
	if (given.parents) {
		throw new ApiRefusal(
			403,
			"fieldNotWritable",
			"The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.",
		);
	}
	const { appProperties, ...rest } = withoutNulls(given);
	checkBodyOf("Drive.Files.update", { ...rest, appProperties });
	checkOptionsOf("Drive.Files.update", options);
}

/** @throws as Drive does for what cannot be copied */
export function checkCopy({ mimeType }: DriveFile) {
	if (mimeType === googleSheet) throw new NotHere("Drive.Files.copy of that");
	if (mimeType !== folder) return;
	throw new ApiRefusal(
		403,
		"cannotCopyFile",
		"This file cannot be copied by the user.",
	);
}

/** What a copy takes over, unless it is told something else. */
export function copied(
	workspace: Workspace,
	{ name, description, parents }: DriveFile,
): Resource {
	const seen = madeFiles(workspace).map(({ id }) => id);
	return {
		name: `Copy of ${name}`,
		...(description && { description }),
		...(parents.every((id) => seen.includes(id)) && { parents: [...parents] }),
	};
}
