/** The queue of unknown addresses from its odd sides: sorted, shared, long, old. */
import { labelConversation, labelFor } from "../../local/conversations";
import { deleteMessage } from "../../local/mailbox";
import { deleteRow, sortByColumn } from "../../local/sheets/person";
import { boundBook } from "../../local/workspace";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	alreadyThere,
	aMailOffice,
	asha,
	delivered,
	elm,
	everything,
	filed,
	later,
	letters,
	log,
	logAll,
	nightly,
	oak,
	ourLetter,
	queue,
	received,
	standing,
	typeUnder,
} from "./aMailbox";

const vi = "vi@elm.example";
const none = { decision: "", fileUnder: "" };

const fileUnder = (
	office: TestOffice,
	partner: string,
	place = { ref: "U-0001", row: 2 },
) =>
	office.ask("changeSender", {
		as: asha,
		place,
		opened: none,
		values: { decision: "", fileUnder: partner },
	});

const contact = (office: TestOffice, partner: string, email: string) =>
	office.ask("saveContact", {
		as: asha,
		partner,
		values: { name: `Somebody of ${partner}`, emails: [email] },
	});

/** Somebody types a row of Contacts into the sheet. */
const typed = ({ google }: TestOffice, ref: string) =>
	[ref, elm.ref, "Vi Example", "", vi].forEach((text, column) => {
		if (text) google.type("Contacts", 1, column, text);
	});

test("two partners have the address: it waits, says whose it may be, and one is chosen", async () => {
	const office = aMailOffice();
	contact(office, oak.ref, vi);
	contact(office, elm.ref, vi);
	await received(office, aLetter({ from: vi }));
	expect(office.ask("openEmails", {}).senders).toMatchObject([
		{ why: "P-0001 and P-0002 both have it: choose one." },
	]);
	fileUnder(office, elm.ref);
	logAll(office);
	expect(filed(office)).toEqual(["P-0002 by By hand"]);
	expect(queue(office)).toEqual([]);
});

test("two have the address, and the email's own words tell which is meant", async () => {
	const office = aMailOffice();
	contact(office, oak.ref, vi);
	contact(office, elm.ref, vi);
	await received(office, aLetter({ from: vi, subject: "[P-0002] Plans" }));
	expect(letters(office)).toMatchObject([{ Partners: "P-0002" }]);
});

test("a contact that somebody typed into the sheet is found at night", async () => {
	const office = aMailOffice();
	await received(office, aLetter({ from: vi }));
	typed(office, "C-0001");
	expect(log(office).logged).toBe(0);
	nightly(office);
	logAll(office);
	expect(filed(office)).toEqual(["P-0002 by Address"]);
	expect(queue(office)).toEqual([]);
});

test("one without a reference gets it in the morning, and is found the night after", async () => {
	const office = aMailOffice();
	await received(office, aLetter({ from: vi }));
	typed(office, "");
	nightly(office);
	logAll(office);
	expect(letters(office)).toEqual([]);
	office.google.run("daily");
	nightly(office);
	logAll(office);
	expect(letters(office)).toMatchObject([{ Contact: "C-0001" }]);
});

test("a partner that somebody typed under “File under” is filed at night; nonsense waits on", async () => {
	const office = aMailOffice();
	await received(
		office,
		aLetter({ from: vi }),
		aLetter({ from: "b@new.example" }),
	);
	typeUnder(office, "Unmatched", "U-0001", "File under", " P-0002 ");
	typeUnder(office, "Unmatched", "U-0002", "File under", "Elm, I think");
	nightly(office);
	logAll(office);
	expect(filed(office)).toEqual(["P-0002 by By hand"]);
	expect(queue(office)).toMatchObject([{ Address: "b@new.example" }]);
});

test("one email to two unknown addresses is filed once, and waits nowhere any more", async () => {
	const office = aMailOffice();
	await received(
		office,
		ourLetter(`${vi}, b@new.example`),
		aLetter({ from: vi }),
	);
	expect(queue(office).map((row) => row.Emails)).toEqual([2, 1]);
	expect(standing(office).unmatched).toBe(2);
	contact(office, elm.ref, vi);
	logAll(office);
	expect(letters(office)).toHaveLength(2);
	expect(queue(office)).toEqual([]);
	expect(standing(office)).toMatchObject({
		looked: 2,
		logged: 2,
		unmatched: 0,
	});
});

test("one email that two chosen addresses share is still one row", async () => {
	const office = aMailOffice();
	await received(office, ourLetter(`${vi}, b@new.example`));
	fileUnder(office, elm.ref);
	fileUnder(office, oak.ref, { ref: "U-0002", row: 3 });
	logAll(office);
	expect(letters(office)).toHaveLength(1);
	expect(queue(office)).toEqual([]);
	expect(standing(office)).toMatchObject({ looked: 1, unmatched: 0 });
});

test.each(["deleted", "labelled"])(
	"an email to two unknown addresses that is %s meanwhile is accounted for once",
	async (fate) => {
		const office = aMailOffice();
		const { workspace } = office.google;
		const [id = ""] = await received(office, ourLetter(`${vi}, b@new.example`));
		if (fate === "deleted") deleteMessage(workspace, id);
		else
			labelConversation(workspace, id, labelFor(workspace, "Do not log"), true);
		contact(office, elm.ref, vi);
		logAll(office);
		contact(office, elm.ref, "b@new.example");
		logAll(office);
		expect(letters(office)).toEqual([]);
		expect(queue(office)).toEqual([]);
		expect(standing(office)).toMatchObject({ looked: 1, unmatched: 0 });
	},
);

test("an address with 600 emails: the newest 500 can be filed, and the notice says so", async () => {
	const office = aMailOffice();
	const many = Array.from({ length: 600 }, () => aLetter({ from: vi }));
	const ids = await delivered(office, ...many);
	logAll(office);
	expect(queue(office)).toMatchObject([{ Emails: 600 }]);
	expect(fileUnder(office, elm.ref).notice).toBe(
		"500 emails of vi@elm.example will be filed under Elm Club.",
	);
	expect(standing(office).toFile).toBe(500);
	logAll(office);
	expect(queue(office)).toEqual([]);
	const kept = letters(office).map((row) => row["Gmail id"]);
	expect(kept).toEqual(ids.slice(-500));
	expect(standing(office)).toMatchObject({ looked: 600, logged: 500 });
	await received(office, aLetter({ from: vi }));
	expect(queue(office)).toMatchObject([{ Emails: 1 }]);
});

test("the panel opens the newest email of an address, also after looking back", async () => {
	const office = aMailOffice();
	await alreadyThere(
		office,
		aLetter({ from: vi, at: "2026-10-01T10:00:00Z" }),
		aLetter({ from: vi, at: "2026-10-02T10:00:00Z" }),
	);
	const [newest = ""] = await received(office, aLetter({ from: vi }));
	office.ask("startBackfill", { as: asha, months: 3 });
	logAll(office);
	expect(office.ask("openEmails", {}).senders).toMatchObject([
		{ emails: 3, open: expect.stringContaining(newest) },
	]);
});

test("an address that mixes alphabets is shown as odd, and by its real domain", async () => {
	const office = aMailOffice();
	await received(office, aLetter({ from: "sam@o\u0430k.example" }));
	const [line] = office.ask("openEmails", {}).senders;
	expect(line).toMatchObject({ odd: true });
	expect(line?.domain).toMatch(/^xn--/);
	expect(letters(office)).toEqual([]);
});

/** An office at which Vi has written twice, and we once to her. */
async function withVi() {
	const office = aMailOffice();
	const first = aLetter({ from: vi, at: "2026-11-20T10:00:00Z" });
	await received(office, first, aLetter({ from: vi }), ourLetter(vi));
	return office;
}

test("somebody sorts the tab Unmatched meanwhile: the right address is decided about", async () => {
	const office = await withVi();
	await received(office, aLetter({ from: "amy@new.example" }));
	const place = { ref: "U-0001", row: 2 };
	sortByColumn(office.google.workspace, "Unmatched", "Address");
	expect(queue(office).map((one) => one.Address)).toEqual([
		"amy@new.example",
		vi,
	]);
	office.ask("changeSender", {
		as: asha,
		place,
		opened: none,
		values: { decision: "", fileUnder: elm.ref },
	});
	logAll(office);
	expect(filed(office)).toEqual(
		Array.from({ length: 3 }, () => "P-0002 by By hand"),
	);
	expect(queue(office)).toMatchObject([{ Address: "amy@new.example" }]);
});

test("somebody deletes a row of the queue: it is refused by name, and the log goes on", async () => {
	const office = await withVi();
	const place = { ref: "U-0001", row: 2 };
	deleteRow(office.google.workspace, "Unmatched", 1);
	expect(() =>
		office.ask("changeSender", {
			as: asha,
			place,
			opened: none,
			values: { decision: "Enquiry", fileUnder: "" },
		}),
	).toThrow("U-0001 does not wait any more");
	await received(office, aLetter({ from: vi }));
	expect(queue(office)).toMatchObject([{ Address: vi, Emails: 1 }]);
});

test("an address is forgotten after twelve months, not before", async () => {
	const office = await withVi();
	later(office, 365);
	nightly(office);
	expect(queue(office)).toHaveLength(1);
	later(office, 1);
	nightly(office);
	expect(queue(office)).toEqual([]);
	expect(everything(office)).not.toContain(vi);
	log(office);
	expect(queue(office)).toEqual([]);
	expect(standing(office).looked).toBe(3);
	typeUnder(office, "Partners", elm.ref, "Email domains", "elm.example");
	nightly(office);
	logAll(office);
	expect(letters(office)).toEqual([]);
});

test("the last address of a tab without a spare row is filed like any other", async () => {
	const office = aMailOffice();
	await received(office, aLetter({ from: vi }));
	const { workspace } = office.google;
	const rows = () =>
		boundBook(workspace).tabs.find(({ title }) => title === "Unmatched")
			?.rowCount ?? 0;
	while (rows() > 2) deleteRow(workspace, "Unmatched", 2);
	contact(office, elm.ref, vi);
	logAll(office);
	expect(letters(office)).toHaveLength(1);
	expect(queue(office)).toEqual([]);
	await received(office, aLetter({ from: "b@new.example" }));
	expect(queue(office)).toHaveLength(1);
});
