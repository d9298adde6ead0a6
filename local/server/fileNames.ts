/** Names for files that a person keeps. */

/** Without the signs that some computers do not take in a file's name. */
export const fileNameOf = (name: string): string =>
	Array.from(name, (sign) =>
		/[\\/:*?"<>|]/.test(sign) || sign < " " ? "-" : sign,
	)
		.join("")
		.trim() || "Document";
