/** The advanced Gmail service, as far as its metadata goes. */

import { named } from "../bridge";
import { systemLabels } from "../labels";
import type { Offers } from "../offers";
import type { Running } from "../running";
import { mailboxOf } from "../workspace";
import { LocalHistory } from "./gmailHistory";
import { checkUser } from "./gmailLists";
import { LocalMessages } from "./gmailMessages";

type Users = GoogleAppsScript.Gmail.Collection.UsersCollection;

class LocalLabels
	implements
		Offers<GoogleAppsScript.Gmail.Collection.Users.LabelsCollection, "list">
{
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("Gmail.Users.Labels", this);
	}

	list(user: string) {
		checkUser(this.#running, user);
		const { userLabels } = mailboxOf(this.#running.workspace);
		return {
			labels: [
				...systemLabels.map((id) => ({ id, name: id, type: "system" })),
				...userLabels.map((label) => ({ ...label, type: "user" })),
			],
		};
	}
}

class LocalUsers
	implements Offers<Users, "getProfile" | "Messages" | "History" | "Labels">
{
	readonly Messages: LocalMessages;
	readonly History: LocalHistory;
	readonly Labels: LocalLabels;
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		this.Messages = new LocalMessages(running);
		this.History = new LocalHistory(running);
		this.Labels = new LocalLabels(running);
		named("Gmail.Users", this);
	}

	getProfile(user: string) {
		checkUser(this.#running, user);
		const { workspace } = this.#running;
		const { messages, historyId } = mailboxOf(workspace);
		return {
			emailAddress: workspace.state.account,
			messagesTotal: messages.length,
			threadsTotal: new Set(messages.map((m) => m.threadId)).size,
			historyId: String(historyId),
		};
	}
}

export class LocalGmail implements Offers<GoogleAppsScript.Gmail, "Users"> {
	readonly Users: LocalUsers;

	constructor(running: Running) {
		this.Users = new LocalUsers(running);
		named("Gmail", this);
	}
}
