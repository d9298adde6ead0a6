/** Drive: copies, stored PDFs, who sees a file, and what a person does there. */

import { createHash } from "node:crypto";
import { Faults } from "../../../local/faults/arm";
import type { FaultKind } from "../../../local/faults/faults";
import type { Office } from "../../../local/office";
import { aRawDocx, p } from "../formats/aDocx";
import { docType, drive, folderType, pdfType } from "./driveScript";
import { account, anOffice, ask, refusal } from "./scripts";

const wordFile = (words: string) => Buffer.from(aRawDocx(p(words)));

const make = (office: Office, words: string, resource: object = {}) =>
	ask(
		office,
		"makeDoc(args[0], args[1]).id",
		wordFile(words).toString("base64"),
		resource,
	) as string;

const copy = "Drive.Files.copy(args[0], args[1], { fields: args[2] })";
const about = (office: Office, id: string, fields: string) =>
	ask(office, "Drive.Files.get(args[0], { fields: args[1] })", id, fields);

const store = (office: Office, bytes: Buffer) =>
	ask(
		office,
		`Drive.Files.create({ name: "Signed.pdf" }, Utilities.newBlob(bytesOf(args[0]), "${pdfType}", "Signed.pdf"), { fields: "id" }).id`,
		bytes.toString("base64"),
	) as string;

const sha256 = (bytes: Buffer) =>
	createHash("sha256").update(bytes).digest("hex");

describe("a copy", () => {
	test("has the words of the first, a name and a place of its own, and none of its marks", () => {
		const office = anOffice(drive);
		const id = make(office, "Template words", {
			name: "Template",
			appProperties: { key: "TPL-1" },
		});
		office.drive.share(id);
		const made = ask(
			office,
			copy,
			{ name: "AGR-1", appProperties: { agreement: "AGR-1" } },
			id,
			"id,name,mimeType,appProperties,shared,parents",
		) as { id: string };
		expect(made).toMatchObject({
			name: "AGR-1",
			mimeType: docType,
			appProperties: { agreement: "AGR-1" },
			shared: false,
		});
		expect(office.documentText(made.id)).toContain("Template words");
		office.drive.replace(id, wordFile("Other words"));
		expect(office.documentText(made.id)).toContain("Template words");
	});

	test("is called a copy, and carries no marks, unless it is told to", () => {
		const office = anOffice(drive);
		const id = make(office, "Words", {
			name: "Template",
			appProperties: { key: "TPL-1" },
		});
		expect(ask(office, copy, {}, id, "name,appProperties")).toEqual({
			name: "Copy of Template",
		});
	});

	test("cannot be made of a folder, nor of what is not seen", () => {
		const office = anOffice(drive);
		const folder = ask(
			office,
			"Drive.Files.create({ mimeType: args[0] }, null).id",
			folderType,
		);
		expect(refusal(office, copy, {}, folder, "id")).toContain(
			"This file cannot be copied by the user.",
		);
		const theirs = office.drive.openWordFile("Theirs", wordFile("Words"));
		expect(refusal(office, copy, {}, theirs, "id")).toContain(
			`File not found: ${theirs}.`,
		);
	});
});

test("a document's content is replaced where it is, by a Word file and nothing else", () => {
	const office = anOffice(drive);
	const id = make(office, "First words", { name: "Draft" });
	const update =
		'Drive.Files.update({}, args[0], Utilities.newBlob(bytesOf(args[1]), args[2], "f"), { fields: "id,name" })';
	const type =
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document";
	const second = wordFile("Second words").toString("base64");
	expect(ask(office, update, id, second, type)).toEqual({ id, name: "Draft" });
	expect(office.documentText(id)).toContain("Second words");
	const broken = Buffer.from("PK broken").toString("base64");
	expect(refusal(office, update, id, broken, type)).toContain("Bad Request");
	expect(office.documentText(id)).toContain("Second words");
	expect(office.documents()).toHaveLength(1);
});

test("a stored PDF has its size and its digest, and a person may put another in its place", () => {
	const office = anOffice(drive);
	const first = Buffer.from("%PDF-1.7 signed");
	const id = store(office, first);
	const fields = "mimeType,size,sha256Checksum,modifiedTime";
	const before = about(office, id, fields);
	expect(before).toMatchObject({
		mimeType: pdfType,
		size: String(first.length),
		sha256Checksum: sha256(first),
	});
	office.advance({ hours: 1 });
	const second = Buffer.from("%PDF-1.7 changed");
	office.drive.replace(id, second);
	const after = about(office, id, fields) as Record<string, string>;
	expect(after.sha256Checksum).toBe(sha256(second));
	expect(after.modifiedTime).toMatch(/^2026-04-01T10:/);
});

describe("who sees a file", () => {
	const owner = { type: "user", role: "owner", emailAddress: account };
	const anyone = { type: "anyone", role: "reader", id: "anyoneWithLink" };
	const list =
		"Drive.Permissions.list(args[0], { fields: 'permissions(id,type,role,emailAddress)' }).permissions";

	test("is its owner, until a person shares it by link, and again when that ends", () => {
		const office = anOffice(drive);
		const id = make(office, "Words");
		expect(ask(office, list, id)).toMatchObject([owner]);
		expect(about(office, id, "shared")).toEqual({ shared: false });
		office.drive.share(id);
		expect(ask(office, list, id)).toMatchObject([anyone, owner]);
		expect(
			ask(
				office,
				"Drive.Files.list({ fields: 'files(name,shared,permissionIds,permissions(id,type,role))' }).files",
			),
		).toMatchObject([
			{
				shared: true,
				permissionIds: ["anyoneWithLink", expect.stringMatching(/^\d{20}$/)],
				permissions: [anyone, { role: "owner" }],
			},
		]);
		office.drive.stopSharing(id);
		expect(ask(office, list, id)).toMatchObject([owner]);
	});

	test("is everybody who sees its folder", () => {
		const office = anOffice(drive);
		const folder = ask(
			office,
			"Drive.Files.create({ mimeType: args[0] }, null).id",
			folderType,
		) as string;
		const id = make(office, "Words", { parents: [folder] });
		office.drive.share(folder, "writer");
		expect(ask(office, list, id)).toMatchObject([
			{ id: "anyoneWithLink", role: "writer" },
			owner,
		]);
	});

	test("is not told of a file that the script does not see", () => {
		const office = anOffice(drive);
		const id = office.drive.openWordFile("Theirs", wordFile("Words"));
		expect(refusal(office, list, id)).toContain(`File not found: ${id}.`);
		expect(
			refusal(
				office,
				"Drive.Permissions.list(args[0], { fields: 'permissions(name)' })",
				make(office, "Words"),
			),
		).toContain("Invalid field selection name");
	});
});

test("a file that the script was let into is seen and copied, and neither listed nor exported", () => {
	const office = anOffice(drive);
	const id = office.drive.openWordFile(
		"Their template",
		wordFile("Their words"),
	);
	expect(refusal(office, "Drive.Files.get(args[0])", id)).toContain(
		"File not found",
	);
	office.drive.grant(id);
	expect(about(office, id, "name")).toEqual({ name: "Their template" });
	expect(ask(office, "find('trashed = false')")).toEqual([]);
	expect(
		ask(
			office,
			"exported(args[0], { muteHttpExceptions: true }).getResponseCode()",
			id,
		),
	).toBe(404);
	const { id: copied } = ask(office, copy, { name: "Ours" }, id, "id") as {
		id: string;
	};
	expect(ask(office, "exported(args[0]).getResponseCode()", copied)).toBe(200);
	expect(ask(office, "find('trashed = false')")).toEqual([{ name: "Ours" }]);
});

test("a person renames a file, puts it in the bin and takes it out, or deletes it for good", () => {
	const office = anOffice(drive);
	const id = make(office, "Words", { name: "Old" });
	office.drive.rename(id, "New");
	office.drive.putInBin(id);
	expect(about(office, id, "name,trashed")).toEqual({
		name: "New",
		trashed: true,
	});
	office.drive.takeFromBin(id);
	expect(about(office, id, "trashed")).toEqual({ trashed: false });
	office.drive.deleteForGood(id);
	expect(refusal(office, "Drive.Files.get(args[0])", id)).toContain(
		`File not found: ${id}.`,
	);
	expect(() => office.drive.putInBin(id)).toThrow(`There is no file ${id}`);
});

describe("a trouble of Drive's", () => {
	/** From the next call on. */
	function trouble(office: Office, kind: FaultKind) {
		office.interfere = new Faults(office.workspace, [
			{ kind, at: 1 },
		]).interfere;
	}
	const told = (office: Office, code: string, ...args: unknown[]) =>
		ask(
			office,
			`(() => { try { return ${code} } catch ({ details }) { return [details.code, details.errors[0].reason] } })()`,
			...args,
		);

	test("full: nothing new is kept for a day, and the rest goes on", () => {
		const office = anOffice(drive);
		const id = make(office, "Words");
		const docx = wordFile("More").toString("base64");
		trouble(office, "drive full");
		const full = [403, "storageQuotaExceeded"];
		expect(told(office, "makeDoc(args[0], {})", docx)).toEqual(full);
		expect(told(office, copy, {}, id, "id")).toEqual(full);
		expect(
			told(
				office,
				'Drive.Files.update({}, args[0], Utilities.newBlob([80], "text/plain", "f"))',
				id,
			),
		).toEqual(full);
		expect(office.documents()).toHaveLength(1);
		ask(office, "Drive.Files.update({ trashed: true }, args[0])", id);
		expect(about(office, id, "trashed")).toEqual({ trashed: true });
		office.advance({ days: 1 });
		expect(make(office, "After")).toEqual(expect.any(String));
	});

	test("no conversion: a Word file is refused, and an export is an error 500", () => {
		const office = anOffice(drive);
		const id = make(office, "Words");
		trouble(office, "no conversion");
		expect(
			told(office, "makeDoc(args[0], {})", wordFile("A").toString("base64")),
		).toEqual([400, "badRequest"]);
		expect(
			ask(
				office,
				"exported(args[0], { muteHttpExceptions: true }).getResponseCode()",
				id,
			),
		).toBe(500);
		expect(ask(office, copy, {}, id, "name")).toEqual({
			name: "Copy of Untitled",
		});
		office.advance({ minutes: 20 });
		expect(ask(office, "exported(args[0]).getResponseCode()", id)).toBe(200);
	});
});
