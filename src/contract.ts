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
	/** How many emails came from unknown addresses; "" if none did. */
	mail: string;
	registerUrl: string;
	/** How large this account reads: it is kept for the next time. */
	textSize: TextSize;
}

export type TextSize = "Normal" | "Large" | "Largest";

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
}>;

export type Name = keyof Contract;
export type Request<N extends Name> = Parameters<Contract[N]>[0];
export type Result<N extends Name> = ReturnType<Contract[N]>;

/** How every call ends. */
export type Answer<T> =
	| { ok: true; value: T }
	| { ok: false; message: string; fields: readonly FieldFault[] };

export type { FieldFault };
