/** Checks of a partner, and interests in it. */

export const title = "Checks and interests";
export const line = "Due diligence";
export const none = "No interest is declared.";
export const managed = "Dealt with";
export const open = "Not dealt with yet";
export const decide = "Record a decision";
export const declare = "Declare an interest";
export const declareWhy =
	"Say so if there is nothing to declare: choose “None”.";
export const breaches = "The policy is not met";
export const active = "Make active";
export const notActive = "Not active yet, because";
export const activeWhy = "From today on it counts as an active partnership.";
