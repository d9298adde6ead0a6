/** Files in Drive and files that came with emails, as the page asks for them. */

import { aRawDocx, p } from "../formats/aDocx";
import { docsAddOns } from "../services/cardScript";
import { aServedWorkspace, knock, type ServedWorkspace } from "./aWorkspace";

const auth = (name: string) => `https://www.googleapis.com/auth/${name}`;

const code = `
	const pdf = (words) => Utilities.newBlob("%PDF-1.7 " + words, "application/pdf", "Signed copy.pdf");
	function store() {
		return Drive.Files.create({ name: "Signed copy" }, pdf("stored"), { fields: "id" }).id;
	}
	const folder = "application/vnd.google-apps.folder";
	function inFolder() {
		const { id } = Drive.Files.create({ name: "Agreements", mimeType: folder }, null, { fields: "id" });
		Drive.Files.create({ name: "Inside", parents: [id] }, pdf("inside"));
	}
	function folderId() {
		return Drive.Files.list({ q: "mimeType = '" + folder + "'", fields: "files(id)" }).files[0].id;
	}
	function send() {
		MailApp.sendEmail({ to: "asha@oak.example", subject: "Signed", body: "Here it is.",
			replyTo: "office@charity.example",
			attachments: [pdf("attached"), Utilities.newBlob("a,b\\nc", "text/csv", "dates.csv")] });
	}
	const said = (words) => CardService.newCardBuilder().addSection(
		CardService.newCardSection().addWidget(CardService.newTextParagraph().setText(words))).build();
	function onHome(e) { return said(e.docs.title || "Not ours"); }
	function onGranted(e) { return said("Let into " + e.docs.title); }
	function use() { return CardService.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build(); }`;

let office: ServedWorkspace;

beforeEach(async () => {
	office = await aServedWorkspace(aRawDocx(p("Between us and Oak Trust")), {
		manifest: {
			addOns: docsAddOns,
			oauthScopes: [
				"drive.file",
				"script.send_mail",
				"spreadsheets",
				"script.scriptapp",
			].map(auth),
		},
		code,
	});
});
afterEach(() => office.remove());

const open = (path: string) => knock({ port: office.framePort, path });

const linesOf = () => office.told("listDocuments", {});

async function stored() {
	await office.told("chooseItem", { run: "store" });
	const line = (await linesOf()).find(({ kind }) => kind === "pdf");
	if (!line) throw new Error("Not stored");
	return line;
}

test("a stored PDF opens as it is, and is kept as it is", async () => {
	const { id, name, openPath } = await stored();
	expect(name).toBe("Signed copy");
	const opened = await open(openPath);
	expect([opened.status, opened.headers["content-type"], opened.body]).toEqual([
		200,
		"application/pdf",
		"%PDF-1.7 stored",
	]);
	const kept = await office.told("download", { id, as: "docx" });
	expect([kept.fileName, kept.mimeType]).toEqual([
		"Signed copy.pdf",
		"application/pdf",
	]);
	expect(Buffer.from(kept.base64, "base64").toString()).toBe("%PDF-1.7 stored");
});

test("nothing but a PDF opens at that address, and nothing without its token", async () => {
	const { openPath } = await stored();
	const [doc] = (await linesOf()).filter(({ kind }) => kind === "doc");
	expect(doc?.openPath).toBe("");
	const other = openPath.replace(/id=.*/, `id=${doc?.id}`);
	expect(await open(other)).toMatchObject({
		status: 422,
		body: "Only a PDF can be opened here; download the file.",
	});
	expect((await open(openPath.replace(/token=[^&]+/, "token=x"))).status).toBe(
		403,
	);
});

test("the files of an email are listed with their sizes, a PDF opens, and all can be kept", async () => {
	await office.told("chooseItem", { run: "send" });
	const { lines } = await office.told("listMail", { box: "sent", most: 5 });
	const id = lines.find(({ subject }) => subject === "Signed")?.id ?? "";
	const { attachments } = await office.told("showMail", { id });
	expect(attachments).toMatchObject([
		{ name: "Signed copy.pdf", bytes: "%PDF-1.7 attached".length },
		{ name: "dates.csv", bytes: "a,b\nc".length, openPath: "" },
	]);
	const [pdf, csv] = attachments;
	expect((await open(pdf?.openPath ?? "")).body).toBe("%PDF-1.7 attached");
	const asPdf = pdf?.openPath.replace("n=0", "n=1") ?? "";
	expect((await open(asPdf)).status).toBe(422);
	expect(csv?.bytes).toBe(5);
	const kept = await office.told("keepAttachment", { id, n: 1 });
	expect(kept).toMatchObject({
		fileName: "dates.csv",
		mimeType: "text/csv",
		base64: Buffer.from("a,b\nc").toString("base64"),
	});
	const gone = await office.ask("keepAttachment", { id, n: 2 });
	expect([gone.status, gone.body]).toEqual([
		422,
		"That message has no such file; open it again.",
	]);
});

test("a file is shared by link, put in the bin and taken out", async () => {
	const [line] = await linesOf();
	const { id = "", name } = line ?? {};
	const change = (act: "share" | "stop sharing" | "bin" | "take out") =>
		office.told("changeFile", { id, act });
	expect(await change("share")).toEqual({
		notice: `“${name}” can be seen by anyone with the link.`,
	});
	expect(await change("bin")).toEqual({ notice: `“${name}” is in the bin.` });
	expect(await linesOf()).toMatchObject([{ isShared: true, isInBin: true }]);
	await change("take out");
	await change("stop sharing");
	expect(await linesOf()).toMatchObject([{ isShared: false, isInBin: false }]);
});

test("a file in a shared folder stays shared, and the person is told so", async () => {
	await office.told("chooseItem", { run: "inFolder" });
	const lines = await linesOf();
	const inside = lines.find(({ folder }) => folder === "Agreements");
	const id = inside?.id ?? "";
	const { notice } = await office.told("runNow", { run: "folderId" });
	await office.told("changeFile", { id: notice, act: "share" });
	expect(await office.told("changeFile", { id, act: "stop sharing" })).toEqual({
		notice: "“Inside” is still shared with its folder.",
	});
});

test("the card beside a document is let into it once the person allows that", async () => {
	expect((await office.told("open", {})).card).toMatchObject({
		isBesideDocuments: true,
	});
	const shown = (value: unknown) =>
		JSON.stringify(value).match(/"text":"([^"]*)"/)?.[1];
	const [line] = await linesOf();
	const document = line?.id ?? "";
	expect(shown(await office.told("showCard", { document }))).toBe(line?.name);
	const early = await office.ask("allowFile", { document });
	expect([early.status, early.body]).toEqual([
		422,
		expect.stringContaining("has not asked for this document"),
	]);
	const press = { function: "use", parameters: {}, formInputs: {} };
	expect(await office.told("pressCard", { document, ...press })).toMatchObject({
		ok: true,
		value: { asksForFile: true },
	});
	expect(shown(await office.told("allowFile", { document }))).toBe(
		`Let into ${line?.name}`,
	);
});
