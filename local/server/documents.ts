/** What the page asks about the files in Drive. */

import { documentHtml } from "../documents/documentHtml";
import { documentPdf } from "../documents/documentPdf";
import { docx, folder, googleDoc, googleSheet, isTrashed, pdf } from "../drive";
import type { Office } from "../office";
import { Mistake } from "../refusal";
import { isShared } from "../sharing";
import type { DriveFile } from "../state";
import type { FramePlaces } from "./api";
import type { DocumentLine, FileToKeep, Request } from "./contract";
import { fileNameOf } from "./fileNames";
import { dayAndTime } from "./times";

/** Newest first; folders and spreadsheets have their own places. */
export function documentLines(
	{ workspace }: Office,
	{ filePath }: Pick<FramePlaces, "filePath">,
): DocumentLine[] {
	const { drive } = workspace.state;
	const names = new Map(drive.map(({ id, name }) => [id, name]));
	return drive
		.filter(({ mimeType }) => mimeType !== folder && mimeType !== googleSheet)
		.sort((a, b) => b.createdTime.localeCompare(a.createdTime))
		.map((file) => ({
			id: file.id,
			name: file.name,
			folder: file.parents.map((id) => names.get(id) ?? "").join(", "),
			made: dayAndTime(Date.parse(file.createdTime)),
			kind: kindOf(file),
			isShared: isShared(workspace, file),
			isInBin: isTrashed(workspace, file),
			openPath: file.mimeType === pdf ? filePath(file.id) : "",
		}));
}

const kindOf = ({ mimeType }: DriveFile): DocumentLine["kind"] => {
	if (mimeType === googleDoc) return "doc";
	return mimeType === pdf ? "pdf" : "other";
};

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
	const { name = "", mimeType = googleDoc } = file ?? {};
	if (mimeType !== googleDoc) {
		return kept(fileNameOf(withEnding(name, mimeType)), mimeType, bytes);
	}
	return as === "pdf"
		? kept(`${fileNameOf(name)}.pdf`, pdf, await documentPdf(bytes))
		: kept(`${fileNameOf(name)}.docx`, docx, bytes);
}

const withEnding = (name: string, mimeType: string) =>
	mimeType === pdf && !/\.pdf$/i.test(name) ? `${name}.pdf` : name;

const kept = (
	fileName: string,
	mimeType: string,
	bytes: Uint8Array,
): FileToKeep => ({
	fileName,
	mimeType,
	base64: Buffer.from(bytes).toString("base64"),
});

/** @throws Mistake for anything else than a PDF, which could do something */
export function storedPdf(office: Office, id: string): Uint8Array {
	const file = office.documents().find((each) => each.id === id);
	if (file?.mimeType === pdf) return office.document(id);
	throw new Mistake("Only a PDF can be opened here; download the file.");
}

/** @throws Mistake when it is no Word file */
export function openWordFile(
	{ drive }: Office,
	{ fileName, base64 }: Request<"openWordFile">,
): { id: string; notice: string } {
	const name = fileName.replace(/\.docx$/i, "");
	const id = drive.openWordFile(name, Buffer.from(base64, "base64"));
	return { id, notice: `“${name}” is a Google Doc of yours now.` };
}

export function changeFile(
	office: Office,
	{ id, act }: Request<"changeFile">,
): { notice: string } {
	const { drive, workspace } = office;
	switch (act) {
		case "share":
			drive.share(id);
			break;
		case "stop sharing":
			drive.stopSharing(id);
			break;
		case "bin":
			drive.putInBin(id);
			break;
		case "take out":
			drive.takeFromBin(id);
	}
	const file = workspace.state.drive.find((each) => each.id === id);
	const isStill = file && act === "stop sharing" && isShared(workspace, file);
	const what = isStill ? "is still shared with its folder" : became[act];
	return { notice: `“${file?.name ?? ""}” ${what}.` };
}

const became = {
	share: "can be seen by anyone with the link",
	"stop sharing": "is no longer shared by link",
	bin: "is in the bin",
	"take out": "is out of the bin",
} as const;
