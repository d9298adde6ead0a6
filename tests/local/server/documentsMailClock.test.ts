/** Documents, mail and the clock, as the page is told about them. */

import { Paragraph } from "docx";
import { rhythmWords } from "../../../local/server/clockView";
import { clockAt, nextMorning } from "../../../local/server/times";
import { aDocx } from "../formats/aDocx";
import { aServedWorkspace, type ServedWorkspace } from "./aWorkspace";

let office: ServedWorkspace;
let docx: Uint8Array;

beforeEach(async () => {
	docx = await aDocx([new Paragraph("Between us & Oak <Trust>")]);
	office = await aServedWorkspace(docx);
});
afterEach(() => office.remove());

test("a document is listed, read, and kept just as it is", async () => {
	const [line] = await office.told("listDocuments", {});
	expect(line).toMatchObject({
		name: "AGR-0001: memorandum",
		made: "Fri 20 Nov 2026, 09:00",
	});
	const id = line?.id ?? "";
	const { html } = await office.told("showDocument", { id });
	expect(html).toContain("<p>Between us &amp; Oak &lt;Trust&gt;</p>");
	const word = await office.told("download", { id, as: "docx" });
	expect(word.fileName).toBe("AGR-0001- memorandum.docx");
	expect(Buffer.from(word.base64, "base64")).toEqual(Buffer.from(docx));
	const pdf = await office.told("download", { id, as: "pdf" });
	expect(Buffer.from(pdf.base64, "base64").subarray(0, 5).toString()).toBe(
		"%PDF-",
	);
});

test("a document that is not there is said in a sentence", async () => {
	const { status, body } = await office.ask("showDocument", { id: "1x" });
	expect([status, body]).toEqual([422, expect.stringContaining("1x")]);
});

const letter = `From: Priya =?utf-8?Q?K=C3=A1?= <priya@alder.example>
To: partnerships@charity.example
Subject: Summer fair
Message-ID: <fair@alder.example>
Received: by mx.example; Thu, 19 Nov 2026 10:00:00 +0000

Would you like a stall?
`;

const drop = (fileName: string, text: string) =>
	office.told("receive", {
		fileName,
		base64: Buffer.from(text).toString("base64"),
	});

test("a dropped message arrives in the inbox once, and can be read", async () => {
	expect(await drop("fair.eml", letter)).toEqual({
		notices: ["fair.eml: 1 received."],
	});
	expect(await drop("again.eml", letter)).toEqual({
		notices: ["again.eml: 1 already there."],
	});
	const { lines, total } = await office.told("listMail", {
		box: "inbox",
		most: 10,
	});
	expect(total).toBe(1);
	expect(lines[0]).toMatchObject({
		messageId: "fair@alder.example",
		from: "Priya Ká <priya@alder.example>",
		subject: "Summer fair",
		date: "Thu 19 Nov 2026, 10:00",
	});
	const view = await office.told("showMail", { id: lines[0]?.id ?? "" });
	expect([view.text.trim(), view.htmlPath]).toEqual([
		"Would you like a stall?",
		"",
	]);
	const linked = { id: "fair@alder.example" };
	expect(await office.told("showMail", linked)).toEqual(view);
});

test("a dropped mailbox brings all its messages, newest first", async () => {
	const second = letter
		.replace("fair@", "tea@")
		.replace("Summer fair", "Tea")
		.replace("10:00:00", "11:00:00");
	const mbox = [letter, second]
		.map((each) => `From priya@alder.example Thu Nov 19 10:00:00 2026\n${each}`)
		.join("\n");
	expect(await drop("takeout.mbox", mbox)).toEqual({
		notices: ["takeout.mbox: 2 received."],
	});
	const asked = { box: "inbox", most: 1 } as const;
	const { lines, total } = await office.told("listMail", asked);
	expect([total, lines.map(({ subject }) => subject)]).toEqual([2, ["Tea"]]);
});

test("a message that is not there is said in a sentence", async () => {
	for (const id of ["", "nobody@alder.example"]) {
		const { status, body } = await office.ask("showMail", { id });
		expect([status, body]).toEqual([
			422,
			"That message is no longer in the workspace; choose another from the list.",
		]);
	}
});

test("a file without a message says why nothing came of it", async () => {
	const { notices } = await drop("../../empty.eml", "");
	expect(notices[0]).toBe("../../empty.eml: 1 left out.");
	expect(notices).toHaveLength(2);
});

test("what runs by itself is listed, and can be run at once", async () => {
	const { triggers } = await office.told("showClock", {});
	expect(triggers).toMatchObject([
		{
			run: "daily",
			rhythm: "Every day at 07:00",
			next: "Sat 21 Nov 2026, 07:00",
		},
	]);
	await office.told("runNow", { run: "daily" });
	const { ran } = await office.told("showClock", {});
	expect(ran[0]).toMatchObject({
		name: { function: "daily", asked: "" },
		source: "You",
		end: "done",
	});
});

test("tomorrow is nine o'clock, and what fell due has run", async () => {
	const heard = await office.ask("goForward", { to: "tomorrow" });
	expect(JSON.parse(heard.body)).toEqual({
		value: { notice: "1 run on the way, all in order." },
		clock: { day: "2026-11-21", time: "09:00" },
		armed: null,
	});
	const { ran } = await office.told("showClock", {});
	expect(ran[0]).toMatchObject({
		at: "Sat 21 Nov 2026, 07:00",
		source: "The clock",
	});
});

test("a run that stops on an error is told as trouble", async () => {
	const { status } = await office.ask("runNow", { run: "repair" });
	const { ran } = await office.told("showClock", {});
	expect(status).toBe(422);
	expect(ran[0]).toMatchObject({
		name: { function: "repair", asked: "" },
		end: "stopped",
		sentence: "The column Stage is missing.",
	});
});

test.each([
	["2026-03-28T09:00:00Z", "2026-03-29T08:00:00.000Z"],
	["2026-10-24T08:00:00Z", "2026-10-25T09:00:00.000Z"],
	["2026-12-31T23:30:00Z", "2027-01-01T09:00:00.000Z"],
])("the morning after %s is %s, whatever the clocks do", (now, morning) => {
	expect(nextMorning(Date.parse(now))).toBe(morning);
});

test("the clock shows London's time, summer and winter", () => {
	expect(clockAt(Date.parse("2026-07-07T23:30:00Z"))).toEqual({
		day: "2026-07-08",
		time: "00:30",
	});
	expect(clockAt(Date.parse("2026-01-07T23:30:00Z"))).toEqual({
		day: "2026-01-07",
		time: "23:30",
	});
});

test("rhythms are said as an office would", () => {
	const daily = { hour: 7, minute: 5, timeZone: "Europe/London" };
	expect(rhythmWords({ every: "minutes", count: 10 })).toBe("Every 10 minutes");
	expect(rhythmWords({ every: "hours", count: 1 })).toBe("Every hour");
	expect(rhythmWords({ every: "days", count: 1, ...daily })).toBe(
		"Every day at 07:05",
	);
	const weekly = { every: "weeks", weekDay: 1, ...daily } as const;
	expect(rhythmWords({ ...weekly, count: 1 })).toBe("Every Monday at 07:05");
	expect(rhythmWords({ ...weekly, count: 2 })).toBe(
		"Every 2 weeks on Monday at 07:05",
	);
});
