/** Text from anywhere is stored and shown as it is, and is never calculated. */
import { readFileSync } from "node:fs";
import { isFormula } from "../../local/sheets/model";
import { boundBook } from "../../local/workspace";
import { anOffice, type TestOffice } from "../anOffice";
import { describeWithSharedData, sharedData } from "../sharedData";

const ours = [
	'=IMPORTXML("https://evil.example","//a")',
	'=HYPERLINK("https://evil.example","click")',
	'=IMAGE("https://evil.example/x.png")',
	"+44 20 7946 0000",
	"-5",
	"@SUM(1+9)",
	"\t=1+1",
	"\r=1+1",
	" =1+1",
	"\u{feff}=1+1",
	"\uff1d1+1",
	"'quoted",
	"''",
	"<script>alert(1)</script>",
	"{{partnerName}} $& $x %s",
	"\u202eesrever\u202c",
	"Zoë 👩‍👩‍👧 漢字",
	"0123",
	"1/1/2026",
	"TRUE",
	"__proto__",
	"constructor",
	"line one\nline two",
];

/** Every text becomes a partner's notes and its name, and is read again. */
function storeAll(texts: readonly string[]): TestOffice {
	const office = anOffice();
	office.person();
	for (const [at, text] of texts.entries())
		office.partner(
			{ name: `Partner ${at} ${text}`, notes: text },
			{ services: text },
			true,
		);
	return office;
}

function formulas(office: TestOffice): number {
	const { tabs } = boundBook(office.google.workspace);
	return tabs
		.flatMap((tab) => tab.rows.flat())
		.filter((cell) => isFormula(cell?.value)).length;
}

function expectKept(office: TestOffice, texts: readonly string[]) {
	expect(formulas(office)).toBe(0);
	for (const [at, text] of texts.entries()) {
		const ref = `P-${String(at + 1).padStart(4, "0")}`;
		const row = office.row("Partners", ref);
		expect(row.Notes).toBe(text);
		expect(row["Partner name"]).toBe(`Partner ${at} ${text}`);
		const view = office.ask("showPartner", { ref, row: at + 2 });
		expect(view.partner.notes).toBe(text);
		expect(view.details.services).toBe(text);
	}
}

test("tricks for spreadsheets, pages and templates are kept as text", () => {
	expectKept(storeAll(ours), ours);
});

test("a text is the same after two saves", () => {
	const office = storeAll(ours.slice(0, 3));
	const view = office.ask("showPartner", { ref: "P-0001", row: 2 });
	const opened = { partner: view.partner, details: view.details };
	const values = {
		...opened,
		partner: { ...view.partner, number: "=2+2" },
	};
	office.ask("savePartner", {
		as: "PE-0001",
		place: view.place,
		opened,
		values,
		notTheSame: false,
	});
	expect(office.row("Partners", "P-0001")).toMatchObject({
		Number: "=2+2",
		Notes: ours[0],
	});
	expect(formulas(office)).toBe(0);
});

test.each(["nul\u0000", "half \ud83d of a pair"])(
	"the text %j cannot be kept, and its field is named",
	(text) => {
		const office = anOffice();
		office.person();
		expect(() => office.partner({ name: text })).toThrow(
			"Partner name has a character that Google Sheets cannot keep. Delete it and type it again.",
		);
		expect(office.google.rows("Partners")).toEqual([]);
	},
);

const noForms: readonly [unknown][] = [
	[null],
	[7],
	["text"],
	[[]],
	[{ toString: 1 }],
	[{ partner: null }],
];

test.each(noForms)(
	"a request that is no form (%j) is refused calmly",
	(request) => {
		const office = anOffice();
		office.person();
		for (const name of [
			"savePartner",
			"showPartner",
			"draftAgreement",
			"importPartners",
			"saveContact",
			"savePerson",
			"setTextSize",
		]) {
			const ran = office.google.page("callServer", name, request);
			expect(ran.ok && ran.value).toMatchObject({ ok: false });
		}
		expect(office.google.rows("Partners")).toEqual([]);
		expect(office.google.rows("People")).toHaveLength(1);
	},
);

test.each(["constructor", "__proto__", "toString", "setUp_", "", "nothing"])(
	"the panel cannot call “%s”",
	(name) => {
		const ran = anOffice().google.page("callServer", name, {});
		expect(ran.ok && ran.value).toMatchObject({ ok: false });
	},
);

describeWithSharedData("hostile strings of others", () => {
	test("the big list of naughty strings comes in by file as it is", () => {
		const path = sharedData("payloads/blns.json") as string;
		const texts = JSON.parse(readFileSync(path, "utf8")) as string[];
		const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
		const lines = texts.map(
			(text, at) => `Partner ${at},Other,${quoted(text)}`,
		);
		const file = ["Partner name,Type,Notes", ...lines].join("\n");
		const office = anOffice();
		const report = office.ask("importPartners", {
			file: Buffer.from(file).toString("base64"),
			fileName: "blns.csv",
			as: "",
			lead: "",
			source: "",
			type: "",
		});
		expect(report.refused).toEqual([]);
		expect(formulas(office)).toBe(0);
		const kept = office.google.rows("Partners").map(({ Notes }) => Notes);
		expect(kept).toEqual(texts);
	});
	test("spreadsheet commands are kept as text", () => {
		const path = sharedData("payloads/csv-injection.txt") as string;
		const texts = readFileSync(path, "utf8").split("\n").filter(Boolean);
		expectKept(storeAll(texts), texts);
	});
});
