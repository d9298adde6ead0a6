/** Emails and meetings of a partner. */

export const title = "Emails and meetings";
export const withName = (name: string) => `With ${name}`;
export const show = "Show";
export const nothing = "Nothing of this kind yet.";
export const nothingIn = (year: number) => `Nothing of this kind in ${year}.`;
export const emailIn = "Email in";
export const emailOut = "Email out";
export const hidden = "Subject hidden";
export const restricted = "Restricted";
export const filed = (how: string) => `Filed ${how}`;
export const notVerified = "Sender not verified";
export const notCounted = "Does not count as being in touch";
export const open = "Open in Gmail";
export const older = "Show older";
export const year = (year: number) => `Show ${year}`;
export const yearOnly = (year: number) => `Only ${year}, from the archive.`;
export const newest = "Back to the newest";
export const change = "Change";
export const filedUnder = "Filed under";
export const remove = "Take away";
export const to = "Another partner";
export const toHelp = "Which partner it is about.";
export const move = "Move it there";
export const add = "File it there too";
export const hide = "Hide the subject";
export const restrict = "Mark as restricted";
export const unrestrict = "Take the mark “Restricted” away";
