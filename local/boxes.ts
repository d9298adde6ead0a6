/** Gmail's boxes, by which a person finds a message again. */

/** "all" has what is archived too, and neither bin nor spam. */
export type Box = "inbox" | "sent" | "all" | "bin";

export const boxes: readonly Box[] = ["inbox", "sent", "all", "bin"];

/** Whether a message with these labels is in this box. */
export function isIn(box: Box, labelIds: readonly string[]): boolean {
	const isAway = labelIds.includes("TRASH") || labelIds.includes("SPAM");
	if (box === "bin") return isAway;
	if (isAway) return false;
	return box === "all" || labelIds.includes(box.toUpperCase());
}

/** Where a person has put a conversation. */
export type Place = "inbox" | "archive" | "bin" | "spam";

/** Where a message with these labels is; what was sent is nowhere else. */
export function placeOf(labelIds: readonly string[]): Place {
	if (labelIds.includes("TRASH")) return "bin";
	if (labelIds.includes("SPAM")) return "spam";
	return labelIds.includes("INBOX") ? "inbox" : "archive";
}
