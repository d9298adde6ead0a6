/** Where a workspace's files are: in a folder, or only in memory. */

import {
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

export interface Files {
	/** Undefined when there is no such file. */
	read(path: string): Uint8Array | undefined;
	/** Kept in memory until the next flush. */
	write(path: string, bytes: Uint8Array): void;
	remove(path: string): void;
	/** Puts everything written since the last flush where it belongs. */
	flush(): void;
	/** A copy to try things on, which never touches this one. */
	copy(): Files;
}

export function memoryFiles(
	below?: Files,
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

export function folderFiles(folder: string): Files {
	const disk = readOnlyFolder(folder);
	let waiting = new Map<string, Uint8Array | null>();
	const top = () => memoryFiles(disk, waiting);
	return {
		read: (path) => top().read(path),
		write: (path, bytes) => void waiting.set(path, bytes),
		remove: (path) => void waiting.set(path, null),
		flush() {
			for (const [path, bytes] of waiting) put(join(folder, path), bytes);
			waiting = new Map();
		},
		copy: () => top().copy(),
	};
}

function readOnlyFolder(folder: string): Files {
	const closed = () => {
		throw new Error(`${folder} is only for reading here`);
	};
	const files: Files = {
		read(path) {
			try {
				return readFileSync(join(folder, path));
			} catch (error) {
				if (isMissing(error)) return undefined;
				throw error;
			}
		},
		write: closed,
		remove: closed,
		flush: () => undefined,
		copy: () => files,
	};
	return files;
}

// Beside, then renamed: a stop in the middle leaves the old file whole.
function put(path: string, bytes: Uint8Array | null) {
	if (!bytes) return rmSync(path, { force: true });
	mkdirSync(dirname(path), { recursive: true });
	const beside = `${path}.${process.pid}.part`;
	writeFileSync(beside, bytes);
	renameSync(beside, path);
}

export const isMissing = (error: unknown) => hasCode(error, "ENOENT");

// Not instanceof: the error may come from another world than ours.
export const hasCode = (error: unknown, code: string) =>
	typeof error === "object" &&
	error !== null &&
	"code" in error &&
	error.code === code;
