/** What Google’s silence means. */

export const otherPerson =
	"Google did not let us in. Perhaps two Google accounts are open. Use a window with only the charity’s.";
export const noAnswer =
	"Google did not answer. What you entered is still here. Try again in a minute.";
