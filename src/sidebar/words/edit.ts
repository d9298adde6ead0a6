/** The form of a partner. */

export const add = "Add potential partner";
export const edit = (name: string) => `Edit ${name}`;
export const save = "Save";
export const addButton = "Add partner";
export const groups = {
	partner: "The partner",
	beginning: "How it began",
	known: "Where to find them",
	benefits: "What it is good for",
	ending: "Ending and keeping",
	rest: "More about them",
};
export const stageHelp = "How far the partnership has come already.";
export const activeFromHelp =
	"Since when you have worked together. Reviews are counted from it.";
