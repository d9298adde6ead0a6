/** Goals, in words. */
import { counted } from "./counted";

export const title = "Goals";
export const none = "No goal yet. A partner has to know what is hoped for.";
export const add = "Add a goal";
export const change = "Change";
export const notNow =
	"Goals change only in a draft: go back to drafting first.";
export const full = (most: number) =>
	`${counted(most, "goal")} at most can be looked after.`;
export const target = (from: string, to: string, by: string) =>
	`From ${from} to ${to} by ${by}`;
export const save = "Save the goal";
