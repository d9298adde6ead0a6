/** The advanced Drive service. */

import { named } from "../bridge";
import { conversion } from "../costs";
import { isDocx } from "../documents/package";
import {
	checkParents,
	checkProperties,
	checkRoom,
	contentOf,
	describeFile,
	docx,
	folder,
	googleDoc,
	googleSheet,
	isTrashed,
	keepContent,
	knownFields,
	madeFiles,
	putFile,
	realId,
	rootId,
	seenFile,
	unknownField,
} from "../drive";
import { driveQuery } from "../driveQuery";
import { checkMask, parseMask, pick } from "../fields";
import type { Offers } from "../offers";
import { badRequest, NotHere } from "../refusal";
import type { Running } from "../running";
import { newSpreadsheet } from "../sheets/model";
import type { DriveFile } from "../state";
import { newId, putBook } from "../workspace";
import { LocalBlob } from "./blob";
import {
	checkCopy,
	checkUpdate,
	copied,
	type Fields,
	knownList,
	type ListOptions,
	movedParents,
	order,
	plainProperties,
	type Resource,
	rootIn,
	type UpdateOptions,
	usualList,
} from "./driveOptions";
import { LocalPermissions } from "./drivePermissions";
import { withoutNulls } from "./json";
import { checkBodyOf, checkOptionsOf } from "./options";

type Google = Offers<
	GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection,
	"copy" | "create" | "get" | "list" | "update"
>;

class LocalFiles implements Google {
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("Drive.Files", this);
	}

	create(given: Resource, blob: LocalBlob | null = null, options: Fields = {}) {
		const resource = withoutNulls(given);
		checkBodyOf("Drive.Files.create", resource);
		checkOptionsOf("Drive.Files.create", options);
		const mimeType =
			resource.mimeType ?? blob?.getContentType() ?? "application/octet-stream";
		this.#checkContent(mimeType, blob);
		const file = this.#newFile({ name: "Untitled", ...resource }, mimeType);
		const bytes = blob && LocalBlob.bytesOf(blob);
		const reply = this.#put(file, bytes, options);
		const { workspace } = this.#running;
		if (mimeType === googleSheet) {
			const { owner } = workspace.state;
			putBook(workspace, newSpreadsheet(file.id, file.name, owner));
		}
		return reply;
	}

	copy(given: Resource, id: string, options: Fields = {}) {
		const resource = withoutNulls(given);
		checkBodyOf("Drive.Files.copy", resource);
		checkOptionsOf("Drive.Files.copy", options);
		const { workspace } = this.#running;
		const source = seenFile(workspace, id);
		checkCopy(source);
		checkRoom(workspace);
		const file = this.#newFile(
			{ ...copied(workspace, source), ...resource },
			source.mimeType,
		);
		return this.#put(file, contentOf(workspace, source), options);
	}

	#newFile({ name = "", description, ...rest }: Resource, mimeType: string) {
		const { workspace } = this.#running;
		const appProperties = plainProperties(rest.appProperties);
		checkProperties(appProperties);
		const parents = (rest.parents ?? [rootId]).map(realId);
		checkParents(workspace, parents);
		const time = new Date(workspace.state.now).toISOString();
		const file: DriveFile = {
			id: newId(workspace, 33),
			name,
			mimeType,
			parents,
			appProperties,
			trashed: false,
			createdTime: time,
			modifiedTime: time,
			madeByScript: true,
			...(description && { description }),
		};
		return file;
	}

	/** @param bytes none leaves the content as it is */
	#put(
		file: DriveFile,
		bytes: Uint8Array | null | undefined,
		{ fields }: Fields,
	) {
		const { workspace } = this.#running;
		const { id, mimeType } = file;
		const put = bytes
			? { ...file, ...keepContent(workspace, id, mimeType, bytes) }
			: file;
		const reply = this.#shown(put, fields);
		putFile(workspace, put);
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
		if (blob) checkRoom(this.#running.workspace);
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
		const { refusesConversion } = this.#running.workspace.driveNow;
		const reason = refusesConversion
			? "its conversion is made to fail"
			: isDocx(LocalBlob.bytesOf(blob));
		if (!reason) return;
		this.#running.hint(`Drive cannot make a document of this: ${reason}`);
		throw badRequest("Bad Request");
	}

	get(id: string, options: Fields = {}) {
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
		const { appProperties: changes, ...rest } = given;
		const appProperties = plainProperties({ ...old.appProperties, ...changes });
		checkProperties(appProperties);
		const file: DriveFile = {
			...old,
			...withoutNulls(rest),
			appProperties,
			parents: movedParents(workspace, old.parents, options),
			modifiedTime: new Date(workspace.state.now).toISOString(),
		};
		return this.#put(file, blob && LocalBlob.bytesOf(blob), options);
	}

	list(given: ListOptions = {}) {
		const options = withoutNulls(given);
		checkOptionsOf("Drive.Files.list", options);
		const { workspace } = this.#running;
		const test = options.q ? driveQuery(rootIn(options.q)) : () => true;
		const found = madeFiles(workspace)
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

export class LocalDrive
	implements Offers<GoogleAppsScript.Drive, "Files" | "Permissions">
{
	readonly Files: LocalFiles;
	readonly Permissions: LocalPermissions;

	constructor(running: Running) {
		this.Files = new LocalFiles(running);
		this.Permissions = new LocalPermissions(running);
		named("Drive", this);
	}
}
