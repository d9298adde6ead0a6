/** A small fictional office for the panel's tests, and a server that answers. */
import type {
	HomeView,
	Name,
	PartnerLine,
	PartnerView,
} from "../../src/contract";
import { partnerDetails, partners } from "../../src/policy/scope/tables";
import { blankRow } from "../../src/register/table";
import { newPanel, type Panel } from "../../src/sidebar/panel";
import type { CallServer } from "../../src/sidebar/server";

export const asha = { ref: "PE-0001", name: "Asha Rao", role: "Trustee" };
export const ben = { ref: "PE-0002", name: "Ben Whitlock", role: "Employee" };

export const aHome = (more: Partial<HomeView> = {}): HomeView => ({
	today: "2026-11-22",
	people: [asha, ben],
	duties: [],
	more: 0,
	partnerCount: 1,
	liveCount: 1,
	goneQuiet: 0,
	policy: { line: "", dueOn: "2025-07-07", overdue: true },
	troubles: [],
	unmatched: 0,
	waiting: [],
	expiring: [],
	health: [],
	doubts: [],
	paused: false,
	putOff: 0,
	registerUrl: "https://sheets.example/1",
	wish: "",
	textSize: "Normal",
	...more,
});

export const aLine = (more: Partial<PartnerLine> = {}): PartnerLine => ({
	ref: "P-0001",
	row: 2,
	name: "Oak Lane Centre",
	type: "Charity",
	stage: "Active",
	inTouch: "On track",
	nextReview: null,
	...more,
});

export const aView = (
	name = "Oak Lane Centre",
	ref = "P-0001",
): PartnerView => ({
	place: { ref, row: 2 },
	partner: { ...blankRow(partners), ref, name, lead: asha.ref },
	details: { ...blankRow(partnerDetails), ref },
	leadName: asha.name,
	contacts: [],
	agreements: [],
	people: [asha, ben],
	clock: { lastIn: null, lastOut: null, waiting: [] },
	checks: { line: "Not started", ok: false, interests: [] },
	breaches: [],
	active: null,
	today: "2026-11-22",
});

/** What the server says instead of an answer. */
export class Refused {
	constructor(
		readonly message: string,
		readonly fields: readonly { field: string; sentence: string }[] = [],
	) {}
}

/** How the server's answer reaches the panel. */
export const replyWith = (value: unknown) =>
	value instanceof Refused
		? { ok: false, message: value.message, fields: value.fields }
		: { ok: true, value };

/** What each call answers; a promise keeps the panel waiting. */
export type Answers = Partial<Record<Name, (request: never) => unknown>>;

/** A panel whose server answers as told, with a list of what was asked. */
export function aPanel(answers: Answers): { panel: Panel; asked: Name[] } {
	const asked: Name[] = [];
	const call = async (name: Name, request: unknown) => {
		asked.push(name);
		const answer = answers[name];
		if (!answer) throw new Error(`${name} was not expected`);
		return replyWith(await answer(request as never));
	};
	const panel = newPanel(
		call as CallServer,
		() => {},
		() => ({ scroll: 120, focus: "line-P-0001" }),
	);
	return { panel, asked };
}

/** Lets everything that was answered arrive. */
export const settle = () => new Promise((done) => setTimeout(done, 0));

/** An answer that comes when the test says so. */
export function later<T>() {
	let answer: (value: T) => void = () => {};
	const value = new Promise<T>((done) => {
		answer = done;
	});
	return { value, answer };
}
