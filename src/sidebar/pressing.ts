/** A step that is made on the screen where its button is. */
import { goToTitle } from "./Frame";
import type { Panel } from "./panel";
import { type StepCall, takeNow } from "./stepping";

/** The button may be gone then: the screen is read from its title again. */
export const takeHere = (panel: Panel, call: StepCall, doing?: string): void =>
	void takeNow(panel, call, doing).then(goToTitle);
