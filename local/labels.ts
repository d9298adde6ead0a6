/** Gmail's own labels, and what they are called in an export. */

import { Mistake } from "./refusal";
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

type Labels = Pick<Mailbox, "userLabels" | "labelsMade">;

/** @returns the ids, and the labels with those that were not there before */
export function labelIdsOf(
	names: readonly string[],
	known: Labels,
): { ids: string[]; labels: Labels } {
	let labels = known;
	const ids = names.flatMap((name) => {
		const word = name.toLowerCase();
		if (word in exported) return exported[word] ?? [];
		const same = labels.userLabels.find((label) => label.name === name);
		if (same) return same.id;
		const made = withLabel(labels, name);
		labels = made.labels;
		return made.id;
	});
	return { ids, labels };
}

/** One label more; the id of one that was deleted is never used again. */
export function withLabel(
	{ userLabels, labelsMade = userLabels.length }: Labels,
	name: string,
): { id: string; labels: Labels } {
	const number = labelsMade + 1;
	const id = `Label_${number}`;
	const labels = [...userLabels, { id, name }];
	return { id, labels: { userLabels: labels, labelsMade: number } };
}

/** What a person calls each label of a message. */
export const labelNames = (
	labelIds: readonly string[],
	{ userLabels }: Pick<Mailbox, "userLabels">,
): string[] =>
	labelIds.map((id) => userLabels.find((each) => each.id === id)?.name ?? id);

const longestName = 225;
/** What Gmail calls parts of its own. */
const taken = ["chats", "all mail", "sent mail", "scheduled", "snoozed"];

/**
 * The name as Gmail would keep it.
 * @throws Mistake when it takes no such name
 */
export function checkedLabelName(given: string): string {
	const name = given.replace(/\s+/g, " ").trim();
	if (name === "") throw new Mistake("A label needs a name.");
	if (name.length > longestName) {
		throw new Mistake(`A label has at most ${longestName} letters.`);
	}
	const word = name.toLowerCase();
	if (word in exported || taken.includes(word)) {
		throw new Mistake(
			`“${name}” is a name that Gmail uses itself; choose another.`,
		);
	}
	return name;
}

/** Upper and lower case do not make two labels. */
export const labelNamed = (
	{ userLabels }: Pick<Mailbox, "userLabels">,
	name: string,
) => userLabels.find((each) => each.name.toLowerCase() === name.toLowerCase());
