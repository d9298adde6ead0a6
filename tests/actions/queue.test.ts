/** Addresses that nobody knows yet, and everything that can be decided about them. */
import type { MailUndo, SenderDecision } from "../../src/contract";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	aMailOffice,
	asha,
	charity,
	elm,
	filed,
	leftOut,
	letters,
	log,
	logAll,
	oak,
	ourLetter,
	queue,
	received,
	standing,
} from "./aMailbox";

const vi = "vi@elm.example";
const none: SenderDecision = { decision: "", fileUnder: "" };

const senders = (office: TestOffice) => office.ask("openEmails", {}).senders;

/** The first address of the queue, as the panel shows it. */
function sender(office: TestOffice, address = vi) {
	const found = senders(office).find((one) => one.address === address);
	if (!found) throw new Error(`${address} does not wait`);
	return found;
}

function decide(
	office: TestOffice,
	values: Partial<SenderDecision>,
	address = vi,
) {
	const { ref, row, decision, fileUnder } = sender(office, address);
	return office.ask("changeSender", {
		as: asha,
		place: { ref, row },
		opened: { decision, fileUnder },
		values: { decision, fileUnder, ...values },
	});
}

const takeBack = (office: TestOffice, undo: MailUndo | null) => {
	if (!undo) throw new Error("Nothing can be taken back");
	return office.ask(undo.name, undo.request as never) as { notice: string };
};

/** An office at which Vi has written twice, and we once to her. */
async function withVi() {
	const office = aMailOffice();
	await received(
		office,
		aLetter({ from: vi, at: "2026-11-20T10:00:00Z" }),
		aLetter({ from: vi }),
		ourLetter(vi),
	);
	return office;
}

const threeOf = (partner: string, by: string) =>
	Array.from({ length: 3 }, () => `${partner} by ${by}`);

test("“Unknown addresses, back-file”: a contact is added, and all that waited is filed (R-7.29)", async () => {
	const office = await withVi();
	expect(sender(office)).toMatchObject({
		emails: 3,
		firstOn: "2026-11-20",
		lastOn: "2026-11-22",
		domain: "elm.example",
	});
	const contact = office.ask("saveContact", {
		as: asha,
		partner: elm.ref,
		values: { name: "Vi", emails: ["VI@elm.example"] },
	});
	expect(standing(office)).toMatchObject({ toFile: 3, unmatched: 3 });
	expect(log(office).notice).toBe("3 emails were logged.");
	expect(filed(office)).toEqual(threeOf("P-0002", "Address"));
	expect(letters(office).every((row) => row.Contact === contact.ref)).toBe(
		true,
	);
	expect(office.row("Partners", elm.ref)["Last contact"]).toBe("2026-11-22");
	expect(queue(office)).toEqual([]);
	expect(standing(office)).toMatchObject({
		toFile: 0,
		unmatched: 0,
		looked: 3,
	});
});

test("a domain is registered, and all from there is filed; taken back, what was filed stays", async () => {
	const office = await withVi();
	await received(office, aLetter({ from: "kim@north.elm.example" }));
	const { undo } = office.ask("changeDomain", {
		as: asha,
		partner: elm,
		domain: "elm.example",
		registered: true,
	});
	logAll(office);
	expect(filed(office)).toEqual([
		...threeOf("P-0002", "Domain"),
		"P-0002 by Domain",
	]);
	expect(queue(office)).toEqual([]);
	takeBack(office, undo);
	expect(office.row("Partners", elm.ref)["Email domains"]).toBe("");
	await received(office, aLetter({ from: vi }));
	expect(letters(office)).toHaveLength(4);
	expect(queue(office)).toMatchObject([{ Address: vi, Emails: 1 }]);
});

test("a domain that stands there already is not taken away by taking nothing back", () => {
	const office = aMailOffice();
	const { undo } = office.ask("changeDomain", {
		as: asha,
		partner: oak,
		domain: "oak.example",
		registered: true,
	});
	if (undo) takeBack(office, undo);
	expect(office.row("Partners", oak.ref)["Email domains"]).toBe("oak.example");
});

test("emails are filed under a partner, and no contact is made; the address stays unknown", async () => {
	const office = await withVi();
	expect(decide(office, { fileUnder: elm.ref }).notice).toBe(
		"3 emails of vi@elm.example will be filed under Elm Club.",
	);
	logAll(office);
	expect(filed(office)).toEqual(threeOf("P-0002", "By hand"));
	expect(letters(office).map((row) => row["Counts as contact"])).toEqual([
		"No",
		"No",
		"No",
	]);
	expect(office.google.rows("Contacts")).toEqual([]);
	await received(office, aLetter({ from: vi }));
	expect(queue(office)).toMatchObject([{ Address: vi, Emails: 1 }]);
});

test("filing under a partner is taken back while it still waits; later it says so", async () => {
	const office = await withVi();
	const { undo } = decide(office, { fileUnder: elm.ref });
	expect(takeBack(office, undo).notice).toContain("waits again");
	logAll(office);
	expect(letters(office)).toEqual([]);
	expect(sender(office)).toMatchObject({ emails: 3, fileUnder: "" });
	const again = decide(office, { fileUnder: elm.ref });
	logAll(office);
	expect(() => takeBack(office, again.undo)).toThrow(
		"U-0001 does not wait any more: it was filed or decided about meanwhile. Nothing was changed.",
	);
	expect(letters(office)).toHaveLength(3);
});

test.each(["Enquiry", "Left aside"])(
	"an address is marked “%s”, and that is taken back",
	async (decision) => {
		const office = await withVi();
		const { undo } = decide(office, { decision });
		expect(office.row("Unmatched", "U-0001").Decision).toBe(decision);
		expect(office.ask("openHome", {}).unmatched).toBe(0);
		await received(office, aLetter({ from: vi }));
		expect(sender(office)).toMatchObject({ decision, emails: 4 });
		takeBack(office, undo);
		expect(office.row("Unmatched", "U-0001").Decision).toBe("");
		expect(office.ask("openHome", {}).unmatched).toBe(1);
	},
);

test.each(["vi@elm.example", "elm.example"])(
	"%s is never logged any more, and is again when that is taken back",
	async (what) => {
		const office = await withVi();
		decide(office, { decision: "Enquiry" });
		const { ref, row } = sender(office);
		const { undo } = office.ask("changeNever", {
			as: asha,
			what,
			never: true,
			sender: { ref, row },
		});
		await received(office, aLetter({ from: vi }));
		expect(leftOut(office)).toEqual({ "On the never-log list": 1 });
		expect(sender(office)).toMatchObject({ emails: 3, decision: "Left aside" });
		takeBack(office, undo);
		expect(office.row("Settings", "mail.never").Value).toBe("");
		await received(office, aLetter({ from: vi }));
		expect(sender(office).emails).toBe(4);
	},
);

test.each(["gmail.com", "nhs.net", "co.uk", charity, "no address", "@"])(
	"“%s” cannot go on the list that is never logged",
	(what) => {
		const office = aMailOffice();
		expect(() =>
			office.ask("changeNever", { as: asha, what, never: true, sender: null }),
		).toThrow("Nothing was changed.");
		expect(office.row("Settings", "mail.never").Value).toBe("");
	},
);

test("what somebody else decided meanwhile is not overwritten", async () => {
	const office = await withVi();
	const { ref, row } = sender(office);
	decide(office, { decision: "Enquiry" });
	const late = { as: asha, place: { ref, row }, opened: none };
	expect(() =>
		office.ask("changeSender", {
			...late,
			values: { decision: "Left aside", fileUnder: "" },
		}),
	).toThrow("Somebody has decided about vi@elm.example meanwhile.");
	expect(sender(office).decision).toBe("Enquiry");
});

test("a decision that is none, and a partner that is not there, are refused by name", async () => {
	const office = await withVi();
	expect(() => decide(office, { decision: "New partner" })).toThrow(
		"Decision: choose Enquiry or Left aside. Nothing was changed.",
	);
	expect(() => decide(office, { fileUnder: "P-0099" })).toThrow("P-0099");
	expect(sender(office)).toMatchObject(none);
});
