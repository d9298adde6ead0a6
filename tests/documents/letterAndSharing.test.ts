/** The default letter and data sharing agreement: what their parts say, and when. */
import type { AgreementFacts } from "../../src/policy/agreements/facts";
import type { AgreementKind } from "../../src/policy/agreements/tables";
import { bareFacts, fullFacts, settings } from "./agreementFacts";
import { fill, known, pack } from "./filledTemplate";
import { partText } from "./wordFile";

beforeAll(pack);

const kinds = {
	dataSharing: "Data sharing agreement",
	letter: "Referral or volunteer letter",
} as const satisfies Record<string, AgreementKind>;
type Key = keyof typeof kinds;
const keys = Object.keys(kinds) as Key[];

const said = (key: Key, facts: AgreementFacts) =>
	partText(fill(key, facts), "word/document.xml");
const whole = (
	key: Key,
	agreement: Partial<AgreementFacts["agreement"]> = {},
	details: Partial<AgreementFacts["details"]> = {},
) => {
	const facts = fullFacts(kinds[key], settings(known));
	return said(key, {
		...facts,
		agreement: { ...facts.agreement, ...agreement },
		details: { ...facts.details, ...details },
	});
};

describe.each(keys)("“%s”", (key) => {
	test("carries what was agreed on each side", () => {
		const { details } = fullFacts(kinds[key]);
		const text = whole(key);
		const agreed = [
			...[details.rolesOurs, details.rolesTheirs],
			...[details.dutiesOurs, details.dutiesTheirs],
			...[details.expectOurs, details.expectTheirs],
			...[details.meets, details.decides, details.reports],
			...[details.escalate1, details.escalate2, details.escalate3],
			...[details.exitTriggers, details.exitData, details.exitEquipment],
			...[details.exitPeople, details.exitMessage],
		];
		for (const fact of agreed) expect(text).toContain(fact);
	});

	test("with an end it says that nothing renews itself; without, why", () => {
		expect(whole(key)).toContain("does not renew itself.");
		const without = whole(key, { endsOn: null, noEndWhy: "It goes well." });
		expect(without).toContain("no end date, for this reason: It goes well.");
		expect(without).not.toContain("31 August 2027");
	});

	test("what a variation changes stands on its first page, and in no first version", () => {
		const varied = whole(key, {
			version: "1.1 draft 1",
			supersedes: "AGR-0000",
		});
		expect(varied).toContain("changes an earlier one, AGR-0000.");
		expect(varied).toContain("What changed: One more session a week.");
		expect(whole(key)).not.toContain("What changed");
	});

	test("R-6.5 it binds as a whole only if it was made to", () => {
		expect(whole(key)).toContain("in good faith");
		const bound = whole(key, {}, { binding: "Binding" });
		expect(bound).toMatch(/We mean this \w+ to bind us in law\./);
		expect(bound).not.toContain("in good faith");
	});

	test("a deed is signed by two trustees and has witnesses", () => {
		const deed = whole(key, {}, { deed: true });
		expect(deed).toContain("Two trustees sign for MANDALA CIO.");
		expect(deed.split(/\n+/)).toContain("Witnesses");
		expect(whole(key)).not.toMatch(/deed|itness/);
	});

	test("is plain: short sentences, none of the office's old words", () => {
		const text = whole(key, {}, { reports: "To both boards." });
		const sentences = text.split(/(?<=[.:?])\s+|\n+/);
		const long = sentences.filter((line) => line.split(/\s+/).length > 25);
		expect(long).toEqual([]);
		expect(text).not.toMatch(
			/\b(terminat|herein|pursuant|shall|service user|client|vet|stakeholder)/i,
		);
	});
});

test("R-6.12 the agreement says when its assessment was made, or that it comes first", () => {
	expect(whole("dataSharing")).toContain("was made on 1 June 2026.");
	const link = "https://drive.example/dpia";
	expect(whole("dataSharing", {}, { dpiaLink: link })).toContain(link);
	const first = "We share nothing until it has been made";
	const open = { dpiaOn: null };
	expect(whole("dataSharing", {}, open)).toContain(first);
	expect(whole("dataSharing", {}, { ...open, dpia: false })).toContain(first);
	const neither = { ...open, dpia: false, specialBasis: "" };
	const without = whole("dataSharing", {}, neither);
	expect(without).toContain("asks whether this sharing needs");
	expect(without).not.toContain(first);
	// Nobody may have looked at it yet.
	expect(without).not.toMatch(/high risk|have made no/);
});

test("a basis for special category data is printed if there is one", () => {
	const title = "Special category data (Article 9)";
	expect(whole("dataSharing")).toContain(`${title}\nSocial care`);
	const without = whole("dataSharing", {}, { specialBasis: "" });
	expect(without).not.toContain(title);
	expect(without).toContain("We do not plan to share special category data");
	expect(without).toContain("may say something about their health");
	expect(whole("dataSharing")).not.toContain("may say something about");
});

test("the agreement names the law, each side's part and the hours for a breach", () => {
	const text = whole("dataSharing");
	expect(text).toContain("the UK GDPR, the Data Protection Act 2018");
	expect(text).toContain("Controller of what we know about people");
	expect(text).toContain("Controller of its own records");
	expect(text).toContain("no later than 24 hours after");
});

test("the letter says money, volunteers and data as far as they are part of the work", () => {
	expect(whole("letter")).toContain("We pay £20 for each session");
	const parts = { budget: "", fundraising: false, volunteers: false };
	const without = whole("letter", { dataShared: true }, parts);
	expect(without).toContain("Neither of us pays the other.");
	expect(without).not.toMatch(/raise money|Volunteers take part|£20/);
	expect(without).toContain("share none of it until we have both signed");
});

test("the letter asks for no certificate of a DBS check", () => {
	expect(whole("letter")).toContain("Nobody keeps the other’s certificates.");
});

test("the letter lists its goals and the steps of a disagreement", () => {
	const text = whole("letter");
	expect(text).toContain("New friends");
	expect(text).toContain("(2) The two chairs, within 15 working days");
	expect(said("letter", bareFacts(kinds.letter))).toContain(
		"No goal is set yet.",
	);
});
