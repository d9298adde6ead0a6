/** Ties our classes to Google's own list of what a service offers. */

/** Members of Google's type by name; what they take and give is ours. */
export type Offers<Google, Names extends keyof Google> = {
	[Name in Names]: Google[Name] extends (...args: never[]) => unknown
		? (...args: never[]) => unknown
		: unknown;
};
