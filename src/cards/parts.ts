/** The parts that our cards are made of; no data brings tags of its own. */
import type { Choice } from "../actions/partnerCard";

export type Widget = GoogleAppsScript.Card_Service.Widget;

/** The function that a button of the cards calls if nothing else is said. */
export const cardFunction = "onCardPressed";

export const paragraph = (text: string): Widget =>
	CardService.newTextParagraph().setText(escaped(text));

/** Marks that turn the text after them around. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** On one line, and in its own direction, whatever somebody typed. */
export const onOneLine = (text: string): string =>
	text.replace(turning, "").replace(/\s+/g, " ").trim();

/** Google reads a few tags in these texts, so data must not bring any. */
export const escaped = (text: string): string =>
	onOneLine(text)
		.replace(/&/g, "&amp;")
		.replace(/</g, "&lt;")
		.replace(/>/g, "&gt;");

export const fact = (name: string, text: string): Widget =>
	CardService.newDecoratedText()
		.setTopLabel(escaped(name))
		.setText(escaped(text))
		.setWrapText(true);

export interface Dropdown {
	field: string;
	title: string;
	choices: readonly Choice[];
	/** What is chosen already; "" for nothing. */
	chosen?: string;
}

export function dropdown({
	field,
	title,
	choices,
	chosen = "",
}: Dropdown): Widget {
	const input = CardService.newSelectionInput()
		.setType(CardService.SelectionInputType.DROPDOWN)
		.setFieldName(field)
		.setTitle(title);
	const isThere = choices.some(({ ref }) => ref === chosen);
	input.addItem("Choose…", "", !isThere);
	for (const { ref, name } of choices)
		input.addItem(onOneLine(name), ref, ref === chosen);
	return input;
}

export const section = (header: string, ...widgets: Widget[]) => {
	const made = CardService.newCardSection();
	if (header) made.setHeader(header);
	for (const widget of widgets) made.addWidget(widget);
	return made;
};

/** A button that asks the add-on for something. */
export const pressing = (
	text: string,
	parameters: Readonly<Record<string, string>>,
	calls = cardFunction,
): GoogleAppsScript.Card_Service.TextButton =>
	CardService.newTextButton()
		.setText(text)
		.setOnClickAction(
			CardService.newAction().setFunctionName(calls).setParameters(parameters),
		);

/** A button that opens one of the charity's own files. */
export const opening = (
	text: string,
	link: string,
): GoogleAppsScript.Card_Service.TextButton =>
	CardService.newTextButton()
		.setText(text)
		.setOpenLink(CardService.newOpenLink().setUrl(link));

/** A card that only says something. */
export const sayingCard = (
	title: string,
	sentences: readonly string[],
): GoogleAppsScript.Card_Service.Card =>
	CardService.newCardBuilder()
		.setHeader(CardService.newCardHeader().setTitle(title))
		.addSection(section("", ...sentences.map(paragraph)))
		.build();
