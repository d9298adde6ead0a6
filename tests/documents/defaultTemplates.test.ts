/** The default templates: what each says once it is filled, for a full and for a bare partner. */
import mammoth from "mammoth";
import { packedTemplates } from "../../build/templates.mjs";
import { draftHeading } from "../../src/documents/draftHeading";
import { placeholdersIn } from "../../src/documents/fill";
import { templates } from "../../src/documents/templates/templates";
import {
	draftGaps,
	ownFacts,
	wantedNames,
} from "../../src/policy/agreements/placeholders";
import { bareFacts, fullFacts, settings } from "./agreementFacts";
import { fill, known, pack, unpacked } from "./filledTemplate";
import { expectations } from "./templateExpectations";
import { bodyText, fieldsIn, partText } from "./wordFile";

const keys = Object.keys(templates);
const checked = Object.fromEntries(
	["A", "B", "C", "D"].map((letter) => [
		`template.checked.${letter}`,
		"7 July 2026, A Solicitor",
	]),
);

beforeAll(pack);

function expected(key: string) {
	const found = expectations[key];
	if (!found) throw new Error(`Say what chapter 6 expects of “${key}”.`);
	return found;
}

const full = (key: string, own = settings(known)) =>
	fullFacts(expected(key).kind, own);
const bare = (key: string, own = settings()) =>
	bareFacts(expected(key).kind, own);

describe.each(keys)("the default template “%s”", (key) => {
	test("says what the register knows, and keeps no braces", async () => {
		const facts = full(key);
		const said = await bodyText(fill(key, facts));
		for (const fact of [facts.partner.name, "MANDALA CIO"])
			expect(said).toContain(fact);
		expect(said).not.toMatch(/\{\{|\}\}|undefined|\[/);
	});

	test("shows what is blank as such, and has no notes of its own", async () => {
		const said = await bodyText(fill(key, bare(key)));
		expect(said).not.toMatch(/\{\{|\}\}|undefined/);
		const notes = said.match(/\[[^\]]*\]?/g) ?? [];
		expect(notes.length).toBeGreaterThan(0);
		for (const note of notes) expect(note).toMatch(/: to be filled in\]$/);
	});

	test("lists on the first page all that a draft lacks", async () => {
		const facts = bare(key);
		const said = await bodyText(fill(key, facts));
		const lines = said.split(/\n+/);
		const from = lines.indexOf(draftHeading) + 1;
		const gaps = draftGaps(facts);
		expect(from).toBeGreaterThan(0);
		expect(lines.slice(from, from + gaps.length)).toEqual(gaps);
		expect(await bodyText(fill(key, full(key)))).not.toContain("DRAFT");
	});

	test.each([
		["full", full],
		["bare", bare],
	])("has the headings of the policy, for a %s partner", async (_, facts) => {
		const buffer = Buffer.from(fill(key, facts(key)), "base64");
		const { value } = await mammoth.convertToHtml({ buffer });
		const headings = [...value.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, h]) => h);
		const { headings: wanted, inOrder = true } = expected(key);
		const found = headings.filter((heading) => wanted.includes(heading ?? ""));
		if (inOrder) expect(found).toEqual(wanted);
		else expect([...found].sort()).toEqual([...wanted].sort());
	});

	test("has its reference and version above, and its pages below", () => {
		const filled = fill(key, full(key));
		expect(partText(filled, "word/header1.xml")).toMatch(
			/\tAGR-0001, version 0\.1$/,
		);
		expect(fieldsIn(filled, "word/footer1.xml")).toEqual(["PAGE", "NUMPAGES"]);
	});

	test("says that nobody has checked its wording, until somebody has", async () => {
		const mark = "Wording not yet legally checked";
		const before = fill(key, full(key));
		expect(await bodyText(before)).toContain(mark);
		expect(partText(before, "word/footer1.xml")).toContain(mark);
		const after = fill(key, full(key, settings({ ...known, ...checked })));
		expect(await bodyText(after)).not.toContain("legally checked");
		expect(partText(after, "word/footer1.xml")).toMatch(/^\tPage /);
	});

	test("R-6.7 asks for our number only if it cannot do without", async () => {
		const required = ownFacts.map(({ name }) => name);
		const unknown = () => fill(key, full(key, settings()), required);
		if (key === "partnership") {
			expect(unknown).toThrow("charityNumber");
			return;
		}
		expect(await bodyText(unknown())).not.toContain("umber: .");
	});

	test("is signed by the people whom the register names", async () => {
		if (!expected(key).isSigned) return;
		const lines = (await bodyText(fill(key, full(key)))).split(/\n+/);
		const from = lines.indexOf("Signatures");
		expect(from).toBeGreaterThan(0);
		const below = lines.slice(from);
		const [ours = 0, theirs = 0] = [...below.keys()].filter(
			(at) => below[at] === "Name",
		);
		expect(below[ours + 1]).toBe("Asha Example");
		expect(below[theirs + 1]).toBe("Olu Example");
		expect(below).toContain("Signature");
	});

	test("prints everything that the policy wants it to", () => {
		if (!expected(key).isSigned) return;
		const printed = placeholdersIn(unpacked(key));
		for (const { name } of wantedNames(expected(key).kind))
			expect(printed).toContain(name);
	});
});

test("the build packs the same every time", async () => {
	jest.useFakeTimers({ now: Date.UTC(2031, 1, 3), doNotFake: [...allButDate] });
	const later = await packedTemplates();
	jest.useRealTimers();
	expect(later).toBe(await packedTemplates());
});

const allButDate = [
	"hrtime",
	"nextTick",
	"performance",
	"queueMicrotask",
	"setImmediate",
	"clearImmediate",
	"setInterval",
	"clearInterval",
	"setTimeout",
	"clearTimeout",
] as const;

test("a template that the build left out is missed, not made up", () => {
	expect(() => unpacked("lease")).toThrow("“lease”");
});
