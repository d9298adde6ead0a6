/** How the notice on a draft's first page begins. */
export const draftHeading = "DRAFT. Still to be filled in:";
