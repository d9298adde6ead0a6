/** The words of the page, kept together so that they can be read aloud. */

export const words = {
	charity: "MANDALA CIO",
	notice: "This is a local workspace: nothing here reaches Google",
	opening: "Opening the register…",
	saving: "Saving…",
	working: "Working…",
	reading: "Reading…",
	protectedTitle: "Heads up!",
	protectedQuestion:
		"You're trying to edit part of this sheet that shouldn't be changed by accident. Edit anyway?",
	editAnyway: "Edit anyway",
	cancel: "Cancel",
	gridKeys:
		"Arrow keys move. Type to change a cell, or press F2 to edit what is there. Enter keeps a change and Escape drops it. Tab leaves the grid.",
	openSidebar: "Open the sidebar",
	closeSidebar: "Close the sidebar",
	showHidden: "Show hidden tabs",
	hideHidden: "Hide hidden tabs",
	noDocuments:
		"There are no documents yet. They appear here when an agreement is drafted.",
	chooseDocument: "Choose a document to read it here.",
	noInbox:
		"There are no messages. Drop an .eml or .mbox file here to receive one.",
	noSent: "Nothing has been sent yet.",
	chooseMessage: "Choose a message to read it here.",
	receive: "Receive a message…",
	dropHere: "Drop .eml or .mbox files anywhere here to receive them.",
	htmlNote: "Links do not open here, and pictures from elsewhere do not load.",
	noTriggers: "Nothing runs by itself yet. Set up adds the daily work.",
	noRuns: "Nothing has run yet.",
} as const;

/** "logCorrespondence" as a person would say it: "Log correspondence". */
export function inWords(functionName: string): string {
	const spaced = functionName
		.replace(/([a-z\d])([A-Z])/g, "$1 $2")
		.toLowerCase();
	return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** "Sunday 22 November 2026" */
export const longDay = (day: string) =>
	new Date(`${day}T12:00:00Z`)
		.toLocaleDateString("en-GB", {
			weekday: "long",
			day: "numeric",
			month: "long",
			year: "numeric",
			timeZone: "UTC",
		})
		.replace(",", "");

/** "1 document", "2 documents" */
export const count = (number: number, one: string, many = `${one}s`) =>
	`${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
