/** Hands a file to the browser to be kept. */

import type { FileToKeep } from "../../server/contract";

/** @returns its name */
export function keepFile({ fileName, mimeType, base64 }: FileToKeep): string {
	const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([bytes], { type: mimeType }));
	link.download = fileName;
	link.click();
	// The browser reads it after this turn.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
	return fileName;
}
