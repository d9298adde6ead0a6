/** A sign-off asked for by email: approved from the person's own address, once. */
import { resultOf, type TestOffice } from "../anOffice";
import { aLetter, type Letter } from "./aMailbox";
import {
	agr,
	anAgreementAt,
	asha,
	bea,
	move,
	statusOf,
	view,
} from "./anAgreement";

/** Bea was asked by email to sign off the agreement. */
async function asked(office = anAgreementAt("Internal review")) {
	const { google } = office;
	// An address that is new itself approves nothing for a week.
	google.workspace.state.now += 8 * 24 * 3_600_000;
	const log = () => resultOf(google.run("logCorrespondence"));
	log();
	office.ask("askSignOff", { as: asha, place: agr, person: bea });
	const [mail] = google
		.mail("sent")
		.filter(({ to }) => to === "bea@home.example");
	const { text, html } = await google.letter(mail?.id ?? "");
	const subject = (word: string) =>
		new RegExp(`${word} AGR-\\d{4} \\w{4}-\\w{4}`).exec(text)?.[0] ?? "";
	return {
		office,
		text,
		html,
		subject,
		async answer(line: string, letter: Letter = {}) {
			google.workspace.state.now += 60_000;
			const from = "Bea <bea@home.example>";
			await google.receive(aLetter({ from, subject: line, ...letter }));
			log();
		},
	};
}

const signOffs = (office: TestOffice) =>
	view(office).signOffs.map(({ name, outcome, evidence, refused }) => ({
		name,
		outcome,
		evidence,
		refused,
	}));

test("R-6.20 approved from the trustee's own address, it counts as a sign-off", async () => {
	const { office, subject, answer, html } = await asked();
	expect(html).toContain(
		"mailto:mandalatrustcio@gmail.com?subject=APPROVE%20AGR-0001",
	);
	await answer(subject("APPROVE"));
	expect(signOffs(office)).toEqual([
		{
			name: "Bea Example",
			outcome: "Approved",
			evidence: "Reply",
			refused: "",
		},
	]);
	const [row] = office.google.rows("Sign-offs");
	expect(row?.["Gmail id"]).not.toBe("");
	expect(row?.["Code (hash)"]).toMatch(/^[0-9a-f]{64}$/);
	expect(statusOf(office)).toBe("Internal review");
});

const refused: readonly [string, Letter, RegExp][] = [
	["another trustee", { from: "asha@home.example" }, /another address/],
	["a stranger", { from: "bea@home.example.evil.example" }, /another address/],
	[
		"a forged sender",
		{ results: "mx.google.com; dmarc=fail header.from=home.example" },
		/does not vouch/,
	],
];

test.each(refused)(
	"R-6.20 an approval from %s is refused, and Home says why",
	async (_, letter, why) => {
		const { office, subject, answer } = await asked();
		await answer(subject("APPROVE"), letter);
		expect(signOffs(office)[0]?.outcome).toBe("Open");
		expect(office.ask("openHome", {}).troubles.join()).toMatch(why);
		expect(
			office.google.mail("sent").filter(({ to }) => to === letter.from),
		).toEqual([]);
	},
);

test("R-6.21 a code is used once, and an altered one not at all", async () => {
	const { office, subject, answer } = await asked();
	await answer(
		subject("APPROVE").replace(/.$/, (last) => (last === "2" ? "3" : "2")),
	);
	expect(signOffs(office)[0]?.outcome).toBe("Open");
	await answer(subject("APPROVE"));
	await answer(subject("DECLINE"));
	expect(signOffs(office)[0]?.outcome).toBe("Approved");
	expect(statusOf(office)).toBe("Internal review");
});

test("R-6.20 a code that is too old counts no more", async () => {
	const { office, subject, answer } = await asked();
	office.google.workspace.state.now += 15 * 24 * 3_600_000;
	await answer(subject("APPROVE"));
	expect(signOffs(office)[0]?.outcome).toBe("Open");
	resultOf(office.google.run("daily"));
	expect(signOffs(office)[0]?.outcome).toBe("Expired");
});

test("R-6.20 whoever has an interest by then does not sign it off", async () => {
	const { office, subject, answer } = await asked();
	office.ask("saveInterest", {
		as: asha,
		values: {
			person: bea,
			partner: "P-0001",
			nature: "Family",
			on: "2026-11-01",
		},
	});
	await answer(subject("APPROVE"));
	expect(signOffs(office)[0]?.outcome).toBe("Open");
	expect(signOffs(office)[0]?.refused).toMatch(/interest/);
});

test("R-6.23 declined, it goes back to drafting; a person writes down why", async () => {
	const { office, subject, answer } = await asked();
	await answer(subject("DECLINE"));
	expect(statusOf(office)).toBe("Draft");
	expect(view(office).steps[0]?.move).toBe("redraft");
	move(office, "redraft", { why: "The goals are too vague" });
	expect(view(office).history[0]?.why).toBe("The goals are too vague");
	resultOf(office.google.run("daily"));
	expect(
		office.google
			.mail("sent")
			.some(
				({ to, subject: line }) =>
					to === "asha@home.example" &&
					line.includes("Bea Example did not approve"),
			),
	).toBe(true);
});

test("R-6.22 a changed address is told to both, and approves nothing for a week", async () => {
	const { office, subject, answer } = await asked();
	const { google } = office;
	resultOf(google.run("daily"));
	google.type(
		"People",
		2,
		google.headings("People").indexOf("Own email"),
		"new@home.example",
	);
	await answer(subject("APPROVE"), { from: "new@home.example" });
	expect(signOffs(office)[0]?.outcome).toBe("Open");
	google.workspace.state.now += 24 * 3_600_000;
	resultOf(google.run("daily"));
	const told = google
		.mail("sent")
		.filter((mail) => mail.subject.includes("your address was changed"));
	expect(told.map(({ to }) => to).sort()).toEqual([
		"bea@home.example",
		"new@home.example",
	]);
	expect(office.row("People", bea)["Email since"]).toBe("2026-12-01");
	expect(() =>
		office.ask("askSignOff", { as: asha, place: agr, person: bea }),
	).toThrow("it gives sign-offs from 8 December 2026 on");
	google.workspace.state.now += 7 * 24 * 3_600_000;
	expect(
		office.ask("askSignOff", { as: asha, place: agr, person: bea }).notice,
	).toBe("Bea Example was asked by email.");
});

test("who may not approve is not asked, and nobody twice", async () => {
	const { office, subject, answer } = await asked();
	expect(() =>
		office.ask("askSignOff", { as: asha, place: agr, person: "PE-0009" }),
	).toThrow("not in the tab People");
	await answer(subject("APPROVE"));
	expect(() =>
		office.ask("askSignOff", { as: asha, place: agr, person: bea }),
	).toThrow("signed it off already");
});
