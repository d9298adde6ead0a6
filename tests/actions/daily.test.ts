/** The daily round: who is told what, once. */
import { anOffice, charity, resultOf, type TestOffice } from "../anOffice";

const daily = (office: TestOffice) =>
	resultOf(office.google.run("daily")) as {
		notice: string;
		sent: number;
		waiting: number;
		toBeChecked: number;
	};

const sentTo = (office: TestOffice) =>
	office.google.mail("sent").map(({ to }) => to);
const home = (office: TestOffice) =>
	Object.fromEntries(
		office.google
			.rows("Home")
			.map((row) => [row.Partnerships, row["How things stand"]]),
	);

test("on the first day the board hears that the policy's review is overdue", async () => {
	const office = anOffice();
	office.person();
	expect(daily(office).notice).toBe("1 email sent.");
	const [mail] = office.google.mail("sent");
	expect(mail).toMatchObject({
		to: "asha@home.example",
		subject: "Partnerships: 1 overdue",
	});
	const body = await office.google.letter(mail?.id ?? "");
	expect(body.text).toContain(
		"POL-0001  Partnership and Collaboration Policy: Review the policy at a board meeting – was due 7 July 2025",
	);
	expect(body.html).toContain("Was due 7 July 2025");
	expect(home(office)["Review of the policy"]).toBe(
		"Overdue since 7 July 2025",
	);
});

test("with nobody in the register the charity's own address is told", () => {
	const office = anOffice();
	daily(office);
	expect(sentTo(office)).toEqual([charity]);
});

test("a second run on the same day sends nothing and changes nothing", () => {
	const office = anOffice();
	office.person();
	daily(office);
	const before = JSON.stringify(
		office.google.tabs().map((tab) => office.google.rows(tab)),
	);
	expect(daily(office)).toMatchObject({
		sent: 0,
		notice: "Nothing new to tell anybody today.",
	});
	expect(
		JSON.stringify(office.google.tabs().map((tab) => office.google.rows(tab))),
	).toBe(before);
	expect(sentTo(office)).toHaveLength(1);
});

test("a review due tomorrow is told tomorrow, to the lead, by the clock itself", async () => {
	const office = anOffice();
	office.person();
	daily(office);
	office.partner(
		{ name: "Oak Trust", stage: "Active", risk: "Medium" },
		{ existing: true, activeFrom: "2026-05-23" },
	);
	office.google.advance({ days: 1 });
	const [newest] = office.google.mail("sent");
	expect(newest).toMatchObject({
		to: "asha@home.example",
		subject: "Partnerships: 1 overdue, 1 this week",
	});
	const { text } = await office.google.letter(newest?.id ?? "");
	expect(text).toContain(
		"P-0001  Oak Trust: Review the partnership – due 23 November 2026",
	);
});

test("an agreement that ends soon is told, and one that is not signed is not", async () => {
	const office = anOffice();
	office.person();
	office.partner(
		{ name: "Oak Trust", stage: "Active", risk: "Low" },
		{ existing: true, activeFrom: "2026-11-01" },
	);
	const { request } = office.ask("checkDraft", { ref: "P-0001", row: 2 });
	office.ask("draftAgreement", {
		...request,
		as: "PE-0001",
		place: { ref: "P-0001", row: 2 },
		endsOn: "2026-11-29",
		dataShared: false,
	});
	daily(office);
	const text = async () =>
		(await office.google.letter(office.google.mail("sent")[0]?.id ?? "")).text;
	expect(await text()).not.toContain("AGR-0001");
	const headings = Object.keys(office.google.rows("Agreements")[0] ?? {});
	office.google.type(
		"Agreements",
		1,
		headings.indexOf("Signed on"),
		"22/11/2026",
	);
	office.google.advance({ days: 1 });
	expect(await text()).toContain(
		"AGR-0001  Oak Trust: Renew or end “Working together with Oak Trust” – due 29 November 2026",
	);
});

test("a name full of tricks is text in the mail and in its HTML", async () => {
	const office = anOffice();
	office.person();
	const name =
		'=HYPERLINK("x") <img src=x onerror=alert(1)>\r\nBcc: a@b.example';
	office.partner(
		{ name, stage: "Active", risk: "High" },
		{ existing: true, activeFrom: "2026-01-01" },
	);
	daily(office);
	const [mail] = office.google.mail("sent");
	const body = await office.google.letter(mail?.id ?? "");
	expect(body.html).toContain("&lt;img src=x onerror=alert(1)&gt;");
	expect(body.html).not.toContain("<img");
	expect(mail?.to).toBe("asha@home.example");
	expect(office.row("Partners", "P-0001")["Partner name"]).toBe(name);
});

test("when the day's emails are used up the rest waits, and goes the next day", () => {
	const office = anOffice();
	office.person();
	for (let n = 2; n <= 5; n += 1)
		office.ask("savePerson", {
			as: "PE-0001",
			values: {
				name: `Trustee ${n}`,
				role: "Trustee",
				email: `t${n}@home.example`,
				from: "2024-01-01",
			},
		});
	const headings = Object.keys(office.google.rows("Settings")[0] ?? {});
	const row = office.google
		.rows("Settings")
		.findIndex(({ Name }) => Name === "mail.dailyLimit");
	office.google.type("Settings", row + 1, headings.indexOf("Value"), "3");
	expect(daily(office)).toMatchObject({ sent: 3, waiting: 2 });
	expect(daily(office)).toMatchObject({ sent: 0, waiting: 2 });
	office.google.advance({ days: 1 });
	const all = sentTo(office);
	expect(new Set(all).size).toBe(5);
	for (const late of ["t4@home.example", "t5@home.example"])
		expect(all.filter((to) => to === late)).toHaveLength(1);
});

test.each([0, 1, 2, 3])(
	"a run that dies at its write %i never sends an email twice",
	(dies) => {
		const office = anOffice();
		office.person();
		office.ask("savePerson", {
			as: "PE-0001",
			values: {
				name: "Sam",
				role: "Trustee",
				email: "sam@home.example",
				from: "2024-01-01",
			},
		});
		let writes = -1;
		office.google.interfere = (call, effect) => {
			if (call.method === "batchUpdate") writes += 1;
			if (writes >= dies) throw new Error("dead");
			return effect();
		};
		office.google.run("daily");
		office.google.interfere = undefined;
		daily(office);
		daily(office);
		expect(sentTo(office).sort()).toEqual([...new Set(sentTo(office))].sort());
		const statuses = office.google.rows("Outbox").map(({ Status }) => Status);
		expect(statuses).toHaveLength(2);
		expect(
			statuses.every(
				(status) => status === "Sent" || status === "To be checked",
			),
		).toBe(true);
		expect(
			statuses.filter((status) => status === "To be checked").length,
		).toBeLessThanOrEqual(1);
	},
);

test("a row that somebody typed without a reference gets one overnight, or at once by repair", () => {
	const office = anOffice();
	office.person();
	office.partner({ name: "Oak Trust" });
	const type = (row: number, name: string) => {
		const headings = office.google.headings("Contacts");
		office.google.type("Contacts", row, headings.indexOf("Partner"), "P-0001");
		office.google.type("Contacts", row, headings.indexOf("Name"), name);
	};
	type(1, "Sam");
	type(3, "Vi");
	office.google.advance({ days: 1 });
	const refs = () =>
		office.google.rows("Contacts").map((row) => `${row.Name} ${row.Ref}`);
	expect(refs()).toEqual(["Sam C-0001", "Vi C-0002"]);
	type(4, "Lee");
	office.google.run("setUp");
	expect(refs()).toEqual(["Sam C-0001", "Vi C-0002", "Lee C-0003"]);
});
