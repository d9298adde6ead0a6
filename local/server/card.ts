/** What the page asks about the add-on's card beside messages and documents. */

import { cardFunction } from "../cards/run";
import type { Ran } from "../office";
import type { Project } from "../project";
import type { CardAnswer, CardPlace, Request, Result } from "./contract";
import type { Desk } from "./desk";

/** Null when the script has no cards at all. */
export function cardPlace({ manifest }: Project): CardPlace | null {
	const { name, gmail, docs } = manifest;
	if (!gmail && !docs) return null;
	return {
		name,
		isBesideMessages: (gmail?.onMessage ?? gmail?.onHome) !== undefined,
		isAtHome: gmail?.onHome !== undefined,
		isBesideDocuments: docs?.onHome !== undefined,
	};
}

export function showCard(
	{ office, whatIf }: Desk,
	beside: Request<"showCard">,
): Result<"showCard"> {
	const run = { function: cardFunction(office.project, beside) };
	return answer(whatIf.inRun(run, () => office.openCardBeside(beside)));
}

export function pressCard(
	{ office, whatIf }: Desk,
	{ formInputs, function: name, parameters, ...beside }: Request<"pressCard">,
): Result<"pressCard"> {
	const pressed = { function: name, parameters };
	return answer(
		whatIf.inRun({ function: name }, () =>
			office.pressCard(pressed, formInputs, beside),
		),
	);
}

/** The person answers Google's question with Allow. */
export const allowFile = (
	{ office, whatIf }: Desk,
	{ document }: Request<"allowFile">,
): Result<"allowFile"> =>
	answer(whatIf.inAnyRun(() => office.allowFile(document)));

function answer<Value>(ran: Ran<Value>): CardAnswer<Value> {
	if (ran.ok) return { ok: true, value: ran.value };
	const { name, message } = ran.error;
	return { ok: false, error: { name, message } };
}
