/** The policy's own reviews and versions: recorded, taken back, read. */
import type { DutyChange, FormValues } from "../../src/contract";
import { anOffice, TestOffice } from "../anOffice";
import { asha, setClock, typeUnder } from "./aMailbox";

let ready: TestOffice | undefined;

/** Asha and Bea are trustees; Cy is a volunteer who has left. */
function aBoard(): TestOffice {
	if (!ready) {
		ready = anOffice();
		ready.person();
		const more = (values: FormValues) =>
			ready?.ask("savePerson", {
				as: asha,
				values: { role: "Trustee", from: "2024-01-01", ...values },
			});
		more({ name: "Bea Example", email: "bea@home.example" });
		more({ name: "Cy Example", email: "cy@home.example", to: "2026-01-31" });
	}
	return new TestOffice(ready.google.copy());
}

const bea = "PE-0002";

const record = (office: TestOffice, values: FormValues, as = asha) =>
	office.ask("recordPolicyReview", { as, values });

const noChange: FormValues = {
	result: "Reviewed no change",
	reviewedOn: "2026-07-03",
	minute: "Board 2026-07, item 4",
};
const second: FormValues = {
	result: "Approved",
	version: "2",
	approvedOn: "2026-11-20",
	by: "Board of trustees",
	minute: "Board 2026-11, item 2",
	changes: "Safeguarding is said more plainly",
};

const takeBack = (office: TestOffice, { undo }: DutyChange) => {
	if (!undo) throw new Error("Nothing to take back");
	return office.ask("takeBackDuty", undo.request);
};

const tab = ({ google }: TestOffice) => google.rows("Policy");
const policy = (office: TestOffice) => office.ask("showPolicy", {});
const duty = (office: TestOffice, rule: string) =>
	office.ask("openHome", {}).duties.filter((one) => one.rule === rule);

test("R-10.3 on the first day the founding approval stands, its review overdue since 7 July 2025", () => {
	expect(policy(aBoard())).toMatchObject({
		line: "Partnership and Collaboration Policy, version 1, approved 7 July 2024",
		dueOn: "2025-07-07",
		overdue: true,
		version: "1",
		today: "2026-11-22",
		versions: [
			{ ref: "POL-0001", version: "1", approvedOn: "2024-07-07", minute: "" },
		],
		readers: [
			{ name: "Asha Example", readVersion: "", upToDate: false },
			{ name: "Bea Example", readVersion: "", upToDate: false },
		],
	});
});

test("R-10.1 a review that was held sets the next one a year later, and the founding row stays as it was", () => {
	const office = aBoard();
	const founding = tab(office)[0];
	expect(record(office, noChange).notice).toBe(
		"The review of 3 July 2026 is on record. The next review is due on 3 July 2027.",
	);
	expect(tab(office)).toEqual([
		founding,
		expect.objectContaining({
			Ref: "POL-0002",
			Title: "Partnership and Collaboration Policy",
			Version: "1",
			"Approved on": "2024-07-07",
			"Approved by": "Board of trustees",
			"Reviewed on": "2026-07-03",
			Result: "Reviewed no change",
			"Next review": "2027-07-03",
			"Board minute": "Board 2026-07, item 4",
			"Changed by": asha,
		}),
	]);
	expect(policy(office)).toMatchObject({
		dueOn: "2027-07-03",
		overdue: false,
		versions: [{ ref: "POL-0002" }, { ref: "POL-0001" }],
	});
	expect(duty(office, "policy.review")).toMatchObject([
		{ dueOn: "2027-07-03", settle: "policyReview" },
	]);
});

test("R-10.1 a review of 29 February is due again on 28 February", () => {
	const office = aBoard();
	setClock(office, "2028-03-01T09:00:00Z");
	record(office, { ...noChange, reviewedOn: "2028-02-29" });
	expect(policy(office).dueOn).toBe("2029-02-28");
});

test("a past review may be entered late, and the next one is still overdue", () => {
	const office = aBoard();
	expect(record(office, { ...noChange, reviewedOn: "2025-07-10" }).notice).toBe(
		"The review of 10 July 2025 is on record. The next review was due on 10 July 2026.",
	);
	record(office, noChange);
	record(office, { ...noChange, reviewedOn: "2025-01-20", minute: "B 1" });
	const view = policy(office);
	expect(view.dueOn).toBe("2027-07-03");
	expect(view.versions.map(({ reviewedOn }) => reviewedOn)).toEqual([
		"2026-07-03",
		"2025-07-10",
		"2025-01-20",
		null,
	]);
});

test("R-10.2 a review that changes nothing needs its minute", () => {
	const office = aBoard();
	expect(() => record(office, { ...noChange, minute: "  " })).toThrow(
		"Board minute is empty. A review that changes nothing needs the minute that says so (R-10.2).",
	);
	expect(tab(office)).toHaveLength(1);
});

test.each<[FormValues, string]>([
	[{ ...noChange, reviewedOn: "" }, "Reviewed on is empty. Fill it in."],
	[
		{ ...noChange, reviewedOn: "2026-11-23" },
		"Reviewed on: 23 November 2026 has not come yet.",
	],
	[
		{ ...noChange, reviewedOn: "2024-07-06" },
		"Reviewed on: the policy was first approved on 7 July 2024, after that day.",
	],
	[
		{ ...noChange, reviewedOn: "31/02/2026" },
		"Reviewed on: “31/02/2026” is no day.",
	],
	[
		{ ...noChange, result: "" },
		"Result is empty. Choose what the board decided.",
	],
	[{ ...second, version: "" }, "Version is empty. Fill it in."],
	[{ ...second, approvedOn: "" }, "Approved on is empty. Fill it in."],
	[
		{ ...second, approvedOn: "2026-11-23" },
		"Approved on: 23 November 2026 has not come yet.",
	],
	[
		{ ...second, version: " 1 " },
		"Version: 1 is on record already, approved on 7 July 2024. Give the new one a version of its own.",
	],
	[{ ...second, file: "here" }, "File: “here” is not a link."],
])(
	"what does not fit is named, and nothing is saved: %j",
	(values, sentence) => {
		const office = aBoard();
		expect(() => record(office, values)).toThrow(sentence);
		expect(tab(office)).toHaveLength(1);
	},
);

test("R-12.2 a day is read as people write it here", () => {
	const office = aBoard();
	record(office, { ...second, approvedOn: "07.07.2026" });
	expect(tab(office)[1]?.["Approved on"]).toBe("2026-07-07");
});

test("R-12.1 and R-12.3 a new version is a new row, and documents print it from then on", () => {
	const office = aBoard();
	const founding = tab(office)[0];
	expect(record(office, second).notice).toBe(
		"Version 2 is on record. The next review is due on 20 November 2027.",
	);
	expect(tab(office)[0]).toEqual(founding);
	expect(policy(office)).toMatchObject({
		line: "Partnership and Collaboration Policy, version 2, approved 20 November 2026",
		version: "2",
		dueOn: "2027-11-20",
	});
	expect(record(office, { ...second, version: "3", minute: "" }).notice).toBe(
		"Version 3 is on record. The next review is due on 20 November 2027. Its board minute is missing (section 12).",
	);
});

test("a minute that was left out can be given in a later row of that version", () => {
	const office = aBoard();
	record(office, { ...second, minute: "" });
	const approval = () => office.ask("showCoverage", {}).sections[11];
	expect(approval()?.state).toBe("Partly met");
	record(office, { ...noChange, reviewedOn: "2026-11-21" });
	expect(approval()?.state).toBe("Met");
});

test("pressed twice, it is one row", () => {
	const office = aBoard();
	record(office, noChange);
	expect(record(office, noChange)).toEqual({
		notice: "That is on record already, as POL-0002.",
		undo: null,
	});
	record(office, second);
	expect(record(office, second).notice).toBe(
		"That is on record already, as POL-0003.",
	);
	expect(tab(office)).toHaveLength(3);
});

test("taken back, the review is overdue as before; taken back twice changes nothing", () => {
	const office = aBoard();
	const recorded = record(office, noChange);
	takeBack(office, recorded);
	expect(tab(office)).toHaveLength(1);
	expect(policy(office)).toMatchObject({ dueOn: "2025-07-07", overdue: true });
	takeBack(office, recorded);
	expect(tab(office)).toHaveLength(1);
});

test("R-12.3 neither the founding approval nor a row that stands since yesterday is taken back", () => {
	const office = aBoard();
	const recorded = record(office, second);
	const refused = "what the board approved is never changed (R-12.3)";
	const founding = { ref: "POL-0001", row: 0 };
	expect(() =>
		office.ask("takeBackDuty", { as: asha, place: founding, was: null }),
	).toThrow(refused);
	const place = { ref: "POL-0002", row: 0 };
	expect(() =>
		office.ask("takeBackDuty", { as: bea, place, was: null }),
	).toThrow(refused);
	setClock(office, "2026-11-23T09:00:00Z");
	expect(() => takeBack(office, recorded)).toThrow(refused);
	expect(tab(office)).toHaveLength(2);
});

test("R-3.3 whoever says so has read the version that holds, once; it can be taken back", () => {
	const office = aBoard();
	const read = office.ask("markRead", { as: asha });
	expect(read.notice).toBe("Thank you, Asha Example: you have read version 1.");
	expect(office.row("People", asha)).toMatchObject({
		"Policy version read": "1",
		"Read on": "2026-11-22",
	});
	expect(policy(office).readers[0]).toMatchObject({ upToDate: true });
	expect(office.ask("markRead", { as: asha })).toEqual({
		notice: "That you have read version 1 is on record already.",
		undo: null,
	});
	takeBack(office, read);
	expect(office.row("People", asha)).toMatchObject({
		"Policy version read": "",
		"Read on": "",
	});
});

test("what somebody else has read is not taken back", () => {
	const office = aBoard();
	office.ask("markRead", { as: asha });
	expect(() =>
		office.ask("takeBackDuty", {
			as: bea,
			place: { ref: asha, row: 0 },
			was: { readVersion: "", readOn: null },
		}),
	).toThrow("This cannot be taken back.");
	expect(office.row("People", asha)["Policy version read"]).toBe("1");
});

test("R-3.5 nobody, or somebody who has left, records nothing", () => {
	const office = aBoard();
	expect(() => record(office, noChange, "")).toThrow(
		"Choose who is using this",
	);
	expect(() => office.ask("markRead", { as: "PE-0003" })).toThrow("left on");
	expect(tab(office)).toHaveLength(1);
});

test("R-3.3 a new version is to be read by everybody who is with us, 30 days after its approval", () => {
	const office = aBoard();
	record(office, second);
	expect(duty(office, "policy.read")).toMatchObject([
		{
			record: asha,
			what: "Read version 2 of the policy, and say that you have",
			dueOn: "2026-12-20",
			whom: "Asha Example",
			settle: "readPolicy",
		},
		{ record: bea, dueOn: "2026-12-20", whom: "Bea Example" },
	]);
	office.ask("markRead", { as: asha });
	expect(duty(office, "policy.read")).toMatchObject([{ record: bea }]);
	typeUnder(office, "People", bea, "To", "22/11/2026");
	setClock(office, "2026-11-23T09:00:00Z");
	expect(duty(office, "policy.read")).toEqual([]);
});

test("R-3.3 the first day is quiet: the founding version is asked for once somebody has read it", () => {
	const office = aBoard();
	expect(duty(office, "policy.read")).toEqual([]);
	office.ask("markRead", { as: asha });
	expect(duty(office, "policy.read")).toMatchObject([
		{ record: bea, dueOn: "2026-12-22" },
	]);
});

test("R-3.3 whoever comes later has 30 days from their first day", () => {
	const office = aBoard();
	record(office, second);
	setClock(office, "2027-03-01T09:00:00Z");
	typeUnder(office, "People", bea, "From", "01/03/2027");
	expect(duty(office, "policy.read").map(({ dueOn }) => dueOn)).toEqual([
		"2026-12-20",
		"2027-03-31",
	]);
});

test("R-9.10 a formula in a minute is kept as its text", () => {
	const office = aBoard();
	const minute = '=HYPERLINK("https://evil.example")';
	record(office, { ...noChange, minute });
	expect(tab(office)[1]?.["Board minute"]).toBe(minute);
});
