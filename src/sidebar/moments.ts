/** Moments as a clock in the charity's office says them. */

/** "22 November 2026 at 09:15"; "" for what is no moment. */
export function momentOf(iso: string): string {
	const moment = new Date(iso);
	if (Number.isNaN(moment.getTime())) return "";
	return moment.toLocaleString("en-GB", {
		timeZone: "Europe/London",
		day: "numeric",
		month: "long",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
	});
}
