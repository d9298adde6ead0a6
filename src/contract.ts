/** What the panel may ask of the server: types only, and nothing but JSON. */
import type { Day } from "./register/days";
import type { FieldFault } from "./register/errors";
import type { Value } from "./register/table";

type Scalar = string | number | boolean | null | undefined;

/** `T` with `never` wherever it holds a Date, a Map or a function. */
type Plain<T> = T extends Scalar
	? T
	: T extends (...args: never[]) => unknown
		? never
		: { [K in keyof T]: Plain<T[K]> };

type Call<C> = C extends (request: infer Q) => infer A
	? Q extends Plain<Q>
		? (request: Q) => Plain<A>
		: never
	: never;

/** Stops the build on what google.script.run would lose or refuse. */
export type JsonOnly<C extends { [K in keyof C]: Call<C[K]> }> = C;

/** Values of a form by column key. */
export type FormValues = Readonly<Record<string, Value>>;

export interface PersonChoice {
	ref: string;
	name: string;
	role: string;
}

export interface DutyLine {
	rule: string;
	record: string;
	about: string;
	what: string;
	dueOn: Day;
	/** Whole days late; 0 or less when it is not yet due. */
	daysLate: number;
	/** The lead's name, "The board", or "" when nobody is named. */
	whom: string;
	partner: string;
	/** Where the partner was last seen in its tab, to open it in one read. */
	row: number;
	/** Which duty it is: rule, record and day. */
	key: string;
	/** What settles it from the list; "" if its own screen does. */
	settle: Settling;
	/** Until when it was put off before; null if it never was. */
	putOffUntil: Day | null;
}

/** A form or a press that settles a duty. */
export type Settling =
	| ""
	/** `recordReview` of its partner */
	| "review"
	/** `recordPolicyReview` */
	| "policyReview"
	/** `markRead` */
	| "readPolicy"
	/** `finishStep` of the meeting that is its record */
	| "step"
	/** Its record is an agreement: opened with `showAgreement`. */
	| "agreement"
	/** Its record is an address of the queue: opened with `openEmails`. */
	| "emails"
	/** `noteMeeting` with its partner */
	| "meeting";

/** How a job of the clock is doing. */
export interface HealthLine {
	/** "Logging emails" */
	job: string;
	/** ISO 8601, UTC; "" if it has never run well. */
	last: string;
	/** "Late" after three missed runs. */
	state: "Well" | "Late" | "Never run";
	/** What to do about it; "" if nothing. */
	remedy: string;
}

/** An email that may or may not have gone. */
export interface DoubtLine {
	key: string;
	to: string;
	subject: string;
	/** ISO 8601, UTC */
	at: string;
}

/** An agreement whose day of deciding has come. */
export interface ExpiringLine {
	place: Place;
	title: string;
	partner: string;
	endsOn: Day | null;
	decideBy: Day | null;
}

export interface HomeView {
	today: Day;
	people: readonly PersonChoice[];
	duties: readonly DutyLine[];
	/** How many more are due than `duties` carries. */
	more: number;
	partnerCount: number;
	liveCount: number;
	goneQuiet: number;
	policy: { line: string; dueOn: Day; overdue: boolean };
	/** What could not be read or understood, as sentences. */
	troubles: readonly string[];
	/** How many addresses wait for somebody to say whose they are. */
	unmatched: number;
	/** Partners whose emails wait for our answer longer than they should. */
	waiting: readonly WaitingLine[];
	/** The first few, the nearest end first. */
	expiring: readonly ExpiringLine[];
	health: readonly HealthLine[];
	doubts: readonly DoubtLine[];
	/** Reminders are switched off. */
	paused: boolean;
	/** How many duties are put off for now, and so not shown. */
	putOff: number;
	registerUrl: string;
	/** What the menu asked the panel to open with. */
	wish: "" | "draft";
	/** How large this account reads: it is kept for the next time. */
	textSize: TextSize;
}

export type TextSize = "Normal" | "Large" | "Largest";

/** A conversation that waits for an answer. */
export interface WaitingLine {
	thread: string;
	/** "To answer", "Waiting for us" once that is late, or "Waiting for them". */
	state: string;
	/** The day of its newest email, and the last day for our answer. */
	since: Day;
	answerBy: Day;
	/** Opens its newest email in Gmail. */
	open: string;
	/** The partner, and where it was last seen in its tab. */
	partner: string;
	row: number;
	name: string;
}

/** When a partner was last in touch, each way. */
export interface ContactClock {
	lastIn: Day | null;
	lastOut: Day | null;
	waiting: readonly WaitingLine[];
}

export interface PartnerLine {
	ref: string;
	row: number;
	name: string;
	type: string;
	stage: string;
	inTouch: string;
	nextReview: Day | null;
}

/** Which partner, and where its rows were last seen. */
export interface PartnerPlace {
	ref: string;
	row: number;
}

export interface AgreementLine {
	ref: string;
	/** Where it was last seen in its tab. */
	row: number;
	kind: string;
	title: string;
	version: string;
	status: string;
	/** Where it stands today, whatever its status says: "Expiring", "Expired"… */
	standing: string;
	startsOn: Day | null;
	endsOn: Day | null;
	/** "" until its Doc is made. */
	document: string;
}

export interface ContactLine {
	ref: string;
	name: string;
	job: string;
	emails: readonly string[];
	phone: string;
	main: boolean;
}

export interface PartnerView {
	place: PartnerPlace;
	/** Every column of Partners and of Partner details, as they are now. */
	partner: FormValues;
	details: FormValues;
	leadName: string;
	contacts: readonly ContactLine[];
	agreements: readonly AgreementLine[];
	people: readonly PersonChoice[];
	clock: ContactClock;
	checks: CheckStanding;
	/** What the policy asks of a partner at its stage and is not met. */
	breaches: readonly string[];
	/** What stands against making it active; null when that is not its next step. */
	active: readonly RefusalLine[] | null;
	today: Day;
}

/** Due diligence, and the interests that our people declared in a partner. */
export interface CheckStanding {
	/** "Approved, valid until 7 July 2028", "Not started" */
	line: string;
	ok: boolean;
	interests: readonly {
		ref: string;
		name: string;
		nature: string;
		managed: boolean;
	}[];
}

/** Where a record was last seen in its tab. */
export type Place = PartnerPlace;

/** Where a person puts right what a rule asks for. */
export interface FixLine {
	at:
		| "agreement"
		| "goals"
		| "partner"
		| "contacts"
		| "people"
		| "dueDiligence"
		| "interests"
		| "signOffs"
		| "document"
		| "settings";
	/** The field of that form, or a setting's name; "" for all of it. */
	field: string;
}

/** Why something may not happen yet. */
export interface RefusalLine {
	/** The rule's permanent id, such as "R-6.15". */
	rule: string;
	sentence: string;
	/** A board minute and a reason may set it aside. */
	byMinute: boolean;
	fix: FixLine | null;
}

/** A move that an agreement may make, and what stands against it. */
export interface StepLine {
	/** A key of `moves` in policy/agreements/moves. */
	move: string;
	refusals: readonly RefusalLine[];
}

export interface GoalLine {
	place: Place;
	/** Every column of the tab Goals. */
	values: FormValues;
	ownerName: string;
}

export interface HistoryLine {
	on: Day | null;
	by: string;
	version: string;
	from: string;
	to: string;
	why: string;
	/** "R-5.4" if a board minute set a rule aside. */
	rules: string;
	minute: string;
	/** The Doc of that version; "" if it is the present one or none. */
	document: string;
}

export interface SignOffLine {
	place: Place;
	name: string;
	/** "Send agreement" of ours, or "Partner’s answer". */
	kind: string;
	/** "Approved", "Open", "Declined"… */
	outcome: string;
	on: string;
	/** "Minute" is weaker than "Reply", and is said to be. */
	evidence: string;
	minute: string;
	/** Why it does not count; "" if it does. */
	refused: string;
}

/** Somebody of ours, and what they may do. */
export interface OfficeHolder extends PersonChoice {
	signs: boolean;
	approves: boolean;
}

export interface AgreementView {
	place: Place;
	partner: Place & { name: string };
	/** Every column of Agreements and of Agreement details, as they are now. */
	agreement: FormValues;
	details: FormValues;
	/** Where it stands today: a status, or "Expiring". */
	standing: string;
	goals: readonly GoalLine[];
	mostGoals: number;
	/** What it still lacks on its way to the partner, and to being signed. */
	gaps: readonly RefusalLine[];
	/** What may be done next, the usual step first. */
	steps: readonly StepLine[];
	/** Signatures still to come: "ours1", "ours2", "theirs". */
	signersLeft: readonly string[];
	/** It is signed, but waits for something before it is in force. */
	waits: readonly RefusalLine[];
	/** The register says something newer than its document. */
	stale: boolean;
	/** Its email may or may not have gone: somebody has to look. */
	inDoubt: boolean;
	signOffs: readonly SignOffLine[];
	signOffsNeeded: number;
	/** Newest first. */
	history: readonly HistoryLine[];
	/** The agreement that follows it; null if there is none. */
	followedBy: Place | null;
	people: readonly OfficeHolder[];
	contacts: readonly ContactLine[];
	today: Day;
}

/** An agreement's form as it was opened, and as it is to be. */
export interface SaveAgreement {
	as: string;
	place: Place;
	opened: { agreement: FormValues; details: FormValues };
	values: { agreement: FormValues; details: FormValues };
}

export type SaveAgreementOutcome =
	| {
			kind: "saved";
			place: Place;
			notice: string;
			undo: SaveAgreement | null;
	  }
	| {
			kind: "conflicts";
			conflicts: readonly Conflict[];
			now: SaveAgreement["opened"];
	  };

/** Adds a goal (no place), changes it, or takes it away (no values). */
export interface ChangeGoal {
	as: string;
	/** The agreement's id. */
	agreement: string;
	place: Place | null;
	opened: FormValues | null;
	values: FormValues | null;
}

/** What a step came to. */
export interface StepOutcome {
	notice: string;
	place: Place;
	/** Send it to take the step back; null when it cannot be. */
	undo: AgreementUndo | null;
}

export type AgreementUndo =
	| { name: "saveAgreement"; request: SaveAgreement }
	| { name: "changeGoal"; request: ChangeGoal }
	| { name: "moveAgreement"; request: MoveAgreement }
	| { name: "takeBackSignOff"; request: { as: string; place: Place } };

/** A reason, and the board minute that sets a rule aside; "" for neither. */
export interface Grounds {
	why: string;
	minute: string;
}

/** Any move but sending and signing. */
export interface MoveAgreement extends Grounds {
	as: string;
	place: Place;
	move: string;
	/** The day on which it happened; null for today. */
	on: Day | null;
}

/** One of us agrees to its being sent: a board minute says so. */
export interface SignOffByMinute {
	as: string;
	place: Place;
	person: string;
	minute: string;
}

/** What would be sent to the partner, before it is. */
export interface SendCheck {
	place: Place;
	to: readonly {
		ref: string;
		name: string;
		email: string;
		/** "Easy Read": how they like to be written to; "" if nobody asked. */
		format: string;
		needs: string;
	}[];
	subject: string;
	text: string;
	attachment: string;
	/** Emails that Google allows today, less our reserve. */
	emailsLeft: number;
	refusals: readonly RefusalLine[];
}

export interface SendAgreement extends Grounds {
	as: string;
	place: Place;
	/** The contact who is asked. */
	contact: string;
	/** A few words of ours above the text; "" for none. */
	note: string;
}

export interface RecordSignature extends Grounds {
	as: string;
	place: Place;
	/** "ours1", "ours2" or "theirs". */
	signer: string;
	on: Day | null;
	method: string;
	/** A link to the scan or to the service's record; "" for an email. */
	evidence: string;
}

/** The agreement that follows another, or changes it. */
export interface FollowAgreement {
	as: string;
	place: Place;
	way: "Renewal" | "Variation";
	startsOn: Day | null;
	endsOn: Day | null;
	noEndWhy: string;
	/** What is different from the agreement before. */
	changes: string;
}

/** A line of two versions beside each other. */
export interface ComparedLine {
	kind: "same" | "removed" | "added" | "changed";
	before: string;
	after: string;
	/** Of a run of same lines that is not shown: how many; else 0. */
	count: number;
}

/** Advice on an Easy Read summary, or a fault of a template. */
export interface AdviceLine {
	/** "ER-1"; "" for a template. */
	rule: string;
	sentence: string;
}

export interface EasyReadCheck {
	document: string;
	advice: readonly AdviceLine[];
	/** Said after every check. */
	closing: string;
}

export interface TemplateLine {
	id: string;
	name: string;
	/** The kind of agreement that it makes, or "Easy Read summary". */
	kind: string;
	/** The one that is taken if nobody chooses. */
	usual: boolean;
	/** Opens it in Docs. */
	link: string;
}

export interface TemplateCheck {
	name: string;
	/** What has to be put right, each with its place. */
	problems: readonly string[];
	/** What the policy wants a template of this kind to print, and it does not. */
	unused: readonly string[];
}

export interface SaveDueDiligence {
	as: string;
	/** The partner's id. */
	partner: string;
	values: FormValues;
}

export interface SaveInterest {
	as: string;
	values: FormValues;
}

export interface DraftSeveral {
	as: string;
	places: readonly Place[];
	kind: string;
	/** "" for the usual one. */
	template: string;
	/** “{partner}” stands for the partner's name. */
	title: string;
	startsOn: Day | null;
	endsOn: Day | null;
	noEndWhy: string;
	notice: number | null;
	dataShared: boolean | null;
}

export interface DraftSeveralOutcome {
	notice: string;
	lines: readonly {
		place: Place;
		name: string;
		/** "" if it was refused. */
		ref: string;
		document: string;
		/** "" if it was drafted, or was there already. */
		refused: string;
	}[];
	/** Those that there was no time for: ask again with the same request. */
	left: readonly Place[];
}

/** Puts a duty off to another day. */
export interface PutOff {
	as: string;
	/** `DutyLine.key` */
	key: string;
	until: Day;
	why: string;
}

/** Gives a duty to somebody else; its partner keeps its lead. */
export interface HandOver {
	as: string;
	key: string;
	/** A person's id. */
	to: string;
	why: string;
}

export interface RecordReview {
	as: string;
	/** The partner. */
	place: PartnerPlace;
	/** Columns of the tab Reviews, by key. */
	values: FormValues;
}

export interface RecordPolicyReview {
	as: string;
	/** Columns of the tab Policy, by key; `approvedOn` may be long past. */
	values: FormValues;
}

/** What a change of a duty came to. */
export interface DutyChange {
	notice: string;
	/** Send it to take the change back; null when that is not to be had. */
	undo: DutyUndo | null;
}

export type DutyUndo = {
	name: "takeBackDuty";
	/** The row that was written, and what it replaced. */
	request: { as: string; place: Place; was: FormValues | null };
};

export interface PolicyView {
	line: string;
	dueOn: Day;
	overdue: boolean;
	/** Newest first. */
	versions: readonly {
		ref: string;
		version: string;
		approvedOn: Day | null;
		reviewedOn: Day | null;
		result: string;
		by: string;
		minute: string;
		changes: string;
		file: string;
	}[];
	/** Our people who are with us, and which version each has read. */
	readers: readonly {
		ref: string;
		name: string;
		role: string;
		readVersion: string;
		readOn: Day | null;
		/** They have read the version that holds now. */
		upToDate: boolean;
	}[];
	/** The version that holds now. */
	version: string;
	today: Day;
}

/** A record that a demand of the policy is about. */
export interface CoveredRecord {
	ref: string;
	name: string;
	/** To open it; row 0 if it has no screen. */
	row: number;
	kind: "partner" | "agreement" | "person" | "other";
}

export interface CoverageView {
	asAt: Day;
	/** "Partnership and Collaboration Policy, version 1, …" */
	line: string;
	/** All twelve, in the policy's order. */
	sections: readonly {
		number: number;
		title: string;
		state: "Met" | "Partly met" | "Not met" | "Nothing to measure";
		measures: readonly {
			demand: string;
			met: number;
			unmet: readonly CoveredRecord[];
		}[];
	}[];
}

/** A file that the panel offers for download. */
export interface TextFile {
	name: string;
	type: string;
	text: string;
}

export interface ReminderPreview {
	paused: boolean;
	emailsLeft: number;
	/** What would be sent if the daily round ran now. */
	emails: readonly {
		to: string;
		name: string;
		subject: string;
		text: string;
		/** Why it goes today, as sentences. */
		why: readonly string[];
	}[];
	/** Whom nobody can write to, and why. */
	unreachable: readonly string[];
}

/** A form as it was opened, and as it is to be. */
export interface SavePartner {
	/** Who says they do it: a person's id. */
	as: string;
	/** Nothing for a new partner. */
	place: PartnerPlace | null;
	opened: { partner: FormValues; details: FormValues };
	values: { partner: FormValues; details: FormValues };
	/** "These are not the same partner": add in spite of lookalikes. */
	notTheSame: boolean;
}

/** A field that somebody else changed while the form was open. */
export interface Conflict {
	table: "partner" | "details" | "agreement";
	key: string;
	heading: string;
	opened: Value;
	theirs: Value;
	yours: Value;
}

export type SaveOutcome =
	| {
			kind: "saved";
			place: PartnerPlace;
			notice: string;
			/** Send it to take the change back; null when nothing can be. */
			undo: SavePartner | null;
	  }
	| {
			kind: "conflicts";
			conflicts: readonly Conflict[];
			now: SavePartner["opened"];
	  }
	| { kind: "lookalikes"; lookalikes: readonly PartnerLine[] };

export interface SavePerson {
	/** "" when the first person adds themselves. */
	as: string;
	values: FormValues;
}

/** A new contact of a partner. */
export interface SaveContact {
	as: string;
	/** The partner's id. */
	partner: string;
	values: FormValues;
}

export interface DraftRequest {
	as: string;
	place: PartnerPlace;
	kind: string;
	/** A template's id; "" for the usual one of its kind. */
	template: string;
	title: string;
	startsOn: Day | null;
	endsOn: Day | null;
	noEndWhy: string;
	notice: number | null;
	dataShared: boolean | null;
}

/** What a draft will say and what still lacks, before anything is made. */
export interface DraftCheck {
	place: PartnerPlace;
	/** What the form starts with. */
	request: Omit<DraftRequest, "as" | "place">;
	kinds: readonly string[];
	templates: readonly TemplateLine[];
	answers: readonly { label: string; value: string }[];
	/** What the draft will list as still to be filled in. */
	gaps: readonly string[];
}

export interface DraftOutcome {
	ref: string;
	/** Where the agreement is in its tab now. */
	place: Place;
	document: string;
	notice: string;
	/** How much it lists as still to be filled in. */
	gaps: number;
}

/** An address of the queue, with what is known of its emails. */
export interface SenderLine {
	ref: string;
	row: number;
	/** With its domain as it is on the wire. */
	address: string;
	/** "" when it is of an organisation; else why its domain cannot be registered. */
	sharedDomain: string;
	domain: string;
	emails: number;
	firstOn: Day | null;
	lastOn: Day | null;
	why: string;
	decision: string;
	/** The partner's id that its emails are to be filed under; "" for none. */
	fileUnder: string;
	/** It mixes alphabets, as addresses do that want to look like another. */
	odd: boolean;
	/** Opens its newest email in Gmail. */
	open: string;
}

export interface BackfillView {
	/** From which day on (so many months back), and how far it has come. */
	from: Day;
	months: number;
	reached: Day | null;
	/** Emails looked at so far, and about how many there may be at most. */
	looked: number;
	most: number;
	logged: number;
	state: "Going on" | "Stopped" | "Finished";
}

/** How the mailbox is kept: what came of every email that was looked at. */
export interface MailStanding {
	/** When logging began, and when it last ran well (ISO 8601, UTC; "" if never). */
	since: Day;
	lastRun: string;
	looked: number;
	logged: number;
	unmatched: number;
	leftOut: readonly { why: string; count: number }[];
	/** Emails of the queue that can be filed now. */
	toFile: number;
	backfill: BackfillView | null;
	/** What just happened, for the status line; "" when nothing did. */
	notice: string;
}

export interface EmailsView {
	senders: readonly SenderLine[];
	/** How many more there are than `senders` carries. */
	more: number;
	standing: MailStanding;
	/** To choose from. */
	partners: readonly { ref: string; row: number; name: string }[];
	/** What the first look back starts with (`mail.backfillMonths`). */
	months: number;
}

/** What a change in the queue or the timeline came to. */
export interface MailChange {
	notice: string;
	/** Send it to take the change back; null when that is not to be had. */
	undo: MailUndo | null;
}

/** A change of the emails that can be asked for, and so taken back. */
export type MailUndo =
	| { name: "changeSender"; request: ChangeSender }
	| { name: "changeLetter"; request: ChangeLetter }
	| { name: "changeNever"; request: ChangeNever }
	| { name: "changeDomain"; request: ChangeDomain }
	| { name: "settleThread"; request: SettleThread }
	| { name: "takeBackMeeting"; request: TakeBackMeeting };

/** The columns of an address that people decide about. */
export interface SenderDecision {
	decision: string;
	/** A partner’s id, or "". */
	fileUnder: string;
}

export interface ChangeSender {
	as: string;
	place: PartnerPlace;
	opened: SenderDecision;
	values: SenderDecision;
}

/** Puts an address or a domain on the list that is never logged, or takes it off. */
export interface ChangeNever {
	as: string;
	/** An address, or a domain. */
	what: string;
	never: boolean;
	/** The address of the queue that it is about, if it is; it goes from there. */
	sender: PartnerPlace | null;
}

/** Registers a domain for a partner, or takes it away again. */
export interface ChangeDomain {
	as: string;
	partner: PartnerPlace;
	domain: string;
	registered: boolean;
}

/** What of a logged email people may change. */
export interface LetterValues {
	/** The partners it is about, as ids. */
	partners: readonly string[];
	/** As it is kept; "" hides it. */
	subject: string;
	/** Public, Internal, Confidential or Restricted. */
	class: string;
}

export interface ChangeLetter {
	as: string;
	place: PartnerPlace;
	opened: LetterValues;
	values: LetterValues;
}

/** "No reply needed", or after all. */
export interface SettleThread {
	as: string;
	thread: string;
	settled: boolean;
}

export interface NoteMeeting {
	as: string;
	/** The partner. */
	place: PartnerPlace;
	values: FormValues;
}

export interface TakeBackMeeting {
	as: string;
	place: PartnerPlace;
}

export interface TimelineRequest {
	place: PartnerPlace;
	show: "Everything" | "Emails in" | "Emails out" | "Meetings and calls";
	/** Only what is older than this moment; "" from the newest on. */
	before: string;
	/** The year of an archive; null for the register itself. */
	year: number | null;
}

/** An email or a meeting of a partner. */
export interface TimelineLine {
	kind: "email" | "meeting";
	/** Where it is in its tab; row 0 in an archive, where nothing is changed. */
	ref: string;
	row: number;
	on: Day;
	/** ISO 8601, UTC; a meeting has its day. */
	at: string;
	/** "In" or "Out"; or what kind of meeting. */
	way: string;
	/** From whom, or to whom; or who took part. */
	who: string;
	/** "" if it is hidden or not kept; or what was agreed. */
	text: string;
	partners: readonly string[];
	class: string;
	/** How an email came here, in words: "by its address". */
	matched: string;
	verified: boolean;
	counts: boolean;
	/** Opens it in Gmail; "" for a meeting. */
	open: string;
}

export interface TimelineView {
	lines: readonly TimelineLine[];
	/** More and older ones can be asked for. */
	more: boolean;
	/** Years that stand in an archive, newest first. */
	years: readonly number[];
	/** To move an email to. */
	partners: readonly { ref: string; row: number; name: string }[];
}

/** A file of partners as it is chosen: its bytes in base64. */
export interface ImportFile {
	file: string;
	fileName: string;
}

export interface ImportCheck {
	rows: number;
	/** Which heading of the file goes where. */
	headings: readonly { from: string; to: string }[];
	/** Headings that the register has no place for. */
	unknown: readonly string[];
	/** What every partner needs and the file does not say. */
	asks: readonly ("lead" | "source" | "type")[];
	people: readonly PersonChoice[];
}

export interface ImportRequest extends ImportFile {
	/** A person's id or name; "" for the add-on itself. */
	as: string;
	lead: string;
	source: string;
	type: string;
}

export interface ImportLine {
	/** The row in the file, the headings being row 1. */
	line: number;
	name: string;
	/** The partner's id, when there is one. */
	ref: string;
	reason: string;
}

export interface ImportReport {
	notice: string;
	taken: readonly ImportLine[];
	already: readonly ImportLine[];
	refused: readonly ImportLine[];
	unknown: readonly string[];
	/** False when time ran out: run it again with the same file. */
	finished: boolean;
}

export type Contract = JsonOnly<{
	openHome(request: Record<string, never>): HomeView;
	listPartners(request: Record<string, never>): readonly PartnerLine[];
	showPartner(request: PartnerPlace): PartnerView;
	savePartner(request: SavePartner): SaveOutcome;
	savePerson(request: SavePerson): PersonChoice;
	saveContact(request: SaveContact): ContactLine;
	/** The partner in the selected row of the sheet, if it is one. */
	selectedPartner(request: Record<string, never>): PartnerPlace | null;
	setTextSize(request: { size: TextSize }): TextSize;
	checkDraft(request: PartnerPlace): DraftCheck;
	draftAgreement(request: DraftRequest): DraftOutcome;
	checkImport(request: ImportFile): ImportCheck;
	importPartners(request: ImportRequest): ImportReport;
	setUp(request: Record<string, never>): string;
	openEmails(request: Record<string, never>): EmailsView;
	/** Looks for new emails, then files and looks back as far as a moment allows. */
	workOnEmails(request: Record<string, never>): MailStanding;
	changeSender(request: ChangeSender): MailChange;
	changeNever(request: ChangeNever): MailChange;
	changeDomain(request: ChangeDomain): MailChange;
	startBackfill(request: { as: string; months: number }): MailStanding;
	stopBackfill(request: { as: string }): MailStanding;
	showTimeline(request: TimelineRequest): TimelineView;
	changeLetter(request: ChangeLetter): MailChange;
	settleThread(request: SettleThread): MailChange;
	noteMeeting(request: NoteMeeting): MailChange;
	takeBackMeeting(request: TakeBackMeeting): MailChange;
	draftSeveral(request: DraftSeveral): DraftSeveralOutcome;
	showAgreement(request: Place): AgreementView;
	saveAgreement(request: SaveAgreement): SaveAgreementOutcome;
	changeGoal(request: ChangeGoal): StepOutcome;
	/** Fills its document anew with what the register says now. */
	renewDocument(request: { as: string; place: Place }): StepOutcome;
	moveAgreement(request: MoveAgreement): StepOutcome;
	signOff(request: SignOffByMinute): StepOutcome;
	takeBackSignOff(request: { as: string; place: Place }): StepOutcome;
	checkSending(request: Place): SendCheck;
	sendAgreement(request: SendAgreement): StepOutcome;
	/** Says of an email in doubt whether it is among Gmail's sent mail. */
	settleSending(request: {
		as: string;
		place: Place;
		went: boolean;
	}): StepOutcome;
	recordSignature(request: RecordSignature): StepOutcome;
	/** Makes the signed copy that a broken run left unmade. */
	freezeCopy(request: { as: string; place: Place }): StepOutcome;
	followAgreement(request: FollowAgreement): StepOutcome;
	/** Its present document beside that of an earlier version. */
	compareVersions(request: {
		place: Place;
		version: string;
	}): readonly ComparedLine[];
	draftEasyRead(request: { as: string; place: Place }): StepOutcome;
	checkEasyRead(request: Place): EasyReadCheck;
	listTemplates(request: Record<string, never>): readonly TemplateLine[];
	checkTemplate(request: { id: string }): TemplateCheck;
	/** For the command line: by the name that it has in Drive. */
	checkTemplateNamed(request: { name: string }): {
		name: string;
		lines: readonly string[];
		problems: number;
	};
	/** Makes another template from one; drafts go on with the usual one. */
	copyTemplate(request: {
		as: string;
		id: string;
		name: string;
	}): TemplateChange;
	/** Makes it the usual one of its kind. */
	chooseTemplate(request: { as: string; id: string }): TemplateChange;
	/** Puts our own default beside it, as the usual one; nothing is thrown away. */
	restoreTemplate(request: { as: string; kind: string }): TemplateChange;
	saveDueDiligence(request: SaveDueDiligence): { notice: string };
	saveInterest(request: SaveInterest): { notice: string };
	putOff(request: PutOff): DutyChange;
	handOver(request: HandOver): DutyChange;
	/** Takes back a putting off, a handing over, a review or a step that is done. */
	takeBackDuty(request: DutyUndo["request"]): DutyChange;
	/** The next step of a meeting is done. */
	finishStep(request: { as: string; place: Place }): DutyChange;
	recordReview(request: RecordReview): DutyChange;
	recordPolicyReview(request: RecordPolicyReview): DutyChange;
	/** Whoever asks has read the version that holds now. */
	markRead(request: { as: string }): DutyChange;
	showPolicy(request: Record<string, never>): PolicyView;
	showCoverage(request: Record<string, never>): CoverageView;
	exportCoverage(request: Record<string, never>): TextFile;
	/** The duties of one of us, or of all (""), for a calendar. */
	calendarFile(request: { person: string }): TextFile;
	previewReminders(request: Record<string, never>): ReminderPreview;
	/** Sends whoever asks the email that they would get, marked as a test. */
	sendTest(request: { as: string }): { notice: string };
	pauseReminders(request: { as: string; paused: boolean }): { notice: string };
	/** Says of an email in doubt whether it is among Gmail's sent mail. */
	settleOutbox(request: { as: string; key: string; went: boolean }): {
		notice: string;
	};
	/** Asks one of us by email to sign an agreement off. */
	askSignOff(request: {
		as: string;
		place: Place;
		person: string;
	}): StepOutcome;
	/** Makes a partner at the stage Agreement active. */
	makeActive(request: Grounds & { as: string; place: PartnerPlace }): {
		notice: string;
	};
}>;

export interface TemplateChange {
	notice: string;
	templates: readonly TemplateLine[];
}

export type Name = keyof Contract;
export type Request<N extends Name> = Parameters<Contract[N]>[0];
export type Result<N extends Name> = ReturnType<Contract[N]>;

/** How every call ends. */
export type Answer<T> =
	| { ok: true; value: T }
	| { ok: false; message: string; fields: readonly FieldFault[] };

export type { FieldFault };
