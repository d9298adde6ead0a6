/** What of an agreement's document a person still has to put right. */
import { loadEngine } from "../documents/load";
import { exportDocx, idInLink } from "../google/documents";
import type { AgreementFacts } from "../policy/agreements/facts";
import type { Leftovers } from "../policy/agreements/gates";
import { valuesDigest } from "./draftValues";

type Documented = Pick<AgreementFacts, "agreement" | "details">;

/** What can be told without opening the document. */
export const unopened = (facts: AgreementFacts): Leftovers => ({
	words: [],
	stale: isStale(facts),
	missing: facts.agreement.document === "",
});

/** The register says something newer than the document was filled with. */
export const isStale = (facts: AgreementFacts): boolean =>
	facts.agreement.document !== "" &&
	facts.details.templateHash !== "" &&
	facts.details.templateHash !== valuesDigest(facts);

/** "AGR-0001, version 0.1" where this is version 0.2. */
function otherVersions(
	lines: readonly string[],
	{ agreement: { ref, version } }: Documented,
): string[] {
	const named = new RegExp(
		`${ref}, version (\\d+\\.\\d+(?: draft \\d+)?)`,
		"g",
	);
	const found = lines.flatMap((line) =>
		[...line.matchAll(named)].flatMap(([words, other]) =>
			other === version ? [] : words,
		),
	);
	return [...new Set(found)];
}

/**
 * What the document itself still says that nobody else should read.
 * @throws UserError if Google cannot hand it over just now, or it is no document
 */
export function leftoversOf(facts: AgreementFacts): Leftovers {
	const { document } = facts.agreement;
	const base64 = document ? exportDocx(idInLink(document)) : undefined;
	if (!base64) return { words: [], stale: false, missing: true };
	const { braces, brackets, lines } = loadEngine().leftInDocument(base64);
	return {
		words: [...braces, ...brackets, ...otherVersions(lines, facts)],
		stale: isStale(facts),
		missing: false,
	};
}
