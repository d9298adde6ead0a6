/** What one of us passes on: found by its reference or conversation, or it waits. */
import {
	aLetter,
	aMailOffice,
	asha,
	charity,
	filed,
	letters,
	logAll,
	oak,
	queue,
	received,
	standing,
	typeUnder,
} from "./aMailbox";

const passedOn = (letter: Parameters<typeof aLetter>[0] = {}) =>
	aLetter({ from: "asha@home.example", subject: "Fwd: Visit", ...letter });

test("“Forwards linked”: by our reference, by its conversation, else it waits by who passed it on (R-7.28)", async () => {
	const office = aMailOffice();
	await received(office, aLetter({ messageId: "one@oak.example" }));
	await received(
		office,
		passedOn({ answers: ["one@oak.example"] }),
		passedOn({ subject: "FW: [P-0002] Visit" }),
		passedOn({ subject: "Fwd: Something else" }),
	);
	expect(filed(office).slice(1)).toEqual([
		"P-0001 by Thread",
		"P-0002 by Reference",
	]);
	expect(queue(office)).toMatchObject([
		{
			Address: "Passed on by asha@home.example",
			Emails: 1,
			"Why it waits":
				"One of us passed it on: only Gmail shows who wrote it. Open it and file it under a partner.",
		},
	]);
});

test("what one of us passes on is not contact from them (R-7.1)", async () => {
	const office = aMailOffice();
	await received(
		office,
		aLetter({ messageId: "one@oak.example", results: "" }),
	);
	await received(
		office,
		passedOn({ answers: ["one@oak.example"] }),
		passedOn({ subject: "Fwd: [P-0001] Visit" }),
	);
	expect(letters(office).map((row) => row["Counts as contact"])).toEqual([
		"No",
		"No",
		"No",
	]);
	expect(office.row("Partners", oak.ref)["Last contact"]).toBe("");
});

test("each one that was passed on waits by itself, and is filed by itself", async () => {
	const office = aMailOffice();
	await received(office, passedOn(), passedOn({ subject: "Fwd: Plans" }));
	expect(queue(office)).toHaveLength(2);
	office.ask("changeSender", {
		as: asha,
		place: { ref: "U-0001", row: 2 },
		opened: { decision: "", fileUnder: "" },
		values: { decision: "", fileUnder: "P-0002" },
	});
	logAll(office);
	expect(filed(office)).toEqual(["P-0002 by By hand"]);
	expect(queue(office)).toMatchObject([{ Ref: "U-0002" }]);
});

test("it waits even if whoever passed it on has an address at a partner's domain", async () => {
	const office = aMailOffice();
	typeUnder(office, "People", asha, "Own email", "asha@oak.example");
	await received(office, passedOn({ from: "asha@oak.example" }));
	expect(queue(office)).toHaveLength(1);
	office.ask("saveContact", {
		as: asha,
		partner: "P-0002",
		values: { name: "Vi", emails: ["vi@elm.example"] },
	});
	logAll(office);
	expect(queue(office)).toHaveLength(1);
	expect(standing(office)).toMatchObject({ unmatched: 1, toFile: 0 });
});

test("a forward to somebody outside is our letter to them", async () => {
	const office = aMailOffice();
	await received(office, passedOn({ from: charity, to: "sam@oak.example" }));
	expect(letters(office)).toMatchObject([
		{ Direction: "Out", Partners: "P-0001" },
	]);
});
