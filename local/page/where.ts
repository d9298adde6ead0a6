/** Which part of the page is open: kept in its address, so that Back works. */

export interface Where {
	view: string;
	/** Which document or message; "" for none. */
	what: string;
}

/** @param known the names of the parts, the first being the usual one */
export function whereIn(hash: string, known: readonly string[]): Where {
	const [view = "", ...what] = hash.replace(/^#/, "").split("/");
	if (!known.includes(view)) return { view: known[0] ?? "", what: "" };
	return { view, what: decodeURIComponent(what.join("/")) };
}

export function goTo(view: string, what = "") {
	location.hash = addressOf(view, what);
}

export const addressOf = (view: string, what: string): string =>
	what ? `#${view}/${encodeURIComponent(what)}` : `#${view}`;
