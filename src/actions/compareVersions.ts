/** An agreement's document beside that of an earlier version, to see what changed. */
import type { ComparedLine, Place } from "../contract";
import { loadEngine } from "../documents/load";
import { exportDocx, idInLink } from "../google/documents";
import { read } from "../google/read";
import { agreementHistory, agreements } from "../policy/agreements/tables";
import { UserError } from "../register/errors";
import { oneRow, pick } from "../register/register";
import { requireAgreement } from "./openAgreement";

const versions = pick(agreementHistory, "agreement", "version", "document");

/** @throws UserError naming the version whose document is gone */
function documentIn(link: string, version: string): string {
	const base64 = link ? exportDocx(idInLink(link)) : undefined;
	if (base64) return base64;
	throw new UserError(
		`The document of version ${version} is not in Drive any more, so it cannot be compared.`,
	);
}

/** @throws UserError if one of the two documents is not there */
export function compareVersions(request: {
	place: Place;
	version: string;
}): readonly ComparedLine[] {
	const { ref, row } = request.place;
	const rows = oneRow(agreements, ref, row);
	const register = read(rows, versions);
	const now = requireAgreement(register.find(rows, ref), ref);
	const before = register
		.rows(versions)
		.find(
			({ agreement, version, document }) =>
				agreement === ref && version === request.version && document !== "",
		);
	const { compareDocuments } = loadEngine();
	return compareDocuments(
		documentIn(before?.document ?? "", request.version),
		documentIn(now.document, now.version),
	);
}
