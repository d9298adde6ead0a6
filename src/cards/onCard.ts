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
import { UserError } from "../register/errors";
import { type CardAct, gmailCard, sayingCard } from "./gmailCard";

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

/**
 * Gmail names messages by decimal numbers there; its service wants hexadecimal.
 * @returns any other form as it is: it holds no number of the service
 */
export function hexadecimal(id: string): string {
	const [, digits] = /^msg-f:(\d+)$/.exec(id) ?? [];
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
	return [cardOf(() => gmailCard(messageCard(id), ""))];
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

interface Press {
	act: string;
	message: string;
	address: string;
	field(name: string): string;
}

function pressOf({ commonEventObject = {} }: CardEvent): Press {
	const { parameters = {}, formInputs = {} } = commonEventObject;
	const { act = "", message = "", address = "" } = parameters;
	const field = (name: string) =>
		formInputs[name]?.stringInputs?.value?.[0] ?? "";
	return { act, message, address, field };
}

/** @returns a sentence about what was done */
function done({ act, message, address, field }: Press): string {
	const as = field("as");
	switch (act as CardAct) {
		case "log":
			return logNow();
		case "link": {
			const [partner, name] = [field("partner"), field("name")];
			return linkSender({ as, partner, name, email: address });
		}
		case "never":
			return neverLog(as, address);
		case "Do not log":
			return unlogConversation(as, message, true);
		case "Log again":
			return unlogConversation(as, message, false);
		default:
			throw new UserError(
				"This card is older than the add-on. Reload the page and open the email again.",
			);
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
		const press = pressOf(event);
		const notice = done(press);
		// What was done stays done, whether or not the card can be drawn.
		const card = cardOf(() =>
			gmailCard(messageCard(press.message), press.field("as")),
		);
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
