/** Files in the charity's Drive: only those that the add-on made. */
import { UserError } from "../register/errors";
import { codeOf, isMissing, isRate, readAgain } from "./failures";

const docxType =
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const pdfType = "application/pdf";
const documentType = "application/vnd.google-apps.document";
const spreadsheetType = "application/vnd.google-apps.spreadsheet";
const folderType = "application/vnd.google-apps.folder";

export interface DriveFile {
	id: string;
	webViewLink: string;
}

/** A file with the marks that the add-on put on it. */
export interface MarkedFile extends DriveFile {
	name?: string;
	appProperties?: Marks;
}

interface DriveService {
	Files: {
		create(body: object, blob: object | null, options: object): DriveFile;
		copy(body: object, id: string, options: object): DriveFile;
		update(
			body: object,
			id: string,
			blob: object | null,
			options: object,
		): DriveFile;
		list(options: object): { files?: MarkedFile[]; nextPageToken?: string };
		get(id: string, options: object): MarkedFile & { trashed?: boolean };
	};
}

const drive = () => Drive as unknown as DriveService;
const fields = "id,webViewLink";

/** Marks by which the add-on finds its own files again. */
export type Marks = Readonly<Record<string, string>>;

const quoted = (text: string) =>
	`'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;

/** Our files that a search finds outside the bin; the oldest first. */
function filesFound(search: string, more = ""): MarkedFile[] {
	const found: MarkedFile[] = [];
	let pageToken: string | undefined;
	do {
		const page = readAgain(() =>
			drive().Files.list({
				q: `${search} and trashed = false`,
				orderBy: "createdTime",
				pageSize: 1_000,
				fields: `nextPageToken,files(${fields},name,appProperties${more})`,
				...(pageToken ? { pageToken } : {}),
			}),
		);
		found.push(...(page.files ?? []));
		pageToken = page.nextPageToken;
	} while (pageToken);
	return found;
}

/** Our files with any of these marks; the oldest first. */
export const filesMarked = (
	...marks: readonly (readonly [key: string, value: string])[]
): MarkedFile[] =>
	filesFound(
		`(${marks
			.map(
				([key, value]) =>
					`appProperties has { key=${quoted(key)} and value=${quoted(value)} }`,
			)
			.join(" or ")})`,
	);

/** Our files with all of these marks; the oldest first. */
export const filesWith = (marks: Marks): MarkedFile[] =>
	filesFound(
		Object.entries(marks)
			.map(
				([key, value]) =>
					`appProperties has { key=${quoted(key)} and value=${quoted(value)} }`,
			)
			.join(" and "),
	);

/** Our files with a mark of one of these values; the oldest first. */
export const filesMarkedAs = (
	key: string,
	values: readonly string[],
): MarkedFile[] =>
	filesMarked(...values.map((value): [string, string] => [key, value]));

/** A file of ours as the night's check looks at it. */
export interface CheckedFile extends MarkedFile {
	/** Of a file that is kept as it is, not of a Doc: 64 hexadecimal digits. */
	sha256Checksum?: string;
	permissions?: { type?: string }[];
}

/** Everything that the add-on made and that is not in the bin; the oldest first. */
export const filesMade = (): CheckedFile[] =>
	filesFound(
		`mimeType != ${quoted("application/vnd.google-apps.shortcut")}`,
		",sha256Checksum,permissions(type)",
	) as CheckedFile[];

/** Whether anybody who has its link may open it. */
export const isOpenToAll = ({ permissions = [] }: CheckedFile): boolean =>
	permissions.some(({ type }) => type === "anyone" || type === "domain");

/** True if the file is there and not in the bin. */
export function fileExists(id: string): boolean {
	try {
		return !readAgain(() => drive().Files.get(id, { fields: "id,trashed" }))
			.trashed;
	} catch (error) {
		if (isMissing(error)) return false;
		throw error;
	}
}

const createEmpty =
	(mimeType: string) =>
	(name: string, parent: string | undefined, marks: Marks): DriveFile =>
		drive().Files.create(
			{
				name,
				mimeType,
				appProperties: marks,
				...(parent ? { parents: [parent] } : {}),
			},
			null,
			{ fields },
		);

export const createFolder = createEmpty(folderType);
export const createSpreadsheet = createEmpty(spreadsheetType);

/** Makes a Google Doc from a Word file. */
export const createDocument = (
	file: { name: string; base64: string; parent: string | undefined },
	marks: Marks,
): DriveFile =>
	drive().Files.create(
		{
			name: file.name,
			mimeType: documentType,
			appProperties: marks,
			...(file.parent ? { parents: [file.parent] } : {}),
		},
		Utilities.newBlob(Utilities.base64Decode(file.base64), docxType, file.name),
		{ fields },
	);

/** The marks of one of our files. @throws what Drive says of one that is gone */
export const marksIn = (id: string): Marks =>
	readAgain(() => drive().Files.get(id, { fields: "id,appProperties" }))
		.appProperties ?? {};

/** Puts a Word file in place of what a Google Doc says; its versions stay. */
export const replaceDocument = (
	id: string,
	base64: string,
	marks: Marks,
): DriveFile =>
	drive().Files.update(
		{ appProperties: marks },
		id,
		Utilities.newBlob(Utilities.base64Decode(base64), docxType, "document"),
		{ fields },
	);

/** Copies a file that the add-on made, with marks of its own. */
export const copyDocument = (
	id: string,
	name: string,
	{ parent, marks }: { parent: string | undefined; marks: Marks },
): DriveFile =>
	drive().Files.copy(
		{
			name,
			appProperties: marks,
			...(parent ? { parents: [parent] } : {}),
		},
		id,
		{ fields },
	);

/** Keeps a PDF as it is. @param bytes as `exportPdf` gives them */
export const createPdf = (
	file: { name: string; bytes: readonly number[]; parent: string | undefined },
	marks: Marks,
): DriveFile =>
	drive().Files.create(
		{
			name: file.name,
			mimeType: pdfType,
			appProperties: marks,
			...(file.parent ? { parents: [file.parent] } : {}),
		},
		Utilities.newBlob(file.bytes as number[], pdfType, file.name),
		{ fields },
	);

/** The id in the link of a file, "" if it is none of Drive's. */
export const idInLink = (link: string): string =>
	/\/d\/([\w-]+)/.exec(link)?.[1] ?? "";

/** The same of a folder. */
export const idInFolderLink = (link: string): string =>
	/\/folders\/([\w-]+)/.exec(link)?.[1] ?? "";

/**
 * A Google Doc as a Word file, in base64. Drive's own service cannot hand over
 * bytes, so they come from its export address.
 * @returns undefined if the file is gone
 * @throws UserError if Google cannot export it just now
 * @see https://developers.google.com/workspace/drive/api/reference/rest/v3/files/export
 */
export function exportDocx(id: string): string | undefined {
	const bytes = exported(id, docxType);
	return bytes && Utilities.base64Encode(bytes as number[]);
}

/**
 * A Google Doc as a PDF.
 * @returns its bytes, signed; undefined if the file is gone
 * @throws UserError if Google cannot export it just now
 */
export const exportPdf = (id: string): readonly number[] | undefined =>
	exported(id, pdfType);

function exported(id: string, type: string): readonly number[] | undefined {
	let response = fetched(id, type);
	if (response.getResponseCode() >= 500) {
		Utilities.sleep(1_000);
		response = fetched(id, type);
	}
	const code = response.getResponseCode();
	if (code === 200) return response.getContent();
	if (code === 404) return undefined;
	throw new UserError(
		code === 403
			? "Google did not hand over the document. Open it in Docs: if it is over 10 MB, make its pictures smaller. Nothing was done."
			: "Google could not hand over the document just now. Nothing was done; try again in a minute.",
	);
}

const fetched = (id: string, type: string) =>
	UrlFetchApp.fetch(
		`https://www.googleapis.com/drive/v3/files/${id}/export?mimeType=${encodeURIComponent(type)}`,
		{
			headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
			muteHttpExceptions: true,
		},
	);

/** A sentence when Drive refused to make a file, if it is one to act on. */
export const refusedSentence = (error: unknown): string | undefined =>
	codeOf(error) === 403 && !isRate(error)
		? "Google Drive did not make the document. Perhaps Drive is full, or today’s number of new documents is used up. The agreement is in the register; try again to make its document."
		: undefined;
