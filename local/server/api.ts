/** What the page may ask, each with what answers it. */

import { allowFile, cardPlace, pressCard, showCard } from "./card";
import { clockView } from "./clockView";
import type { Name, Request, Result } from "./contract";
import { chooseItem, type Desk, goForward, opened, runNow } from "./desk";
import {
	changeFile,
	documentLines,
	documentPage,
	documentToKeep,
	openWordFile,
} from "./documents";
import { attachmentToKeep, mailLines, mailPage, receiveFile } from "./mail";
import {
	deleteLabel,
	labelMail,
	moveMail,
	receiveMail,
	renameLabel,
	writeMail,
} from "./mailActs";
import { runLines, runPage } from "./runs";
import {
	addRow,
	removeRow,
	selectRow,
	showTab,
	sortRows,
	typeText,
} from "./sheet";
import { nextMorning, quarterFrom, weekFrom } from "./times";
import { armedBy, whatIfChoices } from "./whatIfChoices";

/** Where the frame's pages are, on its own port. */
export interface FramePlaces {
	port: number;
	path: string;
	mailPath(id: string): string;
	filePath(id: string): string;
	attachmentPath(id: string, n: number): string;
}

type Api = {
	[N in Name]: (
		desk: Desk,
		request: Request<N>,
		frame: FramePlaces,
	) => Result<N> | Promise<Result<N>>;
};

export const api: Api = {
	open: (desk, _, { port, path }) => ({
		account: desk.office.workspace.state.account,
		sidebarTitle: desk.sidebar.title,
		...opened(desk),
		frame: { port, path },
		card: cardPlace(desk.office.project),
	}),

	showTab: ({ office }, asked) => showTab(office, asked),
	select: ({ office }, asked) => selectRow(office, asked),
	type: ({ office, whatIf }, asked) =>
		whatIf.inAnyRun(() => typeText(office, asked)),
	insertRow: ({ office }, asked) => addRow(office, asked),
	deleteRow: ({ office }, asked) => removeRow(office, asked),
	sort: ({ office }, asked) => sortRows(office, asked),
	chooseItem: (desk, { run }) => chooseItem(desk, run),

	listDocuments: ({ office }, _, frame) => documentLines(office, frame),
	showDocument: ({ office }, asked) => documentPage(office, asked),
	download: ({ office }, asked) => documentToKeep(office, asked),
	openWordFile: ({ office }, asked) => openWordFile(office, asked),
	changeFile: ({ office }, asked) => changeFile(office, asked),

	listMail: ({ office }, asked) => mailLines(office, asked),
	showMail: ({ office }, { id }, frame) => mailPage(office, id, frame),
	keepAttachment: ({ office }, asked) => attachmentToKeep(office, asked),
	receive: ({ office }, file) => receiveFile(office, file),
	labelMail: ({ office }, asked) => labelMail(office, asked),
	moveMail: ({ office }, asked) => moveMail(office, asked),
	renameLabel: ({ office }, asked) => renameLabel(office, asked),
	deleteLabel: ({ office }, asked) => deleteLabel(office, asked),
	writeMail: ({ office }, asked) => writeMail(office, asked),
	receiveMail: ({ office }, asked) => receiveMail(office, asked),

	showCard: (desk, asked) => showCard(desk, asked),
	pressCard: (desk, asked) => pressCard(desk, asked),
	allowFile: (desk, asked) => allowFile(desk, asked),

	showClock: ({ office }) => clockView(office.workspace.state),
	runNow: (desk, { run }) => runNow(desk, run),
	goForward(desk, { to }) {
		const { now } = desk.office.workspace.state;
		const until = {
			"quarter hour": quarterFrom,
			tomorrow: nextMorning,
			week: weekFrom,
		}[to](now);
		return { notice: goForward(desk, until) };
	},

	listRuns: ({ office }) => runLines(office.workspace.state),
	showRun: ({ office }, asked) => runPage(office, asked),
	showWhatIf: ({ office }) => whatIfChoices(office),
	arm({ office, whatIf }, asked) {
		whatIf.arm(...armedBy(office, asked));
		return null;
	},
	disarm({ whatIf }) {
		whatIf.disarm();
		return null;
	},
	putRight({ whatIf }) {
		whatIf.putRight();
		return null;
	},
};
