/** What is said before an agreement is sent. */

export const title = "Check before sending";
export const to = "To";
export const format = "Best format";
export const needs = "Access needs";
export const notAsked = "Nobody has asked yet";
export const subject = "Subject";
export const text = "Text";
export const attachment = "Attached";
export const left = "Emails left today";
export const contact = "Who is asked";
export const note = "A few words above the text";
export const send = "Send to the partner";
export const sending = "Sending it to the partner…";
export const noReturn = "An email that is sent cannot be taken back.";
