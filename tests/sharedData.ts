/** Finds the borrowed test data, which lies beside the repository or nowhere. */
import { existsSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "..", "..", "shared", "data");
const present = existsSync(folder);

/** The full path of a file or folder of the data, if it is there. */
export function sharedData(relative: string): string | undefined {
	const path = join(folder, relative);
	return existsSync(path) ? path : undefined;
}

/**
 * A group of tests that needs the data: left out without it, which
 * sayWhatIsSkipped.cjs says.
 * @throws Error when PARTNERSHIPS_DATA=required and the data is missing
 */
export function describeWithSharedData(name: string, tests: () => void): void {
	if (present) describe(name, tests);
	else if (process.env.PARTNERSHIPS_DATA === "required")
		throw new Error("../shared/data is not beside the repository");
	else describe.skip(name, tests);
}
