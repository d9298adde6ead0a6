/** An unknown sender becomes a partner's contact in a real browser; nothing is lost. */
import type { Browser } from "playwright-core";
import { openBrowser, type Visit, visit } from "../browser/browser";
import {
	asAsha,
	factOf,
	inQueue,
	inTime,
	lookBack,
	openPart,
	openPartner,
	pressIn,
	receive,
	rowsIn,
	sayWho,
	subjectsIn,
	today,
	visitor,
} from "./steps";

let browser: Browser;
let here: Visit;

beforeAll(async () => {
	browser = await openBrowser();
});
beforeEach(async () => {
	here = await visit(browser, today);
});
afterEach(() => here?.close());
afterAll(() => browser?.close());

/** The visitor's four emails: one from before the log, and one of today. */
const theirs = [
	"A date in May",
	"Can we visit your centre?",
	"Our choir",
	"Do you have a piano?",
];

/** Looks back, receives one more, and finds all of them in the queue. */
async function fourWait() {
	const { page } = here;
	const panel = await asAsha(here);
	await lookBack(panel);
	await inQueue(panel, visitor)
		.getByText(/^3 emails,/)
		.waitFor();
	await receive(page, `A visitor <${visitor}>`, "A date in May");
	await openPart(page, "Register");
	await pressIn(panel, "Look for new emails now");
	await panel.getByText("1 email waits.").waitFor();
	await inQueue(panel, visitor)
		.getByText("4 emails, 19 August to 22 November 2026")
		.waitFor();
	await panel
		.getByRole("heading", { name: "2 addresses wait for you" })
		.waitFor();
	return { page, panel };
}

test("an unknown sender becomes a new potential partner, with all past emails", async () => {
	const { page, panel } = await fourWait();
	await sayWho(panel, visitor);
	await pressIn(panel, "New potential partner");
	await panel.getByLabel("Partner name").fill("Wren Choir");
	await panel.getByLabel("Type").selectOption("Community group");
	await panel.getByLabel("Our lead").fill("Ben Example");
	await panel.getByLabel("Heard of through").selectOption("Email");
	await panel
		.getByRole("group", { name: /In scope/ })
		.getByLabel("Yes")
		.check();
	await pressIn(panel, "Add partner");
	await panel.getByText("Wren Choir is in the register now.").waitFor();
	await panel.getByLabel("Their name").fill("Mo Example");
	await pressIn(panel, "Add contact");
	await panel.getByText("Mo Example is a contact of Wren Choir now.").waitFor();
	await panel.getByText("4 emails logged.").waitFor();
	await panel
		.getByRole("heading", { name: "1 address waits for you" })
		.waitFor();
	expect(await inQueue(panel, visitor).count()).toBe(0);

	await openPartner(panel, "Wren Choir");
	expect(await factOf(panel, "Last email from them")).toBe("22 November 2026");
	expect(await factOf(panel, "Last email from us")).toBe("None yet");
	expect(await factOf(panel, "Last contact")).toBe("22 November 2026");
	expect(await factOf(panel, "In touch")).toContain("Not tracked");
	await pressIn(panel, "Emails and meetings");
	await panel.getByText("With Wren Choir").waitFor();
	expect(await subjectsIn(panel)).toEqual(theirs);

	await inTime(async () => {
		const rows = await rowsIn(page, "Letters and emails");
		const wren = rows.filter((row) => row.Partners === "P-0008");
		expect(wren.map((row) => `${row.Date} ${row.Subject}`).sort()).toEqual([
			"13/10/2026 Our choir",
			"19/08/2026 Do you have a piano?",
			"20/11/2026 Can we visit your centre?",
			"22/11/2026 A date in May",
		]);
		for (const row of wren)
			expect(row).toMatchObject({ Direction: "In", "Matched by": "Address" });
		expect(rows).toHaveLength(14);
	});
	expect(await rowsIn(page, "Contacts")).toEqual(
		expect.arrayContaining([
			expect.objectContaining({
				Partner: "P-0008",
				Name: "Mo Example",
				"Email(s)": visitor,
			}),
		]),
	);
	expect(here.complaints).toEqual([]);
});

test("an unknown sender is a contact of a partner that had gone quiet; an email is moved, and back", async () => {
	const { page, panel } = await fourWait();
	await openPartner(panel, "Dovecote Housing");
	expect(await factOf(panel, "In touch")).toContain("Gone quiet");
	expect(await factOf(panel, "Last email from them")).toBe("9 September 2026");
	await pressIn(panel, "Emails");
	await sayWho(panel, visitor);
	await pressIn(panel, "Add as a contact of a partner");
	await panel.getByLabel("Partner", { exact: true }).fill("Dovecote Housing");
	await panel.getByLabel("Their name").fill("Mo Example");
	await pressIn(panel, "Add contact");
	await panel.getByText("4 emails logged.").waitFor();

	await openPartner(panel, "Dovecote Housing");
	expect(await factOf(panel, "In touch")).toContain("On track");
	expect(await factOf(panel, "Last email from them")).toBe("22 November 2026");
	await pressIn(panel, "Emails and meetings");
	await panel.getByText("With Dovecote Housing").waitFor();
	const all = [
		...theirs.slice(0, 3),
		"Thank you for the open day",
		...theirs.slice(3),
	];
	expect(await subjectsIn(panel)).toEqual(all);

	const newest = panel
		.getByRole("listitem")
		.filter({ hasText: "A date in May" });
	await newest.locator("summary", { hasText: "Change" }).click();
	await newest.getByLabel("Another partner").fill("Bramblewick Council");
	await newest.getByRole("button", { name: "Move it there" }).click();
	await panel
		.getByText(
			"The email is with Bramblewick Council now, and so are its replies.",
		)
		.waitFor();
	expect(await subjectsIn(panel)).toEqual(all.slice(1));
	await inTime(async () => {
		const [, , council, housing] = await rowsIn(page, "Partners");
		expect(housing).toMatchObject({ "Last contact": "20/11/2026" });
		expect(council).toMatchObject({ "Last contact": "22/11/2026" });
	});

	await pressIn(panel, "Undo");
	await panel.getByText("Taken back. It is as it was before.").waitFor();
	await panel.locator(".about", { hasText: "A date in May" }).waitFor();
	expect(await subjectsIn(panel)).toEqual(all);
	await inTime(async () => {
		const [, , council, housing] = await rowsIn(page, "Partners");
		expect(housing).toMatchObject({
			"Last contact": "22/11/2026",
			"In touch": "On track",
		});
		expect(council).toMatchObject({ "Last contact": "13/11/2026" });
	});
	expect(here.complaints).toEqual([]);
});
