/** Which partners the list shows: by words, by stage, fifty at a time. */
import type { PartnerLine } from "../contract";

export interface Listing {
	search: string;
	/** "" for every stage. */
	stage: string;
	/** How many rows are shown at most. */
	most: number;
}

export const pageOf = 50;

export const wholeList: Listing = { search: "", stage: "", most: pageOf };

/** Without case and accents, so that "Cafe" finds "Café". */
const plain = (text: string) =>
	text
		.normalize("NFKD")
		.replace(/[\u0300-\u036f]/g, "")
		.toLowerCase();

/** Partners with every word of the search somewhere in their line. */
export function found(
	lines: readonly PartnerLine[],
	{ search, stage }: Pick<Listing, "search" | "stage">,
): PartnerLine[] {
	const wanted = plain(search).split(/\s+/);
	return lines.filter((line) => {
		if (stage && line.stage !== stage) return false;
		const whole = plain(
			[line.name, line.ref, line.type, line.stage, line.inTouch].join(" "),
		);
		return wanted.every((word) => whole.includes(word));
	});
}
