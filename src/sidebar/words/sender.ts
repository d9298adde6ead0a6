/** Deciding about one address. */

export const title = "Who is this?";
export const known = "They belong to a partner";
export const contact = "Add as a contact of a partner";
export const contactHint =
	"Emails with this address go to that partner, past ones too.";
export const potential = "New potential partner";
export const potentialHint = "Adds their organisation first, then this person.";
export const domain = "Their organisation’s domain";
export const domainHint = (domain: string) =>
	`Everybody who writes from ${domain} then belongs to that partner.`;
export const emails = "File just these emails under a partner";
export const emailsHint = "Nobody is added. Their next email waits here again.";
export const unknown = "No partner, or not yet";
export const enquiry = "It is an enquiry";
export const enquiryHint = "They ask about us and want an answer.";
export const aside = "Leave it aside";
export const asideHint =
	"It stays at the end of the list. You can come back to it.";
export const again = "Let it wait again";
export const againHint = "It goes back to those that wait for you.";
export const never = "Nothing to do with us";
export const neverAddress = "Never log this address";
export const neverDomain = (domain: string) =>
	`Never log anything from ${domain}`;
export const neverHint =
	"Such emails are left out from now on. Gmail keeps them.";
export const partner = "Partner";
export const name = "Their name";
export const addressIs = "Address";
export const domainIs = "Domain";
export const newPartner = (name: string) =>
	`${name} is in the register now. Who writes from this address?`;
export const addThere = "It is this one: add the contact there";
export const contactTitle = "Add as a contact";
export const contactSave = "Add contact";
export const domainSave = "Register the domain";
export const emailsTitle = "File just these emails";
export const emailsSave = "File these emails";
export const added = (name: string, partner: string) =>
	`${name} is a contact of ${partner} now.`;
