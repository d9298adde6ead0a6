/** What is due: put off, handed over, settled and taken back; in the tab Due and in emails. */
import { anOffice, resultOf, type TestOffice } from "../anOffice";

const as = "PE-0001";
const oak = { ref: "P-0001", row: 2 };

const daily = ({ google }: TestOffice) => resultOf(google.run("daily"));
const home = (office: TestOffice) => office.ask("openHome", {});
const dueOf = (office: TestOffice, rule: string) =>
	home(office).duties.find((duty) => duty.rule === rule);
const sentTo = (office: TestOffice, address: string) =>
	office.google.mail("sent").filter(({ to }) => to === address);
const goTo = ({ google }: TestOffice, day: string) => {
	google.workspace.state.now = Date.parse(`${day}T09:00:00Z`);
};

function addBen(office: TestOffice) {
	return office.ask("savePerson", {
		as,
		values: {
			name: "Ben Example",
			role: "Employee",
			email: "ben@home.example",
			from: "2024-01-01",
		},
	}).ref;
}

/** Oak Trust, whose half-yearly review fell due on 20 November 2026. */
function anOfficeWithLateReview() {
	const office = anOffice();
	office.person();
	addBen(office);
	office.partner(
		{ name: "Oak Trust", stage: "Active", risk: "Medium" },
		{ existing: true, activeFrom: "2026-05-20" },
	);
	return office;
}

const review = (office: TestOffice, values: object = {}) =>
	office.ask("recordReview", {
		as,
		place: oak,
		values: {
			kind: "Regular",
			heldOn: "2026-11-22",
			well: "The garden",
			noChangeWhy: "All is well",
			outcome: "Continue",
			...values,
		},
	});

test("R-7.4 a review that is recorded is gone from Home, and the next one counts from it", () => {
	const office = anOfficeWithLateReview();
	expect(dueOf(office, "review.due")).toMatchObject({
		dueOn: "2026-11-20",
		settle: "review",
		daysLate: 2,
	});
	const { notice, undo } = review(office);
	expect(notice).toMatch(/next one is due on 22 May 2027/);
	expect(dueOf(office, "review.due")?.dueOn).toBe("2027-05-22");
	expect(office.row("Reviews", "REV-0001")).toMatchObject({
		Partner: "P-0001",
		"Due on": "2026-11-20",
		"Held on": "2026-11-22",
	});
	if (!undo) throw new Error("No undo");
	office.ask("takeBackDuty", undo.request);
	expect(dueOf(office, "review.due")?.dueOn).toBe("2026-11-20");
	expect(office.google.rows("Reviews")).toEqual([]);
});

test("R-7.4 a review that changes the risk moves the next one", () => {
	const office = anOfficeWithLateReview();
	const { undo } = review(office, { riskAfter: "High" });
	expect(office.row("Partners", "P-0001")).toMatchObject({
		Risk: "High",
		"Next review": "2027-02-22",
	});
	if (!undo) throw new Error("No undo");
	office.ask("takeBackDuty", undo.request);
	expect(office.row("Partners", "P-0001").Risk).toBe("Medium");
});

test("R-7.5 what changes, or why nothing does, is asked for; nothing is saved without", () => {
	const office = anOfficeWithLateReview();
	expect(() => review(office, { noChangeWhy: "" })).toThrow("(R-7.5)");
	expect(() => review(office, { heldOn: null })).toThrow("Held on is empty");
	expect(() => review(office, { heldOn: "2026-12-24" })).toThrow(
		"has not come yet",
	);
	expect(() => review(office, { heldOn: "31/02/2026" })).toThrow("is no day");
	expect(office.google.rows("Reviews")).toEqual([]);
	review(office);
	expect(review(office).notice).toMatch(/recorded already, as REV-0001/);
	expect(office.google.rows("Reviews")).toHaveLength(1);
});

test("R-7.6 a review that ends in a change says what is next", () => {
	const office = anOfficeWithLateReview();
	expect(review(office, { outcome: "Vary" }).notice).toMatch(
		/Next, change the agreement/,
	);
});

test("what is put off is told to nobody until its day, and then once", () => {
	const office = anOfficeWithLateReview();
	const { key = "" } = dueOf(office, "review.due") ?? {};
	const ask = (until: string, why = "They are on holiday") =>
		office.ask("putOff", { as, key, until: until as never, why });
	expect(() => ask("2026-11-22")).toThrow("from tomorrow to 22 December 2026");
	expect(() => ask("2027-01-05")).toThrow("from tomorrow to");
	expect(() => ask("soon")).toThrow("from tomorrow to");
	expect(() => ask("2026-12-02", " ")).toThrow("Why is empty");
	const { undo } = ask("2026-12-02");
	expect(dueOf(office, "review.due")).toBeUndefined();
	expect(home(office).putOff).toBe(1);
	const told = () => sentTo(office, "asha@home.example").length;
	daily(office);
	const first = told();
	goTo(office, "2026-12-01");
	daily(office);
	const before = told();
	goTo(office, "2026-12-02");
	expect(dueOf(office, "review.due")?.putOffUntil).toBe("2026-12-02");
	daily(office);
	expect(told()).toBe(before + 1);
	daily(office);
	expect(told()).toBe(before + 1);
	expect(first).toBeLessThanOrEqual(before);
	if (!undo) throw new Error("No undo");
	office.ask("takeBackDuty", undo.request);
	expect(dueOf(office, "review.due")?.putOffUntil).toBeNull();
});

test("what is handed over is another's until they leave", () => {
	const office = anOfficeWithLateReview();
	const { key = "" } = dueOf(office, "review.due") ?? {};
	expect(() =>
		office.ask("handOver", { as, key, to: "PE-0009", why: "Holiday" }),
	).toThrow("somebody who is with us");
	office.ask("handOver", { as, key, to: "PE-0002", why: "Holiday" });
	expect(dueOf(office, "review.due")?.whom).toBe("Ben Example");
	daily(office);
	expect(sentTo(office, "ben@home.example")).toHaveLength(1);
	const { google } = office;
	const to = google.headings("People").indexOf("To");
	google.type("People", 2, to, "21/11/2026");
	expect(dueOf(office, "review.due")?.whom).toBe("Asha Example");
});

test("the lead who has left is shown as nobody, and the fallback is told", () => {
	const office = anOfficeWithLateReview();
	const { google } = office;
	google.type(
		"People",
		1,
		google.headings("People").indexOf("To"),
		"21/11/2026",
	);
	expect(dueOf(office, "review.due")?.whom).toBe("");
	daily(office);
	expect(sentTo(office, "mandalatrustcio@gmail.com").length).toBe(1);
});

test("a next step is done with one press, and can be taken back", () => {
	const office = anOfficeWithLateReview();
	office.ask("noteMeeting", {
		as,
		place: oak,
		values: {
			kind: "Call",
			on: "2026-11-10",
			who: "Sam and Asha",
			next: "Send the leaflet",
			nextBy: "2026-11-20",
		},
	});
	expect(dueOf(office, "meeting.next")?.settle).toBe("step");
	const { undo } = office.ask("finishStep", {
		as,
		place: { ref: "M-0001", row: 2 },
	});
	expect(dueOf(office, "meeting.next")).toBeUndefined();
	expect(office.row("Meetings", "M-0001")["Next step done on"]).toBe(
		"2026-11-22",
	);
	if (!undo) throw new Error("No undo");
	office.ask("takeBackDuty", undo.request);
	expect(dueOf(office, "meeting.next")?.what).toBe("Send the leaflet");
});

test("a duty that is settled meanwhile is said to be so, and nothing is written", () => {
	const office = anOfficeWithLateReview();
	const { key = "" } = dueOf(office, "review.due") ?? {};
	review(office);
	expect(() =>
		office.ask("putOff", { as, key, until: "2026-12-02", why: "Later" }),
	).toThrow("not due any more");
	expect(office.google.rows("Put off and handed over")).toEqual([]);
});

test("the tab Due has every duty, and follows what is settled", () => {
	const office = anOfficeWithLateReview();
	daily(office);
	const lines = () =>
		office.google
			.rows("Due")
			.map((row) => [row.State, row.About, row["Due on"]]);
	expect(lines()).toEqual(
		expect.arrayContaining([
			["Overdue", "Oak Trust", "2026-11-20"],
			["Overdue", "Partnership and Collaboration Policy", "2025-07-07"],
		]),
	);
	review(office);
	daily(office);
	expect(lines()).toEqual(
		expect.arrayContaining([["Later", "Oak Trust", "2027-05-22"]]),
	);
	expect(lines().filter(([, about]) => about === "Oak Trust")).toHaveLength(1);
});

test("R-9.2 of a restricted partner nothing but its reference leaves the register", async () => {
	const office = anOfficeWithLateReview();
	const { google } = office;
	google.type(
		"Partners",
		1,
		google.headings("Partners").indexOf("Class"),
		"Restricted",
	);
	daily(office);
	const [mail] = sentTo(office, "asha@home.example");
	const { text, html } = await google.letter(mail?.id ?? "");
	expect(text).toContain("P-0001: Something is due");
	expect(text + html).not.toContain("Oak Trust");
});

test("links in the email open the partner's own row", async () => {
	const office = anOfficeWithLateReview();
	daily(office);
	const [mail] = sentTo(office, "asha@home.example");
	const { text, html } = await office.google.letter(mail?.id ?? "");
	expect(text).toMatch(/#gid=\d+&range=A2/);
	expect(html).toMatch(/#gid=\d+&amp;range=A2/);
});

test("the preview says what would go and why, and sends nothing", () => {
	const office = anOfficeWithLateReview();
	const { emails, paused } = office.ask("previewReminders", {});
	expect(paused).toBe(false);
	expect(emails).toMatchObject([
		{
			to: "asha@home.example",
			subject: "Partnerships: 2 overdue",
			why: ["2 things are due or late, and not told yet."],
		},
	]);
	expect(office.google.mail("sent")).toEqual([]);
	daily(office);
	expect(office.ask("previewReminders", {}).emails).toEqual([]);
});

test("a test goes to oneself, is marked as one, and tells nothing as told", () => {
	const office = anOfficeWithLateReview();
	office.ask("sendTest", { as });
	const [mail] = sentTo(office, "asha@home.example");
	expect(mail?.subject).toBe("Test. Partnerships: 2 overdue");
	expect(() => office.ask("sendTest", { as })).toThrow("a test today");
	daily(office);
	expect(sentTo(office, "asha@home.example")).toHaveLength(2);
});

test("switched off, nobody is told; switched on, what fell due meanwhile is", () => {
	const office = anOfficeWithLateReview();
	office.ask("pauseReminders", { as, paused: true });
	daily(office);
	expect(office.google.mail("sent")).toEqual([]);
	expect(home(office).paused).toBe(true);
	office.ask("pauseReminders", { as, paused: false });
	daily(office);
	expect(sentTo(office, "asha@home.example")).toHaveLength(1);
});

test("trustees get the week in short, with the audit’s newest hash and the jobs", async () => {
	const office = anOfficeWithLateReview();
	goTo(office, "2026-11-23");
	daily(office);
	const [mail] = sentTo(office, "asha@home.example");
	const { text } = await office.google.letter(mail?.id ?? "");
	expect(text).toContain("The week in short, for trustees");
	expect(text).toMatch(/Audit: entry \d+, [0-9a-f]{64}\./);
	expect(text).toMatch(/1 partner; 2 overdue/);
	expect(sentTo(office, "ben@home.example")).toEqual([]);
	goTo(office, "2026-11-24");
	daily(office);
	goTo(office, "2026-12-01");
	daily(office);
	const texts = await Promise.all(
		sentTo(office, "asha@home.example").map(
			async ({ id }) => (await office.google.letter(id)).text,
		),
	);
	expect(texts.filter((one) => one.includes("The week in short"))).toHaveLength(
		2,
	);
});

test("Home says how the jobs are doing, and what to do about one that is late", () => {
	const office = anOfficeWithLateReview();
	expect(home(office).health.map(({ state }) => state)).toEqual([
		"Never run",
		"Never run",
		"Never run",
	]);
	for (const job of ["logCorrespondence", "daily", "nightly"])
		resultOf(office.google.run(job));
	expect(home(office).health.map(({ state }) => state)).toEqual([
		"Well",
		"Well",
		"Well",
	]);
	office.google.workspace.state.now += 46 * 60_000;
	expect(home(office).health[0]).toMatchObject({
		job: "Logging emails",
		state: "Late",
		remedy: expect.stringContaining("Set up or repair"),
	});
});
