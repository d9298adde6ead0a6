/** Fills the default templates that the build packs. */
import { packedTemplates } from "../../build/templates.mjs";
import { fillTemplate } from "../../src/documents/fill";
import { unpackTemplate } from "../../src/documents/unpackTemplate";
import type { AgreementFacts } from "../../src/policy/agreements/facts";
import { placeholderValues } from "../../src/policy/agreements/placeholders";

/** Settings of a charity whose number and address are known. */
export const known = {
	"charity.number": "1234567",
	"charity.address": "2 Elm Road, Example Town",
};

let packed = "";

/** Before anything is filled. */
export async function pack(): Promise<void> {
	packed = await packedTemplates();
}

export const unpacked = (key: string): string => unpackTemplate(packed, key);

/** @throws Error with the problems, if it cannot be filled */
export function fill(
	key: string,
	facts: AgreementFacts,
	required: string[] = [],
): string {
	const values = placeholderValues(facts);
	const result = fillTemplate(unpacked(key), values, { required });
	if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
	return result.base64;
}
