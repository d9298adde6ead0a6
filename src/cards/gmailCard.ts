/** The card beside an open message in Gmail. */
import type { Choice, MessageCard, PartnerCard } from "../actions/messageCard";

type Widget = GoogleAppsScript.Card_Service.Widget;

/** The function that every button of the cards calls. */
export const cardFunction = "onCardPressed";

const paragraph = (text: string): Widget =>
	CardService.newTextParagraph().setText(escaped(text));

/** Google reads a few tags in these texts, so data must not bring any. */
export const escaped = (text: string): string =>
	text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const fact = (name: string, text: string): Widget =>
	CardService.newDecoratedText()
		.setTopLabel(escaped(name))
		.setText(escaped(text))
		.setWrapText(true);

const button = (
	text: string,
	act: string,
	card: MessageCard,
): GoogleAppsScript.Card_Service.TextButton =>
	CardService.newTextButton()
		.setText(text)
		.setOnClickAction(
			CardService.newAction().setFunctionName(cardFunction).setParameters({
				act,
				message: card.messageId,
				address: card.unknown,
			}),
		);

function dropdown(
	field: string,
	title: string,
	choices: readonly Choice[],
): Widget {
	const input = CardService.newSelectionInput()
		.setType(CardService.SelectionInputType.DROPDOWN)
		.setFieldName(field)
		.setTitle(title);
	input.addItem("Choose…", "", true);
	for (const { ref, name } of choices) input.addItem(name, ref, false);
	return input;
}

const section = (header: string, ...widgets: Widget[]) => {
	const made = CardService.newCardSection();
	if (header) made.setHeader(header);
	for (const widget of widgets) made.addWidget(widget);
	return made;
};

const partnerSection = ({ name, state, facts }: PartnerCard) =>
	section(
		"",
		fact("Partner", `${name}${state ? ` – ${state}` : ""}`),
		...facts.slice(0, 5).map((one) => fact(one.name, one.text)),
	);

/** Who they are can only be said by somebody who says who they are themselves. */
function actSection(card: MessageCard) {
	const you = dropdown("as", "You are", card.people);
	const thread = card.isUnlogged
		? button("Log this conversation again", "log again", card)
		: button("Do not log this conversation", "do not log", card);
	if (!card.unknown) {
		const buttons = CardService.newButtonSet()
			.addButton(button("Look for new emails", "log", card))
			.addButton(thread);
		return section("What to do", you, buttons);
	}
	const buttons = CardService.newButtonSet()
		.addButton(button("Add as a contact", "link", card))
		.addButton(button("Never log this address", "never", card))
		.addButton(thread);
	return section(
		"Who is it?",
		you,
		dropdown("partner", "Their organisation", card.choices),
		CardService.newTextInput().setFieldName("name").setTitle("Their name"),
		buttons,
	);
}

/** Twelve widgets at most, so that it is of use on a phone. */
export function gmailCard(
	card: MessageCard,
): GoogleAppsScript.Card_Service.Card {
	const [first] = card.partners;
	const others = card.partners.slice(1).map(({ name }) => name);
	const built = CardService.newCardBuilder().setHeader(
		CardService.newCardHeader()
			.setTitle(card.who || "Partnerships")
			.setSubtitle("Partnerships reads who, when and the subject only."),
	);
	built.addSection(
		section(
			"",
			paragraph(card.standing),
			...(card.verified ? [] : [paragraph("The sender is not verified.")]),
			...(others.length > 0 ? [fact("Also with", others.join(", "))] : []),
		),
	);
	if (first) built.addSection(partnerSection(first));
	built.addSection(actSection(card));
	return built.build();
}

/** A card that only says something. */
export const sayingCard = (
	title: string,
	sentences: readonly string[],
): GoogleAppsScript.Card_Service.Card =>
	CardService.newCardBuilder()
		.setHeader(CardService.newCardHeader().setTitle(title))
		.addSection(section("", ...sentences.map(paragraph)))
		.build();
