/** The life of an agreement: which moves there are, and what each leaves behind. */
import { moves } from "../../src/policy/agreements/moves";
import { agreementStatuses } from "../../src/policy/agreements/tables";
import type { TestOffice } from "../anOffice";
import { drafts, textOf } from "./aDraft";
import {
	agr,
	anAgreementAt,
	asha,
	bea,
	fillIn,
	move,
	oak,
	renew,
	sendIt,
	signOff,
	statusOf,
	view,
	wait,
} from "./anAgreement";
import { lastCallOf, withFaults } from "./broken";

test("from draft to in force, each step is in the history with who and when", () => {
	const office = anAgreementAt("In force");
	expect(office.row("Agreements", "AGR-0001")).toMatchObject({
		Status: "In force",
		Version: "1.0",
		"Signed on": "2026-11-22",
	});
	expect(office.row("Partners", "P-0001")).toMatchObject({
		Agreement: "In force",
		"Ends on": "2027-11-21",
	});
	const history = view(office).history.map(({ from, to, by }) => [
		from,
		to,
		by,
	]);
	expect(history.reverse()).toEqual([
		["", "Draft", "Asha Example"],
		["Draft", "Internal review", "Asha Example"],
		["Internal review", "With partner", "Asha Example"],
		["With partner", "Agreed", "Asha Example"],
		["Agreed", "Part signed", "Asha Example"],
		["Part signed", "Part signed", "Asha Example"],
		["Part signed", "Fully signed", "Asha Example"],
		["Fully signed", "In force", "Add-on"],
	]);
});

/** Every move from every status that does not allow it. */
const forbidden = agreementStatuses.flatMap((status) =>
	Object.entries(moves)
		.filter(
			([name, kind]) =>
				!["send", "sign"].includes(name) &&
				!(kind.from as readonly string[]).includes(status),
		)
		.map(([name]) => [status, name] as const),
);

test("a move that the policy does not list is refused, from every status", () => {
	const office = anAgreementAt("Draft");
	const { google } = office;
	const column = google.headings("Agreements").indexOf("Status");
	for (const [status, name] of forbidden) {
		google.type("Agreements", 1, column, status);
		// As a person would: Google allows so many reads a minute.
		wait(office);
		expect(() => move(office, name, { why: "Because" })).toThrow(
			`AGR-0001 is “${status}”`,
		);
		expect(statusOf(office)).toBe(status);
	}
	expect(forbidden.length).toBeGreaterThan(60);
});

test("going back after changes were asked for makes a new version; the old one stays", () => {
	const office = anAgreementAt("With partner");
	const sent = textOf(office, "AGR-0001 v0.1");
	move(office, "changes", { why: "They want Mondays" });
	move(office, "redraft");
	expect(office.row("Agreements", "AGR-0001")).toMatchObject({
		Status: "Draft",
		Version: "0.2",
		Document: "",
	});
	fillIn(office, { details: { changes: "Mondays, not Tuesdays" } });
	renew(office);
	expect(textOf(office, "AGR-0001 v0.2")).toContain("Mondays, not Tuesdays");
	expect(textOf(office, "AGR-0001 v0.1")).toBe(sent);
	const lines = office.ask("compareVersions", { place: agr, version: "0.1" });
	expect(lines.some(({ after }) => after.includes("Mondays"))).toBe(true);
	expect(drafts(office)).toHaveLength(2);
});

test("R-6.6 a new version cannot go out before somebody says what changed", () => {
	const office = anAgreementAt("With partner");
	move(office, "changes", { why: "They want Mondays" });
	move(office, "redraft");
	renew(office);
	expect(() => move(office, "review")).toThrow(
		"“What changed” is not filled in",
	);
});

test("asking for review can be taken back", () => {
	const office = anAgreementAt("Draft");
	const { undo } = move(office, "review");
	if (undo?.name !== "moveAgreement") throw new Error("No undo");
	office.ask("moveAgreement", undo.request);
	expect(statusOf(office)).toBe("Draft");
});

test("what is being reviewed stays as it is; who signs may still be settled", () => {
	const office = anAgreementAt("Internal review");
	expect(() =>
		fillIn(office, { details: { rolesOurs: "Something else" } }),
	).toThrow(/“Our role” cannot change now\. Go back to drafting first/);
	fillIn(office, { agreement: { signer1: bea, signer2: asha } });
	expect(office.row("Agreements", "AGR-0001")["Our signatory"]).toBe(bea);
});

test("going back to drafting drops the sign-offs: they were about other words", () => {
	const office = anAgreementAt("Internal review");
	signOff(office, asha);
	move(office, "redraft");
	move(office, "review");
	expect(view(office).signOffs.map(({ outcome }) => outcome)).toEqual([
		"Replaced",
	]);
});

test("R-6.14 whoever declines or asks for changes says why, and our lead is told", () => {
	for (const [name, status, subject] of [
		["decline", "Declined", "has declined"],
		["changes", "Changes requested", "asks for changes"],
	] as const) {
		const office = anAgreementAt("With partner");
		expect(() => move(office, name)).toThrow("needs a reason (R-6.14)");
		expect(statusOf(office)).toBe("With partner");
		move(office, name, { why: "Their garden was sold" });
		expect(statusOf(office)).toBe(status);
		expect(view(office).history[0]?.why).toBe("Their garden was sold");
		const told = office.google
			.mail("sent")
			.filter((mail) => mail.subject.includes(subject));
		expect(told.map(({ to }) => to).sort()).toEqual([
			"asha@home.example",
			"bea@home.example",
		]);
	}
});

test("a withdrawn agreement frees the partner for another", () => {
	const office = anAgreementAt("With partner");
	move(office, "withdraw", { why: "The board changed its mind" });
	expect(office.row("Partners", "P-0001").Agreement).toBe("Ended");
	expect(view(office).steps).toEqual([]);
});

test("an agreement in force is ended with a day and a reason", () => {
	const office = anAgreementAt("In force");
	expect(() => move(office, "end", { on: "2099-01-01", why: "Over" })).toThrow(
		"has not come yet",
	);
	move(office, "end", { why: "The garden closed" });
	expect(statusOf(office)).toBe("Ended");
	expect(office.row("Partners", "P-0001").Agreement).toBe("Ended");
});

test("two saves of one field: the second is asked, and nothing is lost", () => {
	const office = anAgreementAt("Draft");
	const { agreement, details } = view(office);
	fillIn(office, { details: { rolesOurs: "Theirs came first" } });
	const outcome = office.ask("saveAgreement", {
		as: asha,
		place: agr,
		opened: { agreement, details },
		values: { agreement, details: { ...details, rolesOurs: "Mine" } },
	});
	expect(outcome).toMatchObject({
		kind: "conflicts",
		conflicts: [
			{ key: "rolesOurs", theirs: "Theirs came first", yours: "Mine" },
		],
	});
	expect(office.row("Agreement details", "AGR-0001")["Our role"]).toBe(
		"Theirs came first",
	);
});

test("a saved field can be taken back", () => {
	const office = anAgreementAt("Draft");
	const outcome = fillIn(office, { agreement: { endsOn: "2027-03-31" } });
	expect(office.row("Agreements", "AGR-0001")["Decide by"]).toBe("2026-12-31");
	if (outcome.kind !== "saved" || !outcome.undo) throw new Error("No undo");
	office.ask("saveAgreement", outcome.undo);
	expect(office.row("Agreements", "AGR-0001").Ends).toBe("2027-11-21");
});

/** One press, and no look before it. */
const press = (office: TestOffice) => sendIt(office, { contact: "C-0001" });

test("an email that may not have gone waits for a person to say so", () => {
	const office = anAgreementAt("Internal review");
	signOff(office, asha);
	signOff(office, bea);
	const { google } = office;
	const at = lastCallOf(office, "sendEmail", press);
	withFaults(
		office,
		[`throw after@${at}`],
		() => press(office),
		"did not say whether the email",
	);
	expect(view(office).inDoubt).toBe(true);
	expect(() => sendIt(office)).toThrow("may have been sent already");
	office.ask("settleSending", { as: asha, place: agr, went: true });
	expect(statusOf(office)).toBe("With partner");
	expect(view(office).inDoubt).toBe(false);
	expect(
		google.mail("sent").filter(({ to }) => to === "olu@oak.example"),
	).toHaveLength(1);
});

test("if it did not go, it is sent again", () => {
	const office = anAgreementAt("Internal review");
	signOff(office, asha);
	signOff(office, bea);
	const at = lastCallOf(office, "sendEmail", press);
	withFaults(office, [`throw before@${at}`], () => press(office));
	office.ask("settleSending", { as: asha, place: agr, went: false });
	sendIt(office);
	expect(statusOf(office)).toBe("With partner");
});

test("the partner receives the words as a PDF, and how to answer", async () => {
	const office = anAgreementAt("Internal review");
	signOff(office, asha);
	signOff(office, bea);
	const check = office.ask("checkSending", agr);
	expect(check).toMatchObject({
		to: [
			{ name: "Olu Example", email: "olu@oak.example", format: "Easy Read" },
		],
		attachment: "AGR-0001 v0.1 Oak Trust (P-0001).pdf",
		refusals: [],
	});
	sendIt(office, { note: "As we said on Monday." });
	const [mail] = office.google
		.mail("sent")
		.filter(({ to }) => to === "olu@oak.example");
	expect(mail?.subject).toBe("Working together with Oak Trust [AGR-0001]");
	const { text } = await office.google.letter(mail?.id ?? "");
	expect(text).toContain("As we said on Monday.");
	expect(text).toMatch(/We agree: AGREE AGR-0001 [2-9A-Z]{4}-[2-9A-Z]{4}/);
	const [pdf] = await office.google.attachments(mail?.id ?? "");
	expect(pdf?.name).toBe("AGR-0001 v0.1 Oak Trust (P-0001).pdf");
	expect(office.row("Agreement details", "AGR-0001")).toMatchObject({
		"Sent on": "2026-11-22",
		"Sent to": "olu@oak.example",
	});
});

test("the panel's partner screen shows the agreement's version and standing", () => {
	const office = anAgreementAt("In force");
	expect(office.ask("showPartner", oak).agreements).toMatchObject([
		{ ref: "AGR-0001", row: 2, version: "1.0", standing: "In force" },
	]);
});
