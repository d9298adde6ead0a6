/** The fields of a card: what a person chooses or writes there. */

import { named, wordList } from "../bridge";
import type {
	SelectionInput,
	SelectionItem,
	SelectionType,
	TextInput,
} from "../cards/model";
import type { Offers } from "../offers";
import { LocalAction, wordOf } from "./cardActions";

const types: readonly SelectionType[] = [
	"CHECK_BOX",
	"RADIO_BUTTON",
	"DROPDOWN",
];
export const selectionTypeWords = wordList(
	"CardService.SelectionInputType",
	types,
);

type GoogleSelection = Offers<
	GoogleAppsScript.Card_Service.SelectionInput,
	"setType" | "setTitle" | "setFieldName" | "addItem" | "setOnChangeAction"
>;

export class LocalSelectionInput implements GoogleSelection {
	#type: SelectionType = "CHECK_BOX";
	#label = "";
	#name = "";
	readonly #items: SelectionItem[] = [];
	#onChange: LocalAction | undefined;

	constructor() {
		named("CardService.SelectionInput", this);
	}

	setType(type: object) {
		this.#type = wordOf(types, type);
		return this;
	}

	setTitle(title: string) {
		this.#label = title;
		return this;
	}

	setFieldName(name: string) {
		this.#name = name;
		return this;
	}

	addItem(text: string | number, value: string | number, selected: boolean) {
		this.#items.push({ text: String(text), value: String(value), selected });
		return this;
	}

	setOnChangeAction(action: LocalAction) {
		this.#onChange = action;
		return this;
	}

	static made(input: LocalSelectionInput): SelectionInput {
		return {
			name: input.#name,
			label: input.#label,
			type: input.#type,
			items: [...input.#items],
			...(input.#onChange && {
				onChangeAction: LocalAction.made(input.#onChange),
			}),
		};
	}
}

type GoogleText = Offers<
	GoogleAppsScript.Card_Service.TextInput,
	"setFieldName" | "setTitle" | "setHint" | "setValue"
>;

export class LocalTextInput implements GoogleText {
	#input: TextInput = { name: "", label: "", hintText: "", value: "" };

	constructor() {
		named("CardService.TextInput", this);
	}

	setFieldName(name: string) {
		return this.#set({ name });
	}

	setTitle(label: string) {
		return this.#set({ label });
	}

	setHint(hintText: string) {
		return this.#set({ hintText });
	}

	setValue(value: string) {
		return this.#set({ value });
	}

	#set(part: Partial<TextInput>) {
		this.#input = { ...this.#input, ...part };
		return this;
	}

	static made(input: LocalTextInput): TextInput {
		return input.#input;
	}
}
