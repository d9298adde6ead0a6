/** What is in the fields of a card. */

import type { Card, FormInputs } from "../../cards/model";

/** What a card comes with, by the names of its fields. */
export const firstInputs = ({ sections }: Card): FormInputs =>
	Object.fromEntries(
		sections.flatMap(({ widgets }) =>
			widgets.flatMap((widget): [string, readonly string[]][] => {
				if ("textInput" in widget) {
					const { name, value } = widget.textInput;
					return [[name, [value]]];
				}
				if (!("selectionInput" in widget)) return [];
				const { name, items } = widget.selectionInput;
				const chosen = items.filter(({ selected }) => selected);
				return [[name, chosen.map(({ value }) => value)]];
			}),
		),
	);

/** Fields with nothing in them are not told. */
export const toldInputs = (inputs: FormInputs): FormInputs =>
	Object.fromEntries(
		Object.entries(inputs).filter(([, values]) =>
			values.some((value) => value !== ""),
		),
	);
