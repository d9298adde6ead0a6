/** What a person does with files in Drive, without the script. */

import { isDocx } from "./documents/package";
import { googleDoc, keepContent, putFile, rootId } from "./drive";
import { Mistake } from "./refusal";
import type { DriveFile, LinkRole } from "./state";
import { newId, type Workspace } from "./workspace";

export class PersonInDrive {
	constructor(private readonly workspace: Workspace) {}

	/** "Anyone with the link". */
	share(id: string, link: LinkRole = "reader") {
		this.change(id, (file) => ({ ...file, link }));
	}

	stopSharing(id: string) {
		this.change(id, ({ link: _, ...file }) => file);
	}

	putInBin(id: string) {
		this.change(id, (file) => ({ ...file, trashed: true }));
	}

	takeFromBin(id: string) {
		this.change(id, (file) => ({ ...file, trashed: false }));
	}

	rename(id: string, name: string) {
		const modifiedTime = this.now();
		this.change(id, (file) => ({ ...file, name, modifiedTime }));
	}

	/** There is no way back. */
	deleteForGood(id: string) {
		const { state, files } = this.workspace;
		const { content } = this.file(id);
		state.drive = state.drive.filter((file) => file.id !== id);
		if (content) files.remove(content);
		this.workspace.save();
	}

	/** Uploads a new version of a stored file, or edits a Google Doc. */
	replace(id: string, bytes: Uint8Array) {
		const modifiedTime = this.now();
		this.change(id, (file) => {
			if (file.mimeType === googleDoc) checkDocx(file.name, bytes);
			const content = keepContent(this.workspace, id, file.mimeType, bytes);
			return { ...file, modifiedTime, ...content };
		});
	}

	/**
	 * Puts a Word file into Drive and opens it with Google Docs.
	 * @returns the Doc's id, which the script does not see
	 */
	openWordFile(name: string, bytes: Uint8Array): string {
		checkDocx(name, bytes);
		const id = newId(this.workspace, 33);
		const time = this.now();
		putFile(this.workspace, {
			id,
			name,
			mimeType: googleDoc,
			parents: [rootId],
			appProperties: {},
			trashed: false,
			createdTime: time,
			modifiedTime: time,
			madeByScript: false,
			...keepContent(this.workspace, id, googleDoc, bytes),
		});
		this.workspace.save();
		return id;
	}

	/** Lets the script into a document, as its card asked. */
	grant(id: string) {
		this.change(id, (file) => ({ ...file, granted: true }));
	}

	private now = () => new Date(this.workspace.state.now).toISOString();

	private file(id: string): DriveFile {
		const file = this.workspace.state.drive.find((each) => each.id === id);
		if (file) return file;
		throw new Mistake(
			`There is no file ${id}; "documents" lists what is there.`,
		);
	}

	private change(id: string, changed: (file: DriveFile) => DriveFile) {
		putFile(this.workspace, changed(this.file(id)));
		this.workspace.save();
	}
}

/** @throws Mistake when Google Docs could not open it */
function checkDocx(name: string, bytes: Uint8Array) {
	const reason = isDocx(bytes);
	if (reason) throw new Mistake(`“${name}”: ${reason}`);
}
