/** One agreement, in words. */

export const version = (version: string) => `Version ${version}`;
export const partner = "Partner";
export const standing = "Standing";
export const days = "Runs";
export const decideBy = "Decide by";
export const signedOn = "Signed on";
export const document = "Open the document";
export const signedCopy = "Open the signed copy";
export const easyRead = "Open the Easy Read summary";
export const missing = "What is missing";
export const nothingMissing = "Nothing is missing.";
export const more = "More steps";
export const waits = "Signed, but not in force yet";
export const stale = "The document is older than the register";
export const renew = "Renew the document";
export const noDocument = "This version has no document yet";
export const make = "Make the document";
export const making = "Making the document. This takes about 10 seconds.";
export const renewing = "Renewing the document. This takes about 10 seconds.";
export const inDoubt = "Did it go?";
export const inDoubtWhy =
	"Google broke off while it was sent. Look among the sent emails in Gmail.";
export const went = "Yes, it went";
export const wentNot = "No, it did not go";
export const freeze = "Make the signed copy";
export const freezing = "Making the signed copy. This takes about 10 seconds.";
export const signOffs = (have: number, need: number) =>
	`Sign-offs: ${have} of ${need}`;
export const noSignOffs = "Nobody has signed it off yet.";
export const notCounted = (why: string) => `Does not count: ${why}`;
export const byMinute = (minute: string) =>
	`By minute ${minute}. This is weaker than their own answer.`;
export const byReply = "By their own answer";
export const takeBack = "Take back";
export const signOff = "Record a sign-off by minute";
export const askByEmail = "Ask by email";
export const askWhy =
	"They get an email at their own address, with a link to approve and one to decline.";
export const asking = "Sending the question…";
export const signOffWhy =
	"The minute has to say that this person agrees to sending it.";
export const person = "Who agrees";
export const signatures = "Signatures still to come";
export const history = "History";
export const noHistory = "Nothing has happened yet.";
export const moved = (from: string, to: string) =>
	from ? `${from} → ${to}` : to;
export const setAside = (rules: string, minute: string) =>
	`Set aside by minute ${minute}: ${rules}`;
export const compare = "Compare with now";
export const thatVersion = "Open that version";
export const followedBy = "An agreement follows this one";
export const openNext = (ref: string) => `Open ${ref}`;
export const edit = "Edit the agreement";
export const editLater = "Signatories and ending";
export const onlyThese =
	"People are reading it, so only this can change now. To change more, go back to drafting.";
export const noAnswer = "No answer yet";
export const reason = "Write down their reason";
export const save = "Save";
export const easyMake = "Make an Easy Read summary";
export const easyMaking = "Making the summary. This takes about 10 seconds.";
export const easyCheck = "Check the Easy Read summary";
