/** The files of an agreement: each made once, whatever Google says or does not say about it. */
import {
	type DriveFile,
	type MarkedFile,
	type Marks,
	refusedSentence,
} from "../google/documents";
import { isDoubtful, isMissing } from "../google/failures";
import { fileMade, madeOnce } from "../google/makeOnce";
import type { Opened } from "../google/read";
import type { Moment } from "../register/commit";
import { isUserError, UserError } from "../register/errors";
import type { Register } from "../register/register";
import { readState } from "../register/scriptTabs";
import { commit } from "./act";
import { agreementMark, partMark, partnerMark } from "./templates";

/** The marks by which a file of an agreement, or a partner, is found again. */
const marksOf = (ref: string, part: string) => ({
	[ref.startsWith("AGR-") ? agreementMark : partnerMark]: ref,
	[partMark]: part,
});

/** A file of an agreement that is to be there once. */
export interface PartFile {
	ref: string;
	/** "document 0.2", "signed 1.0", "easyRead" */
	part: string;
	/** "the document of AGR-0001" */
	what: string;
}

/**
 * Makes a file of an agreement.
 * @throws UserError if there is none now; and then, if Google said plainly
 * that it made none, the next try need not wait
 */
export function madeFile(
	{ ref, part, what }: PartFile,
	make: (marks: Marks) => DriveFile,
	{ opened, moment }: { opened: Opened; moment: Moment },
): DriveFile {
	const marks = marksOf(ref, part);
	try {
		return madeOnce(marks, what, () => make(marks));
	} catch (error) {
		if (isUserError(error) || isDoubtful(error)) throw error;
		commit(
			opened,
			{ changes: [], entries: [], state: tried(opened, [{ ref, part }]) },
			moment,
		);
		throw new UserError(
			isMissing(error)
				? "The folder Partnerships is not in Drive any more. Choose Partnerships, Set up or repair, then press the same button again: it goes on where it stopped."
				: (refusedSentence(error) ??
						`Google did not make ${what}. Wait a minute, then press the same button again: it goes on where it stopped.`),
		);
	}
}

/** When somebody set about making which file, until it is linked. */
type Tries = Readonly<Record<string, string>>;

type Tried = Pick<PartFile, "ref" | "part">;

const nameOf = ({ ref, part }: Tried) => `${ref} ${part}`;

const triesIn = (register: Register): Tries =>
	readState<Tries>(register, "drafting") ?? {};

/**
 * State with or without some tries.
 * @param at nothing when they are over
 */
export function tried(
	register: Register,
	files: readonly Tried[],
	at?: string,
): { drafting: Tries } {
	const names = files.map(nameOf);
	const others = Object.entries(triesIn(register)).filter(
		([name]) => !names.includes(name),
	);
	const now = at ? names.map((name): [string, string] => [name, at]) : [];
	return { drafting: Object.fromEntries([...others, ...now]) };
}

/** Whether an earlier try, that nobody finished, may have made it. */
export const wasTried = (register: Register, file: Tried): boolean =>
	triesIn(register)[nameOf(file)] !== undefined;

/**
 * The file that an earlier try made, if there is one.
 * @throws UserError while Drive may not list it yet
 */
export const adoptable = (
	register: Register,
	file: PartFile,
): MarkedFile | undefined =>
	fileMade(
		marksOf(file.ref, file.part),
		file.what,
		triesIn(register)[nameOf(file)],
	);
