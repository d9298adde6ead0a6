/** Set-up makes the register, and puts it right again when run again. */
import { openOffice } from "../../local/office";
import {
	deleteTab,
	moveColumn,
	renameHeading,
	renameTab,
} from "../../local/sheets/person";
import { anOffice, charity, resultOf, startOfTests } from "../anOffice";

test("a new spreadsheet gets its tabs, the policy's approval, the templates and three triggers", () => {
	const { google } = anOffice();
	expect(google.tabs().slice(0, 4)).toEqual([
		"Home",
		"Partners",
		"Partner details",
		"Contacts",
	]);
	expect(google.tabs()).not.toContain("Sheet1");
	expect(google.rows("Policy")[0]).toMatchObject({
		Ref: "POL-0001",
		"Approved on": "2024-07-07",
		"Next review": "2025-07-07",
	});
	expect(google.documents().map(({ name }) => name)).toEqual([
		"Template: Memorandum of Understanding",
		"Template: Partnership Agreement",
		"Template: Data Sharing Agreement",
		"Template: Referral or Volunteer Letter",
		"Template: Easy Read Summary",
	]);
	expect(
		google.workspace.state.triggers.map(({ handler }) => handler).sort(),
	).toEqual(["daily", "logCorrespondence", "nightly"]);
});

test("running it again changes nothing", () => {
	const { google } = anOffice();
	const before = JSON.stringify(google.tabs().map((tab) => google.rows(tab)));
	expect(resultOf(google.run("setUp"))).toMatchObject({ changed: 0 });
	expect(JSON.stringify(google.tabs().map((tab) => google.rows(tab)))).toBe(
		before,
	);
	expect(google.documents()).toHaveLength(5);
	expect(google.workspace.state.triggers).toHaveLength(3);
});

test("a renamed heading, a deleted tab and a binned template are put back", () => {
	const office = anOffice();
	const { google } = office;
	office.person();
	office.partner({ name: "Oak Trust" });
	renameHeading(google.workspace, "Partners", "Our lead", "Who");
	deleteTab(google.workspace, "Contacts");
	resultOf(google.run("setUp"));
	expect(office.row("Partners", "P-0001")["Our lead"]).toBe("PE-0001");
	expect(google.tabs()).toContain("Contacts");
	expect(resultOf(google.run("setUp"))).toMatchObject({ changed: 0 });
});

test("any account but the charity's is refused, and nothing is made", () => {
	const google = openOffice(
		{ memory: true },
		{ account: "asha@home.example", now: startOfTests },
	);
	for (const job of ["setUp", "logCorrespondence", "daily"]) {
		const ran = google.run(job);
		expect(ran.ok ? "" : ran.error.message).toBe(
			`You are signed in as asha@home.example. Partnerships works only for ${charity}. Open the register in a window with only that account. Nothing was changed.`,
		);
	}
	expect(google.tabs()).toEqual(["Sheet1"]);
	expect(google.workspace.state.triggers).toEqual([]);
});

test("the panel of another account is refused too", () => {
	const office = anOffice();
	office.google.setAccount("asha@home.example");
	expect(() => office.ask("openHome", {})).toThrow(/works only for/);
});

test("before set-up the panel says what to do", () => {
	const google = openOffice(
		{ memory: true },
		{ account: charity, now: startOfTests },
	);
	expect(google.page("callServer", "openHome", {})).toMatchObject({
		value: { ok: false, message: expect.stringContaining("Set up or repair") },
	});
});

test.each(["spreadsheets", "drive.file", "userinfo.email"])(
	"a permission that was unticked (%s) is said, with the next step",
	(name) => {
		const office = anOffice();
		office.google.workspace.state.withheld = [
			`https://www.googleapis.com/auth/${name}`,
		];
		const ran = office.google.page("callServer", "setUp", {});
		expect(ran.ok && ran.value).toMatchObject({
			ok: false,
			message: expect.stringMatching(
				/lacks a permission.*Set up or repair.*allow everything/,
			),
		});
	},
);

test("a column of somebody's own is left alone when a heading is put back", () => {
	const office = anOffice();
	office.person();
	office.partner({ name: "Oak Trust" });
	const { workspace } = office.google;
	renameHeading(workspace, "Partners", "Folder", "Colour");
	moveColumn(workspace, "Partners", "Colour", "Type");
	renameHeading(workspace, "Partners", "Type", "Kind");
	office.google.run("setUp");
	expect(office.row("Partners", "P-0001")).toMatchObject({
		Colour: "",
		Kind: "Charity",
		Type: "",
	});
	expect(office.google.headings("Partners")).toEqual(
		expect.arrayContaining(["Colour", "Kind", "Type", "Folder"]),
	);
});

test("a tab of somebody's own with our name is asked to be renamed", () => {
	const google = openOffice(
		{ memory: true },
		{ account: charity, now: startOfTests },
	);
	renameTab(google.workspace, "Sheet1", "contacts");
	const ran = google.run("setUp");
	expect(ran.ok ? "" : ran.error.message).toMatch(
		/a tab of your own called Contacts\. Give it another name/,
	);
	expect(google.tabs()).toEqual(["contacts"]);
	renameTab(google.workspace, "contacts", "Ours");
	expect(google.run("setUp").ok).toBe(true);
	expect(google.tabs()).toEqual(expect.arrayContaining(["Ours", "Contacts"]));
});

test("the add-on's own tab gets its name back", () => {
	const office = anOffice();
	office.person();
	renameTab(office.google.workspace, "Before", "After");
	expect(() => office.partner({ name: "Oak" })).toThrow(/Set up or repair/);
	office.google.run("setUp");
	expect(office.partner({ name: "Oak" })).toBe("P-0001");
});
