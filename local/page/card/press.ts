/** How the parts of a card say that they were pressed, or filled in. */

import { createContext } from "preact";
import type { Action, FormInputs } from "../../cards/model";

export interface Press {
	press(action: Action, inputs?: FormInputs): void;
	/** True while a press is being answered. */
	isBusy: boolean;
	inputs: FormInputs;
	fill(name: string, values: readonly string[]): FormInputs;
}

export const PressContext = createContext<Press>({
	press: () => undefined,
	isBusy: false,
	inputs: {},
	fill: () => ({}),
});
