/** What stands against sending and against being active: a refusal for each rule of section 6. */
import { anOfficeWithOak, draftRequest, oak, setting } from "./aDraft";
import {
	addCy,
	addGoal,
	aFullDraft,
	agr,
	allDetails,
	anAgreementAt,
	anOfficeWithTrustees,
	asha,
	bea,
	checkOak,
	fillIn,
	move,
	refusals,
	renew,
	sendIt,
	signOff,
	statusOf,
	view,
	wait,
} from "./anAgreement";
import { changeDocument } from "./templates";

const nothingSent = (office: ReturnType<typeof aFullDraft>) => {
	expect(
		office.google.mail("sent").filter(({ to }) => to === "olu@oak.example"),
	).toEqual([]);
	expect(statusOf(office)).not.toBe("With partner");
};

test("R-6.2 every role, duty, expectation, lead, meeting and decision left blank is named", () => {
	const office = aFullDraft();
	for (const key of Object.keys(allDetails).filter(
		(name) => !name.startsWith("exit"),
	)) {
		fillIn(office, { details: { [key]: "" } });
		expect(refusals(office, "review")).toContain("R-6.2");
		expect(() => move(office, "review")).toThrow("is not filled in. (R-6.2)");
		fillIn(office, { details: { [key]: allDetails[key] ?? null } });
		wait(office);
	}
	renew(office);
	expect(refusals(office, "review")).toEqual([]);
});

test("R-6.2 an agreement without a goal, or with half of one, is not sent", () => {
	const office = aFullDraft();
	const [goal] = view(office).goals;
	office.ask("changeGoal", {
		as: asha,
		agreement: agr.ref,
		place: goal?.place ?? null,
		opened: null,
		values: null,
	});
	expect(() => move(office, "review")).toThrow("No goal is set");
	addGoal(office);
	const { google } = office;
	google.type("Goals", 1, google.headings("Goals").indexOf("Measure"), "");
	expect(() => move(office, "review")).toThrow(
		"The goal “More time outdoors” lacks the measure.",
	);
});

test("R-6.2 a placeholder or a note that is left in the document stops it", () => {
	const office = anAgreementAt("Internal review");
	signOff(office, asha);
	signOff(office, bea);
	const name = "AGR-0001 v0.1 Oak Trust (P-0001)";
	changeDocument(office, name, "with Oak Trust", "with {{ partnerNmae }}");
	expect(() => sendIt(office)).toThrow(/still says “.*\{\{ partnerNmae \}\}/);
	changeDocument(office, name, "{{ partnerNmae }}", "[name of the partner]");
	expect(() => sendIt(office)).toThrow(/still says “.*\[name of the partner\]/);
	expect(office.ask("checkSending", agr).refusals).toMatchObject([
		{ rule: "R-6.2", fix: { at: "document" } },
	]);
	nothingSent(office);
});

test("R-6.2 a document that says less than the register is renewed first", () => {
	const office = aFullDraft();
	fillIn(office, { details: { rolesOurs: "We bring seeds" } });
	expect(view(office).stale).toBe(true);
	expect(() => move(office, "review")).toThrow("Renew the document");
	renew(office);
	move(office, "review");
	expect(statusOf(office)).toBe("Internal review");
});

test("R-6.9 neither an end nor a reason for none is refused when it is saved", () => {
	const office = aFullDraft();
	expect(() =>
		fillIn(office, { agreement: { endsOn: null, noEndWhy: "" } }),
	).toThrow("Ends is empty");
	fillIn(office, { agreement: { endsOn: null, noEndWhy: "Goes on yearly" } });
	const { google } = office;
	const column = google.headings("Agreements").indexOf("Why no end");
	google.type("Agreements", 1, column, "");
	expect(refusals(office, "review")).toContain("R-6.9");
});

test("R-6.11 a sixth goal is refused, and the five stay", () => {
	const office = aFullDraft();
	for (const n of [2, 3, 4, 5]) addGoal(office, { goal: `Goal ${n}` });
	expect(() => addGoal(office, { goal: "Goal 6" })).toThrow("(R-6.11)");
	expect(office.google.rows("Goals")).toHaveLength(5);
	setting(office, "agreement.maxGoals", "4");
	renew(office);
	expect(refusals(office, "review")).toEqual(["R-6.11"]);
});

test("R-6.12 risky data sharing is assessed before its agreement is sent", () => {
	const office = anOfficeWithTrustees();
	changeDocument(
		office,
		"Template: Data Sharing Agreement",
		"with {{partnerName}}",
		"with {{partnerName}} {{lawfulBasis}}",
	);
	office.ask(
		"draftAgreement",
		draftRequest(office, { kind: "Data sharing agreement" }),
	);
	const data = {
		dataOurs: "We send the list",
		dataTheirs: "They keep it",
		lawfulBasis: "Consent",
	};
	fillIn(office, { details: { ...allDetails, ...data, dpia: true } });
	checkOak(office);
	renew(office);
	move(office, "review");
	expect(refusals(office, "send")).toContain("R-6.12");
	move(office, "redraft");
	fillIn(office, { details: { dpia: false, specialBasis: "Consent" } });
	renew(office);
	move(office, "review");
	expect(refusals(office, "send")).toContain("R-6.12");
	move(office, "redraft");
	fillIn(office, { details: { dpiaOn: "2026-11-01" } });
	renew(office);
	move(office, "review");
	expect(refusals(office, "send")).not.toContain("R-6.12");
});

test("R-6.15 an agreement waits until two people have signed it off", () => {
	const office = anAgreementAt("Internal review");
	signOff(office, asha);
	expect(() => sendIt(office)).toThrow(
		"2 sign-offs are needed before it is sent, and there is 1. (R-6.15)",
	);
	nothingSent(office);
	expect(statusOf(office)).toBe("Internal review");
	signOff(office, bea);
	sendIt(office);
	expect(statusOf(office)).toBe("With partner");
});

test("R-6.15 who signs off is one of us who may, is still here, and has no open interest", () => {
	const office = anAgreementAt("Internal review");
	addCy(office);
	expect(() => signOff(office, "PE-0003")).toThrow(
		"Cy Example does not approve for us",
	);
	expect(() => signOff(office, "PE-0009")).toThrow("not in the tab People");
	office.ask("saveInterest", {
		as: asha,
		values: {
			person: bea,
			partner: oak.ref,
			nature: "Family",
			on: "2026-11-01",
		},
	});
	expect(() => signOff(office, bea)).toThrow("not dealt with");
});

test("R-6.24 a minute stands in for an answer, is named, and can be taken back", () => {
	const office = anAgreementAt("Internal review");
	expect(() =>
		office.ask("signOff", { as: asha, place: agr, person: asha, minute: " " }),
	).toThrow("Board minute is empty");
	const { undo } = signOff(office, asha);
	expect(view(office).signOffs).toMatchObject([
		{ name: "Asha Example", outcome: "Approved", evidence: "Minute" },
	]);
	if (undo?.name !== "takeBackSignOff") throw new Error("No undo");
	office.ask("takeBackSignOff", undo.request);
	expect(view(office).signOffs).toEqual([]);
});

test("R-5.4 without valid due diligence it is not sent, unless a minute says so", () => {
	const office = anAgreementAt("Internal review");
	signOff(office, asha);
	signOff(office, bea);
	checkOak(office, { decidedOn: "2026-11-20", validUntil: "2026-11-21" });
	renew(office);
	expect(() => sendIt(office)).toThrow("Expired on 21 November 2026. (R-5.4)");
	expect(() => sendIt(office, { minute: "Board 2026-11" })).toThrow("say why");
	nothingSent(office);
	sendIt(office, { minute: "Board 2026-11", why: "They are well known to us" });
	expect(view(office).history[0]).toMatchObject({
		to: "With partner",
		rules: "R-5.4",
		minute: "Board 2026-11",
		why: "They are well known to us",
	});
	const audited = office.google
		.rows("Audit")
		.filter(({ Rule }) => Rule === "R-5.4");
	expect(audited.map(({ Minute }) => Minute)).toContain("Board 2026-11");
});

test("R-6.7 a document that prints our number is not drafted while nobody knows it", () => {
	const office = anOfficeWithOak();
	changeDocument(
		office,
		"Template: Memorandum of Understanding",
		"{{contactEmail}}",
		"{{contactEmail}} {{charityNumber}}",
	);
	expect(() => office.ask("draftAgreement", draftRequest(office))).toThrow(
		/“charity\.number” in the tab Settings \(R-6\.7\)/,
	);
	expect(office.google.rows("Agreements")).toEqual([]);
});

/** Oak Trust stands at the stage Agreement. */
function atStageAgreement(office: ReturnType<typeof aFullDraft>) {
	const { google } = office;
	const column = google.headings("Partners").indexOf("Stage");
	google.type("Partners", 1, column, "Agreement");
	return office;
}

const activate = (office: ReturnType<typeof aFullDraft>, more = {}) =>
	office.ask("makeActive", {
		as: asha,
		place: oak,
		why: "",
		minute: "",
		...more,
	});

test("R-6.1 a partner becomes active once an agreement is in force", () => {
	const office = atStageAgreement(anAgreementAt("Agreed"));
	expect(office.ask("showPartner", oak).active).toMatchObject([
		{ rule: "R-6.1", byMinute: true },
	]);
	expect(() => activate(office)).toThrow("No agreement is in force");
	const whole = atStageAgreement(anAgreementAt("In force"));
	activate(whole);
	expect(whole.row("Partners", "P-0001").Stage).toBe("Active");
	expect(whole.ask("showPartner", oak).breaches).toEqual([]);
});

test("R-6.1 without one a minute is needed; the breach is shown from then on", () => {
	const office = atStageAgreement(anAgreementAt("Agreed"));
	activate(office, { minute: "Board 2026-11", why: "The work cannot wait" });
	expect(office.row("Partners", "P-0001").Stage).toBe("Active");
	expect(office.ask("showPartner", oak).breaches).toEqual([
		expect.stringContaining("No agreement is in force"),
	]);
});
