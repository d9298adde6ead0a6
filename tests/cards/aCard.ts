/** The card beside an email, opened and pressed as in Gmail, for tests. */
import type {
	Button,
	Card,
	CardResponse,
	FormInputs,
	Widget,
} from "../../local/cards/model";
import { execute } from "../../local/execution";
import type { Ran } from "../../local/office";
import { plainText, richNodes } from "../../local/page/card/richNodes";
import { LocalCard } from "../../local/services/cardBuilders";
import { aLetter, aMailOffice, received } from "../actions/aMailbox";
import { resultOf, type TestOffice } from "../anOffice";

/** As many as are of use on a phone. */
const most = { widgets: 12, buttons: 3 };

export const widgetsOf = ({ sections }: Card): Widget[] =>
	sections.flatMap(({ widgets }) => [...widgets]);

export const buttonsOf = (card: Card): Button[] =>
	widgetsOf(card).flatMap((widget) =>
		"buttonList" in widget ? [...widget.buttonList.buttons] : [],
	);

export const buttonNames = (card: Card): string[] =>
	buttonsOf(card).map(({ text }) => text);

/** The choices of a field, by the name of the field. */
export const choicesOf = (card: Card, field: string): string[] =>
	widgetsOf(card).flatMap((widget) =>
		"selectionInput" in widget && widget.selectionInput.name === field
			? widget.selectionInput.items.map(({ text }) => text)
			: [],
	);

/** Which choice of a field the card comes with. */
export const chosenIn = (card: Card, field: string): string[] =>
	widgetsOf(card).flatMap((widget) =>
		"selectionInput" in widget && widget.selectionInput.name === field
			? widget.selectionInput.items
					.filter(({ selected }) => selected)
					.map(({ value }) => value)
			: [],
	);

/** Every text in which Google reads tags. */
export const richTexts = ({ sections }: Card): string[] =>
	sections.flatMap(({ header, widgets }) => [
		...(header ? [header] : []),
		...widgets.flatMap((widget) => {
			if ("textParagraph" in widget) return [widget.textParagraph.text];
			if (!("decoratedText" in widget)) return [];
			const { topLabel = "", text, bottomLabel = "" } = widget.decoratedText;
			return [topLabel, text, bottomLabel].filter(Boolean);
		}),
	]);

export const asRead = (text: string): string => plainText(richNodes(text));

/** The sentences and facts of a card, as they are read: "Partner: Oak Trust". */
export const linesOf = (card: Card): string[] =>
	widgetsOf(card).flatMap((widget) => {
		if ("textParagraph" in widget) return [asRead(widget.textParagraph.text)];
		if (!("decoratedText" in widget)) return [];
		const { topLabel = "", text, bottomLabel = "" } = widget.decoratedText;
		const below = bottomLabel && ` (${asRead(bottomLabel)})`;
		return [`${asRead(topLabel)}: ${asRead(text)}${below}`];
	});

export const titlesOf = (card: Card): string[] => [
	card.header?.title ?? "",
	...card.sections.flatMap(({ header }) => (header ? [asRead(header)] : [])),
];

function checked(card: Card): Card {
	expect(widgetsOf(card).length).toBeLessThanOrEqual(most.widgets);
	expect(buttonsOf(card).length).toBeLessThanOrEqual(most.buttons);
	return card;
}

/** What a run that shows cards showed: one card, of a size for a phone. */
export function cardIn(ran: Ran): Card {
	const cards = resultOf(ran) as readonly Card[];
	expect(cards).toHaveLength(1);
	return checked(cards[0] as Card);
}

/** Somebody opens an email, or Gmail's list with none open. */
export const opened = (office: TestOffice, id: string | null): Card =>
	cardIn(office.google.openCard(id));

/** The card that is drawn when Gmail names the open message by this word. */
export function openedAs({ google }: TestOffice, messageId: string): Card {
	const { outcome } = execute(google.workspace, {
		project: google.project,
		function: "onGmailMessage",
		source: "card",
		event: () => ({ gmail: { messageId } }),
		resultOf: (value, _, own) =>
			(own(value) as LocalCard[]).map((card) => LocalCard.made(card)),
	});
	if (!outcome.ok) throw new Error(outcome.error.message);
	const [card] = outcome.value as readonly Card[];
	return checked(card as Card);
}

export interface Pressed {
	/** What the person is told. */
	notice: string;
	/** The card as it is drawn anew; none if the old one stays. */
	card: Card | undefined;
}

/** Presses the button with this text. */
export function pressed(
	office: TestOffice,
	card: Card,
	name: string,
	inputs: FormInputs = {},
): Pressed {
	const found = buttonsOf(card).find(({ text }) => text === name);
	const action = found?.onClick.action;
	if (!action)
		throw new Error(`No ${name}, only ${buttonNames(card).join(", ")}`);
	return answerIn(office.google.pressCard(action, inputs));
}

export function answerIn(ran: Ran): Pressed {
	const { notification, navigations } = resultOf(ran) as CardResponse;
	const [step] = navigations;
	const card = step && "updateCard" in step ? step.updateCard : undefined;
	return { notice: notification?.text ?? "", card: card && checked(card) };
}

/** The card after a press that worked. */
export function renewed({ card, notice }: Pressed): Card {
	if (!card) throw new Error(`The card stays: ${notice}`);
	return card;
}

/** What the card says became of an email: its first sentence. */
export const standingOf = (office: TestOffice, id: string) =>
	linesOf(opened(office, id))[0];

export const kit = "Kit <kit@new.example>";

/** An office in which three emails of Kit's wait; the newest one's id. */
export async function kitWaits(): Promise<{ office: TestOffice; id: string }> {
	const office = aMailOffice();
	const all = [1, 2, 3].map(() => aLetter({ from: kit }));
	const ids = await received(office, ...all);
	return { office, id: ids[2] ?? "" };
}
