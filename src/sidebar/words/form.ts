/** What every form says. */

export const optional = "(optional)";
export const choose = "Choose one";
export const notSaid = "Not said";
export const typeOrChoose = "Type a name, or choose one from the list.";
export const problem = "Problem";
export const thereIsAProblem = "There is a problem";
export const notADay = (heading: string, entry: string) =>
	`${heading}: “${entry}” is not a day. Write it like 07/07/2026.`;
export const unfinishedDay = (heading: string) =>
	`${heading}: the day is not complete. Write it like 07/07/2026.`;
export const notANumber = (heading: string, entry: string) =>
	`${heading}: “${entry}” is not a number. Write it like 60.`;
export const notInList = (heading: string, entry: string) =>
	`${heading}: nobody is called “${entry}”. Choose a name from the list.`;
