/** How the jobs of the clock are doing. */

export const title = "What runs by itself";
export const well = "Everything runs";
export const last = (moment: string) => `Last ran well ${moment}`;
export const never = "It has not run yet.";
export const repair = "Set up or repair";
export const doubts = "Did these emails go?";
export const doubtsWhy =
	"Google broke off while they were sent. Look among the sent emails in Gmail.";
export const went = "It went";
export const wentNot = "It did not go";
export const paused = "Reminders are switched off";
