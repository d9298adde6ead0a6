/** Drafts for several partners at once: a result for each, and it goes on where it stopped. */
import type { DraftSeveral, DraftSeveralOutcome, Place } from "../contract";
import { secondsRun } from "../google/clock";
import { takeLock } from "../google/lock";
import { read } from "../google/read";
import { partnerReads } from "../policy/agreements/facts";
import { partners } from "../policy/scope/tables";
import { isUserError } from "../register/errors";
import { oneRow } from "../register/register";
import { counted } from "../register/words";
import { momentFor, requirePerson } from "./act";
import { requireKind } from "./draftAgreement";
import { type Draft, Drafting } from "./drafting";
import { draftReads } from "./draftPlan";
import { templateOf } from "./draftValues";

/** As many as one read asks for, and as fit well into six minutes. */
const mostAtOnce = 25;
const lastSecond = 240;

type Line = DraftSeveralOutcome["lines"][number];

const once = (places: readonly Place[]): Place[] => [
	...new Map(places.map((place) => [place.ref, place])).values(),
];

/** The sentence of an error for people. @throws anything else */
function refusedBy(error: unknown): string {
	if (!isUserError(error)) throw error;
	const fields = error.fields.map(({ sentence }) => sentence);
	return [error.message, ...fields].join(" ");
}

const noticeOf = (lines: readonly Line[], left: readonly Place[]) => {
	const made = lines.filter(({ ref }) => ref !== "").length;
	const refused = lines.length - made;
	return [
		`${counted(made, "agreement is", "agreements are")} drafted.`,
		refused > 0
			? `${counted(refused, "partner was", "partners were")} left out: see why.`
			: "",
		left.length > 0 ? `${counted(left.length, "partner")} to go.` : "",
	]
		.filter(Boolean)
		.join(" ");
};

/**
 * Asked again with the same request, it makes nothing twice: what was drafted
 * is found, and what broke off is finished.
 * @throws UserError before anything is done, if nobody said who asks
 */
export function draftSeveral(request: DraftSeveral): DraftSeveralOutcome {
	const kind = requireKind(request.kind);
	const all = once(request.places);
	const places = all.slice(0, mostAtOnce);
	takeLock();
	const opened = read(...draftReads, ...places.flatMap(partnerReads));
	const moment = momentFor(request.as);
	requirePerson(opened, moment);
	const drafting = new Drafting(opened, moment, () =>
		templateOf(kind, request.template),
	);
	const nameOf = ({ ref, row }: Place) =>
		opened.find(oneRow(partners, ref, row), ref)?.name ?? ref;
	const lineOf = (place: Place, more: Partial<Line>): Line => ({
		place,
		name: nameOf(place),
		ref: "",
		document: "",
		refused: "",
		...more,
	});
	const lines: Line[] = [];
	const drafts: { place: Place; draft: Draft }[] = [];
	for (const place of places)
		try {
			const title = request.title.split("{partner}").join(nameOf(place));
			const draft = drafting.plan({ ...request, place, title });
			drafts.push({ place, draft });
		} catch (error) {
			lines.push(lineOf(place, { refused: refusedBy(error) }));
		}
	drafting.note(drafts.map(({ draft }) => draft));
	const left: Place[] = all.slice(mostAtOnce);
	let broken = false;
	for (const { place, draft } of drafts) {
		if (broken || secondsRun() > lastSecond) {
			left.push(place);
			continue;
		}
		try {
			const { ref, document } = drafting.make(draft);
			lines.push(lineOf(place, { ref, document }));
		} catch (error) {
			// What stops one document stops the next.
			broken = true;
			lines.push(lineOf(place, { refused: refusedBy(error) }));
		}
	}
	return { notice: noticeOf(lines, left), lines, left };
}
