/** Two versions beside each other. */
import { counted } from "./counted";

export const title = (version: string) => `Version ${version} and now`;
export const same = (count: number) => `${counted(count, "line")} the same`;
export const none = "Nothing has changed.";
export const kinds = {
	removed: "Taken out",
	added: "Added",
	changed: "Changed",
};
export const before = "Before: ";
export const after = "Now: ";
