/** The way through the screens: where a person is, and where Back leads. */
import type {
	AgreementView,
	ComparedLine,
	ContactLine,
	CoverageView,
	DraftCheck,
	EasyReadCheck,
	PartnerPlace,
	PartnerView,
	PolicyView,
	ReminderPreview,
	SendCheck,
	SenderLine,
	TemplateCheck,
	TemplateLine,
	TimelineView,
} from "../contract";
import type { Question } from "./form/AskForm";
import type { ImportStep } from "./importing";
import type { SeveralStep } from "./several";
import type { Chosen } from "./timeline";

/** A partner by name, to file under. */
export type NamedPartner = PartnerPlace & { name: string };

/** How emails of an address are given to a partner. */
export type Way = "contact" | "domain" | "emails";

export type Screen =
	| { at: "home" }
	| { at: "partners" }
	| { at: "partner"; view: PartnerView }
	/** No view when a partner is added; then perhaps for an address that waits. */
	| {
			at: "edit";
			view: PartnerView | null;
			sender?: SenderLine;
			field?: string;
	  }
	| { at: "addContact"; view: PartnerView }
	| { at: "meeting"; view: PartnerView }
	| {
			at: "timeline";
			place: PartnerPlace;
			name: string;
			chosen: Chosen;
			view: TimelineView;
	  }
	| { at: "agreement"; view: AgreementView }
	/** `field` is the one to go to; "" for all of it. */
	| { at: "editAgreement"; view: AgreementView; field: string }
	| { at: "goals"; view: AgreementView }
	/** One of its moves, before it is made. */
	| { at: "step"; view: AgreementView; move: string }
	| { at: "send"; view: AgreementView; check: SendCheck }
	| {
			at: "compare";
			version: string;
			lines: readonly ComparedLine[];
	  }
	| { at: "easyRead"; check: EasyReadCheck }
	| { at: "templates"; templates: readonly TemplateLine[] }
	| { at: "templateCheck"; check: TemplateCheck }
	/** A short form that needs nothing read. */
	| { at: "ask"; question: Question }
	| { at: "several"; step: SeveralStep }
	| { at: "policy"; view: PolicyView }
	| { at: "coverage"; view: CoverageView }
	| { at: "reminders"; view: ReminderPreview }
	| { at: "emails" }
	| { at: "sender"; sender: SenderLine }
	/** No partner until one is chosen. */
	| { at: "give"; sender: SenderLine; way: Way; partner: NamedPartner | null }
	| { at: "draft"; check: DraftCheck; name: string }
	/** Kept with its step, so that Back leads to the report again. */
	| { at: "import"; step: ImportStep }
	| { at: "who" }
	| { at: "addPerson" };

/** How far down a person had read, and what had the focus. */
export interface Stand {
	scroll: number;
	focus: string;
}

export interface Stop extends Stand {
	id: number;
	screen: Screen;
	/** How many changes had been made when it was read. */
	asOf: number;
}

/** The stops so far; the last is the one on show. */
export type Journey = readonly Stop[];

const top: Stand = { scroll: 0, focus: "" };

/** A screen that was just read, for a person to see from its top. */
export const newStop = (stop: Pick<Stop, "id" | "screen" | "asOf">): Stop => ({
	...stop,
	...top,
});

export const lastOf = (journey: Journey): Stop | undefined =>
	journey[journey.length - 1];

/** Remembers how the person stood at the last stop. */
export const leftAt = (journey: Journey, stand: Stand): Journey =>
	journey.map((stop, at) =>
		at === journey.length - 1 ? { ...stop, ...stand } : stop,
	);

/** One stop back; the first stop is never left. */
export const goBack = (journey: Journey): Journey =>
	journey.length > 1 ? journey.slice(0, -1) : journey;

/** Back at the last stop of a kind, from its top. */
export function backTo(journey: Journey, at: Screen["at"]): Journey {
	const index = journey.map(({ screen }) => screen.at).lastIndexOf(at);
	const stop = journey[index];
	return stop ? [...journey.slice(0, index), newStop(stop)] : goBack(journey);
}

/** Back from a form to where it was opened, from its top. */
export function afterForm(journey: Journey): Journey {
	const before = goBack(journey);
	const at = lastOf(before)?.screen.at;
	return at ? backTo(before, at) : before;
}

/** The same journey with something newer to show at one of its stops. */
export const renewed = (
	journey: Journey,
	id: number,
	newer: Pick<Stop, "screen" | "asOf">,
): Journey =>
	journey.map((stop) => (stop.id === id ? { ...stop, ...newer } : stop));

/**
 * Puts the partner that was just saved in place of its form, so that Back does
 * not lead into the form again.
 */
export function afterSaving(
	journey: Journey,
	view: PartnerView,
	{ id, asOf }: Pick<Stop, "id" | "asOf">,
): Journey {
	const before = journey.slice(0, -1);
	const here = lastOf(before);
	const screen: Screen = { at: "partner", view };
	const known =
		here?.screen.at === "partner" &&
		here.screen.view.place.ref === view.place.ref;
	return known
		? renewed(before, here.id, { screen, asOf })
		: [...before, newStop({ id, screen, asOf })];
}

/** The same way with another screen in place of its last. */
export const replaced = (
	journey: Journey,
	stop: Pick<Stop, "id" | "screen" | "asOf">,
): Journey => [...journey.slice(0, -1), newStop(stop)];

/** Back on the partner, from its top, with the contacts just added to it. */
export function afterAdding(
	journey: Journey,
	added: readonly ContactLine[],
): Journey {
	const before = goBack(journey);
	const here = lastOf(before);
	if (here?.screen.at !== "partner") return before;
	const { view } = here.screen;
	const contacts = [...view.contacts, ...added];
	const screen: Screen = { at: "partner", view: { ...view, contacts } };
	// It shows one change more than before, and still lacks what it lacked.
	const stop = newStop({ id: here.id, screen, asOf: here.asOf + 1 });
	return [...before.slice(0, -1), stop];
}
