/** The card beside an open message in Gmail. */
import type { MessageCard } from "../actions/messageCard";
import type { PartnerCard } from "../actions/partnerCard";
import {
	dropdown,
	fact,
	onOneLine,
	paragraph,
	pressing,
	section,
} from "./parts";

/** What a button asks for. */
export type CardAct =
	| "log"
	| "link"
	| "never"
	| Exclude<MessageCard["thread"], "">;

const button = (text: string, act: CardAct, card: MessageCard) =>
	pressing(text, {
		act,
		message: card.messageId,
		address: card.unknown,
	});

const mostOthers = 5;

/** "Elm Club, Ash House and 3 more" */
function namesOf(names: readonly string[]): string {
	const rest = names.length - mostOthers;
	const shown = names.slice(0, mostOthers).map(onOneLine).join(", ");
	return rest > 0 ? `${shown} and ${rest} more` : shown;
}

const partnerSection = (
	{ name, state, facts }: PartnerCard,
	others: readonly string[],
) =>
	section(
		"",
		fact("Partner", [name, state].filter(Boolean).join(" – ")),
		...(others.length > 0 ? [fact("Also with", namesOf(others))] : []),
		...facts.slice(0, 5).map((one) => fact(one.name, one.text)),
	);

const threadButtons: Readonly<Record<MessageCard["thread"], string>> = {
	"Do not log": "Do not log this conversation",
	"Log again": "Log this conversation again",
	"": "",
};

/** A list on a phone has to end somewhere; then it says so. */
const organisationTitle = ({ choices, partnerCount }: MessageCard) =>
	choices.length < partnerCount
		? `Their organisation (the first ${choices.length} of ${partnerCount}; the panel has all)`
		: "Their organisation";

function buttonsOf(card: MessageCard) {
	const { thread, unknown } = card;
	const buttons = CardService.newButtonSet();
	if (unknown) {
		const { FILLED } = CardService.TextButtonStyle;
		buttons
			.addButton(
				button("Add as a contact", "link", card).setTextButtonStyle(FILLED),
			)
			.addButton(button("Never log this address", "never", card));
	} else buttons.addButton(button("Look for new emails", "log", card));
	if (thread) buttons.addButton(button(threadButtons[thread], thread, card));
	return buttons;
}

/** Who they are can only be said by somebody who says who they are themselves. */
function actSection(card: MessageCard, me: string) {
	const { people, choices } = card;
	const you = dropdown({
		field: "as",
		title: "You are",
		choices: people,
		chosen: me,
	});
	const buttons = buttonsOf(card);
	if (!card.unknown) return section("What to do", you, buttons);
	return section(
		"Who is it?",
		you,
		dropdown({ field: "partner", title: organisationTitle(card), choices }),
		CardService.newTextInput().setFieldName("name").setTitle("Their name"),
		buttons,
	);
}

/**
 * Twelve widgets at most, so that it is of use on a phone.
 * @param me who said that they are using it; "" if nobody has yet
 */
export function gmailCard(
	card: MessageCard,
	me: string,
): GoogleAppsScript.Card_Service.Card {
	const { others, partner } = card;
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
		),
	);
	if (partner) built.addSection(partnerSection(partner, others));
	built.addSection(actSection(card, me));
	return built.build();
}
