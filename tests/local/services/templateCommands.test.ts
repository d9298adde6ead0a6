/** A person's own Word file brought to the add-on's card from the command line. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandLine } from "../../../local/commandLine";
import { openOffice } from "../../../local/office";
import { aRawDocx, p } from "../formats/aDocx";
import { aCardScript } from "./cardScript";
import { temporaryFolder } from "./scripts";

/** An add-on that keeps a copy of what it is let into, and refuses some. */
const script = `
	function setUp() { return "Ready."; }
	const form = (e) => cardOf(section(
		text("Template from " + e.docs.title),
		CardService.newSelectionInput().setFieldName("templateType").setTitle("Type")
			.setType(CardService.SelectionInputType.DROPDOWN)
			.addItem("Memorandum of understanding", "MOU", true).addItem("Loan", "Loan", false),
		CardService.newTextInput().setFieldName("templateName").setTitle("Name").setValue(e.docs.title),
		button("Save as a template").setOnClickAction(act("save")))).build();
	function onHome(e) {
		return cardOf(section(text(e.docs.id ? "We may see it" : "Not one of ours"),
			button("Use as a template of ours").setOnClickAction(act(e.docs.id ? "again" : "use")))).build();
	}
	function onMessage() { return says("Mail"); }
	function use() { return asks(); }
	function again(e) { return answer().setNavigation(moves().updateCard(form(e))).build(); }
	function onGranted(e) { return form(e); }
	function save(e) {
		const { templateType, templateName } = e.commonEventObject.formInputs;
		const name = templateName.stringInputs.value[0];
		if (name === "Broken") throw new Error("The column Stage is missing.");
		if (name === "Taken") return answer().setNotification(note("Refused, because there is a template of that name.")).build();
		const appProperties = { template: templateType.stringInputs.value[0] };
		Drive.Files.copy({ name, appProperties }, e.docs.id, { fields: "id" });
		return answer().setNotification(note(name + " is a template now."))
			.setNavigation(moves().updateCard(says("Saved"))).build();
	}
	function callServer(name, { name: template }) {
		if (template === "Nothing") return { ok: false, message: "There is no template of that name." };
		const problems = template === "Loan form" ? 1 : 0;
		return { ok: true, value: { name: template, lines: problems ? ["Unknown field: Colour"] : ["All fields are known."], problems } };
	}
`;

async function aDesk() {
	const folder = temporaryFolder();
	const project = aCardScript(script);
	const workspace = join(folder, "charity");
	const say = (...words: string[]) =>
		commandLine([...words, "--workspace", workspace, "--script", project]);
	await say("setup", "--now", "2026-04-01T09:00:00Z");
	const file = join(folder, "Our loan form.docx");
	writeFileSync(file, aRawDocx(p("We lend {{thing}}.")));
	const copies = () => {
		const office = openOffice(workspace, { project });
		const files = office.documents().filter((each) => each.madeByScript);
		office.close();
		return files;
	};
	let id: string | undefined;
	/** A person's own document. */
	const theirs = () => {
		if (id) return id;
		const office = openOffice(workspace, { project });
		id = office.drive.openWordFile("Somebody's file", aRawDocx(p("Words")));
		office.close();
		return id;
	};
	return { say, file, folder, copies, theirs };
}

test("a Word file becomes a template of the type and name that were given", async () => {
	const { say, file, copies } = await aDesk();
	expect(
		await say("import-template", file, "--type", "Loan", "--name", "Loans"),
	).toEqual({ text: "Loans is a template now.", failed: false, isJson: false });
	expect(copies()).toMatchObject([
		{ name: "Loans", appProperties: { template: "Loan" } },
	]);
});

test("without a name it keeps the one on the card, and a type may be named as it is shown", async () => {
	const { say, file } = await aDesk();
	const said = await say(
		"import-template",
		file,
		"--type",
		"Memorandum of understanding",
	);
	expect(said.text).toBe("Our loan form is a template now.");
});

describe("what goes wrong is said plainly", () => {
	test.each([
		[
			["--type", "Lease"],
			'The card offers no type "Lease"; it offers: MOU (Memorandum of understanding), Loan.',
		],
		[
			["--type", "MOU", "--name", "Taken"],
			"Refused, because there is a template of that name.",
		],
		[
			["--type", "MOU", "--name", "Broken"],
			"Error: The column Stage is missing.",
		],
		[[], "Say which file and what it is for"],
	])("%j", async (words, sentence) => {
		const { say, file, copies } = await aDesk();
		const said = await say("import-template", file, ...words);
		expect([said.failed, said.text]).toEqual([
			true,
			expect.stringContaining(sentence),
		]);
		expect(copies()).toEqual([]);
	});

	test("a file that is no Word file", async () => {
		const { say, folder } = await aDesk();
		const file = join(folder, "notes.docx");
		writeFileSync(file, "Just words");
		const said = await say("import-template", file, "--type", "MOU");
		expect([said.failed, said.text]).toEqual([
			true,
			expect.stringContaining("“notes”: This "),
		]);
	});
});

test("the card beside a document is shown, pressed and allowed from the command line", async () => {
	const { say, file } = await aDesk();
	await say("import-template", file, "--type", "MOU", "--name", "Taken");
	const [{ id }] = JSON.parse((await say("documents", "--json")).text);
	const shown = await say("card", "--document", id);
	expect(shown.text).toBe("  We may see it\n  [Use as a template of ours]");
	const pressed = await say(
		"card",
		"--document",
		id,
		"--press",
		"Use as a template of ours",
	);
	expect(pressed.text).toContain("Template from Our loan form");
	expect((await say("card", "x", "--document", id)).text).toBe(
		"Name a message or a document, not both.",
	);
});

test("a file that the card asks for is the add-on's only once that is allowed", async () => {
	const { say, theirs } = await aDesk();
	const press = ["card", "--document", theirs(), "--press"];
	const words = "Use as a template of ours";
	expect((await say(...press, words)).text).toBe(
		"Google asks whether the add-on may see this file.",
	);
	expect((await say("card", "--document", theirs())).text).toContain(
		"Not one of ours",
	);
	expect((await say(...press, words, "--allow")).text).toContain(
		"Template from Somebody's file",
	);
});

test("a template is checked by its name, and its problems are a failure", async () => {
	const { say } = await aDesk();
	expect(await say("check-template", "Loans")).toMatchObject({
		text: "Loans\nAll fields are known.",
		failed: false,
	});
	expect(await say("check-template", "Loan", "form")).toMatchObject({
		text: "Loan form\nUnknown field: Colour",
		failed: true,
	});
	expect(await say("check-template", "Nothing")).toMatchObject({
		text: "There is no template of that name.",
		failed: true,
	});
});
