/** However mail comes – in any order, late, twice, in pieces – the log is the same. */
import fc from "fast-check";
import { type Header, readHeaders } from "../../local/mail/headers";
import type { Parsed } from "../../local/mailbox";
import { anOffice, charity, resultOf, type TestOffice } from "../anOffice";
import { tried } from "./cases";

/** What a letter is to the register. */
type Kind = "known" | "unverified" | "sent" | "stranger" | "newsletter";

interface Letter {
	kind: Kind;
	who: string;
	/** Minutes before logging began that Google received it. */
	minutes: number;
	subject: string;
}

/** Addresses that the register knows, and whose they are. */
const partnerOf: Readonly<Record<string, string>> = {
	"sam@oak.example": "P-0001",
	"new.person@mail.oak.example": "P-0001",
	"vi.elm@gmail.com": "P-0002",
	"anyone@fir.example": "P-0003",
};

const letter: fc.Arbitrary<Letter> = fc.record({
	kind: fc.constantFrom<Kind>(
		"known",
		"known",
		"known",
		"unverified",
		"sent",
		"stranger",
		"newsletter",
	),
	who: fc.constantFrom(...Object.keys(partnerOf)),
	minutes: fc.nat({ max: 20_000 }),
	subject: fc.constantFrom("Hello", "Re: Hello", "=?utf-8?Q?Caf=C3=A9?=", ""),
});

const began = Date.parse("2026-11-22T09:00:00Z");
const receivedAt = ({ minutes }: Letter) => began - minutes * 60_000;
const gmailIdOf = (at: number) => (5_000_000 + at).toString(16);

function headersOf({ kind, who, minutes, subject }: Letter, at: number) {
	const from =
		kind === "sent" ? charity : kind === "stranger" ? "x@nowhere.example" : who;
	const domain = from.slice(from.indexOf("@") + 1);
	const vouched = kind === "known" || kind === "stranger" ? "pass" : "fail";
	return [
		`Received: by mx.google.com; ${new Date(began - minutes * 60_000).toUTCString()}`,
		`X-GM-MSGID: ${5_000_000 + at}`,
		...(kind === "sent"
			? []
			: [
					`Authentication-Results: mx.google.com; dmarc=${vouched} header.from=${domain}`,
				]),
		`From: ${from}`,
		`To: ${kind === "sent" ? who : charity}`,
		`Subject: ${subject}`,
		...(at % 3 === 0 ? [] : [`Message-ID: <${at}@mail.example>`]),
		...(kind === "newsletter" ? ["List-Id: <news.oak.example>"] : []),
	];
}

function parsed(letter: Letter, at: number): Parsed {
	const text = [...headersOf(letter, at), "", "Hello"].join("\r\n");
	const raw = new TextEncoder().encode(text);
	const headers: Header[] = readHeaders(raw);
	return { raw, headers, gmailThread: String(9_000_000 + at) };
}

let ready: TestOffice | undefined;

function anOfficeWithPartners(): TestOffice {
	if (!ready) {
		ready = anOffice();
		ready.person();
		ready.partner({ name: "Oak", domains: ["oak.example"] });
		ready.partner({ name: "Elm" });
		ready.partner({ name: "Fir", domains: ["fir.example"] });
		ready.ask("saveContact", {
			as: "PE-0001",
			partner: "P-0002",
			values: { name: "Vi", emails: "v.i.elm@googlemail.com" },
		});
		ready.ask("saveContact", {
			as: "PE-0001",
			partner: "P-0001",
			values: { name: "Sam", emails: "sam@oak.example" },
		});
	}
	return Object.assign(anOffice(), { google: ready.google.copy() });
}

const log = (office: TestOffice) =>
	resultOf(office.google.run("logCorrespondence")) as { logged: number };

/** What may differ: the order of the ids, and the day of the run. */
const isOfTheRun = (heading: string) => ["Ref", "Changed on"].includes(heading);

/** Who waits, with how many emails; in which order they came is of the run. */
const unknownIn = ({ google }: TestOffice) =>
	google.rows("Unmatched").map((row) => ({
		address: row.Address,
		emails: row.Emails,
		days: [row.First, row.Last],
		ids: String(row["Gmail ids"]).split(" ").sort(),
	}));

/** The log by Gmail id, the partners' last contacts, and who waits. */
function logOf(office: TestOffice) {
	const rows = office.google.rows("Letters and emails");
	const letters = rows.map((row): [string, object] => [
		String(row["Gmail id"]),
		Object.fromEntries(
			Object.entries(row).filter(([heading]) => !isOfTheRun(heading)),
		),
	]);
	expect(new Set(letters.map(([id]) => id)).size).toBe(letters.length);
	expect(new Set(rows.map(({ Ref }) => Ref)).size).toBe(letters.length);
	const contacts = office.google
		.rows("Partners")
		.map((row): [string, unknown] => [String(row.Ref), row["Last contact"]]);
	return {
		letters: Object.fromEntries(letters),
		contacts: Object.fromEntries(contacts),
		unknown: unknownIn(office),
		leftOut: office.ask("openEmails", {}).standing.leftOut,
	};
}

async function inOrder(letters: readonly Letter[]) {
	const office = anOfficeWithPartners();
	await office.google.receive(...letters.map(parsed));
	log(office);
	return logOf(office);
}

/** What the log must say, by what each letter is. */
function expectSaid(
	letters: readonly Letter[],
	found: ReturnType<typeof logOf>,
) {
	const rows = letters.flatMap(({ kind }, at) =>
		["known", "unverified", "sent"].includes(kind) ? [gmailIdOf(at)] : [],
	);
	expect(Object.keys(found.letters).sort()).toEqual(rows.sort());
	const strangers = letters.filter(({ kind }) => kind === "stranger");
	expect(found.unknown.map(({ emails }) => emails)).toEqual(
		strangers.length > 0 ? [strangers.length] : [],
	);
	const last = (ref: string) =>
		letters
			.filter(({ kind, who }) => kind === "known" && partnerOf[who] === ref)
			.map((one) => new Date(receivedAt(one)).toISOString().slice(0, 10))
			.sort()
			.at(-1) ?? "";
	for (const [ref, day] of Object.entries(found.contacts))
		expect(`${ref} ${day}`).toBe(`${ref} ${last(ref)}`);
}

/** A letter is delivered, or the log runs: whole, dying at a call, or twice. */
type Event =
	| { letter: number }
	| { run: "whole" }
	| { run: "dies"; call: number; after: boolean }
	| { run: "twice at once"; call: number }
	| { days: number };

function runUntil(office: TestOffice, dies: number, after: boolean) {
	office.google.interfere = (call, effect) => {
		if (call.n < dies) return effect();
		if (call.n === dies && after) effect();
		throw new Error("dead");
	};
	office.google.run("logCorrespondence");
	office.google.interfere = undefined;
}

/** Another run begins and ends within one. */
function runWithin(office: TestOffice, at: number) {
	office.google.interfere = (call, effect) => {
		if (call.n === at) {
			office.google.interfere = undefined;
			log(office);
		}
		return effect();
	};
	log(office);
	office.google.interfere = undefined;
}

async function happens(
	office: TestOffice,
	event: Event,
	letters: readonly Letter[],
) {
	if ("letter" in event) {
		const one = letters[event.letter];
		if (one) await office.google.receive(parsed(one, event.letter));
	} else if ("days" in event)
		office.google.workspace.state.now += event.days * 86_400_000;
	else if (event.run === "whole") log(office);
	else if (event.run === "twice at once") runWithin(office, event.call);
	else runUntil(office, event.call, event.after);
}

const between: fc.Arbitrary<Event> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({ run: fc.constant("whole" as const) }),
	},
	fc.record({
		run: fc.constant("twice at once" as const),
		call: fc.integer({ min: 1, max: 10 }),
	}),
	fc.record({
		run: fc.constant("dies" as const),
		call: fc.integer({ min: 1, max: 12 }),
		after: fc.boolean(),
	}),
	fc.record({ days: fc.integer({ min: 1, max: 3 }) }),
);

/** Every letter up to three times, in any order, with runs anywhere between. */
const delivery = fc
	.array(letter, { minLength: 4, maxLength: 12, size: "max" })
	.chain((letters) =>
		fc
			.tuple(
				fc.array(fc.integer({ min: 1, max: 3 }), {
					minLength: letters.length,
					maxLength: letters.length,
				}),
				fc.array(between, { minLength: 2, maxLength: 8 }),
			)
			.chain(([times, others]) => {
				const copies = times.flatMap((count, at) =>
					Array.from({ length: count }, (): Event => ({ letter: at })),
				);
				const events = [...copies, ...others];
				return fc
					.shuffledSubarray(events, { minLength: events.length })
					.map((order) => ({ letters, events: order }));
			}),
	);

test("any order, delay and repetition of mail gives the log of one delivery in order", async () => {
	await fc.assert(
		fc.asyncProperty(delivery, async ({ letters, events }) => {
			const expected = await inOrder(letters);
			expectSaid(letters, expected);
			const office = anOfficeWithPartners();
			for (const event of events) await happens(office, event, letters);
			log(office);
			expect(log(office).logged).toBe(0);
			expect(logOf(office)).toEqual(expected);
		}),
		tried(25),
	);
});
