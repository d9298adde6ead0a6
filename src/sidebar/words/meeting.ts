/** Noting a meeting or a call. */

export const title = "Note a meeting or call";
export const withName = (name: string) => `With ${name}`;
export const said = "What was said";
export const save = "Save";
