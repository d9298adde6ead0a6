/** Commands that bring a person's own Word file to the add-on, and have it checked. */

import { basename } from "node:path";
import type { Card, FormInputs, SelectionInput } from "../cards/model";
import type { Office, Ran } from "../office";
import { firstInputs, toldInputs } from "../page/card/inputs";
import { Mistake } from "../refusal";
import {
	actionOf,
	cardsIn,
	cardText,
	pressableTexts,
	responseText,
} from "./cardText";
import type { Answer, Command } from "./command";
import { readInput } from "./files";
import { ranText } from "./script";

/** The add-on's own words, which we need to know of its card. */
const theirs = {
	ask: "Use as a template",
	save: "Save as a template",
	type: "templateType",
	name: "templateName",
} as const;

export const importTemplate: Command = {
	usage: "FILE.docx --type TYPE [--name NAME]",
	summary:
		"put a Word file into Drive, open it with Google Docs, and use it as a template from the add-on's card",
	run({ args, options, office }) {
		const [path] = args;
		const { type, name } = options;
		if (!path || !type) {
			throw new Mistake(
				'Say which file and what it is for, such as "import-template agreement.docx --type MOU".',
			);
		}
		const bytes = readInput(path);
		const open = office();
		const title = basename(path).replace(/\.docx$/i, "");
		const id = open.drive.openWordFile(title, bytes);
		return saved(open, formIn(open, id), { type, name });
	},
};

/** The form that the card shows once it may see the document. */
function formIn(office: Office, id: string): readonly Card[] {
	const opened = checked(office.openDocumentCard(id));
	const ask = actionOf(opened, theirs.ask, { isBeginning: true });
	const answer = checked(office.pressCard(ask));
	if (answer.asksForFile) return checked(office.allowFile());
	const cards = cardsIn(answer);
	if (cards.length > 0) return cards;
	throw new Mistake(responseText(answer));
}

function saved(
	office: Office,
	cards: readonly Card[],
	given: { type: string; name: string | undefined },
): Answer {
	const save = actionOf(cards, theirs.save);
	const answer = checked(office.pressCard(save, filledIn(cards, given)));
	const next = cardsIn(answer);
	// A form that stays is one that was not taken.
	const isTaken =
		answer.navigations.length > 0 &&
		!pressableTexts(next).includes(theirs.save);
	const said = answer.notification?.text;
	return {
		data: { ok: isTaken, notice: said ?? "", cards: next },
		text:
			isTaken && said !== undefined
				? said
				: responseText(answer) || "The card said nothing, and stayed.",
		failed: !isTaken,
	};
}

/** What the card comes with, and what the person chose and typed. */
function filledIn(
	cards: readonly Card[],
	{ type, name }: { type: string; name: string | undefined },
): FormInputs {
	const first = Object.assign({}, ...cards.map(firstInputs)) as FormInputs;
	return toldInputs({
		...first,
		[theirs.type]: [chosen(cards, type)],
		...(name !== undefined && { [theirs.name]: [name] }),
	});
}

/** A person can choose only what the card offers. */
function chosen(cards: readonly Card[], word: string): string {
	const items = fieldsOf(cards).flatMap(({ name, items }) =>
		name === theirs.type ? items : [],
	);
	const found = items.find(({ value, text }) => [value, text].includes(word));
	if (found) return found.value;
	const offered = items.map(({ value, text }) =>
		text === value ? value : `${value} (${text})`,
	);
	throw new Mistake(
		items.length > 0
			? `The card offers no type "${word}"; it offers: ${offered.join(", ")}.`
			: `The card has no field for the type. It says:\n${cards.map(cardText).join("\n\n")}`,
	);
}

const fieldsOf = (cards: readonly Card[]): SelectionInput[] =>
	cards.flatMap(({ sections }) =>
		sections.flatMap(({ widgets }) =>
			widgets.flatMap((widget) =>
				"selectionInput" in widget ? [widget.selectionInput] : [],
			),
		),
	);

/** @throws Mistake with the script's own words when it stopped on an error */
function checked<T>(ran: Ran<T>): T {
	if (ran.ok) return ran.value;
	throw new Mistake(ranText(ran));
}

interface Findings {
	name: string;
	lines: readonly string[];
	problems: number;
}

export const checkTemplate: Command = {
	usage: "NAME",
	summary: "what the add-on finds in a template that it has",
	run({ args, office }) {
		const name = args.join(" ");
		if (!name) {
			throw new Mistake(
				'Say which template, such as "check-template Memorandum".',
			);
		}
		const ran = office().page("callServer", "checkTemplateNamed", { name });
		if (!ran.ok) return { data: ran.error, text: ranText(ran), failed: true };
		// The script's own answer.
		const answer = ran.value as
			| { ok: true; value: Findings }
			| { ok: false; message: string };
		if (!answer.ok) return { data: answer, text: answer.message, failed: true };
		const { lines, problems } = answer.value;
		return {
			data: answer.value,
			text: [answer.value.name, ...lines].join("\n"),
			failed: problems > 0,
		};
	},
};
