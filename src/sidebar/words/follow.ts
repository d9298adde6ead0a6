/** Agreements that follow another. */

export const ways = {
	Renewal: "Renew it",
	Variation: "Change it by a new one",
};
export const why =
	"A new draft is made. This one stays as it is until the new one is in force.";
export const save = "Draft it";
export const drafting = "Drafting it. This takes about 10 seconds.";
