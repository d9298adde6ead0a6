/** A small script that works with Drive's files, for tests. */

import { asking } from "./scripts";

export const docxType =
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const docType = "application/vnd.google-apps.document";
export const folderType = "application/vnd.google-apps.folder";
export const pdfType = "application/pdf";

export const drive = `${asking}
	const bytesOf = (base64) => Utilities.base64Decode(base64);
	const makeDoc = (base64, resource, fields = "id", type = "${docxType}") =>
		Drive.Files.create(
			{ mimeType: "${docType}", ...resource },
			Utilities.newBlob(bytesOf(base64), type, "file.docx"),
			{ fields },
		);
	const find = (q, fields = "files(name)") => Drive.Files.list({ q, fields }).files;
	const exported = (fileId, options = {}, type = "${docxType}") =>
		UrlFetchApp.fetch(
			"https://www.googleapis.com/drive/v3/files/" + fileId +
				"/export?mimeType=" + encodeURIComponent(type),
			{ headers: { Authorization: "Bearer " + ScriptApp.getOAuthToken() }, ...options },
		);
	Object.assign(globalThis, { bytesOf, makeDoc, find, exported });
`;
