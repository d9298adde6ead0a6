/** Edits a Google Doc of a test office, as a person might have. */
import PizZip from "pizzip";
import type { TestOffice } from "../anOffice";

/** Replaces words in every part of the Doc with that name. */
export function changeDocument(
	office: TestOffice,
	name: string,
	from: string,
	to: string,
): void {
	const { google } = office;
	const found = google.documents().find((file) => file.name === name);
	if (!found) throw new Error(`There is no document ${name}`);
	const zip = new PizZip(google.document(found.id));
	const part = zip.file("word/document.xml");
	const xml = part?.asText() ?? "";
	if (!xml.includes(from)) throw new Error(`${from} is not in ${name}`);
	zip.file("word/document.xml", xml.split(from).join(to));
	const path = `drive/${found.id}.docx`;
	google.workspace.files.write(path, zip.generate({ type: "uint8array" }));
}
