/** What Gmail calls: a message was opened, or a button of a card was pressed. */
import {
	linkSender,
	logNow,
	neverLog,
	unlogConversation,
} from "../actions/actOnMessage";
import { toldOf } from "../actions/callServer";
import { checkAccount } from "../actions/checkAccount";
import { messageCard } from "../actions/messageCard";
import { gmailCard, sayingCard } from "./gmailCard";

type Card = GoogleAppsScript.Card_Service.Card;

interface CardEvent {
	gmail?: { messageId?: string };
	commonEventObject?: {
		parameters?: Readonly<Record<string, string>>;
		formInputs?: Readonly<
			Record<string, { stringInputs?: { value?: string[] } }>
		>;
	};
}

const title = "Partnerships";

/** Gmail names messages by decimal numbers there; its service wants hexadecimal. */
export function hexadecimal(id: string): string {
	const [, digits] = /^msg-[a-z]:(?:r?-?)?(\d+)$/.exec(id) ?? [];
	return digits ? BigInt(digits).toString(16) : id;
}

function cardOf(make: () => Card): Card {
	try {
		checkAccount();
		return make();
	} catch (error) {
		const told = toldOf(error);
		return sayingCard(title, [told.ok ? "" : told.message]);
	}
}

/** A message was opened. */
export function onGmailMessage(event: CardEvent): Card[] {
	const id = hexadecimal(event.gmail?.messageId ?? "");
	return [cardOf(() => gmailCard(messageCard(id)))];
}

/** No message is open. */
export const onHomepage = (): Card[] => [
	cardOf(() =>
		sayingCard(title, [
			"Open an email, and this card says which partner it belongs to and what is due.",
			"Everything else is in the register: open the spreadsheet and choose Partnerships.",
		]),
	),
];

/** @returns a sentence about what was done */
function done(event: CardEvent): string {
	const { parameters = {}, formInputs = {} } = event.commonEventObject ?? {};
	const field = (name: string) =>
		formInputs[name]?.stringInputs?.value?.[0] ?? "";
	const { act = "", message = "", address = "" } = parameters;
	const as = field("as");
	switch (act) {
		case "log":
			return logNow();
		case "link":
			return linkSender({
				as,
				partner: field("partner"),
				name: field("name"),
				email: address,
			});
		case "never":
			return neverLog(as, address);
		default:
			return unlogConversation(as, message, act === "do not log");
	}
}

/** A button was pressed: the card is shown anew, with what was done or refused. */
export function onCardPressed(
	event: CardEvent,
): GoogleAppsScript.Card_Service.ActionResponse {
	const response = CardService.newActionResponseBuilder();
	const say = (text: string) =>
		response.setNotification(CardService.newNotification().setText(text));
	try {
		checkAccount();
		const notice = done(event);
		const id = event.commonEventObject?.parameters?.message ?? "";
		const card = gmailCard(messageCard(id));
		return say(notice)
			.setNavigation(CardService.newNavigation().updateCard(card))
			.build();
	} catch (error) {
		const told = toldOf(error);
		if (told.ok) return response.build();
		const fields = told.fields.map(({ sentence }) => sentence);
		return say([told.message, ...fields].join(" ")).build();
	}
}
