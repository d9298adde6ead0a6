/** Emails are worked on while the panel is open, and nobody is held up by it. */
import type { MailStanding, PartnerLine } from "../../src/contract";
import { sayThatItIsSlow } from "../../src/sidebar/panel";
import { visitPartners } from "../../src/sidebar/visits";
import {
	lookBack,
	stopLooking,
	visitEmails,
	work,
} from "../../src/sidebar/working";
import { aBackfill, aStanding, someEmails } from "./mailbox";
import { atEmails, screenOf } from "./mailOffice";
import { aLine, later, Refused, settle } from "./office";

/** Answers one after the other; the last one again and again. */
function oneByOne<T>(...answers: readonly T[]): () => T {
	let asked = 0;
	return () => {
		const answer = answers[Math.min(asked, answers.length - 1)];
		asked += 1;
		return answer as T;
	};
}

const withToFile = (toFile: number, notice = "") =>
	aStanding({ toFile, notice });
const goingOn = (looked: number) =>
	aStanding({ backfill: aBackfill({ looked }) });
const finished = aStanding({
	backfill: aBackfill({ looked: 900, state: "Finished" }),
});

test("it takes turns until nothing is left to file, and says what came of it", async () => {
	const { panel, asked } = await atEmails({
		openEmails: oneByOne(
			someEmails({ standing: withToFile(40) }),
			someEmails({ senders: [], standing: withToFile(0) }),
		),
		workOnEmails: oneByOne(
			withToFile(28),
			withToFile(5),
			withToFile(0, "40 emails were filed."),
		),
	});
	await work(panel);
	expect(asked).toEqual([
		"workOnEmails",
		"workOnEmails",
		"workOnEmails",
		"openEmails",
	]);
	expect(panel.state.work).toBeNull();
	expect(panel.state.status).toBe("40 emails were filed.");
	expect(panel.state.emails?.senders).toEqual([]);
});

test("meanwhile it says how far it has come, counted from where it began", async () => {
	const second = later<MailStanding>();
	const { panel } = await atEmails({
		openEmails: () => someEmails({ standing: withToFile(40) }),
		workOnEmails: oneByOne<unknown>(withToFile(28), second.value),
	});
	void work(panel);
	await settle();
	expect(panel.state.work).toEqual({ most: 40 });
	expect(panel.state.emails?.standing.toFile).toBe(28);
	second.answer(withToFile(0));
	await settle();
	expect(panel.state.work).toBeNull();
});

test("a second press while it works does nothing", async () => {
	const turn = later<MailStanding>();
	const { panel, asked } = await atEmails({ workOnEmails: () => turn.value });
	void work(panel);
	void work(panel);
	turn.answer(aStanding());
	await settle();
	expect(asked).toEqual(["workOnEmails"]);
});

test("looking for new emails when there are none reads nothing again", async () => {
	const { panel, asked } = await atEmails({
		workOnEmails: () =>
			aStanding({ lastRun: "2026-11-22T10:00:00Z", notice: "Nothing new." }),
	});
	await work(panel);
	expect(asked).toEqual(["workOnEmails"]);
	expect(panel.state.status).toBe("Nothing new.");
	expect(panel.state.emails?.standing.lastRun).toBe("2026-11-22T10:00:00Z");
});

test("what does not move is left to the next run, and said", async () => {
	const { panel, asked } = await atEmails({
		openEmails: () => someEmails({ standing: withToFile(7) }),
		workOnEmails: () => withToFile(7),
	});
	await work(panel);
	expect(asked).toEqual(["workOnEmails", "workOnEmails"]);
	expect(panel.state.work).toBeNull();
	expect(panel.state.halted).toBe(
		"Nothing more could be done just now. The next run carries on.",
	);
});

test("a refusal is said beside the emails, not in a box that takes the focus", async () => {
	const { panel } = await atEmails({
		openEmails: () => someEmails({ standing: withToFile(7) }),
		workOnEmails: oneByOne<unknown>(
			new Refused("Someone else is saving."),
			withToFile(0),
		),
	});
	await work(panel);
	expect(panel.state.halted).toBe("Someone else is saving.");
	expect(panel.state.trouble).toBeNull();
	await work(panel);
	expect(panel.state.halted).toBe("");
});

test("whoever goes elsewhere arrives there, and it goes on behind them", async () => {
	const turn = later<MailStanding>();
	const reading = later<readonly PartnerLine[]>();
	const { panel, asked } = await atEmails({
		openEmails: () => someEmails({ standing: withToFile(7) }),
		workOnEmails: () => turn.value,
		listPartners: () => reading.value,
	});
	void work(panel);
	visitPartners(panel);
	turn.answer(withToFile(0));
	await settle();
	// It is over, and has asked for nothing that could stand in the way.
	expect(asked).toEqual(["workOnEmails", "listPartners"]);
	reading.answer([aLine()]);
	await settle();
	expect(screenOf(panel)?.at).toBe("partners");
});

test("somebody who waits behind it is told why it takes a moment", async () => {
	const turn = later<MailStanding>();
	const { panel } = await atEmails({
		workOnEmails: () => turn.value,
		listPartners: () => turn.value.then(() => [aLine()]),
	});
	void work(panel);
	sayThatItIsSlow(panel);
	expect(panel.state.status).toBe("");
	visitPartners(panel);
	sayThatItIsSlow(panel);
	expect(panel.state.status).toBe(
		"The emails take a moment. What you asked for comes next.",
	);
	turn.answer(aStanding());
	await settle();
	expect(panel.state.status).toBe("");
});

test("looking back begins with the months asked for, and goes on to its end", async () => {
	const requests: unknown[] = [];
	const { panel, asked } = await atEmails({
		startBackfill: (request) => {
			requests.push(request);
			return goingOn(0);
		},
		workOnEmails: oneByOne(goingOn(400), finished),
	});
	await lookBack(panel, 18);
	await settle();
	expect(requests).toEqual([{ as: "PE-0001", months: 18 }]);
	expect(asked).toEqual([
		"startBackfill",
		"workOnEmails",
		"workOnEmails",
		"openEmails",
	]);
});

test("months that the server does not take are told to the form", async () => {
	const { panel } = await atEmails({
		startBackfill: () => new Refused("Choose between 1 and 120 months."),
	});
	const refusal = await lookBack(panel, 0);
	expect(refusal?.message).toBe("Choose between 1 and 120 months.");
	expect(panel.state.work).toBeNull();
});

test("Stop ends it after the turn that is being taken", async () => {
	const turn = later<MailStanding>();
	const stopped = aStanding({
		backfill: aBackfill({ looked: 500, state: "Stopped" }),
	});
	const { panel, asked } = await atEmails({
		openEmails: oneByOne(
			someEmails({ standing: goingOn(0) }),
			someEmails({ standing: stopped }),
		),
		workOnEmails: () => turn.value,
		stopBackfill: () => turn.value.then(() => stopped),
	});
	const stopping = stopLooking(panel);
	turn.answer(goingOn(400));
	await stopping;
	await settle();
	expect(asked.filter((name) => name === "workOnEmails")).toEqual([]);
	expect(panel.state.emails?.standing.backfill?.state).toBe("Stopped");
	expect(panel.state.work).toBeNull();
	expect(panel.state.halted).toBe("");
});

test("whoever opens the emails again goes on with a look back, once", async () => {
	const turn = later<MailStanding>();
	const { panel, asked } = await atEmails({
		openEmails: () => someEmails({ standing: goingOn(0) }),
		workOnEmails: () => turn.value,
	});
	expect(panel.state.work).not.toBeNull();
	visitEmails(panel);
	await settle();
	expect(asked).toEqual(["openEmails"]);
	turn.answer(finished);
	await settle();
	expect(panel.state.work).toBeNull();
});
