/** The fields of a card: choices and texts. */

import { useContext, useId } from "preact/hooks";
import type { SelectionInput, TextInput } from "../../cards/model";
import { PressContext } from "./press";

export function TextField({ input }: { input: TextInput }) {
	const id = useId();
	const { inputs, fill } = useContext(PressContext);
	const { name, label, hintText } = input;
	return (
		<div class="cardField">
			<label for={id}>{label || hintText}</label>
			<input
				id={id}
				type="text"
				value={inputs[name]?.[0] ?? ""}
				aria-describedby={label && hintText ? `${id}hint` : undefined}
				onInput={({ currentTarget }) => fill(name, [currentTarget.value])}
			/>
			{label && hintText && (
				<p id={`${id}hint`} class="cardHint">
					{hintText}
				</p>
			)}
		</div>
	);
}

export function SelectionField({ input }: { input: SelectionInput }) {
	const { inputs, fill, press } = useContext(PressContext);
	const { name, onChangeAction } = input;
	const chosen = inputs[name] ?? [];
	const choose = (values: readonly string[]) => {
		const filled = fill(name, values);
		if (onChangeAction) press(onChangeAction, filled);
	};
	const parts = { input, chosen, choose };
	return input.type === "DROPDOWN" ? (
		<Dropdown {...parts} />
	) : (
		<Options {...parts} />
	);
}

interface ChoiceProps {
	input: SelectionInput;
	chosen: readonly string[];
	choose(values: readonly string[]): void;
}

function Dropdown({ input, chosen, choose }: ChoiceProps) {
	const id = useId();
	const [value = ""] = chosen;
	// Nothing is chosen, and nothing in the list stands for that.
	const isOpen = !input.items.some((item) => item.value === value);
	return (
		<div class="cardField">
			<label for={id}>{input.label || input.name}</label>
			<select
				id={id}
				value={value}
				onChange={({ currentTarget }) => choose([currentTarget.value])}
			>
				{isOpen && <option value="" />}
				{input.items.map((item) => (
					<option key={item.value} value={item.value}>
						{item.text}
					</option>
				))}
			</select>
		</div>
	);
}

function Options({ input, chosen, choose }: ChoiceProps) {
	const group = useId();
	const isOne = input.type === "RADIO_BUTTON";
	const chosenWith = (value: string, isOn: boolean) => {
		if (isOne) return [value];
		return input.items
			.map((item) => item.value)
			.filter((each) => (each === value ? isOn : chosen.includes(each)));
	};
	return (
		<fieldset class="cardField">
			<legend>{input.label || input.name}</legend>
			{input.items.map(({ text, value }) => (
				<label key={value} class="cardOption">
					<input
						type={isOne ? "radio" : "checkbox"}
						name={group}
						checked={chosen.includes(value)}
						onChange={({ currentTarget }) =>
							choose(chosenWith(value, currentTarget.checked))
						}
					/>
					<span>{text}</span>
				</label>
			))}
		</fieldset>
	);
}
