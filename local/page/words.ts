/** The words of the page, kept together so that they can be read aloud. */

import type { RunName } from "../server/contract";

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
	openWord: "Open a Word file…",
	inBin: "In the bin",
	notInFolder: "Not in a folder",
	isShared: "Anyone with the link",
	share: "Share by link",
	stopSharing: "Stop sharing by link",
	takeOut: "Take it out of the bin",
	openPdf: "Open the PDF",
	download: "Download",
	storedFile:
		"This is a stored file, not a Google Doc. Download it to read it.",
	storedPdf:
		"This is a stored PDF. Open it in a tab of its own, or download it.",
	fileQuestionTitle: "Google asks",
	fileQuestion:
		"would like to see and change this document, and only this one, from now on.",
	allow: "Allow",
	notNow: "Not now",
	attachments: "Files",
	chooseDocument: "Choose a document to read it here.",
	noInbox:
		"There are no messages. Make one up with “Receive a message”, or drop an .eml or .mbox file here.",
	noSent: "Nothing has been sent yet.",
	chooseMessage: "Choose a message to read it here.",
	noAll: "There are no messages yet.",
	noBin: "The bin and spam are empty.",
	receive: "Receive a file…",
	dropHere: "Drop .eml or .mbox files anywhere here to receive them.",
	write: "Write",
	reply: "Reply",
	receiveOne: "Receive a message",
	receiveAnswer: "Receive an answer",
	writeHead: "Write a message",
	writeNote: "It goes under Sent here, and to nobody.",
	receiveNote:
		"Make one up, as if somebody had written to this mailbox just now.",
	from: "From",
	fromHelp: "A name and an address, such as Asha Example <asha@oak.example>.",
	to: "To",
	toHelp: "Several addresses are divided by commas.",
	cc: "Cc (optional)",
	subject: "Subject",
	text: "Message",
	verified: "Its sender is verified",
	verifiedHelp:
		"Gmail checks whether a message comes from where it says. Without the tick, that check fails.",
	send: "Send",
	receiveNow: "Receive it",
	archive: "Archive",
	toInbox: "Move to inbox",
	takeBack: "Take it out of the bin",
	notSpam: "Not spam",
	bin: "Bin",
	spam: "Spam",
	labels: "Labels",
	newLabel: "New label",
	addLabel: "Add",
	rename: "Rename",
	renameTo: "Call it",
	keepName: "Keep the name",
	deleteLabel: "Delete",
	deleteLabelTitle: "Delete this label?",
	deleteIt: "Delete the label",
	card: "Card",
	cardBeside: "card",
	cardBack: "Back to the card before",
	cardReload: "Reload",
	cardWaiting: "Waiting for the add-on…",
	cardTrouble: "The add-on stopped on an error.",
	cardLink: "It would open",
	showMore: "Show more",
	showLess: "Show less",
	htmlNote: "Links do not open here, and pictures from elsewhere do not load.",
	noTriggers: "Nothing runs by itself yet. Set up adds the daily work.",
	noRuns: "Nothing has run yet.",
	log: "Log",
	logIntro: "What the add-on asked of Google, step by step.",
	noLog:
		"Nothing has run yet. Use the sidebar or its menu, or let time go on under Clock: every run is then written down here, with what it read, wrote and sent.",
	noneOfThese: "None of these are among the newest 200 runs.",
	chooseRun:
		"Choose a run to see what it asked of Google: what it read, wrote and sent, in which order, how long Google would take, and where it stopped if something went wrong.",
	modelled: "as long as Google usually takes. Nothing here really waits.",
	noCalls: "It asked nothing of Google.",
	callsGone:
		"The single calls of this run are no longer kept; only the newest runs have them. This is what it asked altogether.",
	whatIf: "What if…",
	whatIfIntro:
		"Make one thing go wrong, as Google and people sometimes do, and see what the person in front of the screen would see. Nothing outside this workspace is touched.",
	whatIfOnce:
		"It happens once. Starting the workspace again takes it away; so does “Do not do it”, at the top of every part.",
	anyRun: "Any run, whichever comes first",
	whatGoesWrong: "What goes wrong",
	whichTab: "In which tab",
	whichJob: "Which job comes in between",
	inWhichRun: "In which run",
	inWhichRunHelp:
		"It waits for the next run of this kind that comes as far as the call below. Every other run goes on as usual.",
	atWhichCall: "At which call",
	atWhichCallHelp:
		"These are the calls of the newest run of this kind, in their order.",
	anyCallHelp: "Counted in each run from 1; a run with fewer is left alone.",
	armIt: "Arm it",
	isPutRight: "The sheet is put right.",
	noAnswer:
		"No answer came from Google, so the sidebar said so in its own words.",
	disarm: "Do not do it",
	seeInLog: "See it in the Log",
	putRight: "Put right what the person did",
	leaveIt: "Leave it so",
	stopIt: "Stop it",
	closeIt: "Close",
} as const;

/** "Save partner": what was asked for, else the function that ran. */
export const runInWords = ({ function: run, asked }: RunName): string =>
	inWords(asked || run);

/** As a developer finds it in the script: callServer("savePartner"). */
export const runInCode = ({ function: run, asked }: RunName): string =>
	asked ? `${run}("${asked}")` : `${run}()`;

/** "2.3 s" */
export const seconds = (ms: number): string =>
	ms < 50 ? "under 0.1 s" : `${(ms / 1000).toFixed(1)} s`;

/** "12 KB" */
export const sizeInWords = (bytes: number): string =>
	bytes < 1024 ? count(bytes, "byte") : `${Math.ceil(bytes / 1024)} KB`;

/** With a capital at its start. */
export const sentenceCase = (text: string): string =>
	text.charAt(0).toUpperCase() + text.slice(1);

/** "logCorrespondence" as a person would say it: "Log correspondence". */
export function inWords(functionName: string): string {
	const spaced = functionName
		.replace(/([a-z\d])([A-Z])/g, "$1 $2")
		.toLowerCase();
	return sentenceCase(spaced);
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
