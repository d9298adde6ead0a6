/** The reminders that would go today. */

export const title = "Reminders";
export const on = "Switched on";
export const off = "Switched off";
export const switchOn = "Switch reminders on";
export const switchOff = "Switch reminders off";
export const left = "Emails left today";
export const today = "What would go today";
export const none = "Nothing would go today: nothing new is due.";
export const read = "Read it";
export const unreachable = "Nobody can write to them";
export const test = "Send me a test";
export const testing = "Sending you a test…";
