/** Taking a change back. */

export const undo = "Undo";
export const doing = "Taking it back…";
export const notice = "Taken back. It is as it was before.";
export const changedSince =
	"It was not taken back, because somebody changed it since. Open it to see what it says now.";
