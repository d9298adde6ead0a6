/** An agreement at any place of its life, for the tests of what may happen next. */
import type { AgreementView, Request, StepOutcome } from "../../src/contract";
import type { Cells } from "../../src/register/table";
import { anOffice, type TestOffice } from "../anOffice";
import { smallTemplate } from "../faults/smallTemplate";
import { draftRequest, oak } from "./aDraft";
import { changeDocument } from "./templates";

export { oak };
export const asha = "PE-0001";
export const bea = "PE-0002";
export const agr = { ref: "AGR-0001", row: 2 };

/** Somebody of ours who neither approves nor signs. */
export const addCy = (office: TestOffice): string =>
	office.ask("savePerson", {
		as: asha,
		values: {
			name: "Cy Example",
			role: "Volunteer",
			email: "cy@home.example",
			from: "2024-01-01",
		},
	}).ref;

/** Time goes by: Google allows so much a minute. */
export const wait = ({ google }: TestOffice, seconds = 10): void => {
	google.workspace.state.now += seconds * 1_000;
};

/** Everything that the policy asks an agreement to say. */
export const allDetails: Cells = {
	rolesOurs: "We bring the gardeners",
	rolesTheirs: "They lend the garden",
	dutiesOurs: "Tools and insurance",
	dutiesTheirs: "Open the gate",
	expectOurs: "A tidy shed",
	expectTheirs: "Tidy gardeners",
	ourLead: asha,
	theirLead: "C-0001",
	meets: "Quarterly",
	decides: "The two leads",
	reports: "The leads to their boards",
	escalate1: "The two leads",
	exitTriggers: "Nobody comes any more",
	exitData: "There is none",
	exitEquipment: "Tools come back",
	exitPeople: "We tell everybody a month before",
	exitMessage: "A letter to both boards",
	exitOwner: asha,
};

export const aGoal: Cells = {
	goal: "More time outdoors",
	difference: "Everybody gardens every week",
	success: "Ten people come every week",
	measure: "People who come",
	start: 0,
	target: 10,
	by: "2027-06-30",
	owner: asha,
};

export const approved: Cells = {
	decision: "Approved",
	decidedOn: "2026-11-01",
	validUntil: "2028-11-01",
	minute: "Board 2026-11",
};

/** Two trustees who may approve and sign, and Oak Trust with its contact. */
export function anOfficeWithTrustees(): TestOffice {
	const office = anOffice();
	office.person({ approves: true, signs: true });
	office.ask("savePerson", {
		as: asha,
		values: {
			name: "Bea Example",
			role: "Trustee",
			email: "bea@home.example",
			from: "2024-01-01",
			approves: true,
			signs: true,
		},
	});
	office.partner(
		{ name: "Oak Trust" },
		{
			address: "1 Oak Lane, Example Town",
			services: "Day activities",
			benefitUs: "A garden",
			benefitPartner: "More gardeners",
			benefitPeople: "Time outdoors",
		},
	);
	office.ask("saveContact", {
		as: asha,
		partner: oak.ref,
		values: {
			name: "Olu Example",
			emails: ["olu@oak.example"],
			format: "Easy Read",
			main: true,
		},
	});
	smallTemplate(office);
	changeDocument(
		office,
		"Template: Memorandum of Understanding",
		"with {{partnerName}}",
		"{{agreementRef}}, version {{version}}, with {{partnerName}}. {{rolesOurs}} {{exitOwner}} {{changes}}",
	);
	return office;
}

export const view = (office: TestOffice, place = agr): AgreementView =>
	office.ask("showAgreement", place);

/** Saves some fields as the panel would, from the form as it is now. */
export function fillIn(
	office: TestOffice,
	values: { agreement?: Cells; details?: Cells },
	place = agr,
) {
	const { agreement, details } = view(office, place);
	return office.ask("saveAgreement", {
		as: asha,
		place,
		opened: { agreement, details },
		values: {
			agreement: { ...agreement, ...values.agreement },
			details: { ...details, ...values.details },
		} as Request<"saveAgreement">["values"],
	});
}

export const addGoal = (
	office: TestOffice,
	more: Cells = {},
	agreement = agr.ref,
) =>
	office.ask("changeGoal", {
		as: asha,
		agreement,
		place: null,
		opened: null,
		values: { ...aGoal, ...more },
	});

export const renew = (office: TestOffice, place = agr): StepOutcome =>
	office.ask("renewDocument", { as: asha, place });

/** Checks on Oak Trust are approved. */
export const checkOak = (office: TestOffice, more: Cells = {}) =>
	office.ask("saveDueDiligence", {
		as: asha,
		partner: oak.ref,
		values: { ...approved, ...more },
	});

export const move = (
	office: TestOffice,
	name: string,
	more: Partial<Request<"moveAgreement">> = {},
): StepOutcome =>
	office.ask("moveAgreement", {
		as: asha,
		place: agr,
		move: name,
		on: null,
		why: "",
		minute: "",
		...more,
	});

export const signOff = (office: TestOffice, person: string, place = agr) =>
	office.ask("signOff", { as: asha, place, person, minute: "Board 2026-11" });

export const sendIt = (
	office: TestOffice,
	more: Partial<Request<"sendAgreement">> = {},
) =>
	office.ask("sendAgreement", {
		as: asha,
		place: agr,
		contact: more.contact ?? view(office, more.place).contacts[0]?.ref ?? "",
		note: "",
		why: "",
		minute: "",
		...more,
	});

export const sign = (
	office: TestOffice,
	signer: string,
	more: Partial<Request<"recordSignature">> = {},
) =>
	office.ask("recordSignature", {
		as: asha,
		place: agr,
		signer,
		on: null,
		method: "Ink and scan",
		evidence: "https://drive.google.com/file/d/scan-of-the-page/view",
		why: "",
		minute: "",
		...more,
	});

/** A draft of which nothing is left open, whose document says so. */
export function fullDraft(
	office: TestOffice,
	more: { agreement?: Cells; details?: Cells } = {},
): TestOffice {
	office.ask("draftAgreement", draftRequest(office));
	fillIn(office, {
		agreement: { signer1: asha, signer2: bea, ...more.agreement },
		details: { ...allDetails, ...more.details },
	});
	addGoal(office);
	checkOak(office);
	renew(office);
	return office;
}

export const aFullDraft = (more: { agreement?: Cells; details?: Cells } = {}) =>
	fullDraft(anOfficeWithTrustees(), more);

/** The steps of the usual life, each after the one before it. */
const steps: readonly [string, (office: TestOffice) => unknown][] = [
	["Internal review", (office) => move(office, "review")],
	[
		"With partner",
		(office) => {
			signOff(office, asha);
			signOff(office, bea);
			sendIt(office);
		},
	],
	["Agreed", (office) => move(office, "agree")],
	["Part signed", (office) => sign(office, "ours1")],
	[
		"In force",
		(office) => {
			sign(office, "ours2");
			sign(office, "theirs");
		},
	],
];

/** An agreement that has come as far as this status by the usual way. */
export function anAgreementAt(
	status: string,
	more: { agreement?: Cells; details?: Cells } = {},
): TestOffice {
	return bringTo(aFullDraft(more), status);
}

export function bringTo(office: TestOffice, status: string): TestOffice {
	if (status === "Draft") return office;
	for (const [name, step] of steps) {
		step(office);
		if (name === status) return office;
	}
	throw new Error(`The usual life does not come to ${status}`);
}

export const statusOf = (office: TestOffice, ref = agr.ref) =>
	office.row("Agreements", ref).Status;

/** What stands against a step, as the panel shows it before. */
export const refusals = (office: TestOffice, name: string): string[] =>
	view(office)
		.steps.find((step) => step.move === name)
		?.refusals.map(({ rule }) => rule) ?? [];
