/** A partner's answer by email: it counts from the right sender, with the right code, once. */

import { resultOf } from "../anOffice";
import {
	agr,
	asha,
	bea,
	fillIn,
	move,
	renew,
	sendIt,
	signOff,
	statusOf,
	view,
} from "./anAgreement";
import { aSentAgreement } from "./aSentAgreement";

test("R-6.20 the right subject from the right address agrees, and our lead is told", async () => {
	const { office, subject, answer } = await aSentAgreement();
	await answer(subject("AGREE"));
	expect(statusOf(office)).toBe("Agreed");
	expect(view(office).history[0]).toMatchObject({
		to: "Agreed",
		by: "Add-on",
		why: "Agreed by email.",
	});
	const [mail] = office.google.rows("Letters and emails").slice(-1);
	expect(
		office.row("Agreement details", "AGR-0001")["Their answer (Gmail id)"],
	).toBe(mail?.["Gmail id"]);
	expect(mail?.Partners).toBe("P-0001");
	resultOf(office.google.run("daily"));
	const told = office.google
		.mail("sent")
		.filter((one) => one.subject.includes("Oak Trust agrees"));
	expect(told.map(({ to }) => to).sort()).toEqual([
		"asha@home.example",
		"bea@home.example",
	]);
});

test("R-6.20 lower case, “Re:” and no hyphen make no difference", async () => {
	const { office, subject, answer } = await aSentAgreement();
	await answer(
		`Re: RE: ${subject("AGREE")
			.toLowerCase()
			.replace(/-(\w{4})$/, "$1")}`,
	);
	expect(statusOf(office)).toBe("Agreed");
});

/** What somebody may try, and why it does not count. */
const refused: readonly [
	string,
	(subject: string) => { subject: string; from?: string; results?: string },
	RegExp,
][] = [
	[
		"another address of the partner",
		(subject) => ({ subject, from: "ed@oak.example" }),
		/came from another address/,
	],
	[
		"an address that only looks the same",
		(subject) => ({ subject, from: "0lu@oak.example" }),
		/came from another address/,
	],
	[
		"a sender for whom Gmail does not vouch",
		(subject) => ({
			subject,
			results: "mx.google.com; dmarc=fail header.from=oak.example",
		}),
		/does not vouch/,
	],
	[
		"no word of Gmail's on the sender",
		(subject) => ({
			subject,
			results: "mx.other.example; dmarc=pass header.from=oak.example",
		}),
		/does not vouch/,
	],
	[
		"a code with one letter changed",
		(subject) => ({
			subject: subject.replace(/.$/, (last) => (last === "A" ? "B" : "A")),
		}),
		/its code is none that was sent/,
	],
	[
		"the code of another agreement",
		(subject) => ({ subject: subject.replace("AGR-0001", "AGR-0002") }),
		/its code is none that was sent/,
	],
];

test.each(refused)(
	"R-6.20 %s changes nothing, and Home says why",
	async (_, letter, why) => {
		const { office, subject, answer } = await aSentAgreement();
		const { subject: line, ...more } = letter(subject("AGREE"));
		await answer(line, more);
		expect(statusOf(office)).toBe("With partner");
		expect(office.ask("openHome", {}).troubles.join()).toMatch(why);
		resultOf(office.google.run("nightly"));
		expect(office.ask("openHome", {}).troubles.join()).toMatch(why);
	},
);

/** Subjects that are no answer at all: they are just logged. */
test.each([
	(subject: string) => `I ${subject}`,
	(subject: string) => `${subject} because I like it`,
	(subject: string) => `DO NOT ${subject}`,
	(subject: string) => subject.replace("AGREE", "AGREED"),
])("R-6.20 a subject that says anything else is no answer", async (change) => {
	const { office, subject, answer } = await aSentAgreement();
	await answer(change(subject("AGREE")));
	expect(statusOf(office)).toBe("With partner");
	expect(office.ask("openHome", {}).troubles).toEqual([]);
});

test("R-6.20 an answer that comes too late does not count", async () => {
	const { office, subject, answer } = await aSentAgreement();
	office.google.workspace.state.now = Date.parse("2026-12-07T09:00:00Z");
	await answer(subject("AGREE"));
	expect(statusOf(office)).toBe("With partner");
	expect(office.ask("openHome", {}).troubles.join()).toMatch(
		/it came after 6 December 2026/,
	);
	const [asked] = view(office).signOffs.filter(
		({ kind }) => kind === "Partner’s answer",
	);
	expect(asked?.refused).toMatch(/came after 6 December/);
});

test("R-6.21 a code is used once: what comes after the first answer changes nothing", async () => {
	const { office, subject, answer } = await aSentAgreement();
	await answer(subject("AGREE"));
	await answer(subject("DECLINE"));
	await answer(subject("AGREE"));
	expect(statusOf(office)).toBe("Agreed");
	expect(view(office).history.filter(({ to }) => to === "Agreed")).toHaveLength(
		1,
	);
	expect(office.ask("openHome", {}).troubles).toEqual([]);
});

test("R-6.21 the code of a version that was replaced is ignored", async () => {
	const { office, subject, answer, newest } = await aSentAgreement();
	const old = subject("AGREE");
	move(office, "changes", { why: "Mondays" });
	move(office, "redraft");
	fillIn(office, { details: { changes: "Mondays" } });
	renew(office);
	move(office, "review");
	signOff(office, asha);
	signOff(office, bea);
	sendIt(office);
	await answer(old);
	expect(statusOf(office)).toBe("With partner");
	await newest();
	await answer(subject("AGREE"));
	expect(statusOf(office)).toBe("Agreed");
});

test("R-6.23 declined by email: it is declined at once, and a person writes down why", async () => {
	const { office, subject, answer } = await aSentAgreement();
	await answer(subject("DECLINE"));
	expect(statusOf(office)).toBe("Declined");
	const [newest] = view(office).history;
	expect(newest?.why).toMatch(/nobody has typed in the reason yet/);
	expect(view(office).steps[0]?.move).toBe("decline");
	move(office, "decline", { why: "They have no garden any more" });
	expect(view(office).history[0]?.why).toBe("They have no garden any more");
	expect(view(office).steps).toEqual([]);
	resultOf(office.google.run("daily"));
	expect(
		office.google
			.mail("sent")
			.filter((one) => one.subject.includes("has declined")),
	).toHaveLength(2);
});

test("R-6.14 changes asked for by email go to our lead as well", async () => {
	const { office, subject, answer } = await aSentAgreement();
	await answer(subject("CHANGES"));
	expect(statusOf(office)).toBe("Changes requested");
	move(office, "changes", { why: "Mondays, please" });
	expect(view(office).history[0]?.why).toBe("Mondays, please");
	move(office, "redraft");
	expect(office.row("Agreements", agr.ref).Version).toBe("0.2");
});

test("an ordinary reply is logged, and agrees to nothing", async () => {
	const { office, answer } = await aSentAgreement();
	await answer("Re: Working together with Oak Trust [AGR-0001]");
	expect(statusOf(office)).toBe("With partner");
	const [mail] = office.google.rows("Letters and emails").slice(-1);
	expect(mail).toMatchObject({ Partners: "P-0001", Direction: "In" });
});
