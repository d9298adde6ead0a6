/** What each method of CardService does of Google's, and what it turns away. */

import type { Remark } from "./members";
import type { Member } from "./signatures";

const whole: Remark = {};
const cardText: Remark = {
	inPart: "only <b>, <i>, <u>, <s>, <br>, <a href> and <font color>.",
	note: "Any other tag is shown as it stands.",
};

type CardMember = Extract<Member, `CardService.${string}`>;

export const membersOfCards: Readonly<Record<CardMember, Remark>> = {
	"CardService.newCardBuilder": whole,
	"CardService.newCardHeader": whole,
	"CardService.newCardSection": whole,
	"CardService.newTextParagraph": whole,
	"CardService.newDecoratedText": whole,
	"CardService.newTextButton": whole,
	"CardService.newButtonSet": whole,
	"CardService.newSelectionInput": whole,
	"CardService.newTextInput": whole,
	"CardService.newDivider": whole,
	"CardService.newAction": whole,
	"CardService.newOpenLink": whole,
	"CardService.newNavigation": whole,
	"CardService.newNotification": whole,
	"CardService.newActionResponseBuilder": whole,
	"CardService.newEditorFileScopeActionResponseBuilder": whole,
	"CardService.CardBuilder.setName": {
		note: "Nothing goes back to a card by its name here.",
	},
	"CardService.CardBuilder.setHeader": whole,
	"CardService.CardBuilder.addSection": whole,
	"CardService.CardBuilder.build": {
		note: "The card can only be handed back. 100 sections, and 100 widgets in all of them.",
		refuses: ["Invalid card: …."],
	},
	"CardService.CardHeader.setTitle": whole,
	"CardService.CardHeader.setSubtitle": whole,
	"CardService.CardSection.setHeader": whole,
	"CardService.CardSection.addWidget": whole,
	"CardService.CardSection.setCollapsible": whole,
	"CardService.CardSection.setNumUncollapsibleWidgets": whole,
	"CardService.TextParagraph.setText": cardText,
	"CardService.DecoratedText.setTopLabel": whole,
	"CardService.DecoratedText.setText": cardText,
	"CardService.DecoratedText.setBottomLabel": whole,
	"CardService.DecoratedText.setWrapText": whole,
	"CardService.DecoratedText.setOnClickAction": whole,
	"CardService.DecoratedText.setOpenLink": whole,
	"CardService.DecoratedText.setButton": whole,
	"CardService.TextButton.setText": whole,
	"CardService.TextButton.setOnClickAction": whole,
	"CardService.TextButton.setOpenLink": whole,
	"CardService.TextButton.setDisabled": whole,
	"CardService.TextButton.setTextButtonStyle": whole,
	"CardService.ButtonSet.addButton": whole,
	"CardService.SelectionInput.setType": whole,
	"CardService.SelectionInput.setTitle": whole,
	"CardService.SelectionInput.setFieldName": whole,
	"CardService.SelectionInput.addItem": { inPart: "only texts and numbers." },
	"CardService.SelectionInput.setOnChangeAction": whole,
	"CardService.TextInput.setFieldName": whole,
	"CardService.TextInput.setTitle": whole,
	"CardService.TextInput.setHint": whole,
	"CardService.TextInput.setValue": whole,
	"CardService.Action.setFunctionName": {
		note: "It is looked for when it is called.",
		refuses: ["Script function not found: …"],
	},
	"CardService.Action.setParameters": {
		refuses: ["Invalid argument: …. Action parameters must be of type: String"],
	},
	"CardService.Action.setLoadIndicator": whole,
	"CardService.OpenLink.setUrl": {
		note: "Looked at when the card is handed back, like the links in its texts.",
		refuses: [
			"URL: '…' does not match any of the prefixes whitelisted for use in the add-on.",
		],
	},
	"CardService.Navigation.pushCard": whole,
	"CardService.Navigation.updateCard": whole,
	"CardService.Navigation.popCard": whole,
	"CardService.Navigation.popToRoot": whole,
	"CardService.Notification.setText": whole,
	"CardService.ActionResponseBuilder.setNavigation": whole,
	"CardService.ActionResponseBuilder.setNotification": whole,
	"CardService.ActionResponseBuilder.setOpenLink": {
		inPart: "not together with setNavigation.",
	},
	"CardService.ActionResponseBuilder.setStateChanged": whole,
	"CardService.ActionResponseBuilder.build": {
		note: "The answer can only be handed back.",
		refuses: ["Invalid response: …."],
	},
	"CardService.EditorFileScopeActionResponseBuilder.requestFileScopeForActiveDocument":
		{ note: "The person is asked once the answer is handed back." },
	"CardService.EditorFileScopeActionResponseBuilder.build": {
		note: "The answer can only be handed back, and only beside a document.",
		refuses: ["Invalid response: it asks for nothing."],
	},
};
