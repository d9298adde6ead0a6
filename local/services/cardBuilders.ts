/** A card, its header and its sections. */

import { named } from "../bridge";
import { faultOfCard } from "../cards/check";
import type { Card, CardHeader, Section, Widget } from "../cards/model";
import type { Offers } from "../offers";
import { exception } from "../refusal";
import { LocalButtonSet, LocalTextButton } from "./cardButtons";
import { LocalSelectionInput, LocalTextInput } from "./cardInputs";
import {
	LocalDecoratedText,
	type LocalDivider,
	LocalTextParagraph,
} from "./cardTexts";

export class LocalCardHeader
	implements
		Offers<GoogleAppsScript.Card_Service.CardHeader, "setTitle" | "setSubtitle">
{
	#header: CardHeader = { title: "" };

	constructor() {
		named("CardService.CardHeader", this);
	}

	setTitle(title: string) {
		this.#header = { ...this.#header, title };
		return this;
	}

	setSubtitle(subtitle: string) {
		this.#header = { ...this.#header, subtitle };
		return this;
	}

	static made(header: LocalCardHeader): CardHeader {
		return header.#header;
	}
}

type LocalWidget =
	| LocalTextParagraph
	| LocalDecoratedText
	| LocalTextButton
	| LocalButtonSet
	| LocalSelectionInput
	| LocalTextInput
	| LocalDivider;

function madeWidget(widget: LocalWidget): Widget {
	if (widget instanceof LocalTextParagraph) {
		return { textParagraph: LocalTextParagraph.made(widget) };
	}
	if (widget instanceof LocalDecoratedText) {
		return { decoratedText: LocalDecoratedText.made(widget) };
	}
	if (widget instanceof LocalTextButton) {
		return { buttonList: { buttons: [LocalTextButton.made(widget)] } };
	}
	if (widget instanceof LocalButtonSet) {
		return { buttonList: { buttons: LocalButtonSet.made(widget) } };
	}
	if (widget instanceof LocalSelectionInput) {
		return { selectionInput: LocalSelectionInput.made(widget) };
	}
	return widget instanceof LocalTextInput
		? { textInput: LocalTextInput.made(widget) }
		: { divider: {} };
}

type GoogleSection = Offers<
	GoogleAppsScript.Card_Service.CardSection,
	"setHeader" | "addWidget" | "setCollapsible" | "setNumUncollapsibleWidgets"
>;

export class LocalCardSection implements GoogleSection {
	#section: Omit<Section, "widgets"> = {
		collapsible: false,
		uncollapsibleWidgetsCount: 0,
	};
	readonly #widgets: LocalWidget[] = [];

	constructor() {
		named("CardService.CardSection", this);
	}

	setHeader(header: string) {
		return this.#set({ header });
	}

	addWidget(widget: LocalWidget) {
		this.#widgets.push(widget);
		return this;
	}

	setCollapsible(collapsible: boolean) {
		return this.#set({ collapsible });
	}

	setNumUncollapsibleWidgets(count: number) {
		if (!Number.isInteger(count) || count < 0) {
			throw exception(`Cannot convert ${count} to int.`);
		}
		return this.#set({ uncollapsibleWidgetsCount: count });
	}

	#set(part: Partial<Section>) {
		this.#section = { ...this.#section, ...part };
		return this;
	}

	static made(section: LocalCardSection): Section {
		return { ...section.#section, widgets: section.#widgets.map(madeWidget) };
	}
}

/** It can only be handed back: what is on it is for Gmail. */
export class LocalCard {
	readonly #card: Card;

	constructor(card: Card) {
		this.#card = card;
		named("CardService.Card", this);
	}

	static made(card: LocalCard): Card {
		return card.#card;
	}
}

type GoogleBuilder = Offers<
	GoogleAppsScript.Card_Service.CardBuilder,
	"setName" | "setHeader" | "addSection" | "build"
>;

export class LocalCardBuilder implements GoogleBuilder {
	#name: string | undefined;
	#header: LocalCardHeader | undefined;
	readonly #sections: LocalCardSection[] = [];

	constructor() {
		named("CardService.CardBuilder", this);
	}

	setName(name: string) {
		this.#name = name;
		return this;
	}

	setHeader(header: LocalCardHeader) {
		this.#header = header;
		return this;
	}

	addSection(section: LocalCardSection) {
		this.#sections.push(section);
		return this;
	}

	build() {
		const card: Card = {
			...(this.#name !== undefined && { name: this.#name }),
			...(this.#header && { header: LocalCardHeader.made(this.#header) }),
			sections: this.#sections.map(LocalCardSection.made),
		};
		const fault = faultOfCard(card);
		if (fault) throw exception(`Invalid card: ${fault}.`);
		return new LocalCard(card);
	}
}
