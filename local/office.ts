/** A charity's account for programs: tests, the page and the bench. */

import type { Beside, Card, CardResponse, FormInputs } from "./cards/model";
import type { Pressed } from "./cards/run";
import { CardScreen } from "./cards/screen";
import { documentText } from "./documents/documentText";
import { contentOf, folder } from "./drive";
import { type Execution, execute, type Failure } from "./execution";
import type { Interference } from "./gate";
import {
	type Box,
	type LetterLine,
	letterAttachments,
	letterBody,
	lettersIn,
} from "./letters";
import type { Attachment } from "./mail/attachments";
import type { MessageBody } from "./mail/readBody";
import type { Delivered } from "./mailbox";
import { callFromPage } from "./pageCalls";
import { PersonInDrive } from "./personInDrive";
import { openProject, type Project } from "./project";
import { type Receivable, receiveAll } from "./receiveAll";
import { Mistake } from "./refusal";
import { type RowValues, rowsOf } from "./rows";
import type { Source } from "./running";
import { editEvent, openEvent } from "./sheetEvents";
import { headingsOf, tabNamed, typeLikePerson } from "./sheets/person";
import type { Call, DriveFile } from "./state";
import { advance, type Rung, type Span } from "./triggers";
import {
	boundBook,
	copyWorkspace,
	memoryWorkspace,
	openWorkspace,
	type Workspace,
} from "./workspace";

export interface OfficeOptions {
	/** The folder of the built script. */
	project?: string;
	/** False refuses a folder that holds no workspace yet. */
	mayCreate?: boolean;
	/** For a new workspace. */
	account?: string;
	/** For a new workspace: ISO, where its clock starts; a folder starts now. */
	now?: string;
	/** What comes between calls and their effects, to try failures. */
	interfere?: Interference;
}

/** How a function ended, and what it took. */
export type Ran<Value = unknown> = (
	| { ok: true; value: Value }
	| { ok: false; error: Failure }
) &
	Omit<Execution, "outcome">;

/** The charity's own address, as its policy prints it. */
export const usualAccount = "mandalatrustcio@gmail.com";
/** Where the clock of a workspace in memory starts: the same every time. */
const usualStart = "2026-04-01T09:00:00Z";

/**
 * Opens a workspace and the built script together.
 * @param where a folder, a new workspace in memory, or one to make it from
 */
export function openOffice(
	where: string | { memory: true } | Workspace,
	options: OfficeOptions = {},
): Office {
	const { account = usualAccount, mayCreate = true } = options;
	const { now = typeof where === "string" ? realTime() : usualStart } = options;
	const create = { account, now };
	const project = openProject(options.project ?? "dist");
	const workspace =
		typeof where === "string"
			? openWorkspace(where, mayCreate ? { create } : {})
			: "memory" in where
				? memoryWorkspace(create)
				: where;
	return new Office(workspace, project, options.interfere);
}

const realTime = () => new Date().toISOString();

export class Office {
	private lastCalls: readonly Call[] = [];
	/** What a person does with files, without the script. */
	readonly drive: PersonInDrive;
	private readonly cards: CardScreen;

	constructor(
		readonly workspace: Workspace,
		readonly project: Project,
		public interfere: Interference | undefined,
	) {
		this.drive = new PersonInDrive(workspace);
		this.cards = new CardScreen(workspace, this.drive);
	}

	/** Runs a function as from the script's editor. */
	run(name: string, ...args: unknown[]): Ran {
		return this.start(name, args, "editor");
	}

	/** Runs what a menu item names. */
	choose(name: string): Ran {
		return this.start(name, [], "menu");
	}

	/** google.script.run: Google's rules for values, both ways. */
	page(name: string, ...args: unknown[]): Ran {
		const { project, interfere } = this;
		const job = { project, function: name, args, interfere };
		return this.finish(callFromPage(this.workspace, job));
	}

	/**
	 * Opens a message in Gmail, and the add-on's cards beside it.
	 * @param messageId null, or none, is the add-on's homepage
	 */
	openCard(messageId: string | null = null): Ran<readonly Card[]> {
		return this.openCardBeside({ message: messageId });
	}

	/** Opens a document, and the add-on's cards beside it. */
	openDocumentCard(id: string): Ran<readonly Card[]> {
		return this.openCardBeside({ document: id });
	}

	openCardBeside(beside: Beside): Ran<readonly Card[]> {
		// It hands back what it took for cards, or has failed.
		return this.finish(this.cards.open(this, beside)) as Ran<readonly Card[]>;
	}

	/**
	 * Presses something on a card.
	 * @param pressed the action, as the card has it
	 * @param beside what was opened last, unless something else is named
	 */
	pressCard(
		pressed: Pressed,
		formInputs: FormInputs = {},
		beside?: Beside,
	): Ran<CardResponse> {
		const ran = this.cards.press(this, pressed, { formInputs, beside });
		return this.finish(ran) as Ran<CardResponse>;
	}

	/**
	 * Answers Google's question with Allow: the add-on may have the document.
	 * @throws Mistake when nothing of the add-on has asked for it
	 */
	allowFile(document?: string): Ran<readonly Card[]> {
		const ran = this.cards.allow(this, document);
		return this.finish(ran) as Ran<readonly Card[]>;
	}

	/** Opens the spreadsheet: menus come from onOpen. */
	open(): Ran[] {
		return openEvent(this.workspace, this.project).map((job) =>
			this.finish(
				execute(this.workspace, { ...job, interfere: this.interfere }),
			),
		);
	}

	/**
	 * A person types into a cell.
	 * @param row and column are counted from nought
	 */
	type(tab: string, row: number, column: number, text: string): Ran[] {
		const { workspace, project } = this;
		const event = editEvent(workspace, project, tab, row, column);
		typeLikePerson(workspace, tab, row, column, text);
		workspace.save();
		return event(text).map((job) =>
			this.finish(execute(workspace, { ...job, interfere: this.interfere })),
		);
	}

	/** Puts the cursor into a row, counted from 1. */
	select(tab: string, row: number) {
		const { sheetId } = tabNamed(boundBook(this.workspace), tab);
		Object.assign(this.workspace.selection, { sheetId, row });
	}

	/** Lets time go on, and triggers run. */
	advance(span: Span): Rung[] {
		const rung = advance(this.workspace, span, this);
		this.lastCalls = rung.at(-1)?.execution.calls ?? this.lastCalls;
		return rung;
	}

	tabs(): string[] {
		return boundBook(this.workspace).tabs.map((tab) => tab.title);
	}

	headings(tab: string): string[] {
		return headingsOf(tabNamed(boundBook(this.workspace), tab));
	}

	/** Rows by heading; days are YYYY-MM-DD, blank cells "". */
	rows(tab: string): RowValues[] {
		return rowsOf(tabNamed(boundBook(this.workspace), tab));
	}

	/** The files in Drive, without folders. */
	documents(): DriveFile[] {
		return this.workspace.state.drive.filter(
			(file) => file.mimeType !== folder,
		);
	}

	document(id: string): Uint8Array {
		const file = this.workspace.state.drive.find((each) => each.id === id);
		const bytes = file && contentOf(this.workspace, file);
		if (bytes) return bytes;
		throw new Mistake(
			`There is no document ${id}; "documents" lists what is there.`,
		);
	}

	documentText(id: string): string {
		return documentText(this.document(id));
	}

	/** Newest first; all boxes when none is named. */
	mail(box?: Box): LetterLine[] {
		return lettersIn(this.workspace, box);
	}

	letter(id: string): Promise<MessageBody> {
		return letterBody(this.workspace, id);
	}

	attachments(id: string): Promise<Attachment[]> {
		return letterAttachments(this.workspace, id);
	}

	/** @param messages as read from files, or the bare text of messages */
	async receive(...messages: readonly Receivable[]): Promise<Delivered[]> {
		const delivered = await receiveAll(this.workspace, messages);
		this.workspace.save();
		return delivered;
	}

	/** What the last execution called. */
	calls(): readonly Call[] {
		return this.lastCalls;
	}

	/** ISO */
	now(): string {
		return new Date(this.workspace.state.now).toISOString();
	}

	/** Somebody else sits down at the spreadsheet. */
	setAccount(email: string) {
		this.workspace.state.account = email;
		this.workspace.save();
	}

	/** A copy in memory, to try something on. */
	copy(): Office {
		const workspace = copyWorkspace(this.workspace);
		return new Office(workspace, this.project, this.interfere);
	}

	close() {
		try {
			this.workspace.save();
		} finally {
			this.workspace.close();
		}
	}

	private start(name: string, args: unknown[], source: Source): Ran {
		const { workspace, project, interfere } = this;
		const job = { project, function: name, source, args, interfere };
		return this.finish(execute(workspace, job));
	}

	private finish({ outcome, ...rest }: Execution): Ran {
		this.workspace.save();
		this.lastCalls = rest.calls;
		return { ...outcome, ...rest };
	}
}
