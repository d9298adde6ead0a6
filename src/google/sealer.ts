/** The audit's key and its keyed hash, by Google's own functions. */
import type { Sealer } from "../register/auditChain";
import { property, setProperty } from "./properties";

const hex = (bytes: readonly number[]) =>
	bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("");

/** The key, made once by set-up and kept in the script's properties. */
function auditKey(): string {
	const known = property<string>("audit.key");
	if (known) return known;
	const made = `${Utilities.getUuid()}${Utilities.getUuid()}`;
	setProperty("audit.key", made);
	return made;
}

export function sealer(): Sealer {
	const key = auditKey();
	return {
		hmac: (text) =>
			hex(
				Utilities.computeHmacSha256Signature(
					text,
					key,
					Utilities.Charset.UTF_8,
				),
			),
		salt: () => Utilities.getUuid(),
	};
}
