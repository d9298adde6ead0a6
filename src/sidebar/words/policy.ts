/** The policy itself, in words. */
import { counted } from "./counted";

export const title = "Policy";
export const standing = "Where the policy stands";
export const overdue = (day: string) => `Review overdue since ${day}`;
export const due = (day: string) => `Next review by ${day}`;
export const readers = "Who has read it";
export const noReaders = "Nobody is in the register yet.";
export const hasRead = "Has read it";
export const hasNot = "Not read yet";
export const readOther = (version: string) => `Read version ${version}`;
export const versions = "Versions";
export const noVersions = "No version is recorded yet.";
export const version = (version: string) => `Version ${version}`;
export const approved = (day: string, by: string) =>
	by ? `Approved ${day} by ${by}` : `Approved ${day}`;
export const reviewed = (day: string) => `Reviewed ${day}`;
export const minute = (minute: string) => `Minute ${minute}`;
export const file = "Open the file";
export const coverage = "Section by section";
export const calendar = "Calendar of duties";
export const calendarWhy =
	"A file for your calendar. Take it in again later: it updates what is there.";
export const forMe = "For me";
export const forAll = "For everybody";
export const saved = (name: string) => `${name} was downloaded.`;
export const download = "Download for the annual review";
export const firstGap = "Open the first gap";
export const asAt = (day: string) => `As at ${day}`;
export const met = (met: number, unmet: number) =>
	unmet === 0
		? `${counted(met, "record")} met`
		: `${met.toLocaleString("en-GB")} met, ${unmet.toLocaleString("en-GB")} not met`;
export const rest = (count: number) =>
	`${counted(count, "more is", "more are")} in the file for the annual review.`;
