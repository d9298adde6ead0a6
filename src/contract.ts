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
	registerUrl: string;
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
	kind: string;
	title: string;
	status: string;
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
	today: Day;
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
	table: "partner" | "details";
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
	templateName: string;
	answers: readonly { label: string; value: string }[];
	/** Facts that the Doc will leave blank, each with where to fill it in. */
	gaps: readonly string[];
}

export interface DraftOutcome {
	ref: string;
	document: string;
	notice: string;
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
}>;

export type Name = keyof Contract;
export type Request<N extends Name> = Parameters<Contract[N]>[0];
export type Result<N extends Name> = ReturnType<Contract[N]>;

/** How every call ends. */
export type Answer<T> =
	| { ok: true; value: T }
	| { ok: false; message: string; fields: readonly FieldFault[] };

export type { FieldFault };
