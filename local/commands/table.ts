/** Tables for the terminal. */

const widest = 40;

const oneLine = (value: unknown) => {
	const text = String(value ?? "").replace(/\s+/g, " ");
	return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
};

/** @param rows with the same keys, which become the headings */
export function table(
	rows: readonly Readonly<Record<string, unknown>>[],
): string {
	const [first] = rows;
	if (!first) return "Nothing to show.";
	const headings = Object.keys(first);
	const lines = [
		headings,
		...rows.map((row) => headings.map((h) => row[h])),
	].map((line) => line.map(oneLine));
	const widths = headings.map((_, column) =>
		Math.max(...lines.map((line) => line[column]?.length ?? 0)),
	);
	return lines
		.map((line) =>
			line
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}

/** "1 partner", "2 partners" */
export const count = (number: number, word: string) =>
	`${number} ${word}${number === 1 ? "" : "s"}`;

/** dd/mm/yyyy hh:mm in London, from an ISO time. */
export const shownTime = (iso: string) =>
	new Date(iso)
		.toLocaleString("en-GB", {
			timeZone: "Europe/London",
			dateStyle: "short",
			timeStyle: "short",
		})
		.replace(",", "");
