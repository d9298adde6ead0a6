/** What the panel holds while it is open, and how it asks the server. */
import type {
	AgreementUndo,
	DutyUndo,
	EmailsView,
	HomeView,
	MailUndo,
	Name,
	PartnerLine,
	PersonChoice,
	Request,
	Result,
	SavePartner,
	TextSize,
} from "../contract";
import type { Journey, Stand } from "./journey";
import { type Listing, wholeList } from "./listing";
import type { CallServer, Refusal, Reply } from "./server";
import * as words from "./words/common";
import * as workWords from "./words/work";

/** The call that takes a change back. */
export type Undo =
	| MailUndo
	| AgreementUndo
	| DutyUndo
	| { name: "savePartner"; request: SavePartner };

/** What was done last, and how to take it back. */
export interface Done {
	notice: string;
	undo: Undo | null;
	/** What it leads to, such as a change of the agreement after its review. */
	next?: Next | null;
}

/** A step that is offered, in the words of its button. */
export interface Next {
	name: string;
	go: () => void;
}

/** Emails are being filed or looked through while the panel is open. */
export interface Work {
	/** The most that could be filed at once since it began. */
	most: number;
}

export interface PanelState {
	journey: Journey;
	/** Who says that they are using the panel; forgotten when it closes. */
	me: PersonChoice | null;
	/** Nothing until the register has been read once. */
	home: HomeView | null;
	lines: readonly PartnerLine[];
	listing: Listing;
	/** Nothing until the emails have been read once. */
	emails: EmailsView | null;
	/** Nothing while the emails are left to the clock. */
	work: Work | null;
	/** Why work on the emails does not go on; "" if it does or is done. */
	halted: string;
	/** Nothing until somebody has chosen, or Home has told what was chosen. */
	textSize: TextSize | null;
	/** What is going on, for the status line. */
	status: string;
	/** Why the last thing asked for could not be shown. */
	trouble: Refusal | null;
	done: Done | null;
	/** Where a person wants to go although their entries are not saved. */
	leaving: (() => void) | null;
}

export interface Panel {
	readonly call: CallServer;
	readonly state: PanelState;
	/** Puts new state in place and shows it. */
	set(patch: Partial<PanelState>): void;
	stand(): Stand;
	/** Whether leaving the screen would lose entries. */
	unsaved: boolean;
	/** How often the register was changed from here. */
	changes: number;
	/** Calls that have not been answered. */
	waiting: number;
	/** Whether one of them changes something. */
	writing: boolean;
	/** Whether emails are being worked on at this moment. */
	working: boolean;
	/** Counts what was asked for, so that only the newest is shown. */
	wish: number;
	/** Counts the screens shown, to tell one visit from the next. */
	stops: number;
}

const nothingYet: PanelState = {
	journey: [],
	me: null,
	home: null,
	lines: [],
	listing: wholeList,
	emails: null,
	work: null,
	halted: "",
	textSize: null,
	status: "",
	trouble: null,
	done: null,
	leaving: null,
};

/**
 * @param shown called with the state whenever it has changed
 * @param stand where the person is on the screen at the moment
 */
export function newPanel(
	call: CallServer,
	shown: (state: PanelState) => void,
	stand: () => Stand,
): Panel {
	let state = nothingYet;
	return {
		call,
		get state() {
			return state;
		},
		set(patch) {
			state = { ...state, ...patch };
			shown(state);
		},
		stand,
		unsaved: false,
		changes: 0,
		waiting: 0,
		writing: false,
		working: false,
		wish: 0,
		stops: 0,
	};
}

/** Who says that they do it. */
export const meIn = ({ state }: Panel): string => state.me?.ref ?? "";

/** Asks the server, with words in the status line until it has answered. */
export async function ask<N extends Name>(
	panel: Panel,
	name: N,
	request: Request<N>,
	doing: string,
): Promise<Reply<Result<N>>> {
	panel.waiting += 1;
	panel.set({ status: doing, trouble: null });
	const reply = await panel.call(name, request);
	panel.waiting -= 1;
	if (panel.waiting === 0) panel.set({ status: "" });
	return reply;
}

/**
 * Asks the server for a change; a second press while it works does nothing.
 * @returns nothing when another change is still being made
 */
export async function change<N extends Name>(
	panel: Panel,
	name: N,
	request: Request<N>,
	doing: string,
): Promise<Reply<Result<N>> | undefined> {
	if (panel.writing) return undefined;
	panel.writing = true;
	const reply = await ask(panel, name, request, doing);
	panel.writing = false;
	if (reply.ok) panel.changes += 1;
	return reply;
}

/** Says why it takes so long, to somebody who waits for an answer. */
export function sayThatItIsSlow(panel: Panel): void {
	const status = panel.working ? workWords.next : words.slow;
	if (panel.waiting > 0) panel.set({ status });
}

/**
 * Shows the text in another size, and has that kept for the next time. Nobody
 * waits for the answer: if it is no, only the next time begins as before.
 */
export function resize(panel: Panel, textSize: TextSize): void {
	if (textSize === panel.state.textSize) return;
	panel.set({ textSize });
	void panel.call("setTextSize", { size: textSize });
}
