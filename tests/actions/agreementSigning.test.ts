/** Signing: who may, in which order, with what evidence; and the copy that is kept. */

import { resultOf, type TestOffice } from "../anOffice";
import { draftRequest, setting } from "./aDraft";
import {
	addCy,
	aFullDraft,
	agr,
	anAgreementAt,
	asha,
	bea,
	checkOak,
	fillIn,
	move,
	oak,
	refusals,
	sendIt,
	sign,
	signOff,
	statusOf,
	view,
} from "./anAgreement";
import { lastCallOf, withFaults } from "./broken";

const nightly = ({ google }: TestOffice) =>
	(resultOf(google.run("nightly")) as { findings: string[] }).findings;

const copyOf = ({ google }: TestOffice) =>
	google.workspace.state.drive.find(({ name }) => name.endsWith("signed.pdf"));

test("R-6.4 two different people of ours who may sign are needed", () => {
	const office = anAgreementAt("Agreed", { agreement: { signer2: "" } });
	expect(() => sign(office, "ours1")).toThrow(
		"2 signatories of ours must sign, and 1 is named. (R-6.4)",
	);
	fillIn(office, { agreement: { signer2: asha } });
	expect(refusals(office, "sign")).toEqual(["R-6.4"]);
	addCy(office);
	fillIn(office, { agreement: { signer2: "PE-0003" } });
	expect(() => sign(office, "ours1")).toThrow(
		"Cy Example does not sign for us",
	);
	expect(statusOf(office)).toBe("Agreed");
});

test("R-6.4 nobody signs who has an interest that is not dealt with", () => {
	const office = anAgreementAt("Agreed");
	const interest = {
		person: bea,
		partner: oak.ref,
		nature: "Loyalty",
		on: "2026-11-01",
	};
	office.ask("saveInterest", { as: asha, values: interest });
	expect(() => sign(office, "ours1")).toThrow("Bea Example has an interest");
	expect(office.ask("showPartner", oak).checks.interests).toMatchObject([
		{ name: "Bea Example", managed: false },
	]);
});

test("R-6.13 we sign first, unless the setting or a minute says otherwise", () => {
	const office = anAgreementAt("Agreed");
	expect(() => sign(office, "theirs")).toThrow("We sign first");
	sign(office, "theirs", { minute: "Board 2026-11", why: "They were here" });
	expect(view(office).history[0]).toMatchObject({
		to: "Part signed",
		rules: "R-6.13",
	});
	const theirs = anAgreementAt("Agreed");
	setting(theirs, "agreement.order", "Theirs first");
	expect(() => sign(theirs, "ours1")).toThrow("The partner signs first");
	sign(theirs, "theirs");
	expect(view(theirs).signersLeft).toEqual(["ours1", "ours2"]);
});

test("R-8.1 the last signature waits until the ending is planned", () => {
	const office = anAgreementAt("Part signed");
	sign(office, "ours2");
	const { google } = office;
	const heading = "Ending: personal data";
	const column = google.headings("Agreement details").indexOf(heading);
	google.type("Agreement details", 1, column, "");
	expect(() => sign(office, "theirs")).toThrow(
		"“Ending: personal data” is not filled in. Plan the ending before it is signed. (R-8.1)",
	);
	expect(statusOf(office)).toBe("Part signed");
	fillIn(office, { details: { exitData: "Nothing is kept" } });
	sign(office, "theirs");
	expect(statusOf(office)).toBe("In force");
});

test("a signature needs its day, its way and its evidence, and counts once", () => {
	const office = anAgreementAt("Agreed");
	expect(() => sign(office, "ours1", { evidence: "" })).toThrow(
		"Evidence is empty",
	);
	expect(() => sign(office, "ours1", { method: "By heart" })).toThrow(
		"Say how it was signed",
	);
	expect(() => sign(office, "ours1", { on: "2027-01-01" })).toThrow(
		"has not come yet",
	);
	sign(office, "ours1");
	expect(() => sign(office, "ours1")).toThrow("is recorded already");
});

test("R-6.6 what was signed is kept as a PDF with its SHA-256", () => {
	const office = anAgreementAt("In force");
	const { hash } = view(office).details;
	expect(hash).toMatch(/^[0-9a-f]{64}$/);
	const row = office.row("Agreements", "AGR-0001");
	expect(row["Signed copy"]).toContain(copyOf(office)?.id);
	expect(copyOf(office)?.name).toBe(
		"AGR-0001 v1.0 Oak Trust (P-0001), signed.pdf",
	);
	expect(nightly(office)).toEqual([]);
});

test("R-6.6 a signed copy that was changed, or put into the bin, is an alarm", () => {
	const office = anAgreementAt("In force");
	const id = copyOf(office)?.id ?? "";
	office.google.drive.replace(id, Buffer.from("%PDF-1.4 other"));
	expect(nightly(office)).toEqual([
		expect.stringContaining(
			"The signed copy of AGR-0001 is not what was signed",
		),
	]);
	office.google.drive.putInBin(id);
	expect(nightly(office)).toEqual([
		expect.stringContaining("The signed copy of AGR-0001 is not in Drive"),
	]);
	expect(office.ask("openHome", {}).troubles.join()).toContain("signed copy");
});

test("a file that was opened to anybody with its link is reported", () => {
	const office = anAgreementAt("In force");
	const id = copyOf(office)?.id ?? "";
	office.google.drive.share(id);
	expect(nightly(office)).toEqual([
		expect.stringMatching(/^Anybody who has its link can open “AGR-0001 v1\.0/),
	]);
	office.google.drive.stopSharing(id);
	expect(nightly(office)).toEqual([]);
});

const last = (office: TestOffice) => sign(office, "theirs");

test("R-6.6 a copy that a broken run did not link is linked by morning, once", () => {
	const office = anAgreementAt("Part signed");
	sign(office, "ours2");
	const at = lastCallOf(office, "create", last);
	withFaults(office, [`kill after@${at}`], () => last(office));
	expect(statusOf(office)).toBe("In force");
	expect(nightly(office)).toEqual([]);
	const row = office.row("Agreements", "AGR-0001");
	expect(row["Signed copy"]).toContain(copyOf(office)?.id);
	expect(view(office).details.hash).toMatch(/^[0-9a-f]{64}$/);
	const copies = office.google.workspace.state.drive.filter(({ name }) =>
		name.endsWith("signed.pdf"),
	);
	expect(copies).toHaveLength(1);
});

test("R-6.6 a copy that was never made is asked for, and made by one press", () => {
	const office = anAgreementAt("Part signed");
	sign(office, "ours2");
	const at = lastCallOf(office, "fetch", last);
	withFaults(office, [`kill before@${at}`], () => last(office));
	office.google.workspace.state.now += 16 * 60_000;
	expect(nightly(office)).toEqual([
		expect.stringContaining("press “Make the signed copy”"),
	]);
	office.ask("freezeCopy", { as: asha, place: agr });
	expect(view(office).details.hash).toMatch(/^[0-9a-f]{64}$/);
	expect(nightly(office)).toEqual([]);
});

test("R-6.3 with shared data it waits for a data sharing agreement, and a memorandum never is one", () => {
	const office = anAgreementAt("Part signed", {
		agreement: { dataShared: true },
	});
	sign(office, "ours2");
	sign(office, "theirs");
	expect(statusOf(office)).toBe("Fully signed");
	expect(view(office).waits).toMatchObject([{ rule: "R-6.3" }]);
	expect(office.row("Partners", "P-0001").Agreement).toBe("With partner");
	office.ask(
		"draftAgreement",
		draftRequest(office, { kind: "Data sharing agreement", title: "Data" }),
	);
	const { google } = office;
	const cell = (heading: string) =>
		google.headings("Agreements").indexOf(heading);
	google.type("Agreements", 2, cell("Status"), "Fully signed");
	google.type("Agreements", 2, cell("Signed on"), "22/11/2026");
	resultOf(google.run("daily"));
	expect(statusOf(office, "AGR-0002")).toBe("In force");
	expect(statusOf(office)).toBe("In force");
});

test("R-6.8 in force is signed and within its days, whatever the cell says", () => {
	const office = anAgreementAt("In force", {
		agreement: { endsOn: "2026-12-31" },
	});
	const { google } = office;
	const goTo = (day: string) => {
		google.workspace.state.now = Date.parse(`${day}T09:00:00Z`);
	};
	goTo("2026-12-31");
	expect(view(office).standing).toBe("Expiring");
	goTo("2027-01-01");
	expect(view(office).standing).toBe("Expired");
	resultOf(google.run("daily"));
	expect(statusOf(office)).toBe("Expired");
	expect(office.row("Partners", "P-0001").Agreement).toBe("Expired");
	expect(view(office).history[0]).toMatchObject({
		by: "Add-on",
		to: "Expired",
	});
});

test("R-6.8 one that begins later is in force on its day and not before", () => {
	const office = anAgreementAt("In force", {
		agreement: { startsOn: "2026-12-01" },
	});
	expect(statusOf(office)).toBe("Fully signed");
	office.google.workspace.state.now = Date.parse("2026-12-01T00:30:00Z");
	resultOf(office.google.run("daily"));
	expect(statusOf(office)).toBe("In force");
});

test("R-6.10 the day of deciding is end, less notice, less thirty days", () => {
	const office = aFullDraft({
		agreement: { endsOn: "2027-03-31", notice: 60 },
	});
	expect(office.row("Agreements", "AGR-0001")["Decide by"]).toBe("2026-12-31");
	const { google } = office;
	google.type(
		"Agreements",
		1,
		google.headings("Agreements").indexOf("Ends"),
		"30/04/2027",
	);
	resultOf(google.run("daily"));
	expect(office.row("Agreements", "AGR-0001")["Decide by"]).toBe("2027-01-30");
});

const follow = (office: TestOffice, way: "Renewal" | "Variation", more = {}) =>
	office.ask("followAgreement", {
		as: asha,
		place: agr,
		way,
		startsOn: "2027-11-22",
		endsOn: "2028-11-21",
		noEndWhy: "",
		changes: "A year more",
		...more,
	});

/** Brings the agreement that follows to its last signature. */
function bringIntoForce(office: TestOffice, ref: string) {
	const place = { ref, row: 3 };
	office.ask("renewDocument", { as: asha, place });
	move(office, "review", { place });
	signOff(office, asha, place);
	signOff(office, bea, place);
	sendIt(office, { place });
	move(office, "agree", { place });
	for (const signer of ["ours1", "ours2", "theirs"])
		sign(office, signer, { place });
}

test("renewing copies words and goals forward, with the days moved", () => {
	const office = anAgreementAt("In force");
	expect(() => follow(office, "Renewal", { changes: "" })).toThrow(
		"What changes is empty",
	);
	const { place } = follow(office, "Renewal");
	expect(office.row("Agreements", place.ref)).toMatchObject({
		Status: "Draft",
		Version: "2.0 draft 1",
		Replaces: "AGR-0001",
		Starts: "2027-11-22",
		Document: "",
	});
	const next = view(office, { ref: place.ref, row: 3 });
	expect(next.details).toMatchObject({
		rolesOurs: "We bring the gardeners",
		changes: "A year more",
		hash: "",
		signed1On: null,
	});
	expect(next.goals.map(({ values }) => values.by)).toEqual(["2028-06-30"]);
	expect(() => follow(office, "Renewal")).toThrow("follows AGR-0001 already");
	expect(view(office).followedBy).toMatchObject({ ref: "AGR-0002" });
});

test("a renewal takes over on its first day, and the old one is “Renewed”", () => {
	const office = anAgreementAt("In force");
	const { ref } = follow(office, "Renewal", { startsOn: "2026-12-01" }).place;
	bringIntoForce(office, ref);
	expect(statusOf(office)).toBe("In force");
	expect(statusOf(office, ref)).toBe("Fully signed");
	expect(office.row("Agreements", ref).Version).toBe("2.0");
	office.google.workspace.state.now = Date.parse("2026-12-01T09:00:00Z");
	resultOf(office.google.run("daily"));
	expect(statusOf(office)).toBe("Renewed");
	expect(statusOf(office, ref)).toBe("In force");
	expect(office.row("Partners", "P-0001")).toMatchObject({
		Agreement: "In force",
		"Ends on": "2028-11-21",
	});
});

test("a variation in force makes the old one “Varied” at once", () => {
	const office = anAgreementAt("In force");
	const { ref } = follow(office, "Variation", {
		startsOn: "2026-11-22",
		endsOn: "2027-11-21",
	}).place;
	expect(office.row("Agreements", ref).Version).toBe("1.1 draft 1");
	bringIntoForce(office, ref);
	expect(statusOf(office)).toBe("Varied");
	expect(statusOf(office, ref)).toBe("In force");
	expect(office.row("Agreements", ref).Version).toBe("1.1");
});

test("checks that a person enters are written down, and shown on the partner", () => {
	const office = aFullDraft();
	expect(office.ask("showPartner", oak).checks.line).toBe(
		"Approved, valid until 1 November 2028",
	);
	expect(office.row("Partners", "P-0001")["Due diligence"]).toBe("Approved");
	expect(() => checkOak(office, { decidedOn: "2027-01-01" })).toThrow(
		"has not come yet",
	);
	expect(() => checkOak(office, { validUntil: "2020-01-01" })).toThrow(
		"Valid until is before Decided on",
	);
});
