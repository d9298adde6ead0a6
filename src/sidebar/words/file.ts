/** Adding many partners from a file. */
import { counted } from "./counted";

export const title = "Add many from a file";
export const why =
	"Choose a CSV file with a heading for each column. Partners that are already here are left as they are.";
export const choose = "CSV file";
export const chooseHelp =
	"In Google Sheets: File, Download, Comma-separated values.";
export const read = "Read the file";
export const reading = "Reading the file…";
export const noneChosen = "No file is chosen. Choose a CSV file first.";
export const notCsv = (name: string) =>
	`“${name}” is not a CSV file. Save your list as CSV, then choose that.`;
export const tooLarge = (name: string) =>
	`“${name}” is larger than 5 MB. Divide it into smaller files.`;
export const unreadable = (name: string) =>
	`“${name}” could not be opened. Choose it again.`;
export const checkTitle = "Check the file";
export const rows = (count: number, name: string) =>
	`${counted(count, "partner")} in “${name}”.`;
export const headings = "Which column goes where";
export const inFile = "In your file";
export const inRegister = "In the register";
export const unknown = "Columns that have no place here";
export const unknownWhy = "They are left out. Your file itself is not changed.";
export const asks = "The same for all of them";
export const add = (count: number) => `Add ${counted(count, "partner")}`;
export const adding = "Adding the partners. This can take a few minutes.";
export const another = "Choose another file";
export const reportTitle = "What was added";
export const unfinishedTitle = "Not all are added yet";
export const progress = (done: number, all: number) =>
	`${done} of ${all}. Nothing is lost: “Continue” carries on from here.`;
export const carryOn = "Continue";
export const inAll = (count: number) =>
	`${counted(count, "partner")} added in all.`;
export const taken = (count: number) => `Added (${count})`;
export const already = (count: number) => `Already here (${count})`;
export const refused = (count: number) => `Not added (${count})`;
export const line = (line: number) => `Line ${line}`;
export const see = "See the partners";
