/** Who is using the panel, and adding our people. */

export const title = "Who is using this?";
export const why =
	"Everybody shares one Google account. Your name goes beside what you change.";
export const notListed = "Not in the list?";
export const askThem =
	"Somebody in the list can add you: they choose their own name first.";
export const add = "Add another person";
export const firstTitle = "Add yourself";
export const firstWhy =
	"Nobody is in the register yet. Begin with yourself; your name goes beside what you change.";
export const title2 = "Add a person";
export const save = "Add me";
export const save2 = "Add this person";
export const fromHelp = "The day that they began with us. Roughly will do.";
export const added = (name: string) => `${name} is in the list now.`;
