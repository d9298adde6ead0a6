/** A file that somebody chose, as text, whatever program wrote it. */

const replaced = "\ufffd";

/**
 * Decodes a text file: UTF-8, or UTF-16 with its mark, or else Windows-1252 as
 * older spreadsheets write it. A byte-order mark is dropped.
 * @param base64 the file's bytes
 */
export function textOf(base64: string): string {
	const bytes = Utilities.base64Decode(base64);
	const [first = 0, second = 0] = bytes.map((byte) => byte & 255);
	const blob = Utilities.newBlob(bytes, "text/csv", "file.csv");
	if (first === 0xff && second === 0xfe) return plain(blob, "UTF-16LE");
	if (first === 0xfe && second === 0xff) return plain(blob, "UTF-16BE");
	const text = plain(blob, "UTF-8");
	return text.includes(replaced) ? plain(blob, "windows-1252") : text;
}

const plain = (blob: GoogleAppsScript.Base.Blob, charset: string) =>
	blob.getDataAsString(charset).replace(/^\ufeff/, "");
