/** Many partners from a file: taken, already there or refused, row by row. */
import { readFileSync } from "node:fs";
import { anOffice, type TestOffice } from "../anOffice";
import { describeWithSharedData, sharedData } from "../sharedData";

const base64 = (text: string | Uint8Array) =>
	Buffer.from(text).toString("base64");

const take = (office: TestOffice, text: string | Uint8Array, as = "") =>
	office.ask("importPartners", {
		as,
		lead: "",
		source: "Event",
		type: "",
		file: base64(text),
		fileName: "partners.csv",
	});

const names = (office: TestOffice) =>
	office.google.rows("Partners").map((row) => row["Partner name"]);

test("a file with our own headings is taken, and taken again changes nothing", () => {
	const office = anOffice();
	const file =
		"Partner name,Type,Email domains\nOak Trust,Charity,oak.example\nElm Ltd,Business,\n";
	expect(take(office, file).notice).toBe("2 partners added.");
	expect(office.row("Partners", "P-0001")).toMatchObject({
		"Partner name": "Oak Trust",
		Type: "Charity",
		"Email domains": "oak.example",
	});
	const report = take(office, file);
	expect(report.notice).toBe("0 partners added. 2 partners already there.");
	expect(report.already[0]?.reason).toBe(
		"Already there as Oak Trust (P-0001).",
	);
	expect(office.google.rows("Partners")).toHaveLength(2);
});

test("the rows that do not fit are refused with their line, and the rest go in", () => {
	const office = anOffice();
	const report = take(
		office,
		[
			"Partner name,Type,Email domains,Notes",
			"Oak Trust,Charity,oak.example,",
			",Charity,,",
			"Elm,Shop,,",
			"Fir,Charity,gmail.com,",
			`Ash,Charity,,${"x".repeat(50_001)}`,
			"Oak trust,Charity,,",
			"Yew,Charity,oak.example,",
		].join("\n"),
	);
	expect(
		report.refused.map(({ line, reason }) => `${line}: ${reason}`),
	).toEqual([
		"3: Partner name is empty. Fill it in.",
		"4: Type: “Shop” is not one of the choices.",
		"5: Email domains: “gmail.com” is used by people of many organisations. Add their addresses as contacts instead.",
		"6: Notes has 50,001 characters; a cell holds 50,000. Shorten it.",
		"8: Email domains: “oak.example” is in an earlier row too. One domain belongs to one partner.",
	]);
	expect(report.already.map(({ line }) => line)).toEqual([7]);
	expect(names(office)).toEqual(["Oak Trust"]);
});

test.each([
	["semicolons", "Type;Partner name\nCharity;Caf\u00e9 Trust\n", "utf8"],
	[
		"a byte-order mark",
		"\ufeffPartner name,Type\nCaf\u00e9 Trust,Charity\n",
		"utf8",
	],
	["Windows-1252", "Partner name,Type\nCaf\u00e9 Trust,Charity\n", "latin1"],
	["UTF-16", "\ufeffPartner name\tType\nCaf\u00e9 Trust\tCharity\n", "utf16le"],
	[
		"quoted line breaks",
		'Type,"Partner name"\n"Charity","Caf\u00e9 Trust"\n\n',
		"utf8",
	],
] as const)("a file with %s is read", (_, text, encoding) => {
	const office = anOffice();
	take(office, Buffer.from(text, encoding));
	expect(names(office)).toEqual(["Caf\u00e9 Trust"]);
});

test.each([
	["", /The file is empty/],
	["Partner name,Type\n", /headings but no partners/],
	["Town,Type\nLeeds,Charity\n", /no column for the partner’s name/],
	[
		"Name,Partner name\nA,B\n",
		/more than one column for “Partner name”: “Name” and “Partner name”/,
	],
	[
		"PK\u0003\u0004xl/workbook.xml",
		/This is an Excel file\. Save it as CSV first/,
	],
])("the file %j is refused whole, with the next step", (text, sentence) => {
	const office = anOffice();
	expect(() => take(office, text)).toThrow(sentence);
	expect(office.google.rows("Partners")).toEqual([]);
});

test("what the file lacks is asked once, and unknown headings are reported", () => {
	const office = anOffice();
	const file = base64(
		"org_id,name,web,postcode\nGB-SC-SC012345,Oak Trust,www.oak.example,G1 1AA\n",
	);
	expect(office.ask("checkImport", { file, fileName: "x.csv" })).toMatchObject({
		rows: 1,
		unknown: ["postcode"],
		asks: ["lead", "source"],
	});
	office.ask("importPartners", {
		file,
		fileName: "x.csv",
		as: "",
		lead: "",
		source: "Web",
		type: "",
	});
	expect(office.row("Partners", "P-0001")).toMatchObject({
		Register: "OSCR",
		Number: "SC012345",
		Website: "https://www.oak.example",
		Type: "Charity",
	});
	expect(office.row("Partner details", "P-0001")["Heard of through"]).toBe(
		"Web",
	);
});

test("the person named is kept as the lead and as the one who did it", () => {
	const office = anOffice();
	office.person();
	take(office, "Partner name,Type\nOak,Charity\n", "Asha Example");
	expect(office.row("Partners", "P-0001")).toMatchObject({
		"Our lead": "PE-0001",
		"Changed by": "PE-0001",
	});
	expect(() =>
		take(office, "Partner name,Type\nElm,Charity\n", "Mallory"),
	).toThrow(/“Mallory” is not one of the people/);
});

test("a website that is no address is kept in the notes, and said", () => {
	const office = anOffice();
	const report = take(
		office,
		"Partner name,Type,web\nOak,Charity,1 Oak Street\nElm,Charity,http://elm.example/x\n",
	);
	expect(report.taken[0]?.reason).toBe(
		"“1 Oak Street” is not a web address; it was put into Notes.",
	);
	expect(office.row("Partners", "P-0001")).toMatchObject({
		Website: "",
		Notes: "Website as the file has it: 1 Oak Street",
	});
	expect(office.row("Partners", "P-0002").Website).toBe(
		"https://elm.example/x",
	);
});

test("older partnerships bring their stage and first day", () => {
	const office = anOffice();
	take(
		office,
		"Partner name,Type,Older than the register,Stage,Active from,Risk\nOak,Charity,Yes,Active,01/12/2025,Low\n",
	);
	expect(office.row("Partners", "P-0001")).toMatchObject({
		Stage: "Active",
		"Next review": "2026-12-01",
	});
});

test("a break in the middle of a large file loses and doubles nothing", () => {
	const office = anOffice();
	const rows = Array.from(
		{ length: 450 },
		(_, at) => `Partner number ${at},Charity`,
	);
	const file = ["Partner name,Type", ...rows].join("\n");
	let writes = 0;
	office.google.interfere = (call, effect) => {
		if (call.method === "batchUpdate" && ++writes === 2)
			throw new Error("broken off");
		return effect();
	};
	expect(() => take(office, file)).toThrow();
	expect(office.google.rows("Partners")).toHaveLength(200);
	office.google.interfere = undefined;
	take(office, file);
	expect(new Set(names(office)).size).toBe(450);
	expect(office.google.rows("Partners")).toHaveLength(450);
	expect(office.google.rows("Partner details")).toHaveLength(450);
});

describeWithSharedData("the real charities", () => {
	const file = () =>
		readFileSync(
			sharedData("charity/uk-charities-learning-disability.csv") as string,
		);

	test("all 104 are taken as the file is, and the second time none", () => {
		const office = anOffice();
		const report = take(office, file());
		expect(report.taken).toHaveLength(104);
		expect(report.refused).toEqual([]);
		expect(report.unknown).toContain("postcode");
		expect(take(office, file()).taken).toEqual([]);
		expect(office.google.rows("Partners")).toHaveLength(104);
		expect(
			office.google.rows("Partners").map(({ Register }) => Register),
		).toEqual(expect.arrayContaining(["CCEW", "OSCR", "CCNI"]));
	});
});
