/** Templates in Drive: checked, copied, chosen, and our default put back. */
import { anOfficeWithOak, draftRequest, textOf } from "./aDraft";
import { changeDocument } from "./templates";

const mou = "Template: Memorandum of Understanding";
const usual = (office: ReturnType<typeof anOfficeWithOak>, kind = "MOU") =>
	office.ask("listTemplates", {}).find((one) => one.kind === kind && one.usual);

test("set-up makes one of each kind, each the usual one", () => {
	const office = anOfficeWithOak();
	expect(
		office
			.ask("listTemplates", {})
			.map(({ name, kind, usual: is }) => [name, kind, is]),
	).toEqual([
		["Template: Memorandum of Understanding", "MOU", true],
		["Template: Partnership Agreement", "Partnership agreement", true],
		["Template: Data Sharing Agreement", "Data sharing agreement", true],
		[
			"Template: Referral or Volunteer Letter",
			"Referral or volunteer letter",
			true,
		],
		["Template: Easy Read Summary", "Easy Read summary", true],
	]);
});

test("R-6.30 every default template is in order", () => {
	const office = anOfficeWithOak();
	for (const { id, name } of office.ask("listTemplates", {}))
		expect([name, office.ask("checkTemplate", { id })]).toEqual([
			name,
			{ name, problems: [], unused: [] },
		]);
});

test("R-6.30 what is misspelt in a template is named with what is meant and where", () => {
	const office = anOfficeWithOak();
	changeDocument(office, mou, "{{policyLine}}", "{{policyLnie}}");
	const { problems, unused } = office.ask("checkTemplate", {
		id: usual(office)?.id ?? "",
	});
	expect(problems.join()).toMatch(/policyLnie.*Perhaps \{\{policyLine\}\}/);
	expect(unused).toContain("The policy’s title, version and approval");
	expect(
		office.ask("checkTemplateNamed", { name: "memorandum of" }),
	).toMatchObject({ name: mou, problems: problems.length });
});

test("headings of the register serve as placeholders too", () => {
	const office = anOfficeWithOak();
	changeDocument(office, mou, "{{partnerName}}", "{{Partner name}}");
	office.ask("draftAgreement", draftRequest(office));
	expect(textOf(office, "AGR-0001")).toContain("Oak Trust");
});

test("a copy is another template; chosen, it makes the drafts", () => {
	const office = anOfficeWithOak();
	const from = usual(office);
	office.ask("copyTemplate", {
		as: "PE-0001",
		id: from?.id ?? "",
		name: "Short memorandum",
	});
	changeDocument(
		office,
		"Short memorandum",
		"{{partnerName}}",
		"SHORT {{partnerName}}",
	);
	const copy = office
		.ask("listTemplates", {})
		.find(({ name }) => name === "Short memorandum");
	expect(copy?.usual).toBe(false);
	const { templates } = office.ask("chooseTemplate", {
		as: "PE-0001",
		id: copy?.id ?? "",
	});
	expect(templates.find(({ name }) => name === "Short memorandum")?.usual).toBe(
		true,
	);
	office.ask("draftAgreement", draftRequest(office));
	expect(textOf(office, "AGR-0001")).toContain("SHORT Oak Trust");
});

test("our default comes back beside what people wrote", () => {
	const office = anOfficeWithOak();
	changeDocument(office, mou, "{{partnerName}}", "{{broken");
	expect(() => office.ask("draftAgreement", draftRequest(office))).toThrow(
		/cannot be filled/,
	);
	const { templates } = office.ask("restoreTemplate", {
		as: "PE-0001",
		kind: "MOU",
	});
	expect(
		templates
			.filter(({ kind }) => kind === "MOU")
			.map(({ name, usual: is }) => [name, is]),
	).toEqual([
		["Template: Memorandum of Understanding (our default)", true],
		[mou, false],
	]);
	office.ask("draftAgreement", draftRequest(office));
	expect(textOf(office, "AGR-0001")).toContain("Oak Trust");
});

test.each([
	[
		"copyTemplate",
		{ id: "nothing-at-all", name: "A" },
		/not in Drive any more/,
	],
	["copyTemplate", { id: "", name: " " }, /Give the new template a name/],
	["chooseTemplate", { id: "nothing-at-all" }, /not in Drive any more/],
	["restoreTemplate", { kind: "Poem" }, /no kind of template called “Poem”/],
] as const)(
	"%s of what is not there is refused (%#)",
	(name, request, words) => {
		const office = anOfficeWithOak();
		expect(() =>
			office.ask(name, { as: "PE-0001", ...request } as never),
		).toThrow(words);
		expect(office.ask("listTemplates", {})).toHaveLength(5);
	},
);
