/** Two people who changed the same. */

export const title = "Somebody else changed this";
export const why =
	"It was changed while your form was open. Nothing is saved yet. Choose what to keep.";
export const opened = "When you opened it";
export const theirs = "Now in the register (by someone else)";
export const yours = "Yours";
export const keepTheirs = "Keep what is in the register";
export const useYours = "Use yours";
export const choose = (heading: string) =>
	`${heading}: choose which of the two to keep.`;
export const save = "Save my choices";
export const back = "Back to the form";
