/** Buttons of a card, alone and in a row. */

import { named, wordList } from "../bridge";
import type { Button, ButtonStyle } from "../cards/model";
import type { Offers } from "../offers";
import {
	clickOf,
	type LocalAction,
	type LocalOpenLink,
	wordOf,
} from "./cardActions";

const styles: readonly ButtonStyle[] = [
	"OUTLINED",
	"FILLED",
	"FILLED_TONAL",
	"BORDERLESS",
];
export const buttonStyleWords = wordList("CardService.TextButtonStyle", styles);

type GoogleButton = Offers<
	GoogleAppsScript.Card_Service.TextButton,
	| "setText"
	| "setOnClickAction"
	| "setOpenLink"
	| "setDisabled"
	| "setTextButtonStyle"
>;

export class LocalTextButton implements GoogleButton {
	#text = "";
	#style: ButtonStyle = "OUTLINED";
	#disabled = false;
	#action: LocalAction | undefined;
	#link: LocalOpenLink | undefined;

	constructor() {
		named("CardService.TextButton", this);
	}

	setText(text: string) {
		this.#text = text;
		return this;
	}

	setOnClickAction(action: LocalAction) {
		this.#action = action;
		return this;
	}

	setOpenLink(link: LocalOpenLink) {
		this.#link = link;
		return this;
	}

	setDisabled(disabled: boolean) {
		this.#disabled = disabled;
		return this;
	}

	setTextButtonStyle(style: object) {
		this.#style = wordOf(styles, style);
		return this;
	}

	static made(button: LocalTextButton): Button {
		return {
			text: button.#text,
			type: button.#style,
			disabled: button.#disabled,
			onClick: clickOf(button.#action, button.#link),
		};
	}
}

export class LocalButtonSet
	implements Offers<GoogleAppsScript.Card_Service.ButtonSet, "addButton">
{
	readonly #buttons: LocalTextButton[] = [];

	constructor() {
		named("CardService.ButtonSet", this);
	}

	addButton(button: LocalTextButton) {
		this.#buttons.push(button);
		return this;
	}

	static made(set: LocalButtonSet): readonly Button[] {
		return set.#buttons.map(LocalTextButton.made);
	}
}
