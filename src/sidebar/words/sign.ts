/** Signing, in words. */

export const who = "Who signed";
export const ours = ["Our signatory", "Our second signatory"];
export const theirs = "Their signatory";
export const evidenceHelp =
	"A link to the scan or to the service’s record. Not needed for an email.";
