/** What is asked before entries go. */

export const title = "Leave without saving?";
export const why = "What you entered here is not saved yet.";
export const stay = "Stay here";
export const leave = "Leave without saving";
