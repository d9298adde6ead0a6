/** Gmail's own labels, and what they are called in an export. */

import type { Mailbox } from "./state";

export const systemLabels = [
	"INBOX",
	"SENT",
	"DRAFT",
	"SPAM",
	"TRASH",
	"UNREAD",
	"STARRED",
	"IMPORTANT",
	"CHAT",
	"CATEGORY_PERSONAL",
	"CATEGORY_SOCIAL",
	"CATEGORY_PROMOTIONS",
	"CATEGORY_UPDATES",
	"CATEGORY_FORUMS",
] as const;

/** Undefined stands for a word that is no label at Gmail. */
const exported: Readonly<Record<string, string | undefined>> = {
	inbox: "INBOX",
	sent: "SENT",
	drafts: "DRAFT",
	spam: "SPAM",
	trash: "TRASH",
	bin: "TRASH",
	unread: "UNREAD",
	starred: "STARRED",
	important: "IMPORTANT",
	chat: "CHAT",
	"category personal": "CATEGORY_PERSONAL",
	"category social": "CATEGORY_SOCIAL",
	"category promotions": "CATEGORY_PROMOTIONS",
	"category updates": "CATEGORY_UPDATES",
	"category forums": "CATEGORY_FORUMS",
	archived: undefined,
	opened: undefined,
};

type UserLabels = Mailbox["userLabels"];

/** @returns the ids, and the labels with those that were not there before */
export function labelIdsOf(
	names: readonly string[],
	known: UserLabels,
): { ids: string[]; labels: UserLabels } {
	let labels = known;
	const ids = names.flatMap((name) => {
		const word = name.toLowerCase();
		if (word in exported) return exported[word] ?? [];
		const same = labels.find((label) => label.name === name);
		if (same) return same.id;
		const id = `Label_${labels.length + 1}`;
		labels = [...labels, { id, name }];
		return id;
	});
	return { ids, labels };
}
