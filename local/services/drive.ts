/** The advanced Drive service. */

import { named } from "../bridge";
import { conversion } from "../costs";
import { isDocx } from "../documents/package";
import {
	checkParents,
	checkProperties,
	describeFile,
	docx,
	folder,
	googleDoc,
	googleSheet,
	isTrashed,
	keepContent,
	knownFields,
	putFile,
	realId,
	rootId,
	seenFile,
	seenFiles,
	unknownField,
} from "../drive";
import { driveQuery } from "../driveQuery";
import { checkMask, parseMask, pick } from "../fields";
import type { Offers } from "../offers";
import { ApiRefusal, badRequest, NotHere } from "../refusal";
import type { Running } from "../running";
import { newSpreadsheet } from "../sheets/model";
import type { DriveFile } from "../state";
import { newId, putBook, type Workspace } from "../workspace";
import { LocalBlob } from "./blob";
import {
	knownList,
	type ListOptions,
	order,
	type Resource,
	rootIn,
	type UpdateOptions,
	usualList,
} from "./driveOptions";
import { withoutNulls } from "./json";
import { checkBodyOf, checkOptionsOf } from "./options";

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
		checkBodyOf("Drive.Files.create", resource);
		checkOptionsOf("Drive.Files.create", options);
		const { workspace } = this.#running;
		const mimeType =
			resource.mimeType ?? blob?.getContentType() ?? "application/octet-stream";
		this.#checkContent(mimeType, blob);
		const appProperties = plainProperties(resource.appProperties);
		checkProperties(appProperties);
		const parents = (resource.parents ?? [rootId]).map(realId);
		checkParents(workspace, parents);
		const id = newId(workspace, 33);
		const time = new Date(workspace.state.now).toISOString();
		const bytes = blob && LocalBlob.bytesOf(blob);
		const file: DriveFile = {
			id,
			name: resource.name ?? "Untitled",
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
		if (mimeType === googleSheet)
			putBook(workspace, newSpreadsheet(id, file.name, workspace.state.owner));
		return reply;
	}

	/** @throws when Google would not take these bytes for that kind of file */
	#checkContent(mimeType: string, blob: LocalBlob | null) {
		if (mimeType === folder) {
			if (blob) throw badRequest("A folder cannot have content.");
			return;
		}
		if (mimeType === googleSheet) {
			if (blob) throw new NotHere("Drive.Files.create of a filled spreadsheet");
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
		checkOptionsOf("Drive.Files.get", options);
		return this.#shown(seenFile(this.#running.workspace, id), options.fields);
	}

	update(
		given: Resource,
		id: string,
		blob: LocalBlob | null = null,
		options: UpdateOptions = {},
	) {
		checkUpdate(given, options);
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
			parents: movedParents(workspace, old.parents, options),
			modifiedTime: new Date(workspace.state.now).toISOString(),
			...(bytes && keepContent(workspace, id, old.mimeType, bytes)),
		};
		const reply = this.#shown(file, options.fields);
		putFile(workspace, file);
		return reply;
	}

	list(given: ListOptions = {}) {
		const options = withoutNulls(given);
		checkOptionsOf("Drive.Files.list", options);
		const { workspace } = this.#running;
		const test = options.q ? driveQuery(rootIn(options.q)) : () => true;
		const found = seenFiles(workspace)
			.map((file) => ({ ...file, trashed: isTrashed(workspace, file) }))
			.filter(test)
			.sort(order(options));
		const start = Number(options.pageToken ?? 0);
		if (!Number.isInteger(start)) throw badRequest("Invalid Value");
		const size = options.pageSize ?? 100;
		if (size < 1 || size > 1000) throw badRequest("Invalid Value");
		const mask = parseMask(options.fields ?? usualList);
		checkMask(mask, knownList, "Drive.Files.list fields", unknownField);
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
		checkMask(mask, knownFields, "Drive.Files fields", unknownField);
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
function checkUpdate(given: Resource, options: UpdateOptions) {
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

export class LocalDrive implements Offers<GoogleAppsScript.Drive, "Files"> {
	readonly Files: LocalFiles;

	constructor(running: Running) {
		this.Files = new LocalFiles(running);
		named("Drive", this);
	}
}
