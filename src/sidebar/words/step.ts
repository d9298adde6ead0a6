/** The forms of an agreement’s steps. */

export const gone = "This is not its next step any more.";
export const shut = "Not yet, because";
export const byMinute = "Only with a board minute, because";
export const grounds = "If the board sets a rule aside";
export const why = "Reason";
export const minute = "Board minute";
export const minuteHelp = "The minute in which the board sets this aside.";
export const on = "When it happened";
export const read = "They answered by email. Read it, and write down why.";
export const final = "This cannot be taken back.";
