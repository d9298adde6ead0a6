/** The timeline of a partner: month after month, changed in place, read on. */
import type {
	ChangeLetter,
	TimelineRequest,
	TimelineView,
} from "../../src/contract";
import { changeLetter } from "../../src/sidebar/changes";
import { undo } from "../../src/sidebar/saving";
import {
	aboutOf,
	letterChange,
	monthsOf,
	wayOf,
	withChange,
} from "../../src/sidebar/timeline";
import { choose, showOlder } from "../../src/sidebar/timelineVisits";
import { visitHome, visitTimeline } from "../../src/sidebar/visits";
import { aLetter, aMeeting, aTimeline } from "./mailbox";
import { screenOf } from "./mailOffice";
import {
	type Answers,
	aHome,
	aPanel,
	asha,
	later,
	Refused,
	settle,
} from "./office";

const place = { ref: "P-0001", row: 2 };
const older = aLetter({ ref: "E-0009", at: "2026-09-04T10:00:00Z" });

async function atTimeline(answers: Answers = {}) {
	const requests: TimelineRequest[] = [];
	const { panel, asked } = aPanel({
		openHome: () => aHome(),
		showTimeline: (request: TimelineRequest) => {
			requests.push(request);
			return request.before
				? aTimeline({ lines: [older] })
				: aTimeline({ more: true, years: [2024] });
		},
		...answers,
	});
	panel.set({ me: asha });
	visitHome(panel);
	await settle();
	visitTimeline(panel, place, "Oak Lane Centre");
	await settle();
	asked.length = 0;
	const lines = () => {
		const screen = screenOf(panel);
		return screen?.at === "timeline"
			? screen.view.lines.map(({ ref }) => ref)
			: [];
	};
	return { panel, asked, requests, lines };
}

test("lines stand under their months, in their order", () => {
	const lines = [
		aLetter({ ref: "E-3", on: "2026-11-21" }),
		aLetter({ ref: "E-2", on: "2026-11-01" }),
		aMeeting({ ref: "M-1", on: "2025-11-30" }),
	];
	expect(
		monthsOf(lines).map(({ heading, lines: under }) => [
			heading,
			...under.map(({ ref }) => ref),
		]),
	).toEqual([
		["November 2026", "E-3", "E-2"],
		["November 2025", "M-1"],
	]);
});

test("each line says which way it went and what may be said of it", () => {
	expect([
		wayOf(aLetter({ way: "In" })),
		wayOf(aLetter({ way: "Out" })),
		wayOf(aMeeting({ way: "Visit" })),
	]).toEqual(["Email in", "Email out", "Visit"]);
	expect(aboutOf(aLetter({ text: "Our visit" }))).toBe("Our visit");
	expect(aboutOf(aLetter({ text: "" }))).toBe("Subject hidden");
	expect(aboutOf(aLetter({ class: "Restricted" }))).toBe("Restricted");
	expect(aboutOf(aMeeting({ text: "" }))).toBe("");
});

test("a change carries what the email was opened with", () => {
	const { request } = letterChange("PE-0001", aLetter(), { subject: "" });
	const kept = { partners: ["P-0001"], class: "Internal" };
	expect(request).toEqual({
		as: "PE-0001",
		place: { ref: "E-0001", row: 2 },
		opened: { ...kept, subject: "Our visit on Friday" },
		values: { ...kept, subject: "" },
	});
});

test("an email that went to another partner leaves the timeline, and only it", () => {
	const view = aTimeline({ lines: [aLetter(), aMeeting({ ref: "E-0001" })] });
	const values = { partners: ["P-0002"], subject: "", class: "Internal" };
	const left = withChange(view, "E-0001", values, "P-0001");
	expect(left.lines.map(({ kind }) => kind)).toEqual(["meeting"]);
	const both = { ...values, partners: ["P-0001", "P-0002"] };
	expect(withChange(view, "E-0001", both, "P-0001").lines).toHaveLength(2);
});

test("it begins with everything; another kind or year is read from its newest", async () => {
	const { panel, requests } = await atTimeline();
	expect(await choose(panel, { show: "Emails in", year: null })).toBe(true);
	expect(await choose(panel, { show: "Emails in", year: 2024 })).toBe(true);
	expect(requests).toEqual([
		{ place, show: "Everything", year: null, before: "" },
		{ place, show: "Emails in", year: null, before: "" },
		{ place, show: "Emails in", year: 2024, before: "" },
	]);
	expect(screenOf(panel)).toMatchObject({
		chosen: { show: "Emails in", year: 2024 },
	});
});

test("of two wishes the newer one is shown, whichever is answered last", async () => {
	const reading = later<TimelineView>();
	const { panel, lines } = await atTimeline({
		showTimeline: ({ show }: TimelineRequest) =>
			show === "Emails in" ? reading.value : aTimeline({ lines: [aMeeting()] }),
	});
	const first = choose(panel, { show: "Emails in", year: null });
	await choose(panel, { show: "Meetings and calls", year: null });
	reading.answer(aTimeline({ lines: [aLetter()] }));
	expect(await first).toBe(false);
	expect(lines()).toEqual(["M-0001"]);
	expect(screenOf(panel)).toMatchObject({
		chosen: { show: "Meetings and calls" },
	});
});

test("a kind that cannot be read leaves what is on show", async () => {
	let fails = false;
	const { panel, lines } = await atTimeline({
		showTimeline: () => (fails ? new Refused("Not now.") : aTimeline()),
	});
	fails = true;
	expect(await choose(panel, { show: "Emails in", year: null })).toBe(false);
	expect(panel.state.trouble?.message).toBe("Not now.");
	expect(lines()).toEqual(["E-0001", "M-0001"]);
	expect(screenOf(panel)).toMatchObject({ chosen: { show: "Everything" } });
});

test("older lines follow the last one on show, of the same kind", async () => {
	const { panel, requests, lines } = await atTimeline();
	await choose(panel, { show: "Emails in", year: 2024 });
	await showOlder(panel);
	expect(requests[2]).toEqual({
		place,
		show: "Emails in",
		year: 2024,
		before: aMeeting().at,
	});
	expect(lines()).toEqual(["E-0001", "M-0001", "E-0009"]);
	expect(screenOf(panel)).toMatchObject({ view: { more: false } });
});

test("older lines asked for twice are shown once", async () => {
	const { panel, lines } = await atTimeline();
	await Promise.all([showOlder(panel), showOlder(panel)]);
	expect(lines()).toEqual(["E-0001", "M-0001", "E-0009"]);
});

const changed = (request: ChangeLetter) => ({
	notice: "It was changed.",
	undo: { name: "changeLetter", request },
});

test("a changed email keeps its place, and nothing has to be read again", async () => {
	const { panel, asked, lines } = await atTimeline({ changeLetter: changed });
	await showOlder(panel);
	asked.length = 0;
	expect(await changeLetter(panel, aLetter(), { subject: "" })).toBe(true);
	expect(asked).toEqual(["changeLetter"]);
	expect(lines()).toEqual(["E-0001", "M-0001", "E-0009"]);
	expect(screenOf(panel)).toMatchObject({
		view: { lines: [{ text: "" }, {}, {}] },
	});
	expect(panel.state.done?.notice).toBe("It was changed.");
});

test("older lines that arrive after a change do not bring back what it changed", async () => {
	const reading = later<TimelineView>();
	const { panel, lines } = await atTimeline({
		showTimeline: ({ before }: TimelineRequest) =>
			before ? reading.value : aTimeline(),
		changeLetter: changed,
	});
	const asking = showOlder(panel);
	await changeLetter(panel, aLetter(), { partners: ["P-0002"] });
	reading.answer(aTimeline({ lines: [older] }));
	await asking;
	expect(lines()).toEqual(["M-0001", "E-0009"]);
});

test("with its class, what may be read of an email comes from the register", async () => {
	const { panel, asked } = await atTimeline({ changeLetter: changed });
	await changeLetter(panel, aLetter(), { class: "Restricted" });
	expect(asked).toEqual(["changeLetter", "showTimeline"]);
});

test("Undo reads the timeline again", async () => {
	const { panel, asked } = await atTimeline({ changeLetter: changed });
	await changeLetter(panel, aLetter(), { subject: "" });
	await undo(panel);
	expect(asked).toEqual(["changeLetter", "changeLetter", "showTimeline"]);
	expect(screenOf(panel)).toMatchObject({
		view: { lines: [{ text: "Our visit on Friday" }, {}] },
	});
});

test("a change that is refused is said, and nothing moves", async () => {
	const { panel, lines } = await atTimeline({
		changeLetter: () => new Refused("Somebody changed it since."),
	});
	const done = await changeLetter(panel, aLetter(), { partners: ["P-0002"] });
	expect(done).toBe(false);
	expect(panel.state.trouble?.message).toBe("Somebody changed it since.");
	expect(lines()).toEqual(["E-0001", "M-0001"]);
});
