/** The sample's agreements, each brought as far along its life as the sample says. */
import type { Office } from "../office";
import { ask, dayFrom, typeRow } from "./ask";
import type { SampleAgreement } from "./people";

/** Who does it, and for whom. */
export interface AgreementAt {
	office: Office;
	today: Date;
	/** Two trustees: they sign off, and sign. */
	trustees: readonly [string, string];
	partner: string;
	contact: string;
}

interface Place {
	ref: string;
	row: number;
}

type Values = Readonly<Record<string, unknown>>;

const minute = "Board minute 12";

/** What the policy asks an agreement to say. */
const wordsFor = ({ trustees: [lead], contact }: AgreementAt): Values => ({
	rolesOurs: "We bring a small group and the staff who support it.",
	rolesTheirs: "They welcome the group and lend the room and tools.",
	dutiesOurs: "Staff, travel and insurance for our group.",
	dutiesTheirs: "A safe, step-free place, open on the days we agreed.",
	expectOurs: "To hear a week before if a day has to change.",
	expectTheirs: "To hear by noon how many people will come.",
	ourLead: lead,
	theirLead: contact,
	meets: "Quarterly",
	decides: "The two leads together; money goes to both boards.",
	reports: "Each lead to their own board.",
	escalate1: "The two leads",
	escalate2: "The chairs of both boards",
	exitTriggers: "Either side cannot keep people safe, or nobody comes.",
	exitData: "No personal data is kept by the other side.",
	exitEquipment: "Each side takes back what is its own.",
	exitPeople: "We tell everybody a month before, in Easy Read.",
	exitMessage: "One letter that both sides have read.",
	exitOwner: lead,
});

function addGoal(at: AgreementAt, agreement: string) {
	ask(at.office, "changeGoal", {
		as: at.trustees[0],
		agreement,
		place: null,
		opened: null,
		values: {
			goal: "More people take part",
			difference: "More people spend a day with friends.",
			success: "Ten people come every week.",
			measure: "People who come in a week",
			start: 4,
			target: 10,
			by: dayFrom(at.today, 60),
			owner: at.trustees[0],
		},
	});
}

/** Leaves nothing open: words, goal, checks and the document. */
function complete(at: AgreementAt, place: Place) {
	const { office, today, partner, trustees } = at;
	const [as, second] = trustees;
	const opened = ask(office, "showAgreement", place);
	const { agreement, details } = opened as {
		agreement: Values;
		details: Values;
	};
	ask(office, "saveAgreement", {
		as,
		place,
		opened: { agreement, details },
		values: {
			agreement: { ...agreement, signer1: as, signer2: second },
			details: { ...details, ...wordsFor(at) },
		},
	});
	addGoal(at, place.ref);
	ask(office, "saveDueDiligence", {
		as,
		partner,
		values: {
			decision: "Approved",
			decidedOn: dayFrom(today, -40),
			validUntil: dayFrom(today, 690),
			minute,
		},
	});
	ask(office, "renewDocument", { as, place });
}

const noGrounds = { why: "", minute: "" };

const move = ({ office, trustees: [as] }: AgreementAt, name: string) =>
	function made(place: Place) {
		const request = { as, place, move: name, on: null, ...noGrounds };
		ask(office, "moveAgreement", request);
	};

const signOff = (at: AgreementAt, person: string, place: Place) =>
	ask(at.office, "signOff", { as: at.trustees[0], place, person, minute });

function send(at: AgreementAt, place: Place) {
	const { contact } = at;
	const as = at.trustees[0];
	const request = { as, place, contact, note: "", ...noGrounds };
	ask(at.office, "sendAgreement", request);
}

function sign(at: AgreementAt, place: Place, on: string) {
	for (const signer of ["ours1", "ours2", "theirs"])
		ask(at.office, "recordSignature", {
			as: at.trustees[0],
			place,
			signer,
			on,
			method: "Ink and scan",
			evidence: "https://drive.google.com/file/d/scan-of-the-page/view",
			...noGrounds,
		});
}

/** Drafts it, and takes it from step to step until it is where it belongs. */
export function addAgreement(
	at: AgreementAt,
	{ title, starts, ends, reaches }: SampleAgreement,
) {
	const { office, today, trustees, partner } = at;
	const startsOn = dayFrom(today, starts);
	const place = ask(office, "draftAgreement", {
		as: trustees[0],
		place: { ref: partner, row: 0 },
		kind: "MOU",
		template: "",
		title,
		startsOn,
		endsOn: dayFrom(today, ends),
		noEndWhy: "",
		notice: 30,
		dataShared: false,
	}).place as Place;
	if (reaches === "Draft") return;
	if (reaches === "Signed before")
		return typeRow(office, "Agreements", place.row - 1, {
			"Signed on": startsOn,
		});
	complete(at, place);
	move(at, "review")(place);
	signOff(at, trustees[0], place);
	if (reaches === "Internal review") return;
	signOff(at, trustees[1], place);
	send(at, place);
	move(at, "agree")(place);
	sign(at, place, startsOn);
}
