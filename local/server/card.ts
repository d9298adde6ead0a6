/** What the page asks about the add-on's card beside Gmail's messages. */

import { cardFunction } from "../cards/run";
import type { Ran } from "../office";
import type { Project } from "../project";
import type { CardAnswer, CardPlace, Request, Result } from "./contract";
import type { Desk } from "./desk";

export function cardPlace({ manifest }: Project): CardPlace | null {
	if (!manifest.card) return null;
	const { name, onMessage, onHome } = manifest.card;
	return {
		name,
		isBesideMessages: (onMessage ?? onHome) !== undefined,
		isAtHome: onHome !== undefined,
	};
}

export function showCard(
	{ office, whatIf }: Desk,
	{ message }: Request<"showCard">,
): Result<"showCard"> {
	const run = { function: cardFunction(office.project, message) };
	return answer(whatIf.inRun(run, () => office.openCard(message)));
}

export function pressCard(
	{ office, whatIf }: Desk,
	{ message, formInputs, ...pressed }: Request<"pressCard">,
): Result<"pressCard"> {
	const run = { function: pressed.function };
	return answer(
		whatIf.inRun(run, () => office.pressCard(pressed, formInputs, message)),
	);
}

function answer<Value>(ran: Ran<Value>): CardAnswer<Value> {
	if (ran.ok) return { ok: true, value: ran.value };
	const { name, message } = ran.error;
	return { ok: false, error: { name, message } };
}
