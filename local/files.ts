/** Where a workspace's files are: in a folder, or only in memory. */

import { join } from "node:path";
import { type Disk, diskTrouble, thisDisk } from "./disk";
import { Mistake } from "./refusal";
import { damaged, finishSave, headPath, saveAll } from "./saving";

export { hasCode, isMissing } from "./disk";

export interface Files {
	/** Undefined when there is no such file. */
	read(path: string): Uint8Array | undefined;
	/** Not saved until the next flush. */
	write(path: string, bytes: Uint8Array): void;
	remove(path: string): void;
	/** Saves everything written since the last flush, or nothing of it. */
	flush(): void;
	/** A copy to try things on, which never touches this one. */
	copy(): Files;
}

type SizeOf = (path: string) => number | undefined;

export interface FolderFiles extends Files {
	/** The names of the files in a folder of this folder. */
	names(folder: string): ReadonlySet<string>;
	/** @param sizeOf how many bytes a saved file has, where that is known */
	expect(sizeOf: SizeOf): void;
	/** Finishes a save that was stopped in the middle. */
	recover(): void;
	/** Forgets what was written since the last flush. */
	discard(): void;
}

export function memoryFiles(
	below?: Pick<Files, "read">,
	given = new Map<string, Uint8Array | null>(),
): Files {
	return {
		read(path) {
			const here = given.get(path);
			if (here === null) return undefined;
			return here ?? below?.read(path);
		},
		write: (path, bytes) => void given.set(path, bytes),
		remove: (path) => void given.set(path, null),
		flush: () => undefined,
		copy: () => memoryFiles(below, new Map(given)),
	};
}

/** Enough for any act of a person; a whole mailbox does not wait in memory. */
const mostWaiting = 16 * 1024 * 1024;

export function folderFiles(folder: string, disk: Disk = thisDisk) {
	return new FilesInFolder(folder, disk);
}

class FilesInFolder implements FolderFiles {
	private readonly waiting = new Map<string, Uint8Array | null>();
	private waitingBytes = 0;
	/** New files that are in their places already, which nothing names yet. */
	private readonly placed = new Set<string>();
	private readonly below = { read: (path: string) => this.saved(path) };
	private sizeOf: SizeOf = () => undefined;

	constructor(
		private readonly folder: string,
		private readonly disk: Disk,
	) {}

	read(path: string) {
		return memoryFiles(this.below, this.waiting).read(path);
	}

	write(path: string, bytes: Uint8Array) {
		this.waiting.set(path, bytes);
		this.waitingBytes += bytes.length;
		if (this.waitingBytes > mostWaiting) this.placeNew();
	}

	remove(path: string) {
		this.waiting.set(path, null);
	}

	flush() {
		this.saving(() => saveAll(this.disk, this.folder, this.waiting));
		this.waiting.clear();
		this.waitingBytes = 0;
		this.placed.clear();
	}

	copy() {
		return memoryFiles(this.below, new Map(this.waiting));
	}

	names(folder: string) {
		return new Set(this.disk.names(join(this.folder, folder)));
	}

	expect(sizeOf: SizeOf) {
		this.sizeOf = sizeOf;
	}

	recover() {
		this.saving(() => finishSave(this.disk, this.folder));
	}

	discard() {
		for (const path of this.placed) this.disk.remove(join(this.folder, path));
		this.placed.clear();
		this.waiting.clear();
		this.waitingBytes = 0;
	}

	private saved(path: string): Uint8Array | undefined {
		const whole = join(this.folder, path);
		const bytes = orMistake(
			() => this.disk.read(whole),
			(reason) =>
				`${whole} cannot be read, because ${reason}; put that right, or name another folder with --workspace.`,
		);
		const size = this.sizeOf(path);
		if (bytes && size !== undefined && bytes.length !== size) {
			throw damaged(whole);
		}
		return bytes;
	}

	private placeNew() {
		this.saving(() => {
			for (const [path, bytes] of this.waiting) {
				if (!bytes || path === headPath) continue;
				if (!this.disk.create(join(this.folder, path), bytes)) continue;
				this.placed.add(path);
				this.waiting.delete(path);
			}
		});
		this.waitingBytes = 0;
	}

	private saving(act: () => void) {
		orMistake(
			act,
			(reason) =>
				`The workspace ${this.folder} could not be saved, because ${reason}; put that right and try again: what was saved before is as it was.`,
		);
	}
}

/** @param sentence what a person is told when the disk is to blame */
function orMistake<T>(act: () => T, sentence: (reason: string) => string): T {
	try {
		return act();
	} catch (error) {
		const reason = diskTrouble(error);
		if (reason === undefined) throw error;
		throw new Mistake(sentence(reason));
	}
}
