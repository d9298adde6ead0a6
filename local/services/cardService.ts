/** CardService: makes the parts of which cards consist. */

import { named } from "../bridge";
import type { Offers } from "../offers";
import { LocalAction, LocalOpenLink, loadIndicatorWords } from "./cardActions";
import {
	LocalCardBuilder,
	LocalCardHeader,
	LocalCardSection,
} from "./cardBuilders";
import {
	buttonStyleWords,
	LocalButtonSet,
	LocalTextButton,
} from "./cardButtons";
import {
	LocalSelectionInput,
	LocalTextInput,
	selectionTypeWords,
} from "./cardInputs";
import {
	LocalActionResponseBuilder,
	LocalFileScopeResponseBuilder,
	LocalNavigation,
	LocalNotification,
} from "./cardResponses";
import {
	LocalDecoratedText,
	LocalDivider,
	LocalTextParagraph,
} from "./cardTexts";

type Google = Offers<
	GoogleAppsScript.Card_Service.CardService,
	| "TextButtonStyle"
	| "SelectionInputType"
	| "LoadIndicator"
	| "newCardBuilder"
	| "newCardHeader"
	| "newCardSection"
	| "newTextParagraph"
	| "newDecoratedText"
	| "newTextButton"
	| "newButtonSet"
	| "newSelectionInput"
	| "newTextInput"
	| "newDivider"
	| "newAction"
	| "newOpenLink"
	| "newNavigation"
	| "newNotification"
	| "newActionResponseBuilder"
	| "newEditorFileScopeActionResponseBuilder"
>;

export class LocalCardService implements Google {
	readonly TextButtonStyle = buttonStyleWords;
	readonly SelectionInputType = selectionTypeWords;
	readonly LoadIndicator = loadIndicatorWords;

	constructor() {
		named("CardService", this);
	}

	newCardBuilder() {
		return new LocalCardBuilder();
	}

	newCardHeader() {
		return new LocalCardHeader();
	}

	newCardSection() {
		return new LocalCardSection();
	}

	newTextParagraph() {
		return new LocalTextParagraph();
	}

	newDecoratedText() {
		return new LocalDecoratedText();
	}

	newTextButton() {
		return new LocalTextButton();
	}

	newButtonSet() {
		return new LocalButtonSet();
	}

	newSelectionInput() {
		return new LocalSelectionInput();
	}

	newTextInput() {
		return new LocalTextInput();
	}

	newDivider() {
		return new LocalDivider();
	}

	newAction() {
		return new LocalAction();
	}

	newOpenLink() {
		return new LocalOpenLink();
	}

	newNavigation() {
		return new LocalNavigation();
	}

	newNotification() {
		return new LocalNotification();
	}

	newActionResponseBuilder() {
		return new LocalActionResponseBuilder();
	}

	newEditorFileScopeActionResponseBuilder() {
		return new LocalFileScopeResponseBuilder();
	}
}
