/** Links of the sidebar to Google open the page's own tabs instead. */

import type { FrameMessage } from "../../server/contract";

/** Where an address leads in the workspace; undefined when elsewhere. */
export function placeOf(address: string): FrameMessage | undefined {
	const url = parsed(address);
	if (!url) return undefined;
	if (url.protocol === "mailto:") return { kind: "mail", messageId: "" };
	if (url.protocol !== "https:") return undefined;
	const [, kind, id] = /^\/(\w+)\/d\/([\w-]+)/.exec(url.pathname) ?? [];
	switch (url.hostname) {
		case "docs.google.com":
			if (kind === "spreadsheets") return sheetOf(url.hash);
			return kind === "document" && id ? { kind, id } : undefined;
		case "drive.google.com":
			return kind === "file" && id ? { kind: "document", id } : undefined;
		case "mail.google.com":
			return { kind: "mail", messageId: messageIdOf(url.hash) };
		default:
			return undefined;
	}
}

function parsed(address: string): URL | undefined {
	try {
		return new URL(address);
	} catch {
		// Not an address at all: the browser may do with it what it does.
		return undefined;
	}
}

/** Of an address that ends in #gid=101&range=A5 */
function sheetOf(hash: string): FrameMessage {
	const gid = /\bgid=(\d+)/.exec(hash)?.[1];
	const row = /\brange=[A-Z]*(\d+)/.exec(hash)?.[1];
	return {
		kind: "sheet",
		sheetId: gid === undefined ? null : Number(gid),
		row: row === undefined ? null : Number(row) - 1,
	};
}

/** Of a search such as #search/rfc822msgid:abc@example.test */
function messageIdOf(hash: string): string {
	const found = /rfc822msgid(?::|%3A)([^/&]+)/i.exec(hash)?.[1] ?? "";
	return decodeURIComponent(found).replace(/^<|>$/g, "");
}

export function followLinks(tell: (message: FrameMessage) => void) {
	document.addEventListener("click", (event) => {
		const link =
			event.target instanceof Element && event.target.closest("a[href]");
		if (!(link instanceof HTMLAnchorElement)) return;
		const place = placeOf(link.href);
		if (!place) return;
		event.preventDefault();
		tell(place);
	});
}
