/** Home, in words. */
import { counted } from "./counted";

export const title = "What is due";
export const overdue = "Overdue";
export const week = "This week";
export const later = "Coming up";
export const nothing = "Nothing is due. Well done.";
export const more = (count: number) =>
	`${counted(count, "more thing is", "more things are")} due after these.`;
export const policy = "Review of the policy";
export const policyDue = (day: string) => `Overdue since ${day}`;
export const troubles = "Needs putting right in the register";
export const expiring = "Agreements that end soon";
export const endsOn = (day: string) => `Ends ${day}`;
export const decideBy = (day: string) => `Decide by ${day}`;
export const goneQuiet = (count: number) =>
	`${counted(count, "partner has", "partners have")} gone quiet`;
export const seePartners = "See the partners";
export const numbers = "In numbers";
export const partners = "Partners";
export const live = "Active";
export const quiet = "Gone quiet";
export const firstTitle = "No partners yet";
export const first =
	"Begin with one partner that you know well. Or bring in a list that you already keep.";
export const register = "Open the register";
export const whom = (name: string) => `For ${name}`;
