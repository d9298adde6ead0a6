/** Words that many screens say. */

export const name = "Partnerships";
export const yes = "Yes";
export const no = "No";
export const empty = "Not filled in";
export const reading = "Reading the register…";
export const saving = "Saving…";
export const slow = "Google is slow today. Nothing is lost.";
export const showMore = (count: number) =>
	`Show ${count.toLocaleString("en-GB")} more`;
export const tryAgain = "Try again";
export const newTab = "(opens in a new tab)";
export const wish = "Choose a partner, then “Draft agreement”.";
