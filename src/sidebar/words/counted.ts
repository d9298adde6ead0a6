/** Numbers with what they count. */

/** "1 partner", "2 partners" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
