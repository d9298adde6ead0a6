/** What Drive.Files can be given. */

import { knownFields, rootId } from "../drive";
import { type KnownFields, knownOf, leaves } from "../fields";
import { driveNames as google } from "../googleNames";
import { NotHere } from "../refusal";
import type { DriveFile } from "../state";

export interface Resource {
	name?: string;
	mimeType?: string;
	parents?: string[];
	appProperties?: Record<string, string | null>;
	description?: string;
	trashed?: boolean;
}

export interface UpdateOptions {
	fields?: string;
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
