/** A charity's account on its first day: an empty spreadsheet and no mail. */

import { newSpreadsheet } from "./sheets/model";
import type { Mailbox, State } from "./state";

export const emptyMailbox: Mailbox = {
	historyId: 1000,
	historyFrom: 1000,
	messages: [],
	history: [],
	userLabels: [],
};

/** @param now virtual milliseconds */
export function newState(account: string, now: number): State {
	// As long as one of Google's, and plainly none of them.
	const boundId = "1SpreadsheetThatTheLocalScriptIsBoundTo00000";
	const book = newSpreadsheet(boundId, "Untitled spreadsheet", account);
	return {
		owner: account,
		account,
		withheld: [],
		now,
		boundId,
		nextNumber: 1,
		spreadsheets: { [boundId]: book },
		drive: [],
		mailboxes: { [account]: emptyMailbox },
		properties: { script: {}, user: {} },
		triggers: [],
		log: [],
		usage: {
			sheetsReads: [],
			sheetsWrites: [],
			gmailUnits: [],
			mailSince: 0,
			mailRecipients: 0,
			triggerSince: 0,
			triggerMs: 0,
		},
	};
}
