/** The calendar that the panel gives out: whose duties are in it, and what became of them. */

import type { TestOffice } from "../anOffice";
import { readCalendar } from "../policy/readCalendar";
import { aMailOffice, asha, live, oak, setClock, typeUnder } from "./aMailbox";

const file = (office: TestOffice, person = "") =>
	office.ask("calendarFile", { person });

const events = (office: TestOffice, person = "") =>
	readCalendar(file(office, person).text).events.map(
		(one) => `${one.STATUS} ${one["DTSTART;VALUE=DATE"]} ${one.SUMMARY}`,
	);

const note = (office: TestOffice, values: Record<string, string>) =>
	office.ask("noteMeeting", {
		as: asha,
		place: oak,
		values: {
			on: "2026-11-20",
			kind: "Call",
			who: "Sam",
			next: "Send the dates",
			nextBy: "2026-11-21",
			...values,
		},
	});

/** Asha is a trustee; Vi is a volunteer. */
function anOfficeWithVi() {
	const office = aMailOffice();
	const { ref: vi } = office.ask("savePerson", {
		as: asha,
		values: {
			name: "Vi Example",
			role: "Volunteer",
			email: "vi@home.example",
			from: "2024-01-01",
		},
	});
	return { office, vi };
}

const policyDue =
	"CONFIRMED 20250707 Partnership and Collaboration Policy: Review the policy at a board meeting";

test("a person's file has what is for them, and the file of all has everything", () => {
	const { office, vi } = anOfficeWithVi();
	note(office, { owner: vi });
	note(office, { owner: asha, next: "Book a room", nextBy: "2026-12-01" });
	const dates = "CONFIRMED 20261121 Oak Trust: Send the dates";
	const room = "CONFIRMED 20261201 Oak Trust: Book a room";
	expect(events(office)).toEqual([policyDue, dates, room]);
	expect(events(office, asha)).toEqual([policyDue, room]);
	expect(events(office, vi)).toEqual([dates]);
	expect(file(office)).toMatchObject({
		name: "partnerships-duties.ics",
		type: "text/calendar;charset=utf-8",
	});
	const uids = (person: string) =>
		readCalendar(file(office, person).text).events.map(({ UID }) => UID);
	expect(uids("")).toEqual(
		expect.arrayContaining([...uids(asha), ...uids(vi)]),
	);
});

test("once it is done it is cancelled, for whoever was told", () => {
	const { office, vi } = anOfficeWithVi();
	note(office, { owner: vi });
	office.google.run("daily");
	office.google.run("daily");
	const place = { ref: "M-0001", row: 2 };
	const { undo } = office.ask("finishStep", { as: asha, place });
	expect(events(office, vi)).toEqual([
		"CANCELLED 20261121 M-0001: not due any more",
	]);
	expect(events(office)).toContain(
		"CANCELLED 20261121 M-0001: not due any more",
	);
	expect(events(office, asha)).toEqual([policyDue]);
	if (undo) office.ask("takeBackDuty", undo.request);
	expect(events(office, vi)).toEqual([
		"CONFIRMED 20261121 Oak Trust: Send the dates",
	]);
});

test("handed over, it goes from one calendar to the other under one name", () => {
	const { office, vi } = anOfficeWithVi();
	note(office, { owner: asha });
	office.google.run("daily");
	const { duties } = office.ask("openHome", {});
	const key = duties.find(({ rule }) => rule === "meeting.next")?.key ?? "";
	office.ask("handOver", { as: asha, key, to: vi, why: "A holiday" });
	expect(events(office, vi)).toEqual([
		"CONFIRMED 20261121 Oak Trust: Send the dates",
	]);
	expect(events(office, asha)).toContain(
		"CANCELLED 20261121 M-0001: not due any more",
	);
});

test("a later file of the same register has the higher number", () => {
	const { office } = anOfficeWithVi();
	const sequence = () =>
		Number(readCalendar(file(office).text).events[0]?.SEQUENCE);
	const before = sequence();
	setClock(office, "2026-11-22T09:10:00Z");
	expect(sequence()).toBeGreaterThan(before);
});

test("R-9.2 a restricted partner is told by its reference only", () => {
	const { office } = anOfficeWithVi();
	live(office);
	note(office, { owner: asha });
	typeUnder(office, "Partners", oak.ref, "Class", "Restricted");
	expect(events(office, asha)).toEqual([
		policyDue,
		"CONFIRMED 20261121 M-0001: Something is due",
	]);
	expect(file(office).text).not.toContain("Oak Trust");
});

test("whoever has left, or has nothing due, gets a sentence and no empty file", () => {
	const { office, vi } = anOfficeWithVi();
	expect(() => file(office, vi)).toThrow("there is no calendar to download");
	expect(() => file(office, "PE-0099")).toThrow("not in the tab People");
	typeUnder(office, "People", asha, "To", "01/11/2026");
	expect(() => file(office, asha)).toThrow("there is no calendar to download");
});
