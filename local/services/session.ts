/** Session: who is acting, and the script's time zone. */

import { named } from "../bridge";
import type { Offers } from "../offers";
import type { Running } from "../running";

class LocalUser implements Offers<GoogleAppsScript.Base.User, "getEmail"> {
	readonly #email: string;

	constructor(email: string) {
		this.#email = email;
		named("Session.User", this);
	}

	getEmail() {
		return this.#email;
	}
}

type Google = Offers<
	GoogleAppsScript.Base.Session,
	"getEffectiveUser" | "getActiveUser" | "getScriptTimeZone"
>;

export class LocalSession implements Google {
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("Session", this);
	}

	getEffectiveUser() {
		return new LocalUser(this.#isTold ? this.#account : "");
	}

	/** Google may keep it to itself when nobody is there to ask. */
	getActiveUser() {
		const isByClock = this.#running.source === "clock";
		return new LocalUser(this.#isTold && !isByClock ? this.#account : "");
	}

	getScriptTimeZone() {
		return this.#running.project.manifest.timeZone;
	}

	/** A simple trigger may not be told who acts. */
	get #isTold() {
		return this.#running.authMode === "FULL";
	}

	get #account() {
		return this.#running.workspace.state.account;
	}
}
