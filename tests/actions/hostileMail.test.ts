/** The open collections of odd mail and hostile text, as letters to the charity. */
import { readFileSync } from "node:fs";
import { readMessages } from "../../local/mail/readMessages";
import { isFormula } from "../../local/sheets/model";
import { boundBook, mailboxOf } from "../../local/workspace";
import { withheld, withheldSubject } from "../../src/correspondence/withheld";
import type { TestOffice } from "../anOffice";
import { describeWithSharedData, sharedData } from "../sharedData";
import {
	aLetter,
	aMailOffice,
	delivered,
	letters,
	log,
	logAll,
	oak,
	queue,
	standing,
} from "./aMailbox";

const path = (name: string) => sharedData(name) as string;

/** Every hostile string that others have collected. */
function payloads(): string[] {
	const read = (name: string) => readFileSync(path(`payloads/${name}`), "utf8");
	const html = JSON.parse(read("dompurify-expect.json")) as {
		payload: string;
	}[];
	return [
		...(JSON.parse(read("blns.json")) as string[]),
		...read("csv-injection.txt").split("\n"),
		...html.map(({ payload }) => payload),
	].filter((text) => text.trim() !== "");
}

const word = (text: string) =>
	`=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;

/** What one line of a cell keeps as it is, and tells of nobody's health. */
const isPlain = (text: string) =>
	text === text.trim() &&
	withheldSubject(text) !== withheld &&
	!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]| {2}|=\?/u.test(text) &&
	text.length <= 500;

const formulas = (office: TestOffice) =>
	boundBook(office.google.workspace)
		.tabs.flatMap(({ rows }) => rows.flat())
		.filter((cell) => isFormula(cell?.value));

describeWithSharedData("the open collections", () => {
	test("each message is logged, waits or is left out by name; none is lost, none stops the run", async () => {
		const office = aMailOffice();
		await office.google.receive(readMessages(path("email")));
		const { messages } = mailboxOf(office.google.workspace);
		expect(messages.length).toBeGreaterThan(100);
		logAll(office);
		expect(standing(office).looked).toBe(messages.length);
		expect(log(office).logged).toBe(0);
		for (const row of queue(office))
			expect(String(row.Address)).toMatch(/^[^\s@]+@[^\s@]+$/);
		const first = String(queue(office)[0]?.Address);
		office.ask("saveContact", {
			as: "PE-0001",
			partner: "P-0002",
			values: { name: "Somebody", emails: [first] },
		});
		logAll(office);
		expect(letters(office).length).toBeGreaterThan(0);
		expect(standing(office).looked).toBe(messages.length);
	});

	test("each string is kept as the subject's own text, and none becomes a formula", async () => {
		const office = aMailOffice();
		const texts = payloads();
		await delivered(
			office,
			...texts.map((text) => aLetter({ subject: word(text) })),
		);
		logAll(office);
		const kept = letters(office).map((row) => String(row.Subject));
		expect(kept).toHaveLength(texts.length);
		const plain = texts.flatMap((text, at) => (isPlain(text) ? at : []));
		expect(plain.length).toBeGreaterThan(400);
		expect(plain.map((at) => kept[at])).toEqual(plain.map((at) => texts[at]));
		expect(formulas(office)).toEqual([]);
		const view = office.ask("showTimeline", {
			place: oak,
			show: "Everything",
			before: "",
			year: null,
		});
		expect(view.lines.length).toBeGreaterThan(0);
	});

	test("as the sender's name, raw or encoded, none changes who wrote", async () => {
		const office = aMailOffice();
		const texts = payloads();
		const quoted = (text: string) =>
			text.replace(/[\r\n]+/g, " ").replace(/["\\]/g, "\\$&");
		const sent = texts.flatMap((text) => [
			aLetter({ from: `"${quoted(text)}" <sam@oak.example>` }),
			aLetter({ from: `${word(text)} <sam@oak.example>` }),
		]);
		await delivered(office, ...sent);
		logAll(office);
		expect(standing(office).looked).toBe(sent.length);
		const senders = new Set(letters(office).map((row) => row.From));
		expect([...senders]).toEqual(["sam@oak.example"]);
		expect(letters(office).length).toBeGreaterThan(0.9 * sent.length);
		expect(queue(office)).toEqual([]);
		expect(formulas(office)).toEqual([]);
	});
});
