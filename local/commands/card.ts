/** The command that opens the add-on's card, and presses what is on it. */

import type { Beside, Card, FormInputs } from "../cards/model";
import type { Ran } from "../office";
import { Mistake } from "../refusal";
import { actionOf, cardText, responseText } from "./cardText";
import type { Command, Options } from "./command";
import { parseJson, ranText } from "./script";

export const card: Command = {
	usage: "[ID | --document ID] [--press TEXT [--allow]] [--inputs JSON]",
	summary:
		"the card beside a message or a document, or the homepage; press a button of it by its text, and allow what that asks for",
	run({ args, options, office }) {
		const open = office();
		const opened = open.openCardBeside(besideOf(args, options));
		const { press, inputs, allow } = options;
		if (press === undefined || !opened.ok) return shown(opened);
		const pressed = open.pressCard(
			actionOf(opened.value, press),
			inputs === undefined ? {} : inputsIn(inputs),
		);
		const isAsked = pressed.ok && pressed.value.asksForFile;
		return isAsked && allow
			? shown(open.allowFile())
			: answer(pressed, responseText);
	},
};

function besideOf(args: readonly string[], { document }: Options): Beside {
	const [message = null] = args;
	if (document === undefined) return { message };
	if (message === null) return { document };
	throw new Mistake("Name a message or a document, not both.");
}

const shown = (ran: Ran<readonly Card[]>) =>
	answer(ran, (cards) => cards.map(cardText).join("\n\n"));

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
