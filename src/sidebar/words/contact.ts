/** Adding a contact. */

export const title = "Add a contact";
export const withName = (name: string) => `For ${name}`;
export const why = "Emails from their addresses are logged with this partner.";
export const more = "More about them";
export const leftHelp =
	"Only if they have left already. They are kept, but not listed.";
export const save = "Add contact";
export const added = (name: string) => `${name} is in the contacts now.`;
export const addedLeft = (name: string) =>
	`${name} was added, but is not listed: they have left.`;
