/** The add-on as its people ask it, for the sample: a refusal stops the making of it. */
import type { Office, Ran } from "../office";

interface Answered {
	ok: boolean;
	value: Readonly<Record<string, unknown>>;
	message?: string;
}

const dayMs = 86_400_000;

export const dayFrom = (today: Date, days: number): string =>
	new Date(today.getTime() + days * dayMs).toISOString().slice(0, 10);

/** @throws Error when the add-on refuses: then the sample does not fit it */
export function resultOf(ran: Ran): Readonly<Record<string, unknown>> {
	if (!ran.ok) throw new Error(ran.error.message);
	return ran.value as Readonly<Record<string, unknown>>;
}

export function ask(office: Office, name: string, request: object) {
	const answer = resultOf(
		office.page("callServer", name, request),
	) as unknown as Answered;
	if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
	return answer.value;
}

/** Types a row into a tab, cell by cell, as a person would. */
export function typeRow(
	office: Office,
	tab: string,
	row: number,
	cells: Readonly<Record<string, string>>,
) {
	const headings = office.headings(tab);
	for (const [heading, text] of Object.entries(cells))
		office.type(tab, row, headings.indexOf(heading), text);
}
