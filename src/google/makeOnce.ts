/** Makes a file once, though Google may not say whether it did. */
import { UserError } from "../register/errors";
import {
	type DriveFile,
	filesWith,
	type MarkedFile,
	type Marks,
} from "./documents";
import { isDoubtful } from "./failures";

/** How long a new file may be missing from Drive's listings, at worst. */
const doubtMinutes = 15;

/**
 * The file with these marks, if there is one.
 * @param triedAt when somebody last set about making it (ISO 8601), if ever
 * @throws UserError while Drive may not list it yet
 */
export function fileMade(
	marks: Marks,
	what: string,
	triedAt: string | undefined,
): MarkedFile | undefined {
	const [found] = filesWith(marks);
	if (found) return found;
	const minutes = triedAt ? (Date.now() - Date.parse(triedAt)) / 60_000 : 60;
	if (minutes >= doubtMinutes) return undefined;
	throw new UserError(
		`Google may still be making ${what}: it was asked for ${Math.floor(minutes)} minutes ago. Wait until a quarter of an hour has passed, then press the same button again: it goes on where it stopped.`,
	);
}

/**
 * Makes a file; when Google does not say whether it did, looks for it three
 * times in ten seconds.
 * @throws UserError if it is not to be seen yet; else what Google refused it with
 */
export function madeOnce(
	marks: Marks,
	what: string,
	make: () => DriveFile,
): DriveFile {
	try {
		return make();
	} catch (error) {
		if (!isDoubtful(error)) throw error;
		const found = soughtFor(marks);
		if (found) return found;
		throw new UserError(
			`Google did not say whether it made ${what}. Wait a quarter of an hour, then press the same button again: it goes on where it stopped.`,
		);
	}
}

function soughtFor(marks: Marks): DriveFile | undefined {
	try {
		for (const pause of [0, 3_000, 7_000]) {
			if (pause > 0) Utilities.sleep(pause);
			const [found] = filesWith(marks);
			if (found) return found;
		}
	} catch (error) {
		// Not to be able to look says nothing about whether it was made.
		console.warn(`The search broke off: ${(error as Error)?.name}`);
	}
	return undefined;
}
