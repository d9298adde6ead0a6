/** When a partner was last in touch. */

export const lastIn = "Last email from them";
export const lastOut = "Last email from us";
export const none = "None yet";
