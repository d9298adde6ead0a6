/** The advanced Drive service. */

import { named } from "../bridge";
import { conversion } from "../costs";
import { isDocx } from "../documents/package";
import {
	checkProperties,
	describeFile,
	docx,
	folder,
	googleDoc,
	keepContent,
	knownFields,
	putFile,
	realId,
	rootId,
	seenFile,
	seenFiles,
} from "../drive";
import { driveQuery } from "../driveQuery";
import { checkMask, parseMask, pick } from "../fields";
import type { Offers } from "../offers";
import { badRequest, NotHere } from "../refusal";
import type { Running } from "../running";
import { checkShape, object } from "../shape";
import type { DriveFile } from "../state";
import { newId } from "../workspace";
import { LocalBlob } from "./blob";
import {
	knownList,
	type ListOptions,
	listOptions,
	order,
	type Resource,
	resourceShape,
	rootIn,
	type UpdateOptions,
	updateOptions,
	updateShape,
	usualList,
} from "./driveOptions";
import { withoutNulls } from "./json";

type Google = Offers<
	GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection,
	"create" | "get" | "list" | "update"
>;

class LocalFiles implements Google {
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("Drive.Files", this);
	}

	create(
		given: Resource,
		blob: LocalBlob | null = null,
		options: { fields?: string } = {},
	) {
		const resource = withoutNulls(given);
		checkShape("Drive.Files.create", resource, resourceShape);
		checkShape("Drive.Files.create", options, object({ fields: "string" }));
		const { workspace } = this.#running;
		const mimeType =
			resource.mimeType ?? blob?.getContentType() ?? "text/plain";
		this.#checkContent(mimeType, blob);
		const appProperties = plainProperties(resource.appProperties);
		checkProperties(appProperties);
		const parents = (resource.parents ?? [rootId]).map(realId);
		for (const id of parents) if (id !== rootId) seenFile(workspace, id);
		const id = newId(workspace, 33);
		const time = new Date(workspace.state.now).toISOString();
		const bytes = blob && LocalBlob.bytesOf(blob);
		const file: DriveFile = {
			id,
			name: resource.name ?? blob?.getName() ?? "Untitled",
			mimeType,
			parents,
			appProperties,
			trashed: false,
			createdTime: time,
			modifiedTime: time,
			madeByScript: true,
			...(resource.description && { description: resource.description }),
			...(bytes && keepContent(workspace, id, mimeType, bytes)),
		};
		const reply = this.#shown(file, options.fields);
		putFile(workspace, file);
		return reply;
	}

	/** @throws when Google would not take these bytes for that kind of file */
	#checkContent(mimeType: string, blob: LocalBlob | null) {
		if (mimeType === folder) {
			if (blob) throw badRequest("A folder cannot have content.");
			return;
		}
		if (mimeType.startsWith("application/vnd.google-apps.")) {
			if (mimeType !== googleDoc) throw new NotHere(mimeType);
			if (!blob) throw new NotHere("Drive.Files.create of an empty document");
			this.#checkDocx(blob);
		}
		const { gate } = this.#running;
		const bytes = blob ? LocalBlob.bytesOf(blob).length : 0;
		gate.note({ bytes, ms: mimeType === googleDoc ? conversion : 0 });
	}

	#checkDocx(blob: LocalBlob) {
		const type = blob.getContentType();
		if (type !== docx) {
			throw new NotHere(`Drive.Files.create of a document from ${type}`);
		}
		const reason = isDocx(LocalBlob.bytesOf(blob));
		if (!reason) return;
		this.#running.hint(`Drive cannot make a document of this: ${reason}`);
		throw badRequest("Bad Request");
	}

	get(id: string, options: { fields?: string } = {}) {
		checkShape("Drive.Files.get", options, object({ fields: "string" }));
		return this.#shown(seenFile(this.#running.workspace, id), options.fields);
	}

	update(
		given: Resource,
		id: string,
		blob: LocalBlob | null = null,
		options: UpdateOptions = {},
	) {
		checkShape("Drive.Files.update", given, updateShape);
		checkShape("Drive.Files.update", options, updateOptions);
		const { workspace } = this.#running;
		const old = seenFile(workspace, id);
		if (blob) this.#checkContent(old.mimeType, blob);
		const bytes = blob && LocalBlob.bytesOf(blob);
		const { appProperties: changes, ...rest } = given;
		const appProperties = plainProperties({ ...old.appProperties, ...changes });
		checkProperties(appProperties);
		const file: DriveFile = {
			...old,
			...withoutNulls(rest),
			appProperties,
			parents: movedParents(old.parents, options),
			modifiedTime: new Date(workspace.state.now).toISOString(),
			...(bytes && keepContent(workspace, id, old.mimeType, bytes)),
		};
		const reply = this.#shown(file, options.fields);
		putFile(workspace, file);
		return reply;
	}

	list(given: ListOptions = {}) {
		const options = withoutNulls(given);
		checkShape("Drive.Files.list", options, listOptions);
		const { workspace } = this.#running;
		const test = options.q ? driveQuery(rootIn(options.q)) : () => true;
		const found = seenFiles(workspace).filter(test).sort(order(options));
		const start = Number(options.pageToken ?? 0);
		if (!Number.isInteger(start)) throw badRequest("Invalid Value");
		const size = options.pageSize ?? 100;
		if (size < 1 || size > 1000) throw badRequest("Invalid Value");
		const mask = parseMask(options.fields ?? usualList);
		checkMask(mask, knownList, "Drive.Files.list fields");
		const reply = {
			kind: "drive#fileList",
			incompleteSearch: false,
			...(found.length > start + size && {
				nextPageToken: String(start + size),
			}),
			files: found
				.slice(start, start + size)
				.map((file) => describeFile(workspace, file)),
		};
		return pick(reply, mask);
	}

	#shown(file: DriveFile, fields = "kind,id,name,mimeType") {
		const mask = parseMask(fields);
		checkMask(mask, knownFields, "Drive.Files fields");
		return pick(describeFile(this.#running.workspace, file), mask);
	}
}

/** Null takes a property away. */
const plainProperties = (
	properties: Readonly<Record<string, string | null>> = {},
): Record<string, string> =>
	Object.fromEntries(
		Object.entries(properties).flatMap(([key, value]) =>
			value === null ? [] : [[key, String(value)]],
		),
	);

function movedParents(
	parents: readonly string[],
	{ addParents = "", removeParents = "" }: UpdateOptions,
): string[] {
	const ids = (list: string) => list.split(",").filter(Boolean).map(realId);
	const gone = ids(removeParents);
	const kept = parents.filter((id) => !gone.includes(id));
	return [...kept, ...ids(addParents)];
}

export class LocalDrive implements Offers<GoogleAppsScript.Drive, "Files"> {
	readonly Files: LocalFiles;

	constructor(running: Running) {
		this.Files = new LocalFiles(running);
		named("Drive", this);
	}
}
