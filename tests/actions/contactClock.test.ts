/** When partners were last in touch, and how long ago that is. */
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	aMailOffice,
	asha,
	copyOf,
	elm,
	letters,
	live,
	logAll,
	oak,
	ourLetter,
	received,
	setClock,
} from "./aMailbox";

const partnerRow = (office: TestOffice) => office.row("Partners", oak.ref);

const clock = (office: TestOffice) => office.ask("showPartner", oak).clock;

test("“Clock follows real contact”: verified mail from them resets it, our mail alone does not (R-7.1)", async () => {
	const office = aMailOffice();
	await received(office, ourLetter("sam@oak.example"));
	expect(partnerRow(office)["Last contact"]).toBe("");
	expect(clock(office)).toMatchObject({ lastIn: null, lastOut: "2026-11-22" });
	await received(office, aLetter({ results: "" }));
	expect(partnerRow(office)["Last contact"]).toBe("");
	await received(office, aLetter({ at: "2026-11-20T10:00:00Z" }));
	expect(partnerRow(office)["Last contact"]).toBe("2026-11-20");
	expect(clock(office).lastIn).toBe("2026-11-20");
});

test("an older email that comes late does not set it back (R-7.1)", async () => {
	const office = aMailOffice();
	await received(
		office,
		aLetter({ at: "2026-11-20T10:00:00Z" }),
		aLetter({ at: "2026-11-10T10:00:00Z" }),
	);
	await received(office, aLetter({ at: "2026-11-11T10:00:00Z" }));
	expect(partnerRow(office)["Last contact"]).toBe("2026-11-20");
	expect(clock(office).lastIn).toBe("2026-11-20");
});

test("the day is London's: half past midnight in summer is the next day", async () => {
	const office = aMailOffice();
	await received(office, aLetter({ at: "2026-07-14T23:30:00Z" }));
	expect(letters(office)).toMatchObject([
		{ Date: "2026-07-15", "Received at": "2026-07-14T23:30:00.000Z" },
	]);
	expect(partnerRow(office)["Last contact"]).toBe("2026-07-15");
});

test("only who wrote was in touch, not who got a copy or is named in the subject", async () => {
	const office = aMailOffice();
	office.ask("saveContact", {
		as: asha,
		partner: elm.ref,
		values: { name: "Vi", emails: ["vi@elm.example"] },
	});
	await received(
		office,
		aLetter({ from: "vi@elm.example", cc: "sam@oak.example" }),
		aLetter({ from: "vi@elm.example", subject: "[P-0001] Plans" }),
	);
	expect(partnerRow(office)["Last contact"]).toBe("");
	expect(office.row("Partners", elm.ref)["Last contact"]).toBe("2026-11-22");
});

test("automatic mail is never contact, either way (R-7.2)", async () => {
	const office = aMailOffice();
	const more = ["Auto-Submitted: auto-replied"];
	await received(
		office,
		aLetter({ subject: "[P-0001] Out of office", more }),
		ourLetter("sam@oak.example", { subject: "[P-0001] Thank you", more }),
	);
	expect(letters(office)).toHaveLength(2);
	expect(partnerRow(office)["Last contact"]).toBe("");
	expect(clock(office)).toEqual({ lastIn: null, lastOut: null, waiting: [] });
});

/** A live partnership of high risk (30 days), last in touch on 22 November. */
async function aLivePartnership() {
	const office = aMailOffice();
	live(office);
	await received(office, aLetter());
	return office;
}

test("“Amber, then red; losing touch”: each state begins on its day (3.7)", async () => {
	const office = await aLivePartnership();
	const after = (days: number) => {
		const then = copyOf(office);
		setClock(
			then,
			new Date(
				Date.parse("2026-11-22T09:00:00Z") + days * 86_400_000,
			).toISOString(),
		);
		then.google.run("daily");
		return [days, partnerRow(then)["In touch"]];
	};
	expect([0, 23, 24, 30, 31, 60, 61].map(after)).toEqual([
		[0, "On track"],
		[23, "On track"],
		[24, "Due soon"],
		[30, "Due soon"],
		[31, "Gone quiet"],
		[60, "Gone quiet"],
		[61, "Silent"],
	]);
});

test("an email brings a silent partner back at once, without the morning's round", async () => {
	const office = await aLivePartnership();
	setClock(office, "2027-02-01T09:00:00Z");
	office.google.run("daily");
	expect(partnerRow(office)["In touch"]).toBe("Silent");
	await received(office, aLetter());
	expect(partnerRow(office)).toMatchObject({
		"In touch": "On track",
		"Last contact": "2027-02-01",
	});
});

test("“Last contact filled”: never blank for a live partnership after contact", async () => {
	const office = await aLivePartnership();
	for (const morning of ["2026-12-01", "2027-12-24", "2028-02-29"]) {
		setClock(office, `${morning}T08:30:00Z`);
		office.google.run("daily");
		office.google.run("nightly");
		logAll(office);
		expect(partnerRow(office)["Last contact"]).toBe("2026-11-22");
	}
});
