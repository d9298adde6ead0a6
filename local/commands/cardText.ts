/** A card as text, and what can be pressed on it, for the command line. */

import type {
	Action,
	Button,
	Card,
	CardResponse,
	OnClick,
	Widget,
} from "../cards/model";
import { Mistake } from "../refusal";

/** What can be pressed on a widget, by the text that is on it. */
function pressables(widget: Widget): [string, OnClick][] {
	const buttons = (list: readonly Button[]) =>
		list
			.filter(({ disabled }) => !disabled)
			.map(({ text, onClick }): [string, OnClick] => [text, onClick]);
	if ("buttonList" in widget) return buttons(widget.buttonList.buttons);
	if (!("decoratedText" in widget)) return [];
	const { text, onClick, button } = widget.decoratedText;
	return [
		...(onClick ? [[text, onClick] satisfies [string, OnClick]] : []),
		...buttons(button ? [button] : []),
	];
}

const allOn = (cards: readonly Card[]) =>
	cards.flatMap(({ sections }) =>
		sections.flatMap(({ widgets }) => widgets.flatMap(pressables)),
	);

/** The texts of everything that can be pressed. */
export const pressableTexts = (cards: readonly Card[]): string[] =>
	allOn(cards).map(([text]) => text);

/**
 * The action behind something on a card.
 * @param text all of its text, or its beginning
 * @throws Mistake, naming what there is
 */
export function actionOf(
	cards: readonly Card[],
	text: string,
	{ isBeginning = false } = {},
): Action {
	const all = allOn(cards);
	const found = all.find(([name]) =>
		isBeginning ? name.startsWith(text) : name === text,
	);
	if (found?.[1].action) return found[1].action;
	const link = found?.[1].openLink;
	throw new Mistake(
		link
			? `"${text}" only opens ${link.url}.`
			: `There is nothing "${text}" to press; there is: ${all.map(([name]) => name).join(", ") || "nothing"}.`,
	);
}

/** The card as lines of text, without its looks. */
export function cardText({ header, sections }: Card): string {
	const title = [header?.title, header?.subtitle].filter(Boolean);
	const lines = sections.flatMap((section) => [
		...(section.header ? [section.header] : []),
		...section.widgets.map((widget) => `  ${widgetText(widget)}`),
	]);
	return [...title, ...lines].join("\n");
}

function widgetText(widget: Widget): string {
	if ("textParagraph" in widget) return widget.textParagraph.text;
	if ("buttonList" in widget) {
		return widget.buttonList.buttons.map(buttonText).join(" ");
	}
	if ("decoratedText" in widget) {
		const { topLabel, text, bottomLabel, button } = widget.decoratedText;
		const words = [topLabel, text, bottomLabel].filter(Boolean).join(" · ");
		return button ? `${words} ${buttonText(button)}` : words;
	}
	if ("selectionInput" in widget) {
		const { name, label, items } = widget.selectionInput;
		const choices = items.map(({ text, value }) => `${text} (${value})`);
		return `${label || name}, as ${name}: ${choices.join(", ")}`;
	}
	if ("textInput" in widget) {
		const { name, label, hintText } = widget.textInput;
		return `${label || hintText}, as ${name}: a text`;
	}
	return "---";
}

const buttonText = ({ text, disabled }: Button) =>
	disabled ? `[${text}: cannot be pressed]` : `[${text}]`;

export function responseText({
	notification,
	openLink,
	asksForFile,
	...response
}: CardResponse): string {
	const cards = cardsIn(response).map(cardText);
	return [
		...(notification ? [notification.text] : []),
		...(asksForFile
			? ["Google asks whether the add-on may see this file."]
			: []),
		...(openLink ? [`Opens ${openLink.url}.`] : []),
		...cards,
	].join("\n\n");
}

/** The cards that an answer draws. */
export const cardsIn = ({
	navigations,
}: Pick<CardResponse, "navigations">): Card[] =>
	navigations.flatMap((step) => {
		if ("pushCard" in step) return step.pushCard;
		return "updateCard" in step ? step.updateCard : [];
	});
