/** Cards as plain data, in the names that Google's own JSON of cards uses. */

/**
 * Beside what a card is shown: a message in Gmail, by Gmail's own id, or its
 * list (null); or an open document.
 */
export type Beside =
	| { readonly message: string | null }
	| { readonly document: string };

export interface Card {
	name?: string;
	header?: CardHeader;
	sections: readonly Section[];
}

/** A text may be empty until the card is checked. */
export interface CardHeader {
	title: string;
	subtitle?: string;
}

export interface Section {
	header?: string;
	collapsible: boolean;
	/** How many widgets stay in sight while it is closed. */
	uncollapsibleWidgetsCount: number;
	widgets: readonly Widget[];
}

export type Widget =
	| { textParagraph: { text: string } }
	| { decoratedText: DecoratedText }
	| { buttonList: { buttons: readonly Button[] } }
	| { selectionInput: SelectionInput }
	| { textInput: TextInput }
	| { divider: Readonly<Record<string, never>> };

/** One of the two, once the card is checked. */
export interface OnClick {
	action?: Action;
	openLink?: OpenLink;
}

export interface OpenLink {
	url: string;
}

export interface Action {
	function: string;
	parameters: Readonly<Record<string, string>>;
	loadIndicator: LoadIndicator;
}

export type LoadIndicator = "SPINNER" | "NONE";

export interface Button {
	text: string;
	type: ButtonStyle;
	disabled: boolean;
	onClick: OnClick;
}

export type ButtonStyle = "OUTLINED" | "FILLED" | "FILLED_TONAL" | "BORDERLESS";

export interface DecoratedText {
	topLabel?: string;
	text: string;
	bottomLabel?: string;
	wrapText: boolean;
	onClick?: OnClick;
	button?: Button;
}

export interface SelectionInput {
	/** Under which the function is told what was chosen. */
	name: string;
	label: string;
	type: SelectionType;
	items: readonly SelectionItem[];
	onChangeAction?: Action;
}

export type SelectionType = "CHECK_BOX" | "RADIO_BUTTON" | "DROPDOWN";

export interface SelectionItem {
	text: string;
	value: string;
	selected: boolean;
}

export interface TextInput {
	name: string;
	label: string;
	hintText: string;
	value: string;
}

/** What a function that was pressed for wants done. */
export interface CardResponse {
	navigations: readonly Navigation[];
	notification?: { text: string };
	openLink?: OpenLink;
	/** Cards that were drawn before are out of date. */
	stateChanged: boolean;
	/** The person is asked to let the add-on into the open document. */
	asksForFile?: true;
}

export type Navigation =
	| { pushCard: Card }
	| { updateCard: Card }
	| { popCard: true }
	| { popToRoot: true };

/** What is in the fields of a card; a field with nothing in it is left out. */
export type FormInputs = Readonly<Record<string, readonly string[]>>;
