/** The templates, in words. */

export const title = "Agreement templates";
export const none =
	"There are no templates yet. “Set up or repair” makes ours.";
export const usual = "Usual";
export const open = "Open in Docs";
export const check = "Check";
export const copy = "Copy";
export const choose = "Make usual";
export const restore = "Bring back our default";
export const checked = (name: string) => `Check of ${name}`;
export const problems = "To put right";
export const unused = "Not printed, though the policy wants it";
export const nothing = "Nothing to put right.";
export const copyTitle = "Copy a template";
export const name = "Name of the copy";
export const copying = "Making the copy…";
export const usualOne = (name: string) => `The usual one: ${name}`;
