/** PropertiesService: small texts under a name, for the script or the user. */

import { named } from "../bridge";
import type { Offers } from "../offers";
import { limits } from "../quotas";
import { exception } from "../refusal";
import type { Running } from "../running";
import type { Properties } from "../state";

type Texts = Readonly<Record<string, string>>;

type GoogleStore = Offers<
	GoogleAppsScript.Properties.Properties,
	| "getProperty"
	| "getProperties"
	| "setProperty"
	| "setProperties"
	| "deleteProperty"
>;

class LocalStore implements GoogleStore {
	readonly #read: () => Texts;
	readonly #write: (texts: Texts) => void;

	constructor(read: () => Texts, write: (texts: Texts) => void) {
		this.#read = read;
		this.#write = write;
		named("PropertiesService.Properties", this);
	}

	getProperty(key: string) {
		const texts = this.#read();
		return Object.hasOwn(texts, key) ? texts[key] : null;
	}

	getProperties() {
		return this.#read();
	}

	setProperty(key: string, value: string) {
		return this.setProperties({ [key]: value });
	}

	setProperties(given: Texts, deleteAllOthers = false) {
		for (const [key, value] of Object.entries(given)) checkOne(key, value);
		const texts = deleteAllOthers ? given : { ...this.#read(), ...given };
		const bytes = Object.entries(texts).reduce(
			(sum, [key, value]) => sum + byteLength(key) + byteLength(value),
			0,
		);
		if (bytes > limits.storeBytes) {
			throw exception(
				"You have exceeded the property storage quota. Please remove some properties and try again.",
			);
		}
		this.#write(texts);
		return this;
	}

	deleteProperty(key: string) {
		const { [key]: _gone, ...rest } = this.#read();
		this.#write(rest);
		return this;
	}
}

const byteLength = (text: string) => Buffer.byteLength(text, "utf8");

const longestKey = 8066;

function checkOne(key: string, value: unknown) {
	if (key === "" || byteLength(key) > longestKey) {
		throw exception(
			key === "" ? "Invalid argument: key" : "Argument too large: key",
		);
	}
	if (typeof value !== "string") {
		throw exception(`Invalid argument: ${key}. Should be of type: String`);
	}
	if (byteLength(value) > limits.propertyBytes) {
		throw exception("Argument too large: value");
	}
}

type Google = Offers<
	GoogleAppsScript.Properties.PropertiesService,
	"getScriptProperties" | "getUserProperties"
>;

export class LocalProperties implements Google {
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("PropertiesService", this);
	}

	getScriptProperties() {
		return new LocalStore(
			() => this.#all.script,
			(script) => this.#put({ ...this.#all, script }),
		);
	}

	getUserProperties() {
		const { account } = this.#running.workspace.state;
		return new LocalStore(
			() => this.#all.user[account] ?? {},
			(texts) => {
				const user = { ...this.#all.user, [account]: texts };
				this.#put({ ...this.#all, user });
			},
		);
	}

	get #all(): Properties {
		return this.#running.workspace.state.properties;
	}

	#put(properties: Properties) {
		this.#running.workspace.state.properties = properties;
	}
}
