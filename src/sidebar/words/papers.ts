/** What the panel says about agreements to draft and files to read. */
import { counted } from "./counted";

export const paperWords = {
	draft: {
		title: "Draft an agreement",
		with: (name: string) => `With ${name}`,
		next: "Check your answers",
		checkTitle: "Check your answers",
		answers: "Your answers",
		fromRegister: "From the register",
		template: "Template",
		change: "Change",
		gaps: "Will be left blank",
		gapsWhy: "You can create the agreement now and fill these in later.",
		noGaps: "Every fact that the document needs is there.",
		create: "Create agreement",
		creating: "Creating the agreement. This takes about 10 seconds.",
		backToForm: "Back to your answers",
		doneTitle: (ref: string) => `Agreement ${ref} is drafted`,
		open: "Open the document",
		openHere: "Go on with the agreement here",
		nextTitle: "What to do next",
		nextSteps: [
			"Open the document and read it through.",
			"Fill in what it marks as missing.",
			"Ask two trustees to agree to it before it goes to the partner.",
		],
	},
	file: {
		title: "Add many from a file",
		why: "Choose a CSV file with a heading for each column. Partners that are already here are left as they are.",
		choose: "CSV file",
		chooseHelp: "In Google Sheets: File, Download, Comma-separated values.",
		read: "Read the file",
		reading: "Reading the file…",
		noneChosen: "No file is chosen. Choose a CSV file first.",
		notCsv: (name: string) =>
			`“${name}” is not a CSV file. Save your list as CSV, then choose that.`,
		tooLarge: (name: string) =>
			`“${name}” is larger than 5 MB. Divide it into smaller files.`,
		unreadable: (name: string) =>
			`“${name}” could not be opened. Choose it again.`,
		checkTitle: "Check the file",
		rows: (count: number, name: string) =>
			`${counted(count, "partner")} in “${name}”.`,
		headings: "Which column goes where",
		inFile: "In your file",
		inRegister: "In the register",
		unknown: "Columns that have no place here",
		unknownWhy: "They are left out. Your file itself is not changed.",
		asks: "The same for all of them",
		add: (count: number) => `Add ${counted(count, "partner")}`,
		adding: "Adding the partners. This can take a few minutes.",
		another: "Choose another file",
		reportTitle: "What was added",
		unfinishedTitle: "Not all are added yet",
		progress: (done: number, all: number) =>
			`${done} of ${all}. Nothing is lost: “Continue” carries on from here.`,
		carryOn: "Continue",
		inAll: (count: number) => `${counted(count, "partner")} added in all.`,
		taken: (count: number) => `Added (${count})`,
		already: (count: number) => `Already here (${count})`,
		refused: (count: number) => `Not added (${count})`,
		line: (line: number) => `Line ${line}`,
		see: "See the partners",
	},
};
