/** Labels, places, letters and the card, as the page asks for them. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addOns } from "../services/cardScript";
import {
	aServedWorkspace,
	restarted,
	type ServedWorkspace,
} from "./aWorkspace";

const auth = (name: string) => `https://www.googleapis.com/auth/${name}`;

const manifest = {
	addOns,
	oauthScopes: [
		"gmail.addons.execute",
		"gmail.addons.current.message.metadata",
		"script.send_mail",
		"spreadsheets",
		"script.scriptapp",
	].map(auth),
};

const code = `
	const said = (words) => CardService.newCardBuilder().addSection(
		CardService.newCardSection().addWidget(
			CardService.newTextParagraph().setText(words))).build();
	function onHome() { return said("At home"); }
	function onMessage(e) { return said(e.gmail.messageId); }
	function press(e) {
		const { parameters, formInputs } = e.commonEventObject;
		const words = [parameters.ref, formInputs.who.stringInputs.value[0],
			e.gmail ? "beside a message" : "at home"].join(", ");
		return CardService.newActionResponseBuilder().setNotification(
			CardService.newNotification().setText(words)).build();
	}
	function broken() { throw new Error("The column Stage is missing."); }`;

let office: ServedWorkspace;

beforeEach(async () => {
	office = await aServedWorkspace(undefined, { manifest, code });
});
afterEach(() => office.remove());

const letter = {
	from: "Asha <asha@oak.example>",
	cc: "",
	subject: "Visit",
	text: "Can we come?",
	answers: "",
	isVerified: true,
};

const receive = async (changes: object = {}) =>
	(await office.told("receiveMail", { ...letter, ...changes })).id;

const boxOf = async (box: "inbox" | "sent" | "all" | "bin") =>
	(await office.told("listMail", { box, most: 10 })).lines.map(
		({ subject }) => subject,
	);

const refused = async (heard: Promise<{ status: number; body: string }>) => {
	const { status, body } = await heard;
	expect(status).toBe(422);
	return body;
};

describe("mail", () => {
	test("is received by a form, answered, and told with all that a person needs", async () => {
		const id = await receive({ cc: "ben@oak.example" });
		const done = await office.told("writeMail", {
			to: "Asha <asha@oak.example>",
			cc: "",
			subject: "Re: Visit",
			text: "Yes.",
			answers: id,
		});
		expect(done.notice).toBe(
			"It is under Sent. Nothing has left this computer.",
		);
		expect(await office.told("showMail", { id })).toMatchObject({
			cc: "ben@oak.example",
			place: "inbox",
			isSent: false,
			conversation: 2,
			answer: { to: "Asha <asha@oak.example>", subject: "Re: Visit" },
			labels: [],
		});
		expect(await office.told("showMail", { id: done.id })).toMatchObject({
			isSent: true,
			conversation: 2,
			text: expect.stringContaining("Yes."),
		});
	});

	test("of the same second is listed with what came last first", async () => {
		await receive();
		await receive({ subject: "Second" });
		expect(await boxOf("inbox")).toEqual(["Second", "Visit"]);
	});

	test("that goes to nobody, or comes from nobody, is refused in a sentence", async () => {
		const { from: _from, isVerified: _isVerified, ...rest } = letter;
		expect(await refused(office.ask("writeMail", { ...rest, to: "" }))).toBe(
			"Say to whom it goes; it needs an address.",
		);
		expect(
			await refused(office.ask("receiveMail", { ...letter, from: "Asha" })),
		).toContain("“Asha” is not an email address");
		expect(await boxOf("all")).toEqual(["3 overdue"]);
	});

	test("is labelled as a conversation, and its labels are told with every line", async () => {
		const id = await receive();
		await receive({ subject: "Re: Visit", answers: id });
		const put = (label: string, isOn: boolean) =>
			office.told("labelMail", { id, label, isOn });
		expect(await put("Oak", true)).toEqual({
			notice: "“Oak” is on all 2 messages of this conversation.",
		});
		await put("Autumn", true);
		const { lines, labels } = await office.told("listMail", {
			box: "inbox",
			most: 10,
		});
		const names = (list: readonly { name: string }[]) =>
			list.map(({ name }) => name);
		expect(names(labels)).toEqual(["Autumn", "Oak"]);
		expect(lines.map((line) => names(line.labels))).toEqual([
			["Autumn", "Oak"],
			["Autumn", "Oak"],
		]);
		expect(await put("oak", false)).toEqual({
			notice: "“Oak” is no longer on all 2 messages of this conversation.",
		});
		expect(names((await office.told("showMail", { id })).labels)).toEqual([
			"Autumn",
		]);
	});

	test("shows a label's new name, and none of one that was deleted", async () => {
		const id = await receive();
		await office.told("labelMail", { id, label: "Oak", isOn: true });
		const label = async () => (await office.told("showMail", { id })).labels[0];
		const { id: first = "" } = (await label()) ?? {};
		await office.told("renameLabel", { label: first, name: "Oak Trust" });
		expect((await label())?.name).toBe("Oak Trust");
		await office.told("deleteLabel", { label: first });
		expect(await label()).toBeUndefined();
		expect(await refused(office.ask("deleteLabel", { label: first }))).toBe(
			"That label is no longer there; choose another.",
		);
	});

	test("is put away and taken back", async () => {
		const id = await receive();
		const move = (to: "inbox" | "archive" | "bin" | "spam") =>
			office.told("moveMail", { id, to });
		expect(await move("archive")).toEqual({
			notice: "The conversation is archived; find it under All mail.",
		});
		expect([await boxOf("inbox"), await boxOf("all")]).toEqual([
			[],
			["Visit", "3 overdue"],
		]);
		await move("bin");
		expect([await boxOf("all"), await boxOf("bin")]).toEqual([
			["3 overdue"],
			["Visit"],
		]);
		await move("spam");
		expect((await office.told("showMail", { id })).place).toBe("spam");
		await move("inbox");
		expect(await boxOf("inbox")).toEqual(["Visit"]);
	});

	test("stays as it was put, from the moment that it is done", async () => {
		const kept = () =>
			readFileSync(
				join(office.folder, "workspace", "mailbox", "index.json"),
				"utf8",
			);
		const id = await receive();
		expect(kept()).toContain(id);
		const { id: sent } = await office.told("writeMail", {
			to: "asha@oak.example",
			cc: "",
			subject: "",
			text: "",
			answers: "",
		});
		expect(kept()).toContain(sent);
		await office.told("labelMail", { id, label: "Oak", isOn: true });
		expect(kept()).toContain('"Oak"');
		await office.told("moveMail", { id, to: "bin" });
		expect(kept()).toContain('"TRASH"');
		office = await restarted(office);
		const { labels } = await office.told("showMail", { id });
		expect(labels).toMatchObject([{ name: "Oak" }]);
		const label = labels[0]?.id ?? "";
		await office.told("renameLabel", { label, name: "Elm" });
		expect(kept()).toContain('"Elm"');
		await office.told("deleteLabel", { label });
		expect(kept()).not.toContain('"Elm"');
	});
});

describe("the card", () => {
	const shown = (value: unknown) =>
		JSON.stringify(value).match(/"text":"([^"]*)"/)?.[1];

	test("is named when the page opens", async () => {
		expect((await office.told("open", {})).card).toEqual({
			name: "Helper",
			isBesideMessages: true,
			isAtHome: true,
			isBesideDocuments: false,
		});
	});

	test("beside a message knows it, and at home none", async () => {
		const message = await receive();
		const beside = await office.told("showCard", { message });
		expect(shown(beside)).toBe(`msg-f:${BigInt(`0x${message}`)}`);
		const home = await office.told("showCard", { message: null });
		expect(shown(home)).toBe("At home");
	});

	test("tells its function what was pressed and filled in, and where", async () => {
		const message = await receive();
		await office.told("showCard", { message: null });
		const press = {
			function: "press",
			parameters: { ref: "P-1" },
			formInputs: { who: ["Oak"] },
		};
		expect(shown(await office.told("pressCard", { message, ...press }))).toBe(
			"P-1, Oak, beside a message",
		);
		await office.told("showCard", { message });
		expect(
			shown(await office.told("pressCard", { message: null, ...press })),
		).toBe("P-1, Oak, at home");
	});

	test("that stops on an error is told as an answer, and is in the log", async () => {
		const pressed = { parameters: {}, formInputs: {} };
		expect(
			await office.told("pressCard", {
				message: null,
				function: "broken",
				...pressed,
			}),
		).toEqual({
			ok: false,
			error: { name: "Error", message: "The column Stage is missing." },
		});
		const [run] = await office.told("listRuns", {});
		expect(run).toMatchObject({
			name: { function: "broken" },
			source: "The add-on’s card",
			end: "stopped",
		});
	});

	test("can have something go wrong in it, like any other run", async () => {
		await office.told("showCard", { message: null });
		await office.told("arm", {
			kind: "kill before",
			at: 1,
			on: "",
			run: { function: "saveNote", asked: "" },
		});
		// It waits for its own kind of run.
		expect(await office.told("showCard", { message: null })).toMatchObject({
			ok: true,
		});
		const pressed = { parameters: {}, formInputs: {} };
		expect(
			await office.told("pressCard", {
				message: null,
				function: "saveNote",
				...pressed,
			}),
		).toMatchObject({
			ok: false,
			error: { message: "Exceeded maximum execution time" },
		});
	});

	test("of a message that is gone is said in a sentence", async () => {
		expect(await refused(office.ask("showCard", { message: "abc" }))).toContain(
			"There is no message abc",
		);
	});

	test("is none where the manifest names none", async () => {
		const plain = await aServedWorkspace();
		expect((await plain.told("open", {})).card).toBeNull();
		expect(await refused(plain.ask("showCard", { message: null }))).toContain(
			"The script has no card in Gmail",
		);
		await plain.remove();
	});
});
