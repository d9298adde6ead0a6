/** The signed copy: a PDF that is kept as it is, with its SHA-256. */
import type { Place, StepOutcome } from "../contract";
import { timestamp } from "../google/clock";
import { sha256 } from "../google/digest";
import {
	createPdf,
	type DriveFile,
	exportPdf,
	idInLink,
	type MarkedFile,
} from "../google/documents";
import type { Opened } from "../google/read";
import {
	type Agreement,
	agreementDetails,
	agreements,
} from "../policy/agreements/tables";
import { add, type Change, update } from "../register/change";
import { isUserError, UserError } from "../register/errors";
import { blankRow } from "../register/table";
import { commit } from "./act";
import { documentName } from "./draftPlan";
import {
	adoptable,
	madeFile,
	type PartFile,
	tried,
	wasTried,
} from "./partFiles";
import { folderLink, folderToMake, partnerFolder } from "./partnerFolder";
import { type AtWork, done, requireStatus, takeUp } from "./stepAction";

type Signed = Pick<Agreement, "ref" | "version" | "document">;

/** The file that an agreement's signed version is. */
export const copyFile = ({
	ref,
	version,
}: Pick<Agreement, "ref" | "version">): PartFile => ({
	ref,
	part: `signed ${version}`,
	what: `the signed copy of ${ref}`,
});

/** The mark that carries the digest, so that a broken run loses neither. */
export const hashMark = "sha256";

const hashIn = ({ appProperties }: MarkedFile) =>
	appProperties?.[hashMark] ?? "";

function hashChange({ facts, hasDetails }: AtWork, ref: string, hash: string) {
	return hasDetails
		? update(agreementDetails, ref, facts.details, { hash })
		: [add(agreementDetails, { ...blankRow(agreementDetails), ref, hash })];
}

/** The words of a document as a PDF, kept beside it in the partner's folder. */
function made(at: AtWork, signed: Signed, before: Opened) {
	const bytes = exportPdf(idInLink(signed.document));
	if (!bytes)
		throw new UserError(
			`The document of ${signed.ref} is not in Drive any more, so there is nothing to keep a copy of. Take it out of the bin, then press “Make the signed copy”.`,
		);
	const hash = sha256(bytes);
	const { facts, opened, moment } = at;
	const folder = partnerFolder(facts.partner, before, { opened, moment });
	const name = `${documentName({ ...facts, agreement: { ...facts.agreement, ...signed } })}, signed.pdf`;
	const file = madeFile(
		copyFile(signed),
		(marks) =>
			createPdf(
				{ name, bytes, parent: folder.id },
				{ ...marks, [hashMark]: hash },
			),
		{ opened, moment },
	);
	return { file, hash, folder };
}

function linked(
	at: AtWork,
	signed: Signed,
	{ file, hash, more }: { file: DriveFile; hash: string; more: Change[] },
): void {
	const { facts, opened, moment } = at;
	const { ref } = signed;
	const changes = [
		...update(agreements, ref, facts.agreement, {
			signedCopy: file.webViewLink,
		}),
		...hashChange(at, ref, hash),
		...more,
	];
	const entries = [
		{
			action: "Signed copy kept",
			record: ref,
			summary: `Version ${signed.version}, SHA-256 ${hash}`,
		},
	];
	const files = [copyFile(signed), { ref: facts.partner.ref, part: "folder" }];
	const state = tried(opened, files);
	commit(opened, { changes, entries, state }, moment);
}

/**
 * Keeps the copy, once it is noted that it is being made.
 * @param before the register before that was noted
 * @returns a sentence: if it could not be made now, what to do
 */
export function frozen(at: AtWork, signed: Signed, before: Opened): string {
	try {
		const known = wasTried(before, copyFile(signed))
			? adoptable(before, copyFile(signed))
			: undefined;
		if (known) {
			linked(at, signed, { file: known, hash: hashIn(known), more: [] });
		} else {
			const { file, hash, folder } = made(at, signed, before);
			const more = folderLink(at.facts.partner, folder);
			linked(at, signed, { file, hash, more });
		}
		return "Its signed copy is in the partner’s folder.";
	} catch (error) {
		if (!isUserError(error)) throw error;
		return `${error.message} The signature is recorded.`;
	}
}

/** Makes the signed copy that a broken run left unmade. @see */
export function freezeCopy(request: { as: string; place: Place }): StepOutcome {
	const at = takeUp(request.as, request.place);
	const { facts, place, opened, moment } = at;
	const { agreement } = facts;
	requireStatus(
		at,
		["Fully signed", "In force", "Expired", "Ended", "Varied", "Renewed"],
		"Its copy is kept once everybody has signed.",
	);
	if (agreement.signedCopy)
		return done("The signed copy is kept already.", place);
	const files = [copyFile(agreement), ...folderToMake(facts.partner)];
	const state = tried(opened, files, timestamp());
	const noted = wasTried(opened, copyFile(agreement))
		? opened
		: commit(opened, { changes: [], entries: [], state }, moment).opened;
	return done(frozen({ ...at, opened: noted }, agreement, opened), place);
}
