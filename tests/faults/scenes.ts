/** Every job and every action that writes, ready to be broken at any call. */
import type { Office, Ran } from "../../local/office";
import type { Name, Request } from "../../src/contract";
import { aForm, type TestOffice } from "../anOffice";

/** One press of a button, or one run of the clock; always the same. */
export type Act = (google: Office) => Ran;
/** What is pressed, as it was opened in the office before anything fails. */
type Prepare = (ready: TestOffice) => Act;

export interface Scene {
	name: string;
	/** Where it starts from; the charity at work if nothing is said. */
	from?:
		| "an empty spreadsheet"
		| "lost triggers"
		| "forgotten history"
		| "a broken draft"
		| "a draft at hand"
		| "signed off"
		| "one signature left"
		| "in force"
		| "in review"
		| "an approval in the mailbox"
		| "an answer in the mailbox"
		| "letters at hand"
		| "past emails"
		| "an address known by now"
		| "an old log";
	act: Prepare;
	/** Tabs in which somebody may be at work meanwhile. */
	tabs: readonly string[];
	/** Whether any two faults are tried on it too. */
	inPairs?: true;
	/** What puts right in the end what nobody pressed again. */
	after?: "nightly";
	/** Whether it asks Gmail for what came. */
	readsMail?: true;
	/** Whether it has Drive make files, or export them. */
	makesFiles?: true;
}

const press =
	<N extends Name>(name: N, request: Request<N>): Prepare =>
	() =>
	(google) =>
		google.page("callServer", name, request);

/** From the menu or the editor. */
const run =
	(job: string): Prepare =>
	() =>
	(google) =>
		google.run(job);

const nothing: Ran = {
	ok: true,
	value: undefined,
	calls: [],
	console: [],
	screen: { menus: [], toasts: [] },
	ms: 0,
};

/** By the clock: without its trigger a job does not run. */
const clock =
	(job: string): Prepare =>
	() =>
	(google) =>
		google.workspace.state.triggers.some(({ handler }) => handler === job)
			? google.run(job)
			: nothing;

const as = "PE-0001";
const oak = { ref: "P-0001", row: 2 };

const newPartner = {
	as,
	place: null,
	...aForm(
		{ name: "Ash Society", type: "Charity", lead: as },
		{ source: "Event" },
	),
	notTheSame: false,
};

/** The form as it was opened on the partner, with a new name and notes. */
const changePartner: Prepare = (ready) => {
	const { place, partner, details } = ready.ask("showPartner", oak);
	return press("savePartner", {
		as,
		place,
		opened: { partner, details },
		values: {
			partner: {
				...partner,
				name: "Oak Trust and Friends",
				notes: "=1+1 is text",
			},
			details,
		},
		notTheSame: false,
	})(ready);
};

const person = {
	as,
	values: {
		name: "Cy Example",
		role: "Volunteer",
		email: "cy@home.example",
		from: "2026-01-01",
	},
} as const;

const contact = {
	as,
	partner: "P-0002",
	values: { name: "Di Example", emails: ["di@free.example"] },
} as const;

/** The first letter, as it was opened in the timeline, with another partner. */
const moveLetter: Prepare = (ready) => {
	const { lines } = ready.ask("showTimeline", {
		place: oak,
		show: "Emails in",
		before: "",
		year: null,
	});
	const [line] = lines;
	if (!line) throw new Error("There is no letter to move");
	const opened = {
		partners: line.partners,
		subject: line.text,
		class: line.class,
	};
	return press("changeLetter", {
		as,
		place: { ref: line.ref, row: line.row },
		opened,
		values: { ...opened, partners: ["P-0003"] },
	})(ready);
};

const waitingSender = { ref: "U-0001", row: 2 };

/** The conversation of the first letter. */
const settle: Prepare = (ready) => {
	const [line] = ready.ask("showPartner", oak).clock.waiting;
	return press("settleThread", {
		as,
		thread: line?.thread ?? "",
		settled: true,
	})(ready);
};

const file = Buffer.from(
	[
		"Name,Charity number,Register",
		"Yew Trust,1000001,CCEW",
		"Fir Trust,1000002,CCEW",
	].join("\n"),
).toString("base64");
const importing = {
	as,
	file,
	fileName: "partners.csv",
	lead: as,
	source: "Other",
	type: "Charity",
};

export const draft = {
	as,
	place: oak,
	kind: "MOU",
	template: "",
	title: "Working together with Oak Trust",
	startsOn: "2026-12-01",
	endsOn: "2027-11-30",
	noEndWhy: "",
	notice: 30,
	dataShared: false,
} as const;

const several = {
	...draft,
	places: [oak, { ref: "P-0003", row: 4 }],
	title: "Working together with {partner}",
};

/** The agreement that was drafted before anything fails. */
const drafted = { as, place: { ref: "AGR-0001", row: 2 } };

type Answered = { ok: boolean; message?: string };

const saidIn = (ran: Ran): string =>
	(ran.ok ? (ran.value as Answered).message : ran.error.message) ?? "";

/**
 * Sends; told that it may have gone, looks in the sent mail, says so, and
 * presses again.
 */
const sending: Prepare = () => (google) => {
	const ask = (name: Name, request: object) =>
		google.page("callServer", name, request);
	const request = {
		...drafted,
		contact: "C-0002",
		note: "",
		why: "",
		minute: "",
	};
	const ran = ask("sendAgreement", request);
	if (!/may have been sent already/.test(saidIn(ran))) return ran;
	const went = google
		.mail("sent")
		.some(
			({ to, subject }) => to === "sam@oak.example" && /AGR-0001/.test(subject),
		);
	const settled = ask("settleSending", { ...drafted, went });
	return went || !settled.ok ? settled : ask("sendAgreement", request);
};

/** Asks by email; told that it may have gone, looks, says so, and asks again. */
const asking: Prepare = () => (google) => {
	const ask = (name: Name, request: object) =>
		google.page("callServer", name, request);
	const request = { ...drafted, person: "PE-0002" };
	const ran = ask("askSignOff", request);
	if (!/may have gone already/.test(saidIn(ran))) return ran;
	const key = "ask|AGR-0001|0.1|PE-0002|1";
	const went = google
		.mail("sent")
		.some(
			({ to, subject }) => to === "ben@home.example" && /approve/.test(subject),
		);
	const settled = ask("settleOutbox", { as, key, went });
	return went || !settled.ok ? settled : ask("askSignOff", request);
};

/** The last signature; then, as its screen offers, the copy that may be missing. */
const signing: Prepare = () => (google) => {
	const ask = (name: Name, request: object) =>
		google.page("callServer", name, request);
	const ran = ask("recordSignature", {
		...drafted,
		signer: "theirs",
		on: null,
		method: "Ink and scan",
		evidence: "https://drive.google.com/file/d/a-scan-of-the-page/view",
		why: "",
		minute: "",
	});
	return /fully signed|In force/i.test(saidIn(ran))
		? ask("freezeCopy", drafted)
		: ran;
};

/** A new line here, and every fault is tried on it. */
export const scenes: readonly Scene[] = [
	{
		name: "set up",
		from: "an empty spreadsheet",
		act: run("setUp"),
		tabs: [],
		makesFiles: true,
	},
	{
		name: "repair",
		from: "lost triggers",
		act: run("setUp"),
		tabs: ["Partners"],
	},
	{
		name: "add partner",
		act: press("savePartner", newPartner),
		tabs: ["Partners", "Partner details"],
	},
	{
		name: "change partner",
		act: changePartner,
		tabs: ["Partners", "Partner details"],
	},
	{ name: "add person", act: press("savePerson", person), tabs: ["People"] },
	{
		name: "add contact",
		act: press("saveContact", contact),
		tabs: ["Contacts"],
	},
	{
		name: "import",
		act: press("importPartners", importing),
		tabs: ["Partners", "Partner details"],
	},
	{
		name: "draft",
		act: press("draftAgreement", draft),
		tabs: ["Agreements", "Partners"],
		after: "nightly",
		inPairs: true,
		makesFiles: true,
	},
	{
		name: "draft several",
		act: press("draftSeveral", several),
		tabs: ["Agreements", "Partners"],
		after: "nightly",
		makesFiles: true,
	},
	{
		name: "renew document",
		from: "a draft at hand",
		act: press("renewDocument", drafted),
		tabs: ["Agreements", "Agreement details"],
		makesFiles: true,
	},
	{
		name: "easy read",
		from: "a draft at hand",
		act: press("draftEasyRead", drafted),
		tabs: ["Agreements"],
		after: "nightly",
		makesFiles: true,
	},
	{
		name: "send",
		from: "signed off",
		act: sending,
		tabs: ["Agreements", "Sign-offs"],
		makesFiles: true,
	},
	{
		name: "sign last",
		from: "one signature left",
		act: signing,
		tabs: ["Agreements", "Partners"],
		makesFiles: true,
	},
	{
		name: "renew",
		from: "in force",
		act: press("followAgreement", {
			...drafted,
			way: "Renewal",
			startsOn: "2027-12-01",
			endsOn: "2028-11-30",
			noEndWhy: "",
			changes: "=A year more",
		}),
		tabs: ["Agreements", "Goals"],
	},
	{
		name: "answer by email",
		from: "an answer in the mailbox",
		act: clock("logCorrespondence"),
		tabs: ["Agreements", "Partners"],
		readsMail: true,
	},
	{
		name: "log",
		act: clock("logCorrespondence"),
		tabs: ["Letters and emails", "Partners"],
		inPairs: true,
		readsMail: true,
	},
	{
		name: "catch up",
		from: "forgotten history",
		act: clock("logCorrespondence"),
		tabs: ["Letters and emails", "Partners"],
		readsMail: true,
	},
	{
		name: "look back",
		from: "past emails",
		act: clock("logCorrespondence"),
		tabs: ["Letters and emails", "Unmatched"],
		readsMail: true,
	},
	{
		name: "file what waits",
		from: "an address known by now",
		act: clock("logCorrespondence"),
		tabs: ["Letters and emails", "Unmatched"],
	},
	{
		name: "archive",
		from: "an old log",
		act: clock("nightly"),
		tabs: ["Letters and emails"],
	},
	{
		name: "move email",
		from: "letters at hand",
		act: moveLetter,
		tabs: ["Letters and emails", "Partners"],
	},
	{
		name: "file under",
		from: "letters at hand",
		act: press("changeSender", {
			as,
			place: waitingSender,
			opened: { decision: "", fileUnder: "" },
			values: { decision: "", fileUnder: "P-0003" },
		}),
		tabs: ["Unmatched"],
	},
	{
		name: "never log",
		from: "letters at hand",
		act: press("changeNever", {
			as,
			what: "stranger@nowhere.example",
			never: true,
			sender: waitingSender,
		}),
		tabs: ["Unmatched", "Settings"],
	},
	{
		name: "register domain",
		from: "letters at hand",
		act: press("changeDomain", {
			as,
			partner: oak,
			domain: "nowhere.example",
			registered: true,
		}),
		tabs: ["Partners"],
	},
	{
		name: "note meeting",
		from: "letters at hand",
		act: press("noteMeeting", {
			as,
			place: oak,
			values: { kind: "Visit", on: "2026-11-21", who: "Everybody" },
		}),
		tabs: ["Meetings", "Partners"],
	},
	{
		name: "take back meeting",
		from: "letters at hand",
		act: press("takeBackMeeting", { as, place: { ref: "M-0001", row: 2 } }),
		tabs: ["Meetings", "Partners"],
	},
	{ name: "no reply needed", from: "letters at hand", act: settle, tabs: [] },
	{
		name: "start looking back",
		from: "letters at hand",
		act: press("startBackfill", { as, months: 12 }),
		tabs: [],
	},
	{
		name: "nightly",
		from: "a broken draft",
		act: clock("nightly"),
		tabs: ["Agreements"],
	},
	{
		name: "put off",
		act: press("putOff", {
			as,
			key: "review.due|P-0003|2026-11-22",
			until: "2026-12-01",
			why: "=They are on holiday",
		}),
		tabs: ["Put off and handed over"],
	},
	{
		name: "hand over",
		act: press("handOver", {
			as,
			key: "review.due|P-0003|2026-11-22",
			to: "PE-0001",
			why: "Ben is away",
		}),
		tabs: ["Put off and handed over"],
	},
	{
		name: "record review",
		act: press("recordReview", {
			as,
			place: { ref: "P-0003", row: 4 },
			values: {
				kind: "Regular",
				heldOn: "2026-11-22",
				well: "=The garden",
				noChangeWhy: "All is well",
				riskAfter: "High",
				outcome: "Continue",
			},
		}),
		tabs: ["Reviews", "Partners"],
	},
	{
		name: "ask for a sign-off",
		from: "in review",
		act: asking,
		tabs: ["Sign-offs", "Agreements"],
	},
	{
		name: "approve by email",
		from: "an approval in the mailbox",
		act: clock("logCorrespondence"),
		tabs: ["Sign-offs", "Agreements"],
		readsMail: true,
	},
	{
		name: "daily",
		act: clock("daily"),
		tabs: ["Partners", "Agreements"],
		inPairs: true,
	},
];
