/** SHA-256, as people compare it: 64 hexadecimal digits. */

const hex = (bytes: readonly number[]): string =>
	bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("");

/** Of bytes as Google hands them over, signed or not. */
export const sha256 = (bytes: readonly number[]): string =>
	hex(
		Utilities.computeDigest(
			Utilities.DigestAlgorithm.SHA_256,
			bytes as number[],
		),
	);

/** Of a text, as UTF-8. */
export const sha256OfText = (text: string): string =>
	hex(
		Utilities.computeDigest(
			Utilities.DigestAlgorithm.SHA_256,
			text,
			Utilities.Charset.UTF_8,
		),
	);

/** 32 bytes that nobody can foretell. */
export const randomBytes = (): number[] =>
	Utilities.computeDigest(
		Utilities.DigestAlgorithm.SHA_256,
		Utilities.getUuid() + Utilities.getUuid(),
		Utilities.Charset.UTF_8,
	).map((byte) => byte & 255);
