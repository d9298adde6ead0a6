/** The command that opens the add-on's card in Gmail, and presses what is on it. */

import type {
	Action,
	Button,
	Card,
	CardResponse,
	FormInputs,
	OnClick,
	Widget,
} from "../cards/model";
import type { Ran } from "../office";
import { Mistake } from "../refusal";
import type { Command } from "./command";
import { parseJson, ranText } from "./script";

export const card: Command = {
	usage: "[ID] [--press TEXT] [--inputs JSON]",
	summary:
		"the card beside a message, or the homepage; press a button of it by its text",
	run({ args, options, office }) {
		const open = office();
		const opened = open.openCard(args[0] ?? null);
		const { press, inputs } = options;
		if (press === undefined || !opened.ok) {
			return answer(opened, (cards) => cards.map(cardText).join("\n\n"));
		}
		const action = actionOf(opened.value, press);
		return answer(
			open.pressCard(action, inputs === undefined ? {} : inputsIn(inputs)),
			responseText,
		);
	},
};

function answer<T>(ran: Ran<T>, textOf: (value: T) => string) {
	return ran.ok
		? { data: ran.value, text: [...ran.console, textOf(ran.value)].join("\n") }
		: { data: { error: ran.error }, text: ranText(ran), failed: true };
}

function inputsIn(text: string): FormInputs {
	const given = parseJson(text);
	const isMap =
		typeof given === "object" && given !== null && !Array.isArray(given);
	if (!isMap) throw new Mistake(`${text} does not name fields of the card.`);
	return Object.fromEntries(
		Object.entries(given).map(([name, value]) => [
			name,
			Array.isArray(value) ? value.map(String) : [String(value)],
		]),
	);
}

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

function actionOf(cards: readonly Card[], text: string): Action {
	const all = cards.flatMap(({ sections }) =>
		sections.flatMap(({ widgets }) => widgets.flatMap(pressables)),
	);
	const found = all.find(([name]) => name === text);
	if (found?.[1].action) return found[1].action;
	const link = found?.[1].openLink;
	throw new Mistake(
		link
			? `"${text}" only opens ${link.url}.`
			: `There is nothing "${text}" to press; there is: ${all.map(([name]) => name).join(", ") || "nothing"}.`,
	);
}

/** The card as lines of text, without its looks. */
function cardText({ header, sections }: Card): string {
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

function responseText({
	notification,
	openLink,
	navigations,
}: CardResponse): string {
	const cards = navigations.flatMap((step) => {
		if ("pushCard" in step) return cardText(step.pushCard);
		return "updateCard" in step ? cardText(step.updateCard) : [];
	});
	return [
		...(notification ? [notification.text] : []),
		...(openLink ? [`Opens ${openLink.url}.`] : []),
		...cards,
	].join("\n\n");
}
