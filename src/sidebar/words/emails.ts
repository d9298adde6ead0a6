/** The queue of addresses, in words. */
import { counted } from "./counted";

export const title = "Emails";
export const waiting = (count: number) =>
	`${counted(count, "address waits", "addresses wait")} for you`;
export const waitingWhy =
	"Say who each one is. Their emails then go to the right partner.";
export const nobody = "Nobody is waiting";
export const nobodyWhy =
	"An address that no partner has would appear here; we read only its headers, never the message.";
export const more = (count: number) =>
	`${counted(count, "more stands", "more stand")} in the tab Unmatched.`;
export const enquiries = "Enquiries to answer";
export const leftAside = (count: number) => `Left aside (${count})`;
export const odd = "Looks like another address: it mixes alphabets";
export const emails = (count: number) => counted(count, "email");
export const span = (from: string, to: string) => `${from} to ${to}`;
export const willBeFiled = (name: string) => `Will be filed under ${name}`;
export const open = "Open the newest in Gmail";
export const whose = "Say who this is";
