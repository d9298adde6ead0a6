/** The Doc of a draft: made once, whatever Google says or does not say about it. */
import {
	createDocument,
	type DriveFile,
	refusedSentence,
} from "../google/documents";
import { isDoubtful, isMissing } from "../google/failures";
import { fileMade, madeOnce } from "../google/makeOnce";
import { property } from "../google/properties";
import type { Opened } from "../google/read";
import type { Agreement } from "../policy/agreements/tables";
import type { Moment } from "../register/commit";
import { isUserError, UserError } from "../register/errors";
import type { Register } from "../register/register";
import { readState } from "../register/scriptTabs";
import { commit } from "./act";
import { agreementMark, folderProperty } from "./templates";

/** The mark by which the Doc of an agreement is found again. */
const markOf = (ref: string) => [agreementMark, ref] as const;

/**
 * Makes the Doc.
 * @throws UserError if there is no Doc now; and then, if Google said plainly
 * that it made none, the next try need not wait
 */
export function madeDocument(
	agreement: Pick<Agreement, "ref" | "version" | "title">,
	base64: string,
	{ opened, moment }: { opened: Opened; moment: Moment },
): DriveFile {
	const { ref, version, title } = agreement;
	const name = `${ref} v${version} ${title}`;
	const parent = property<string>(folderProperty);
	try {
		return madeOnce(markOf(ref), `the document of ${ref}`, () =>
			createDocument({ name, base64, parent }, { [agreementMark]: ref }),
		);
	} catch (error) {
		if (isUserError(error) || isDoubtful(error)) throw error;
		commit(
			opened,
			{ changes: [], entries: [], state: tried(opened, ref) },
			moment,
		);
		throw new UserError(
			isMissing(error)
				? "The folder Partnerships is not in Drive any more. Choose Partnerships, Set up or repair, then press the same button again: it goes on where it stopped."
				: (refusedSentence(error) ??
						`Google did not make the document of ${ref}. Wait a minute, then press the same button again: it goes on where it stopped.`),
		);
	}
}

/** When somebody set about making which document, until it is linked. */
type Tries = Readonly<Record<string, string>>;

const triesIn = (register: Register): Tries =>
	readState<Tries>(register, "drafting") ?? {};

/**
 * State with or without a try.
 * @param at nothing when it is over
 */
export function tried(register: Register, ref: string, at?: string) {
	const { [ref]: _, ...others } = triesIn(register);
	return { drafting: at ? { ...others, [ref]: at } : others };
}

/**
 * The Doc that an earlier try made, if there is one.
 * @throws UserError while Drive may not list it yet
 */
export const adoptable = (
	register: Register,
	ref: string,
): DriveFile | undefined =>
	fileMade(markOf(ref), `the document of ${ref}`, triesIn(register)[ref]);
