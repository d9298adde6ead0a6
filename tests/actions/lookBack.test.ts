/** Looking back through emails from before logging began: all of them, each once. */
import { deleteMessage } from "../../local/mailbox";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	alreadyThere,
	aMailOffice,
	asha,
	delivered,
	later,
	letters,
	log,
	logAll,
	oak,
	ourLetter,
	queue,
	standing,
} from "./aMailbox";

const start = (office: TestOffice, months = 12) =>
	office.ask("startBackfill", { as: asha, months });
const stop = (office: TestOffice) => office.ask("stopBackfill", { as: asha });

/** Past emails from Sam, one on each of these moments. */
const past = (office: TestOffice, ...moments: string[]) =>
	alreadyThere(office, ...moments.map((at) => aLetter({ at })));

const gmailIds = (office: TestOffice) =>
	letters(office).map((row) => String(row["Gmail id"]));

/** One email from Sam on each of so many evenings before logging began. */
const evenings = (count: number, letter: Parameters<typeof aLetter>[0] = {}) =>
	Array.from({ length: count }, (_, at) =>
		aLetter({
			at: new Date(
				Date.parse("2026-11-21T18:00:00Z") - at * 600_000,
			).toISOString(),
			...letter,
		}),
	);

function expectEachOnce(office: TestOffice, ids: readonly string[]) {
	expect(gmailIds(office).sort()).toEqual([...ids].sort());
	const { backfill, looked, logged } = standing(office);
	expect(backfill).toMatchObject({ state: "Finished", looked: ids.length });
	expect({ looked, logged }).toEqual({
		looked: ids.length,
		logged: ids.length,
	});
}

test("the period begins with its first day in London, and ends where logging began", async () => {
	const office = aMailOffice();
	const [, first, , last] = await past(
		office,
		"2026-08-21T22:59:00Z",
		"2026-08-21T23:00:00Z",
		"2026-08-20T12:00:00Z",
		"2026-11-22T08:59:00Z",
	);
	const [early] = await past(office, "2026-11-22T09:00:00Z");
	start(office, 3);
	logAll(office);
	expect(standing(office).backfill).toMatchObject({
		from: "2026-08-22",
		state: "Finished",
	});
	expect(gmailIds(office).sort()).toEqual([first, last, early].sort());
	expect(office.row("Partners", oak.ref)["Last contact"]).toBe("2026-11-22");
});

test("known, unknown and left-out emails: everything is accounted for", async () => {
	const office = aMailOffice();
	const at = "2026-10-01T09:00:00Z";
	await alreadyThere(
		office,
		aLetter({ at }),
		ourLetter("sam@oak.example", { at }),
		aLetter({ at, from: "vi@elm.example" }),
		aLetter({ at, from: "vi@elm.example" }),
		aLetter({ at, more: ["List-Id: <news.oak.example>"] }),
		aLetter({ at, from: "asha@home.example" }),
		aLetter({ at: "2020-01-01T09:00:00Z" }),
	);
	start(office);
	logAll(office);
	expect(standing(office)).toMatchObject({
		looked: 6,
		logged: 2,
		unmatched: 2,
		leftOut: [
			{ why: "Sent by a machine or to a list", count: 1 },
			{ why: "Between ourselves", count: 1 },
		],
		backfill: { looked: 6, logged: 2, most: 7, reached: "2026-10-01" },
	});
	expect(queue(office)).toMatchObject([{ Emails: 2 }]);
});

test("a stranger's reply is known by the letter that it answers, though the newest come first", async () => {
	const office = aMailOffice();
	await alreadyThere(
		office,
		ourLetter("sam@oak.example", {
			at: "2026-10-01T09:00:00Z",
			messageId: "one@mail.example",
		}),
		aLetter({
			at: "2026-10-02T09:00:00Z",
			from: "new@away.example",
			answers: ["one@mail.example"],
		}),
	);
	start(office);
	logAll(office);
	expect(letters(office).map((row) => row["Matched by"])).toEqual([
		"Domain",
		"Thread",
	]);
});

test("stopped, nothing goes on by itself; gone on with, nothing is looked at twice", async () => {
	const office = aMailOffice();
	const ids = await alreadyThere(office, ...evenings(120));
	start(office);
	office.ask("workOnEmails", {});
	const half = stop(office);
	expect(half.backfill?.state).toBe("Stopped");
	expect(half.looked).toBeGreaterThan(0);
	expect(half.looked).toBeLessThan(120);
	logAll(office);
	expect(standing(office)).toMatchObject({ looked: half.looked });
	start(office);
	expect(standing(office).backfill).toMatchObject({
		looked: half.looked,
		state: "Going on",
	});
	logAll(office);
	expectEachOnce(office, ids);
});

test("stopped after it was stopped, or never begun, is nothing new", () => {
	const office = aMailOffice();
	expect(stop(office).backfill).toBeNull();
	start(office);
	stop(office);
	const before = office.google.rows("Audit").length;
	stop(office);
	expect(office.google.rows("Audit")).toHaveLength(before);
});

test("“start” pressed twice is one look back", async () => {
	const office = aMailOffice();
	const ids = await alreadyThere(office, ...evenings(30));
	start(office, 12);
	expect(start(office, 6).backfill).toMatchObject({ months: 12 });
	logAll(office);
	expectEachOnce(office, ids);
	start(office, 12);
	logAll(office);
	expectEachOnce(office, ids);
});

test("a longer one after a shorter one looks only at what is older; a shorter one at nothing", async () => {
	const office = aMailOffice();
	const days = ["2026-11-01", "2026-10-01", "2026-07-01", "2026-01-01"];
	const ids = await past(office, ...days.map((day) => `${day}T09:00:00Z`));
	start(office, 2);
	logAll(office);
	expect(gmailIds(office).sort()).toEqual(ids.slice(0, 2).sort());
	start(office, 12);
	logAll(office);
	expectEachOnce(office, ids);
	start(office, 1);
	logAll(office);
	expectEachOnce(office, ids);
});

test("a year later, twelve months are those before that day, and what was logged stays one row", async () => {
	const office = aMailOffice();
	const ids = await past(
		office,
		"2026-11-01T09:00:00Z",
		"2026-02-01T09:00:00Z",
	);
	start(office, 6);
	logAll(office);
	later(office, 200);
	start(office, 18);
	logAll(office);
	expectEachOnce(office, ids);
});

test("mail that arrives meanwhile is logged once, by the clock", async () => {
	const office = aMailOffice();
	const ids = await alreadyThere(office, ...evenings(120));
	start(office);
	office.ask("workOnEmails", {});
	const now = await delivered(office, aLetter(), aLetter());
	logAll(office);
	expect(gmailIds(office).sort()).toEqual([...ids, ...now].sort());
	expect(standing(office)).toMatchObject({
		looked: 122,
		backfill: { looked: 120 },
	});
	logAll(office);
	expect(log(office).logged).toBe(0);
});

test("a message that is deleted meanwhile is counted as gone, and nothing else is missed", async () => {
	const office = aMailOffice();
	const ids = await alreadyThere(office, ...evenings(5));
	start(office);
	const { workspace } = office.google;
	let isDeleted = false;
	office.google.interfere = (call, effect) => {
		const isFetched = call.service.startsWith("Gmail") && call.method === "get";
		if (isFetched && !isDeleted) deleteMessage(workspace, ids[2] ?? "");
		isDeleted ||= isFetched;
		return effect();
	};
	logAll(office);
	expect(gmailIds(office)).toHaveLength(4);
	expect(standing(office)).toMatchObject({
		looked: 5,
		leftOut: [{ why: "Gone before it was read", count: 1 }],
		backfill: { state: "Finished", looked: 4 },
	});
});

test.each([0, -1, 121, 1.5, Number.NaN, "a year", null])(
	"%j months are refused by name",
	(months) => {
		const office = aMailOffice();
		expect(() => start(office, months as number)).toThrow(
			"Months: write a whole number from 1 to 120. Nothing was started.",
		);
		expect(standing(office).backfill).toBeNull();
	},
);
