/** What the page asks about documents. */

import { documentHtml } from "../documents/documentHtml";
import { documentPdf } from "../documents/documentPdf";
import { docx, googleDoc } from "../drive";
import type { Office } from "../office";
import type { DocumentLine, FileToKeep, Request } from "./contract";
import { dayAndTime } from "./times";

export function documentLines({ workspace }: Office): DocumentLine[] {
	const { drive } = workspace.state;
	const names = new Map(drive.map(({ id, name }) => [id, name]));
	return drive
		.filter(({ mimeType, trashed }) => mimeType === googleDoc && !trashed)
		.sort((a, b) => b.createdTime.localeCompare(a.createdTime))
		.map(({ id, name, parents, createdTime }) => ({
			id,
			name,
			folder: parents.map((parent) => names.get(parent) ?? "").join(", "),
			made: dayAndTime(Date.parse(createdTime)),
		}));
}

export const documentPage = (
	office: Office,
	{ id }: Request<"showDocument">,
) => ({ html: documentHtml(office.document(id)) });

export async function documentToKeep(
	office: Office,
	{ id, as }: Request<"download">,
): Promise<FileToKeep> {
	const bytes = office.document(id);
	const file = office.documents().find((each) => each.id === id);
	const isPdf = as === "pdf";
	const made = isPdf ? await documentPdf(bytes) : bytes;
	return {
		fileName: `${fileNameOf(file?.name ?? "")}.${as}`,
		mimeType: isPdf ? "application/pdf" : docx,
		base64: Buffer.from(made).toString("base64"),
	};
}

/** Without the signs that some computers do not take in a file's name. */
const fileNameOf = (name: string): string =>
	Array.from(name, (sign) =>
		/[\\/:*?"<>|]/.test(sign) || sign < " " ? "-" : sign,
	)
		.join("")
		.trim() || "Document";
