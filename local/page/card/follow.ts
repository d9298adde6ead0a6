/** Where a link of a card leads: to the page's own parts, if it can. */

import { placeOf } from "../frame/links";
import { goTo } from "../where";

/** @returns false when it leads elsewhere */
export function followHere(url: string): boolean {
	const place = placeOf(url);
	switch (place?.kind) {
		case "document":
			goTo("documents", place.id);
			return true;
		case "mail":
			goTo("mail", place.messageId);
			return true;
		case "sheet":
			goTo("register");
			return true;
		default:
			return false;
	}
}
