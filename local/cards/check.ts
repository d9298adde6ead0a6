/** What Google does not take as a card, as an answer, or as a link of either. */

import type {
	Button,
	Card,
	CardResponse,
	DecoratedText,
	OnClick,
	Section,
	SelectionInput,
	TextInput,
	Widget,
} from "./model";

const mostSections = 100;
const mostWidgets = 100;

/** @returns the first thing that is wrong, as the rest of a sentence */
export function faultOfCard(card: Card): string | undefined {
	const widgets = card.sections.flatMap((section) => section.widgets);
	const [twice] = fieldNames(widgets).filter(
		(name, n, all) => all.indexOf(name) !== n,
	);
	return firstOf(
		card.header?.title === "" && "its header needs a title",
		card.sections.length === 0 && "it needs a section",
		card.sections.length > mostSections &&
			`it has more than ${mostSections} sections`,
		widgets.length > mostWidgets && `it has more than ${mostWidgets} widgets`,
		twice !== undefined && `it has two fields with the name "${twice}"`,
		...card.sections.map(faultOfSection),
	);
}

type Fault = string | false | undefined;

const firstOf = (...faults: readonly Fault[]): string | undefined =>
	faults.find((fault) => typeof fault === "string") || undefined;

const fieldNames = (widgets: readonly Widget[]): string[] =>
	widgets.flatMap((widget) => {
		if ("selectionInput" in widget) return widget.selectionInput.name;
		return "textInput" in widget ? widget.textInput.name : [];
	});

function faultOfSection(section: Section): Fault {
	const { widgets, collapsible, uncollapsibleWidgetsCount: stay } = section;
	return firstOf(
		widgets.length === 0 && "a section needs a widget",
		stay > 0 && !collapsible && "only a collapsible section keeps widgets",
		stay > widgets.length && "a section keeps more widgets than it has",
		...widgets.map(faultOfWidget),
	);
}

function faultOfWidget(widget: Widget): Fault {
	if ("textParagraph" in widget) {
		return widget.textParagraph.text === "" && "a paragraph needs its text";
	}
	if ("decoratedText" in widget) return faultOfDecorated(widget.decoratedText);
	if ("buttonList" in widget) {
		const { buttons } = widget.buttonList;
		return buttons.length === 0
			? "a button set needs a button"
			: firstOf(...buttons.map(faultOfButton));
	}
	if ("selectionInput" in widget) return faultOfChoice(widget.selectionInput);
	return "textInput" in widget && faultOfField(widget.textInput);
}

function faultOfDecorated(text: DecoratedText): Fault {
	const { topLabel, bottomLabel, onClick, button } = text;
	return firstOf(
		text.text === "" && "a decorated text needs its text",
		!topLabel && !bottomLabel && "a decorated text needs a label",
		onClick && faultOfClick(`the text "${text.text}"`, onClick),
		button && faultOfButton(button),
	);
}

const faultOfButton = ({ text, onClick }: Button): Fault =>
	text === ""
		? "a button needs its text"
		: faultOfClick(`the button "${text}"`, onClick);

function faultOfClick(what: string, { action, openLink }: OnClick): Fault {
	if (action && openLink) return `${what} has both an action and a link`;
	if (!action && !openLink) return `${what} needs an action or a link`;
	return firstOf(
		action?.function === "" && `the action of ${what} needs a function`,
		openLink && faultOfLink(openLink.url),
	);
}

const faultOfLink = (url: string): Fault =>
	!/^https:\/\/[^\s/]/.test(url) && `the link "${url}" is not https`;

function faultOfChoice(input: SelectionInput): Fault {
	const chosen = input.items.filter(({ selected }) => selected);
	return firstOf(
		input.name === "" && "a selection needs a field name",
		input.items.length === 0 && `the selection "${input.name}" needs an item`,
		input.type !== "CHECK_BOX" &&
			chosen.length > 1 &&
			`only one item of "${input.name}" can be selected`,
		input.onChangeAction?.function === "" &&
			`the action of "${input.name}" needs a function`,
	);
}

const faultOfField = ({ name, label, hintText }: TextInput): Fault =>
	firstOf(
		name === "" && "a text input needs a field name",
		label === "" && hintText === "" && `the input "${name}" needs a title`,
	);

/** The same for the answer of a function that was pressed for. */
export function faultOfResponse(response: CardResponse): string | undefined {
	const { navigations, notification, openLink, stateChanged } = response;
	if (response.asksForFile) return undefined;
	const isEmpty =
		navigations.length === 0 && !notification && !openLink && !stateChanged;
	return firstOf(
		isEmpty && "it does nothing",
		notification?.text === "" && "a notification needs its text",
		openLink && faultOfLink(openLink.url),
		openLink && navigations.length > 0 && "it both navigates and opens a link",
	);
}

/** Every address that a card leads to, also from within its texts. */
export const linksOfCard = (card: Card): string[] =>
	card.sections.flatMap(({ widgets }) => widgets.flatMap(linksOfWidget));

export const linksOfResponse = ({
	navigations,
	openLink,
}: CardResponse): string[] => [
	...(openLink ? [openLink.url] : []),
	...navigations.flatMap((step) => {
		if ("pushCard" in step) return linksOfCard(step.pushCard);
		return "updateCard" in step ? linksOfCard(step.updateCard) : [];
	}),
];

function linksOfWidget(widget: Widget): string[] {
	if ("textParagraph" in widget) return linksInText(widget.textParagraph.text);
	if ("buttonList" in widget) {
		return widget.buttonList.buttons.flatMap(linkOfButton);
	}
	if (!("decoratedText" in widget)) return [];
	const { topLabel = "", text, bottomLabel = "" } = widget.decoratedText;
	const { onClick, button } = widget.decoratedText;
	return [
		...[topLabel, text, bottomLabel].flatMap(linksInText),
		...(onClick?.openLink ? [onClick.openLink.url] : []),
		...(button ? linkOfButton(button) : []),
	];
}

const linkOfButton = ({ onClick: { openLink } }: Button): string[] =>
	openLink ? [openLink.url] : [];

const linksInText = (text: string): string[] =>
	Array.from(
		text.matchAll(/<a\s[^<>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi),
		([, double, single]) => double ?? single ?? "",
	);
