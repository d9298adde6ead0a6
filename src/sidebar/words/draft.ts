/** Drafting an agreement. */

export const title = "Draft an agreement";
export const withName = (name: string) => `With ${name}`;
export const next = "Check your answers";
export const checkTitle = "Check your answers";
export const fromRegister = "From the register";
export const template = "Template";
export const change = "Change";
export const gaps = "Will be left blank";
export const gapsWhy =
	"You can create the agreement now and fill these in later.";
export const noGaps = "Every fact that the document needs is there.";
export const create = "Create agreement";
export const creating = "Creating the agreement. This takes about 10 seconds.";
export const backToForm = "Back to your answers";
export const doneTitle = (ref: string) => `Agreement ${ref} is drafted`;
export const open = "Open the document";
export const openHere = "Go on with the agreement here";
export const nextTitle = "What to do next";
export const nextSteps = [
	"Open the document and read it through.",
	"Fill in what it marks as missing.",
	"Ask two trustees to agree to it before it goes to the partner.",
];
