/** ScriptApp: triggers, and the token for Google's REST addresses. */

import { named, wordIn, wordList } from "../bridge";
import type { Offers } from "../offers";
import { exception } from "../refusal";
import type { Running } from "../running";
import type { LocalSpreadsheet } from "./spreadsheetApp";
import {
	LocalClockTriggerBuilder,
	LocalSpreadsheetTriggerBuilder,
	LocalTrigger,
	weekDayWords,
} from "./triggerBuilders";

class LocalTriggerBuilder
	implements
		Offers<
			GoogleAppsScript.Script.TriggerBuilder,
			"timeBased" | "forSpreadsheet"
		>
{
	readonly #running: Running;
	readonly #handler: string;

	constructor(running: Running, handler: string) {
		this.#running = running;
		this.#handler = handler;
		named("ScriptApp.TriggerBuilder", this);
	}

	timeBased() {
		return new LocalClockTriggerBuilder(this.#running, this.#handler);
	}

	forSpreadsheet(which: string | LocalSpreadsheet) {
		const id = typeof which === "string" ? which : which.getId();
		const { boundId } = this.#running.workspace.state;
		if (id !== boundId) {
			throw exception(`No item with the given ID could be found: ${id}.`);
		}
		return new LocalSpreadsheetTriggerBuilder(this.#running, this.#handler);
	}
}

const authModes = wordList("ScriptApp.AuthMode", ["NONE", "LIMITED", "FULL"]);
const statuses = wordList("ScriptApp.AuthorizationStatus", [
	"REQUIRED",
	"NOT_REQUIRED",
]);

type Google = Offers<
	GoogleAppsScript.Script.ScriptApp,
	| "getOAuthToken"
	| "getProjectTriggers"
	| "deleteTrigger"
	| "newTrigger"
	| "WeekDay"
	| "AuthMode"
	| "AuthorizationStatus"
	| "getAuthorizationInfo"
>;

export class LocalScriptApp implements Google {
	readonly WeekDay = weekDayWords;
	readonly AuthMode = authModes;
	readonly AuthorizationStatus = statuses;
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("ScriptApp", this);
	}

	/** Whether the person has given everything that the manifest asks for. */
	getAuthorizationInfo(_mode: object) {
		const { project, workspace } = this.#running;
		const { withheld } = workspace.state;
		const lacks = project.manifest.oauthScopes.some((scope) =>
			withheld.includes(scope),
		);
		return named("ScriptApp.AuthorizationInfo", {
			getAuthorizationStatus: () =>
				wordIn(statuses, lacks ? "REQUIRED" : "NOT_REQUIRED"),
		});
	}

	getOAuthToken() {
		return tokenOf(this.#running);
	}

	getProjectTriggers() {
		const { triggers, account } = this.#running.workspace.state;
		return triggers
			.filter(({ owner }) => owner === account)
			.map((trigger) => new LocalTrigger(trigger));
	}

	deleteTrigger(trigger: LocalTrigger) {
		const { state } = this.#running.workspace;
		const id = trigger.getUniqueId();
		const { account } = state;
		state.triggers = state.triggers.filter(
			(each) => each.id !== id || each.owner !== account,
		);
	}

	newTrigger(handler: string) {
		return new LocalTriggerBuilder(this.#running, handler);
	}
}

/** What proves to Drive's REST address who is asking. */
export const tokenOf = ({ workspace }: Running) =>
	`local-token-of-${workspace.state.account}`;
