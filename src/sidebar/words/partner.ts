/** One partner, in words. */

export const edit = "Edit";
export const draft = "Draft agreement";
export const type = "Type";
export const stage = "Stage";
export const lead = "Our lead";
export const noLead = "Nobody yet";
export const risk = "Risk";
export const lastContact = "Last contact";
export const noContact = "No contact logged yet";
export const inTouch = "In touch";
export const nextReview = "Next review";
export const noReview = "No day set";
export const number = "Registered as";
export const website = "Website";
export const domains = "Email domains";
export const none = "None given";
export const about = "About them";
export const contacts = "Contacts";
export const noContacts = "No contacts yet. “Add contact” adds the first one.";
export const addContact = "Add contact";
export const mainContact = "Main contact";
export const agreements = "Agreements";
export const noAgreements =
	"No agreement yet. “Draft agreement” writes the first one.";
export const overdue = (day: string) => `Overdue since ${day}`;
export const from = (day: string) => `From ${day}`;
export const until = (day: string) => `until ${day}`;
export const noEnd = "no end day";
export const open = "Open the document";
export const noDocument = "The document is not made yet.";
export const notes = "Notes";
export const noNotes = "No notes.";
