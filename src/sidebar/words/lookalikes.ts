/** Partners that look like the same one. */

export const title = "Is it one of these?";
export const why =
	"These look like the partner that you are adding. Nothing is saved yet.";
export const whyEdit =
	"These look like the partner that you are changing. Nothing is saved yet.";
export const open = "It is this one: open it";
export const none = "None of these: add as new";
export const noneEdit = "None of these: save it";
export const back = "Back to the form";
