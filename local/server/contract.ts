/** What the page may ask of its server, and what it is told: types only. */

import type { Box, Place as MailPlace } from "../boxes";
import type { Beside, Card, CardResponse, FormInputs } from "../cards/model";
import type { FaultKind } from "../faults/faults";

export type { Beside, Box, MailPlace };

export interface Clock {
	/** YYYY-MM-DD and HH:MM as a clock on the wall in London shows them. */
	day: string;
	time: string;
}

/** An item that the script put into a menu; a line has no name. */
export interface MenuItem {
	label: string;
	/** The script's function. */
	run: string;
}

export interface Menu {
	title: string;
	items: readonly (MenuItem | null)[];
}

export interface TabName {
	sheetId: number;
	title: string;
	hidden: boolean;
	colour: string;
}

/** A cell is its text when there is nothing else to say about it. */
export type GridCell = string | RichCell;

export interface RichCell {
	text: string;
	/** What the editor starts with, where that is not the text. */
	edit?: string;
	/** Numbers and days stand on the right. */
	isNumber?: true;
	/** Which of the grid's looks. */
	look?: number;
	/** Which of the grid's choices. */
	choices?: number;
	note?: string;
}

export interface Look {
	background?: string;
	colour?: string;
	bold?: true;
	italic?: true;
	wrap?: true;
}

/** A tab as it is drawn; rows and cells after the last full one are left out. */
export interface Grid {
	sheetId: number;
	title: string;
	rowCount: number;
	frozenRows: number;
	/** Pixels; 0 for a hidden column. */
	widths: readonly number[];
	rows: readonly (readonly GridCell[])[];
	looks: readonly Look[];
	/** The words that a cell's dropdown offers. */
	choices: readonly (readonly string[])[];
}

export interface Opening {
	/** Whose workspace it is. */
	account: string;
	sidebarTitle: string;
	menus: readonly Menu[];
	/** What went wrong when the script was told of the opening; "" if nothing. */
	trouble: string;
	/** The address of the sidebar's frame, without its host. */
	frame: { port: number; path: string };
	/** Null when the script has no cards. */
	card: CardPlace | null;
}

export interface CardPlace {
	/** The add-on's own name. */
	name: string;
	/** Whether there is one beside a message, and while none is open. */
	isBesideMessages: boolean;
	isAtHome: boolean;
	isBesideDocuments: boolean;
}

/** What came of a card's function; an error is shown in the card's place. */
export type CardAnswer<Value> =
	| { ok: true; value: Value }
	| { ok: false; error: { name: string; message: string } };

export interface Shown {
	tabs: readonly TabName[];
	grid: Grid;
}

export interface Place {
	sheetId: number;
	/** Counted from 0. */
	row: number;
	column: number;
}

/** An act on the grid: done, or a question that Sheets asks first. */
export type GridOutcome =
	| { kind: "done"; notice: string; grid: Grid }
	| { kind: "asks" };

/** True once "Edit anyway?" has been answered. */
export interface Anyway {
	anyway: boolean;
}

export interface DocumentLine {
	id: string;
	name: string;
	folder: string;
	/** As a person reads it. */
	made: string;
	kind: "doc" | "pdf" | "other";
	/** By link, itself or with its folder. */
	isShared: boolean;
	isInBin: boolean;
	/** Where a stored PDF opens, on the frame's port; else "". */
	openPath: string;
}

/** What a person can do with a file in Drive. */
export type FileAct = "share" | "stop sharing" | "bin" | "take out";

export interface FileToKeep {
	fileName: string;
	mimeType: string;
	base64: string;
}

/** A label that a person made. */
export interface LabelName {
	id: string;
	name: string;
}

export interface MailLine {
	id: string;
	/** Of the header, so that a link can name the message. */
	messageId: string;
	from: string;
	to: string;
	subject: string;
	date: string;
	labels: readonly LabelName[];
}

export interface MailList {
	lines: readonly MailLine[];
	total: number;
	/** All that there are, in the order of their names. */
	labels: readonly LabelName[];
}

export interface MailView extends MailLine {
	cc: string;
	text: string;
	/** The address of the sealed HTML view on the frame's port, or "". */
	htmlPath: string;
	place: MailPlace;
	isSent: boolean;
	/** How many messages its conversation has, with itself. */
	conversation: number;
	attachments: readonly AttachmentLine[];
	/** What a form begins with that answers it. */
	answer: { to: string; subject: string };
}

export interface AttachmentLine {
	name: string;
	bytes: number;
	/** Where a PDF opens, on the frame's port; else "". */
	openPath: string;
}

/** What a person writes; "" where there is nothing. */
export interface LetterForm {
	cc: string;
	subject: string;
	text: string;
	/** The id of the message that it answers, or "". */
	answers: string;
}

export interface MailDone {
	/** Gmail's id of the new message. */
	id: string;
	notice: string;
}

export interface Received {
	/** One sentence for each message of the file. */
	notices: readonly string[];
}

export interface TriggerLine {
	id: string;
	run: string;
	/** "Every 10 minutes". */
	rhythm: string;
	/** As a person reads it; "" when it waits for an edit. */
	next: string;
}

/** Which function of the script, and what a page asked it for ("" if nothing). */
export interface RunName {
	function: string;
	asked: string;
}

export interface RunLine {
	/** Counted from the workspace's first. */
	n: number;
	at: string;
	name: RunName;
	/** Who or what started it. */
	source: string;
	isByClock: boolean;
	/** Modelled. */
	ms: number;
	end: "done" | "refused" | "stopped" | "cut off";
	/** Google's or the script's own; "" when it was done. */
	sentence: string;
	/** True when something was made to go wrong in it. */
	wasHit: boolean;
}

export interface CallLine {
	n: number;
	/** Such as Sheets.Spreadsheets.batchUpdate. */
	call: string;
	/** Modelled. */
	ms: number;
	cellsRead?: number;
	cellsWritten?: number;
	/** Of Gmail's quota. */
	units?: number;
	bytes?: number;
	error?: string;
	/** What was made to go wrong at it. */
	what?: string;
}

export interface RunView extends RunLine {
	/** Not all, and none of an old run. */
	calls: readonly CallLine[];
	callCount: number;
	totals: readonly { call: string; count: number; ms: number }[];
	/** What the script wrote to its log. */
	said: readonly string[];
	/** What came up on the person's screen. */
	shown: readonly string[];
	hit: { n: number; call: string; what: string } | null;
}

export interface FaultChoice {
	kind: FaultKind;
	/** As a sentence without its capital and its stop. */
	what: string;
	needs: "tab" | "job" | "nothing";
}

/** A kind of run, with the calls of its newest one. */
export interface WhatIfRun {
	name: RunName;
	/** None when they are no longer kept. */
	calls: readonly { n: number; call: string }[];
	callCount: number;
}

export interface WhatIfChoices {
	groups: readonly { title: string; kinds: readonly FaultChoice[] }[];
	/** Newest first. */
	runs: readonly WhatIfRun[];
	tabs: readonly string[];
	jobs: readonly string[];
}

/** What is armed, or has gone wrong because it was. */
export interface ArmedView {
	what: string;
	/** At which call. */
	at: number;
	/** Null for any run. */
	run: RunName | null;
	/** Null while it waits. */
	hit: { call: string; run: number } | null;
	/** True while calls still go wrong. */
	lasts: boolean;
	/** Until when, as a person reads it; "" for no certain time. */
	until: string;
	/** True when a person has to put the sheet right. */
	canPutRight: boolean;
}

export interface ClockView {
	triggers: readonly TriggerLine[];
	/** What the clock or you ran, newest first. */
	ran: readonly RunLine[];
}

type Nothing = Record<string, never>;

interface Notice {
	notice: string;
}

export interface PageContract {
	open(request: Nothing): Opening;
	/** Null, or a tab that is gone, shows the first that has records. */
	showTab(request: { sheetId: number | null }): Shown;
	select(request: { sheetId: number; row: number }): null;
	type(request: Place & Anyway & { text: string }): GridOutcome;
	insertRow(request: Place & { where: "above" | "below" }): GridOutcome;
	deleteRow(request: Place & Anyway): GridOutcome;
	sort(
		request: Place & Anyway & { direction: "A to Z" | "Z to A" },
	): GridOutcome;
	/** The sidebar's title when the script opened one. */
	chooseItem(request: { run: string }): {
		notice: string;
		sidebar: string | null;
	};
	listDocuments(request: Nothing): readonly DocumentLine[];
	/** Semantic HTML, made from the document. */
	showDocument(request: { id: string }): { html: string };
	/** @param as what a Google Doc becomes; a stored file is itself */
	download(request: { id: string; as: "docx" | "pdf" }): FileToKeep;
	/** Puts a Word file into Drive, and opens it with Google Docs. */
	openWordFile(request: { fileName: string; base64: string }): Notice & {
		id: string;
	};
	changeFile(request: { id: string; act: FileAct }): Notice;
	/** The newest, at most as many as asked for. */
	listMail(request: { box: Box; most: number }): MailList;
	/** @param id Gmail's, or the Message-ID of the header */
	showMail(request: { id: string }): MailView;
	/** @param n which of its files, from 0 */
	keepAttachment(request: { id: string; n: number }): FileToKeep;
	receive(request: { fileName: string; base64: string }): Received;
	/** Puts a label on the whole conversation, or takes it off; by its name. */
	labelMail(request: { id: string; label: string; isOn: boolean }): Notice;
	moveMail(request: { id: string; to: MailPlace }): Notice;
	/** @param label its id */
	renameLabel(request: { label: string; name: string }): Notice;
	deleteLabel(request: { label: string }): Notice;
	writeMail(request: LetterForm & { to: string }): MailDone;
	receiveMail(
		request: LetterForm & { from: string; isVerified: boolean },
	): MailDone;
	showCard(request: Beside): CardAnswer<readonly Card[]>;
	pressCard(
		request: Beside & {
			function: string;
			parameters: Readonly<Record<string, string>>;
			formInputs: FormInputs;
		},
	): CardAnswer<CardResponse>;
	/** Lets the add-on into the open document, as its card has asked. */
	allowFile(request: { document: string }): CardAnswer<readonly Card[]>;
	showClock(request: Nothing): ClockView;
	runNow(request: { run: string }): { notice: string };
	goForward(request: { to: "quarter hour" | "tomorrow" | "week" }): {
		notice: string;
	};
	/** Newest first. */
	listRuns(request: Nothing): readonly RunLine[];
	showRun(request: { n: number }): RunView;
	showWhatIf(request: Nothing): WhatIfChoices;
	/**
	 * @param run null for any
	 * @param on the tab or the job, where the kind needs one; else ""
	 */
	arm(request: {
		kind: FaultKind;
		at: number;
		on: string;
		run: RunName | null;
	}): null;
	disarm(request: Nothing): null;
	/** Undoes what the person did in the sheet. */
	putRight(request: Nothing): null;
}

export type Name = keyof PageContract;
export type Request<N extends Name> = Parameters<PageContract[N]>[0];
export type Result<N extends Name> = ReturnType<PageContract[N]>;

/** Every answer says what time it has become; a refusal is a sentence. */
export interface Answer<T> {
	value: T;
	clock: Clock;
	/** What is armed to go wrong. */
	armed: ArmedView | null;
}

/** How a call of the sidebar ends; the frame's shim makes an Error of it. */
export type CallAnswer =
	| { ok: true; value: unknown }
	| { ok: false; error: { name: string; message: string } };

/** What the frame tells the page around it. */
export type FrameMessage =
	| { kind: "called" }
	| { kind: "closed" }
	| { kind: "document"; id: string }
	| { kind: "sheet"; sheetId: number | null; row: number | null }
	| { kind: "mail"; messageId: string };
