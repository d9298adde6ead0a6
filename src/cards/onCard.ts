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
import { docsCard, openDocument, pressedInDocs } from "./docsCard";
import { type CardAct, gmailCard } from "./gmailCard";
import { sayingCard } from "./parts";

type Card = GoogleAppsScript.Card_Service.Card;

export interface CardEvent {
	gmail?: { messageId?: string };
	/** No id for a document that the add-on may not see. */
	docs?: { id?: string; title?: string };
	commonEventObject?: {
		hostApp?: string;
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

const isInDocs = ({ docs, commonEventObject }: CardEvent): boolean =>
	docs !== undefined || commonEventObject?.hostApp === "DOCS";

/** No message is open; or a document is. */
export const onHomepage = (event: CardEvent): Card[] => [
	cardOf(() => (isInDocs(event) ? docsCard(openDocument(event)) : homeCard())),
];

/** Somebody let the add-on see the document that is open. */
export const onFileGranted = (event: CardEvent): Card[] => [
	cardOf(() => docsCard(openDocument(event))),
];

const homeCard = (): Card =>
	sayingCard(title, [
		"Open an email, and this card says which partner it belongs to and what is due.",
		"Everything else is in the register: open the spreadsheet and choose Partnerships.",
	]);

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

type Pressed = GoogleAppsScript.Card_Service.ActionResponse;

/** What a press came to: a sentence, and the card as it is then. */
function answering(work: () => { notice: string; card: () => Card }): Pressed {
	const response = CardService.newActionResponseBuilder();
	const say = (text: string) =>
		response.setNotification(CardService.newNotification().setText(text));
	try {
		checkAccount();
		const { notice, card } = work();
		// What was done stays done, whether or not the card can be drawn.
		return say(notice)
			.setNavigation(CardService.newNavigation().updateCard(cardOf(card)))
			.build();
	} catch (error) {
		const told = toldOf(error);
		if (told.ok) return response.build();
		const fields = told.fields.map(({ sentence }) => sentence);
		return say([told.message, ...fields].join(" ")).build();
	}
}

/** A button was pressed: the card is shown anew, with what was done or refused. */
export const onCardPressed = (event: CardEvent): Pressed =>
	answering(() => {
		const press = pressOf(event);
		return {
			notice: done(press),
			card: () => gmailCard(messageCard(press.message), press.field("as")),
		};
	});

/** The same beside a document. */
export const onDocsPressed = (event: CardEvent): Pressed =>
	answering(() => pressedInDocs(event));

/** Google asks the person whether the add-on may see this one document. */
export const onFileAsked =
	(): GoogleAppsScript.Card_Service.EditorFileScopeActionResponse =>
		CardService.newEditorFileScopeActionResponseBuilder()
			.requestFileScopeForActiveDocument()
			.build();
