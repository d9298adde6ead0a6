/** What happens when somebody presses something on a card. */

import { named, textOfWord, wordList } from "../bridge";
import type { Action, LoadIndicator, OnClick, OpenLink } from "../cards/model";
import type { Offers } from "../offers";
import { exception } from "../refusal";

type GoogleAction = Offers<
	GoogleAppsScript.Card_Service.Action,
	"setFunctionName" | "setParameters" | "setLoadIndicator"
>;

const loadIndicators: readonly LoadIndicator[] = ["SPINNER", "NONE"];
export const loadIndicatorWords = wordList(
	"CardService.LoadIndicator",
	loadIndicators,
);

export class LocalAction implements GoogleAction {
	#function = "";
	#parameters: Readonly<Record<string, string>> = {};
	#loadIndicator: LoadIndicator = "SPINNER";

	constructor() {
		named("CardService.Action", this);
	}

	setFunctionName(name: string) {
		this.#function = name;
		return this;
	}

	setParameters(parameters: Readonly<Record<string, unknown>>) {
		this.#parameters = Object.fromEntries(
			Object.entries(parameters).map(([name, value]) => {
				if (typeof value === "string") return [name, value];
				throw exception(
					`Invalid argument: ${name}. Action parameters must be of type: String`,
				);
			}),
		);
		return this;
	}

	setLoadIndicator(indicator: object) {
		this.#loadIndicator = wordOf(loadIndicators, indicator);
		return this;
	}

	static made(action: LocalAction): Action {
		return {
			function: action.#function,
			parameters: action.#parameters,
			loadIndicator: action.#loadIndicator,
		};
	}
}

export class LocalOpenLink
	implements Offers<GoogleAppsScript.Card_Service.OpenLink, "setUrl">
{
	#url = "";

	constructor() {
		named("CardService.OpenLink", this);
	}

	setUrl(url: string) {
		this.#url = url;
		return this;
	}

	static made(link: LocalOpenLink): OpenLink {
		return { url: link.#url };
	}
}

export const clickOf = (
	action: LocalAction | undefined,
	link: LocalOpenLink | undefined,
): OnClick => ({
	...(action && { action: LocalAction.made(action) }),
	...(link && { openLink: LocalOpenLink.made(link) }),
});

/** The text of one of Google's words, of a list that we have. */
export function wordOf<T extends string>(list: readonly T[], word: object): T {
	const text = textOfWord(word);
	const found = list.find((each) => each === text);
	if (found) return found;
	throw new Error(`There is no word ${text}`);
}
