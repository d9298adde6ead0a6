/** How the mailbox is kept. */
import { counted } from "./counted";

export const title = "How your emails are kept";
export const looked = "Looked at";
export const logged = "Logged";
export const waiting = "Waiting";
export const leftOut = "Left out";
export const why = (count: number) =>
	count === 1
		? "Why 1 email was left out"
		: `Why ${counted(count, "email")} were left out`;
export const since = "Since";
export const lastRun = "Last run";
export const never = "Not yet";
export const look = "Look for new emails now";
export const privacy =
	"Only who wrote to whom, when and under which subject. Never what was written.";
