/** The texts of a card, and the line between them. */

import { named } from "../bridge";
import type { DecoratedText } from "../cards/model";
import type { Offers } from "../offers";
import { clickOf, type LocalAction, type LocalOpenLink } from "./cardActions";
import { LocalTextButton } from "./cardButtons";

export class LocalTextParagraph
	implements Offers<GoogleAppsScript.Card_Service.TextParagraph, "setText">
{
	#text = "";

	constructor() {
		named("CardService.TextParagraph", this);
	}

	setText(text: string) {
		this.#text = text;
		return this;
	}

	static made(paragraph: LocalTextParagraph): { text: string } {
		return { text: paragraph.#text };
	}
}

type GoogleText = Offers<
	GoogleAppsScript.Card_Service.DecoratedText,
	| "setTopLabel"
	| "setText"
	| "setBottomLabel"
	| "setWrapText"
	| "setOnClickAction"
	| "setOpenLink"
	| "setButton"
>;

export class LocalDecoratedText implements GoogleText {
	#texts: Omit<DecoratedText, "onClick" | "button"> = {
		text: "",
		wrapText: false,
	};
	#action: LocalAction | undefined;
	#link: LocalOpenLink | undefined;
	#button: LocalTextButton | undefined;

	constructor() {
		named("CardService.DecoratedText", this);
	}

	setTopLabel(topLabel: string) {
		return this.#set({ topLabel });
	}

	setText(text: string) {
		return this.#set({ text });
	}

	setBottomLabel(bottomLabel: string) {
		return this.#set({ bottomLabel });
	}

	setWrapText(wrapText: boolean) {
		return this.#set({ wrapText });
	}

	setOnClickAction(action: LocalAction) {
		this.#action = action;
		return this;
	}

	setOpenLink(link: LocalOpenLink) {
		this.#link = link;
		return this;
	}

	setButton(button: LocalTextButton) {
		this.#button = button;
		return this;
	}

	#set(texts: Partial<DecoratedText>) {
		this.#texts = { ...this.#texts, ...texts };
		return this;
	}

	static made(text: LocalDecoratedText): DecoratedText {
		const isPressed = text.#action !== undefined || text.#link !== undefined;
		return {
			...text.#texts,
			...(isPressed && { onClick: clickOf(text.#action, text.#link) }),
			...(text.#button && { button: LocalTextButton.made(text.#button) }),
		};
	}
}

export class LocalDivider {
	constructor() {
		named("CardService.Divider", this);
	}
}
