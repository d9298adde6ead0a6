/** Counts as people say them. */

/** "1 email", "2 emails" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
