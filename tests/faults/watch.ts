/** Looks at the office after every call: what must hold at any moment. */
import type { Office } from "../../local/office";
import { plainValue, type Tab } from "../../local/sheets/model";
import { boundBook, mailboxOf } from "../../local/workspace";
import { letters } from "../../src/policy/managing/tables";
import { audit, outbox, state } from "../../src/register/scriptTabs";
import { valuesOf } from "./story";
import { type Violation, violation } from "./violation";

const tabOf = (google: Office, sheetId: number): Tab | undefined =>
	boundBook(google.workspace).tabs.find((tab) => tab.sheetId === sheetId);

/** A value of State, as the add-on keeps it. */
export function stateValue<T>(google: Office, name: string): T | undefined {
	const row = tabOf(google, state.sheetId)?.rows.find(
		([first]) => first && plainValue(first) === name,
	);
	const text = row?.[1] ? plainValue(row[1]) : undefined;
	return text === undefined ? undefined : (JSON.parse(String(text)) as T);
}

/** The messages that belong in the log, by their place in the history. */
export type Expected = readonly { id: string; historyId: number }[];

export class Watch {
	readonly violations: Violation[] = [];
	private tabs: readonly Tab[];
	private messages: readonly unknown[];
	private writes: number;

	constructor(
		private readonly google: Office,
		private readonly expected: Expected,
	) {
		this.tabs = boundBook(google.workspace).tabs;
		this.messages = mailboxOf(google.workspace).messages;
		this.writes = stateValue<number>(google, "writes") ?? 0;
	}

	look() {
		const { tabs } = boundBook(this.google.workspace);
		if (tabs !== this.tabs) {
			this.countWrites(tabs);
			this.compareCursor();
			this.tabs = tabs;
		}
		const { messages } = mailboxOf(this.google.workspace);
		if (messages !== this.messages) {
			this.messages = messages;
			this.compareMail();
		}
		this.countTriggers();
	}

	private note(found: Violation) {
		if (!this.violations.some(({ what }) => what === found.what))
			this.violations.push(found);
	}

	/** What the audit says and the count of writes move together. */
	private countWrites(tabs: readonly Tab[]) {
		if (!tabOf(this.google, state.sheetId)) return;
		const writes = stateValue<number>(this.google, "writes") ?? 0;
		const grown = writes - this.writes;
		this.writes = writes;
		const rows = (among: readonly Tab[]) =>
			among.find(({ sheetId }) => sheetId === audit.sheetId)?.rows;
		const before = rows(this.tabs);
		const isAudited = before !== undefined && rows(tabs) !== before;
		if (grown < 0 || grown > 1 || (isAudited && grown === 0))
			this.note(
				violation("I7", `The count of writes grew by ${grown} in one write.`),
			);
	}

	/** The cursor is never ahead of the log. */
	private compareCursor() {
		const tab = tabOf(this.google, letters.sheetId);
		const mail = stateValue<{ cursor: string }>(this.google, "mail");
		if (!tab || !mail) return;
		// While columns move, for a moment it may stand under another heading.
		const logged = new Set(valuesOf(tab).flatMap((row) => Object.values(row)));
		const missing = this.expected.find(
			({ id, historyId }) =>
				historyId <= Number(mail.cursor) && !logged.has(id),
		);
		if (missing)
			this.note(
				violation(
					"I7",
					`The cursor is past the message ${missing.id}, which is not in the log.`,
				),
			);
	}

	/** No email has gone that its row does not know of. */
	private compareMail() {
		const tab = tabOf(this.google, outbox.sheetId);
		const rows = tab ? valuesOf(tab) : [];
		const under = rows.filter(({ Status }) => Status !== "Queued");
		const sent = mailboxOf(this.google.workspace).messages.filter(
			({ labelIds, messageId }) =>
				labelIds.includes("SENT") && !messageId.startsWith("at-work"),
		);
		for (const { correspondents } of sent) {
			const alike = (to: unknown) => correspondents.includes(String(to));
			const gone = sent.filter((one) => one.correspondents.some(alike)).length;
			const known = under.filter(({ To }) => alike(To)).length;
			if (gone > known)
				this.note(
					violation(
						"I3",
						`${gone} emails went to ${correspondents.join()}, and the outbox has ${known} as sent or being sent.`,
					),
				);
		}
	}

	private countTriggers() {
		const { triggers, owner } = this.google.workspace.state;
		const handlers = triggers.map(({ handler }) => handler);
		if (new Set(handlers).size < handlers.length)
			this.note(violation("I9", "A job has two triggers."));
		if (triggers.some((trigger) => trigger.owner !== owner))
			this.note(violation("I9", "A trigger belongs to another account."));
	}
}
