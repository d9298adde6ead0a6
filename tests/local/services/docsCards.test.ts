/** The add-on's cards beside a document, and asking to be let into it. */

import type { Card } from "../../../local/cards/model";
import { aRawDocx, p } from "../formats/aDocx";
import { aCardOffice, addOns, aMessage, docsAddOns } from "./cardScript";

const script = `
	const told = (e) => { console.log(JSON.stringify(e)); return e; };
	function onHome(e) { told(e); return says(e.docs?.title ?? "No document of ours"); }
	function onMessage(e) { return says("A message"); }
	function onGranted(e) { told(e); return says("Let into " + e.docs.title); }
	function press(e) { told(e); return answer().setNotification(note("Pressed")).build(); }
	function askForIt() { return asks(); }
	function look(e) {
		const { name } = Drive.Files.get(e.docs.id, { fields: "name" });
		return answer().setNotification(note(name)).build();
	}
	function empty() { return CardService.newEditorFileScopeActionResponseBuilder().build(); }
	function here() {
		console.log(JSON.stringify([SpreadsheetApp.getActiveSpreadsheet(), SpreadsheetApp.getActiveRange()]));
		return answer().setNotification(note("Looked")).build();
	}
	function wander() { return answer().setOpenLink(link("https://elsewhere.example/")).build(); }
	function make(base64) {
		const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
		return Drive.Files.create(
			{ name: "Ours", mimeType: "application/vnd.google-apps.document" },
			Utilities.newBlob(Utilities.base64Decode(base64), word, "f"), { fields: "id" }).id;
	}
`;

const anOffice = (manifest: Record<string, unknown> = {}) =>
	aCardOffice(script, { manifest: { addOns: docsAddOns, ...manifest } });

const wordFile = aRawDocx(p("Their words"));
const theirs = (office: ReturnType<typeof anOffice>) =>
	office.drive.openWordFile("Their template", wordFile);

const told = ({ console }: { console: readonly string[] }) =>
	JSON.parse(console[0] ?? "null");

const saying = (text: string) => ({
	ok: true,
	value: [{ sections: [{ widgets: [{ textParagraph: { text } }] }] }],
});

const host = { hostApp: "DOCS", platform: "WEB" };

test("beside a document of the script's own the card hears which one it is", () => {
	const office = anOffice();
	const ran = office.run("make", Buffer.from(wordFile).toString("base64"));
	const id = ran.ok ? String(ran.value) : "";
	const opened = office.openDocumentCard(id);
	expect(opened).toMatchObject(saying("Ours"));
	const docs = { id, title: "Ours", addonHasFileScopePermission: true };
	expect(told(opened)).toEqual({ commonEventObject: host, docs });
	expect(
		told(
			office.pressCard(
				{ function: "press", parameters: { ref: "AGR-1" } },
				{ who: ["Asha"] },
			),
		),
	).toEqual({
		commonEventObject: {
			...host,
			parameters: { ref: "AGR-1" },
			formInputs: { who: { stringInputs: { value: ["Asha"] } } },
		},
		docs,
	});
});

test("beside anybody else's it hears nothing of it, until it asks and is let in", () => {
	const office = anOffice();
	const id = theirs(office);
	const opened = office.openDocumentCard(id);
	expect(opened).toMatchObject(saying("No document of ours"));
	expect(told(opened)).toEqual({
		commonEventObject: host,
		docs: { addonHasFileScopePermission: false },
	});
	expect(office.pressCard({ function: "askForIt" })).toMatchObject({
		ok: true,
		value: { asksForFile: true },
	});
	const granted = office.allowFile();
	expect(granted).toMatchObject(saying("Let into Their template"));
	expect(told(granted).docs).toEqual({
		id,
		title: "Their template",
		addonHasFileScopePermission: true,
	});
	expect(office.pressCard({ function: "look" })).toMatchObject({
		value: { notification: { text: "Their template" } },
	});
	expect(office.openDocumentCard(id)).toMatchObject(saying("Their template"));
});

test("nobody is let in without asking, and Not now leaves it as it was", () => {
	const office = anOffice();
	const id = theirs(office);
	office.openDocumentCard(id);
	expect(() => office.allowFile()).toThrow("has not asked for this document");
	office.pressCard({ function: "askForIt" });
	expect(() => office.allowFile("another")).toThrow(
		"has not asked for this document",
	);
	// The person goes on with something else.
	office.pressCard({ function: "press" });
	expect(() => office.allowFile()).toThrow("has not asked for this document");
	expect(office.openDocumentCard(id)).toMatchObject(
		saying("No document of ours"),
	);
});

describe("asking for a document is refused", () => {
	test("in Gmail, where none is open", async () => {
		const office = anOffice();
		office.openCard(await aMessage(office));
		expect(office.pressCard({ function: "askForIt" })).toMatchObject({
			ok: false,
			error: {
				message: expect.stringContaining(
					"has a type that cannot be used by the add-ons platform",
				),
			},
		});
	});

	test("when it asks for nothing", () => {
		const office = anOffice();
		office.openDocumentCard(theirs(office));
		expect(office.pressCard({ function: "empty" })).toMatchObject({
			error: { message: "Invalid response: it asks for nothing." },
		});
	});

	test("without the permission for single files", () => {
		const office = anOffice({
			oauthScopes: ["https://www.googleapis.com/auth/drive"],
		});
		office.openDocumentCard(theirs(office));
		expect(office.pressCard({ function: "askForIt" })).toMatchObject({
			error: {
				message: expect.stringContaining(
					"Specified permissions are not sufficient to call CardService.EditorFileScopeActionResponseBuilder.requestFileScopeForActiveDocument",
				),
			},
		});
	});
});

test("no spreadsheet is open there, and links lead nowhere else", () => {
	const office = anOffice();
	office.openDocumentCard(theirs(office));
	expect(told(office.pressCard({ function: "here" }))).toEqual([null, null]);
	expect(office.pressCard({ function: "wander" })).toMatchObject({
		error: { message: expect.stringContaining("https://elsewhere.example/") },
	});
});

test("a homepage of its own counts before the common one", () => {
	const office = anOffice({
		addOns: {
			...addOns,
			docs: { homepageTrigger: { runFunction: "onGranted" } },
		},
	});
	const id = theirs(office);
	office.drive.grant(id);
	expect(office.openDocumentCard(id)).toMatchObject(
		saying("Let into Their template"),
	);
	// Without a function for that moment the homepage is drawn again.
	office.pressCard({ function: "askForIt" });
	const [card] = (office.allowFile() as { value?: Card[] }).value ?? [];
	expect(card?.sections).toHaveLength(1);
});

test("there is no card where the manifest names none, nor beside what is no document", () => {
	const plain = aCardOffice(script);
	expect(() => plain.openDocumentCard("x")).toThrow(
		"The script has no card in Google Docs; its manifest has no addOns.docs.",
	);
	expect(() => anOffice().openDocumentCard("nothing")).toThrow(
		"There is no document nothing",
	);
});
