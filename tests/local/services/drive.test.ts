/** Drive: documents, folders, finding them again, and their bytes. */

import { Document, Packer, Paragraph } from "docx";
import type { Office } from "../../../local/office";
import { docType, docxType, drive } from "./driveScript";
import { anOffice, ask, refusal } from "./scripts";

let docx = "";

beforeAll(async () => {
	const paragraphs = [new Paragraph("Between us and Alpha Trust")];
	const made = new Document({ sections: [{ children: paragraphs }] });
	docx = (await Packer.toBuffer(made)).toString("base64");
});

const make = (office: Office, resource: object, fields = "id") =>
	ask(office, "makeDoc(...args)", docx, resource, fields) as { id: string };

describe("a document", () => {
	test("is made from a Word file, and is that file", () => {
		const office = anOffice(drive);
		const { id } = make(office, { name: "Agreement" });
		expect(office.documents()).toMatchObject([
			{ id, name: "Agreement", mimeType: docType },
		]);
		expect(Buffer.from(office.document(id)).toString("base64")).toBe(docx);
		expect(office.documentText(id)).toContain("Between us and Alpha Trust");
	});

	test("is not made from anything else", () => {
		const office = anOffice(drive);
		const words =
			"GoogleJsonResponseException: API call to drive.files.create failed with error: Bad Request";
		const zip = Buffer.from("PK no zip at all").toString("base64");
		expect(refusal(office, "makeDoc(...args)", zip, {})).toBe(words);
		const ran = office.run("ask", "makeDoc(...args)", zip, {});
		expect(ran.console).toEqual([
			expect.stringContaining("local: Drive cannot make a document of this"),
		]);
		expect(office.documents()).toEqual([]);
	});

	test("answers with four parts unless others are asked for", () => {
		const office = anOffice(drive);
		const plain = ask(
			office,
			"Drive.Files.create({ name: 'A', mimeType: args[0] }, null)",
			"application/vnd.google-apps.folder",
		);
		expect(plain).toEqual({
			kind: "drive#file",
			id: expect.any(String),
			name: "A",
			mimeType: "application/vnd.google-apps.folder",
		});
		const { id } = make(office, {});
		expect(
			ask(
				office,
				"Drive.Files.get(args[0], { fields: 'webViewLink,trashed,createdTime' })",
				id,
			),
		).toEqual({
			webViewLink: `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`,
			trashed: false,
			createdTime: expect.stringMatching(/^2026-04-01T09:00:0\d\.\d{3}Z$/),
		});
	});

	test("that is not there is a 404 with its id", () => {
		expect(refusal(anOffice(drive), "Drive.Files.get('nobody')")).toBe(
			"GoogleJsonResponseException: API call to drive.files.get failed with error: File not found: nobody.",
		);
	});

	test("that somebody else made is not seen", () => {
		const office = anOffice(drive);
		const { id } = make(office, { name: "Theirs" });
		const { state } = office.workspace;
		state.drive = state.drive.map((file) => ({ ...file, madeByScript: false }));
		expect(refusal(office, "Drive.Files.get(args[0])", id)).toContain(
			`File not found: ${id}.`,
		);
		expect(ask(office, "find(\"name = 'Theirs'\")")).toEqual([]);
	});

	test("can be renamed, moved and put in the bin", () => {
		const office = anOffice(drive);
		const folder = ask(
			office,
			"Drive.Files.create({ name: 'Agreements', mimeType: args[0] }, null, { fields: 'id' })",
			"application/vnd.google-apps.folder",
		) as { id: string };
		const { id } = make(office, {
			name: "Old",
			appProperties: { a: "1", b: "2" },
		});
		ask(
			office,
			"Drive.Files.update({ name: 'New', trashed: true, appProperties: { b: null, c: '3' } }, args[0], null, { addParents: args[1], removeParents: 'root' })",
			id,
			folder.id,
		);
		expect(office.documents()).toMatchObject([
			{
				name: "New",
				trashed: true,
				parents: [folder.id],
				appProperties: { a: "1", c: "3" },
			},
		]);
	});

	test("cannot be put into a folder that is not there", () => {
		const office = anOffice(drive);
		expect(
			refusal(office, "makeDoc(...args)", docx, { parents: ["nobody"] }),
		).toContain("File not found: nobody.");
	});

	test("has marks of at most 124 bytes", () => {
		const office = anOffice(drive);
		make(office, { appProperties: { key: "x".repeat(121) } });
		expect(
			refusal(office, "makeDoc(...args)", docx, {
				appProperties: { key: "x".repeat(122) },
			}),
		).toContain("124 bytes");
	});
});

describe("what Drive turns away", () => {
	const folderType = "application/vnd.google-apps.folder";
	const create = (resource: string) =>
		`Drive.Files.create({ mimeType: "${folderType}", ...${resource} }, null)`;
	const thirtyOne =
		"Object.fromEntries(Array.from({ length: 31 }, (_, n) => ['k' + n, 'v']))";

	test.each([
		[
			create("{ titel: 'x' }"),
			'create failed with error: Invalid JSON payload received. Unknown name "titel": Cannot find field.',
		],
		[
			create("{ appProperties: { a: 1 } }"),
			"create failed with error: Invalid value at 'app_properties' (TYPE_STRING), 1",
		],
		[
			create(`{ appProperties: ${thirtyOne} }`),
			"create failed with error: The limit of 30 app properties has been exceeded.",
		],
		[
			create("{ parents: ['root', 'root'] }"),
			"create failed with error: Increasing the number of parents is not allowed",
		],
		[
			"Drive.Files.list({ query: 'x' })",
			"list failed with error: Invalid JSON payload received. Unknown name \"query\": Cannot bind query parameter. Field 'query' could not be found in request message.",
		],
		[
			"Drive.Files.list({ fields: 'files(title)' })",
			"list failed with error: Invalid field selection title",
		],
		[
			"Drive.Files.list({ pageSize: 1001 })",
			"list failed with error: Invalid Value",
		],
		[
			"Drive.Files.update({ parents: ['root'] }, 'x')",
			"update failed with error: The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.",
		],
	])("%s", (code, words) => {
		const office = anOffice(drive);
		expect(refusal(office, code)).toBe(
			`GoogleJsonResponseException: API call to drive.files.${words}`,
		);
		expect(office.workspace.state.drive).toEqual([]);
	});

	test("a file in two folders, or in what is no folder", () => {
		const office = anOffice(drive);
		const { id } = make(office, { name: "Agreement" });
		const folder = ask(office, `${create("{}")}.id`);
		const move = "Drive.Files.update({}, args[0], null, args[1])";
		expect(refusal(office, move, id, { addParents: folder })).toContain(
			"Increasing the number of parents is not allowed",
		);
		expect(
			refusal(office, "makeDoc(...args)", docx, { parents: [id] }),
		).toContain("The specified parent is not a folder.");
	});

	test("each with its code and reason", () => {
		const office = anOffice(drive);
		const told = (code: string) =>
			ask(
				office,
				`(() => { try { ${code} } catch ({ name, details }) { return [name, details.code, details.errors[0].reason] } })()`,
			);
		const name = "GoogleJsonResponseException";
		expect(told(create("{ parents: ['root', 'root'] }"))).toEqual([
			name,
			403,
			"cannotAddParent",
		]);
		expect(told("Drive.Files.list({ fields: 'x' })")).toEqual([
			name,
			400,
			"invalidParameter",
		]);
		expect(told("Drive.Files.get('nobody')")).toEqual([name, 404, "notFound"]);
	});
});

test("what is in a folder in the bin is in the bin", () => {
	const office = anOffice(drive);
	const folder = ask(
		office,
		"Drive.Files.create({ mimeType: args[0] }, null).id",
		"application/vnd.google-apps.folder",
	);
	const { id } = make(office, { name: "Agreement", parents: [folder] });
	ask(office, "Drive.Files.update({ trashed: true }, args[0])", folder);
	expect(
		ask(office, "Drive.Files.get(args[0], { fields: 'trashed' })", id),
	).toEqual({ trashed: true });
	expect(ask(office, "find('trashed = false')")).toEqual([]);
});

describe("finding files", () => {
	function officeWithFiles() {
		const office = anOffice(drive);
		const files = [
			{ name: "It's A & B", appProperties: { agreementId: "AGR-1" } },
			{ name: "Second", appProperties: { agreementId: "AGR-2" } },
			{ name: "Back\\slash", appProperties: { other: "AGR-1" } },
		];
		for (const file of files) make(office, file);
		ask(
			office,
			"Drive.Files.update({ trashed: true }, find(\"name = 'Second'\", 'files(id)')[0].id)",
		);
		return office;
	}

	test.each([
		[
			"appProperties has { key='agreementId' and value='AGR-1' }",
			["It's A & B"],
		],
		[
			"appProperties has { key='agreementId' and value='AGR-2' } and trashed = false",
			[],
		],
		["name = 'It\\'s A & B'", ["It's A & B"]],
		["name = 'Back\\\\slash'", ["Back\\slash"]],
		["name contains 'sec'", ["Second"]],
		["name contains 'econd'", []],
		["trashed = true", ["Second"]],
		[
			"not trashed = true and (name = 'Second' or name contains 'It')",
			["It's A & B"],
		],
		["mimeType != 'application/vnd.google-apps.document'", []],
		["'root' in parents and trashed != true", ["Back\\slash", "It's A & B"]],
	])("%s", (query, names) => {
		const found = ask(
			officeWithFiles(),
			"Drive.Files.list({ q: args[0], fields: 'files(name)', orderBy: 'name' }).files.map((f) => f.name)",
			query,
		);
		expect(found).toEqual(names);
	});

	test.each(["name =", "name = 'a", "nonsense", "name ~ 'a'", "trashed = 1"])(
		"%s is refused",
		(query) => {
			expect(refusal(anOffice(drive), "find(args[0])", query)).toMatch(
				/Invalid Value|is not in the local workspace/,
			);
		},
	);

	test("goes page by page", () => {
		const office = anOffice(drive);
		for (const name of ["a", "b", "c"]) make(office, { name });
		const pages = ask(
			office,
			`(() => {
				const names = [];
				let pageToken;
				do {
					const page = Drive.Files.list({ pageSize: 2, orderBy: "name", ...(pageToken && { pageToken }), fields: "nextPageToken,files(name)" });
					names.push(page.files.map((f) => f.name));
					pageToken = page.nextPageToken;
				} while (pageToken);
				return names;
			})()`,
		);
		expect(pages).toEqual([["a", "b"], ["c"]]);
	});
});

describe("the export address", () => {
	test("gives the very bytes", () => {
		const office = anOffice(drive);
		const { id } = make(office, {});
		const got = ask(
			office,
			"(r => [r.getResponseCode(), Utilities.base64Encode(r.getContent()), r.getBlob().getContentType()])(exported(args[0]))",
			id,
		);
		expect(got).toEqual([200, docx, docxType]);
	});

	test("needs the token", () => {
		const office = anOffice(drive);
		const { id } = make(office, {});
		expect(refusal(office, "exported(args[0], { headers: {} })", id)).toContain(
			"Request failed for https://www.googleapis.com returned code 401.",
		);
	});

	test("answers as Drive does when the file is not there", () => {
		const office = anOffice(drive);
		const got = ask(
			office,
			"(r => [r.getResponseCode(), JSON.parse(r.getContentText())])(exported('nobody', { muteHttpExceptions: true }))",
		);
		const message = "File not found: nobody.";
		expect(got).toEqual([
			404,
			{
				error: {
					code: 404,
					message,
					errors: [{ message, domain: "global", reason: "notFound" }],
				},
			},
		]);
	});

	test("exports no more than ten megabytes", () => {
		const office = anOffice(drive);
		const { id } = make(office, {});
		const { content = "" } = office.documents()[0] ?? {};
		office.workspace.files.write(content, new Uint8Array(10 * 2 ** 20 + 1));
		const got = ask(
			office,
			"(r => [r.getResponseCode(), JSON.parse(r.getContentText()).error.errors[0].reason])(exported(args[0], { muteHttpExceptions: true }))",
			id,
		);
		expect(got).toEqual([403, "exportSizeLimitExceeded"]);
	});

	test("a token without Drive's permission opens nothing", () => {
		const office = anOffice(drive);
		const { id } = make(office, {});
		office.workspace.state.withheld = [
			"https://www.googleapis.com/auth/drive.file",
		];
		const got = ask(
			office,
			"(r => [r.getResponseCode(), JSON.parse(r.getContentText()).error.message])(exported(args[0], { muteHttpExceptions: true }))",
			id,
		);
		expect(got).toEqual([
			403,
			"Request had insufficient authentication scopes.",
		]);
	});

	test.each([
		[
			"https://www.googleapis.com/x?".padEnd(2049, "x"),
			"Limit Exceeded: URLFetch URL Length.",
		],
		["nonsense", "Invalid argument: nonsense"],
	])("an address that is none is refused: case %#", (url, words) => {
		const office = anOffice(drive, {
			manifest: { urlFetchWhitelist: undefined },
		});
		expect(refusal(office, "UrlFetchApp.fetch(args[0])", url)).toBe(
			`Exception: ${words}`,
		);
	});

	test("exports documents, not folders", () => {
		const office = anOffice(drive);
		const folder = ask(
			office,
			"Drive.Files.create({ name: 'F', mimeType: args[0] }, null).id",
			"application/vnd.google-apps.folder",
		);
		expect(refusal(office, "exported(args[0])", folder)).toContain(
			"Export only supports Docs Editors files.",
		);
	});

	test("is the only address that the manifest lets through", () => {
		const office = anOffice(drive);
		expect(
			refusal(office, "UrlFetchApp.fetch('https://elsewhere.example/')"),
		).toContain("urlFetchWhitelist");
		expect(
			refusal(
				office,
				"UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files/x?alt=media')",
			),
		).toContain("is not in the local workspace");
	});
});
