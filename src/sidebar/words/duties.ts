/** What can be done with a duty, and with the reviews. */

export const review = "Record the review";
export const policyReview = "Record the board’s review";
export const readPolicy = "I have read it";
export const stepDone = "It is done";
export const agreement = "Open the agreement";
export const emails = "Open the emails";
export const partner = "Open the partner";
export const more = "More";
export const putOff = "Put off…";
export const putOffTitle = "Put it off";
export const until = "Until";
export const why = "Why";
export const handOver = "Hand over…";
export const handOverTitle = "Hand it over";
export const handOverWhy = "The partner keeps its lead. Only this goes over.";
export const to = "To whom";
export const before = (day: string) => `Put off before, until ${day}`;
export const waiting = (count: number) =>
	`${count.toLocaleString("en-GB")} put off`;
export const vary = "Change the agreement";
export const end = "End the agreement";
export const policyReviewWhy =
	"Past reviews count too: write the day on which they were held.";
