/** What stands around every screen. */

export const youAre = "You are";
export const change = "change";
export const changeWhat = "who is using this";
export const home = "Home";
export const partners = "Partners";
export const emails = "Emails";
export const policy = "Policy";
export const screens = "Screens";
export const textSize = "Text size";
