/** Files in the charity's Drive: only those that the add-on made. */
import { UserError } from "../register/errors";
import { codeOf, isMissing, isRate, readAgain } from "./failures";

const docxType =
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const documentType = "application/vnd.google-apps.document";
const spreadsheetType = "application/vnd.google-apps.spreadsheet";
const folderType = "application/vnd.google-apps.folder";

export interface DriveFile {
	id: string;
	webViewLink: string;
}

/** A file with the marks that the add-on put on it. */
export interface MarkedFile extends DriveFile {
	appProperties?: Marks;
}

interface DriveService {
	Files: {
		create(body: object, blob: object | null, options: object): DriveFile;
		list(options: object): { files?: MarkedFile[]; nextPageToken?: string };
		get(id: string, options: object): DriveFile & { trashed?: boolean };
	};
}

const drive = () => Drive as unknown as DriveService;
const fields = "id,webViewLink";

/** Marks by which the add-on finds its own files again. */
export type Marks = Readonly<Record<string, string>>;

const quoted = (text: string) =>
	`'${text.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;

/** Our files that a search finds outside the bin; the oldest first. */
function filesFound(search: string): MarkedFile[] {
	const found: MarkedFile[] = [];
	let pageToken: string | undefined;
	do {
		const page = readAgain(() =>
			drive().Files.list({
				q: `${search} and trashed = false`,
				orderBy: "createdTime",
				pageSize: 1_000,
				fields: `nextPageToken,files(${fields},appProperties)`,
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

/** Every Doc that the add-on made; the oldest first. */
export const documentsMade = (): MarkedFile[] =>
	filesFound(`mimeType = ${quoted(documentType)}`);

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

/**
 * A Google Doc as a Word file, in base64. Drive's own service cannot hand over
 * bytes, so they come from its export address.
 * @returns undefined if the file is gone
 * @throws UserError if Google cannot export it just now
 * @see https://developers.google.com/workspace/drive/api/reference/rest/v3/files/export
 */
export function exportDocx(id: string): string | undefined {
	let response = exported(id);
	if (response.getResponseCode() >= 500) {
		Utilities.sleep(1_000);
		response = exported(id);
	}
	const code = response.getResponseCode();
	if (code === 200) return Utilities.base64Encode(response.getContent());
	if (code === 404) return undefined;
	throw new UserError(
		code === 403
			? "Google did not hand over the template. Open it in Docs: if it is over 10 MB, make its pictures smaller. Nothing was drafted."
			: "Google could not hand over the template just now. Nothing was drafted; try again in a minute.",
	);
}

const exported = (id: string) =>
	UrlFetchApp.fetch(
		`https://www.googleapis.com/drive/v3/files/${id}/export?mimeType=${encodeURIComponent(docxType)}`,
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
