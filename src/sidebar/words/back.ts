/** What the way back is called. */

export const home = "Back to Home";
export const partners = "Back to Partners";
export const partner = (name: string) => `Back to ${name}`;
export const report = "Back to the report";
export const emails = "Back to Emails";
export const agreement = "Back to the agreement";
export const templates = "Back to the templates";
export const policy = "Back to the policy";
export const reminders = "Back to the reminders";
export const sender = "Back to “Who is this?”";
export const before = "Back";
