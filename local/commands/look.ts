/** Commands that look: show, documents, document, calls, export. */

import { documentHtml } from "../documents/documentHtml";
import { documentPdf } from "../documents/documentPdf";
import { documentText } from "../documents/documentText";
import { workbookXlsx } from "../documents/workbook";
import { googleDoc, pdf as pdfType } from "../drive";
import type { Office } from "../office";
import { isMistake, Mistake } from "../refusal";
import { type RowValues, rowsOf, shownRows } from "../rows";
import { tabNamed } from "../sheets/person";
import { boundBook } from "../workspace";
import type { Command, Context } from "./command";
import { writeOutput } from "./files";
import { count, shownTime, table } from "./table";

export const show: Command = {
	usage: "TAB",
	summary: "the rows of a tab",
	run({ args, office }) {
		const book = boundBook(office().workspace);
		const [title] = args;
		if (!title) {
			const titles = book.tabs.map((tab) => tab.title).join(", ");
			throw new Mistake(`Say which tab to show; the tabs are: ${titles}.`);
		}
		const tab = tabNamed(book, title);
		const rows = shownRows(tab);
		return {
			data: rowsOf(tab),
			text:
				rows.length > 0
					? table(withoutBlanks(rows))
					: `The tab "${tab.title}" has no rows.`,
		};
	},
};

/** Columns with nothing in them only make the lines longer. */
function withoutBlanks(rows: readonly RowValues[]): RowValues[] {
	const used = Object.keys(rows[0] ?? {}).filter((heading) =>
		rows.some((row) => row[heading] !== ""),
	);
	return rows.map((row) =>
		Object.fromEntries(used.map((heading) => [heading, row[heading] ?? ""])),
	);
}

export const documents: Command = {
	usage: "",
	summary: "list the documents in Drive",
	run({ office }) {
		const open = office();
		const { drive } = open.workspace.state;
		const files = open.documents();
		const rows = files.map(
			({ name, id, mimeType, parents, createdTime, trashed, link }) => ({
				Name: name,
				Folder: drive.find((each) => parents.includes(each.id))?.name ?? "",
				Made: shownTime(createdTime),
				Type: mimeType === pdfType ? "PDF" : "",
				Id: id,
				Shared: link ? "anyone with the link" : "",
				Bin: trashed ? "in the bin" : "",
			}),
		);
		return {
			data: files,
			text:
				rows.length > 0
					? table(withoutBlanks(rows))
					: "There are no documents.",
		};
	},
};

export const document: Command = {
	usage: "ID [--text | --docx FILE | --pdf FILE]",
	summary: "a document's text, or the document as a file",
	async run(context) {
		const [id] = context.args;
		if (!id) {
			throw new Mistake(
				'Say which document, by its id; "documents" lists them.',
			);
		}
		const office = context.office();
		const { docx, pdf } = context.options;
		const bytes = office.document(id);
		if (isStored(office, id)) {
			if (pdf) return written(office, id, pdf, bytes);
			throw new Mistake(
				`"${nameOf(office, id)}" is a stored file, not a Google Doc; keep it with --pdf FILE.`,
			);
		}
		if (docx) return written(office, id, docx, bytes);
		try {
			if (pdf) return written(office, id, pdf, await documentPdf(bytes));
			const text = documentText(bytes);
			return { data: { id, text, html: documentHtml(bytes) }, text };
		} catch (error) {
			throw aboutDocument(office, id, error);
		}
	},
};

const isStored = (office: Office, id: string) =>
	office.documents().find((each) => each.id === id)?.mimeType !== googleDoc;

const nameOf = (office: Office, id: string) =>
	office.documents().find((each) => each.id === id)?.name ?? id;

/** What is wrong with a file is said of it by its name. */
const aboutDocument = (office: Office, id: string, error: unknown) =>
	isMistake(error) && error.message.startsWith("This ")
		? new Mistake(`"${nameOf(office, id)}" (${id}): ${error.message}`)
		: error;

function written(office: Office, id: string, file: string, bytes: Uint8Array) {
	writeOutput(file, bytes);
	return {
		data: { id, file, bytes: bytes.length },
		text: `"${nameOf(office, id)}" is in ${file}.`,
	};
}

export const calls: Command = {
	usage: "",
	summary:
		"what the last execution asked of Google, and how long it would take",
	run({ office }: Context) {
		const last = office().workspace.state.log.at(-1);
		if (!last) {
			return { data: null, text: "Nothing has run in this workspace yet." };
		}
		const rows = last.totals.map(({ member, count, ms, small }) => ({
			Call: member,
			Count: count,
			"Milliseconds (modelled)": Math.round(ms),
			Kind: small ? "small" : "",
		}));
		const large = last.totals
			.filter((total) => !total.small)
			.reduce((sum, total) => sum + total.count, 0);
		const lines = [
			`${last.function}, ${shownTime(last.at)}${last.error ? `, ended with: ${last.error}` : ""}`,
			...(rows.length > 0 ? [table(rows)] : []),
			`${count(large, "call")} beside small ones; ${Math.round(last.ms)} ms at 1x, modelled.`,
		];
		return { data: last, text: lines.join("\n") };
	},
};

export const exportBook: Command = {
	usage: "FILE.xlsx",
	summary: "the whole spreadsheet as an Excel file",
	async run({ args, office }) {
		const [file] = args;
		if (!file) {
			throw new Mistake(
				'Say which file to write, such as "export register.xlsx".',
			);
		}
		const bytes = await workbookXlsx(boundBook(office().workspace));
		writeOutput(file, bytes);
		return {
			data: { file, bytes: bytes.length },
			text: `The spreadsheet is in ${file}.`,
		};
	},
};
