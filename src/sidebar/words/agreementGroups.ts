/** The headings of an agreement’s form. */

export const terms = "Terms";
export const roles = "Roles and expectations";
export const governance = "How it is run";
export const data = "Safeguarding and data";
export const ending = "Ending";
export const signatures = "Signatures";
export const beforeSending = "(needed before it is sent)";
export const beforeSigning = "(needed before it is signed)";
