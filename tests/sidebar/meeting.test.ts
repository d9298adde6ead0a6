/** A meeting is noted for its partner, and can be taken back. */
import type { NoteMeeting } from "../../src/contract";
import { meetings } from "../../src/policy/development/tables";
import { columnOf, keysOf } from "../../src/register/table";
import { noteMeeting, settle as settleThread } from "../../src/sidebar/changes";
import { fieldsIn } from "../../src/sidebar/form/fields";
import { lastOf } from "../../src/sidebar/journey";
import { meetingGroups } from "../../src/sidebar/meetingForm";
import { undo } from "../../src/sidebar/saving";
import { visit, visitHome, visitPartner } from "../../src/sidebar/visits";
import {
	type Answers,
	aHome,
	aPanel,
	asha,
	aView,
	Refused,
	settle,
} from "./office";

async function atPartner(answers: Answers) {
	const { panel, asked } = aPanel({
		openHome: () => aHome(),
		showPartner: () => aView(),
		...answers,
	});
	panel.set({ me: asha });
	visitHome(panel);
	await settle();
	visitPartner(panel, { ref: "P-0001", row: 2 });
	await settle();
	asked.length = 0;
	return { panel, asked };
}

const place = { ref: "P-0001", row: 2 };
const takeBack = {
	name: "takeBackMeeting" as const,
	request: { as: asha.ref, place: { ref: "M-0001", row: 5 } },
};
const entered = {
	kind: "Call",
	on: "2026-11-20",
	who: "Dilys and Asha",
} as const;

test("each column that people fill in is asked for once, except the partner", () => {
	const columns = keysOf(meetings)
		.filter((key) => !columnOf(meetings, key).addOn && key !== "partner")
		.map((key) => `meeting.${key}`);
	const ids = fieldsIn(meetingGroups).map(({ id }) => id);
	expect([...ids].sort()).toEqual(columns.sort());
});

test("what has to be said is in sight, and the rest is folded away", () => {
	const [first, rest] = meetingGroups;
	expect(first?.fields.map(({ id }) => id)).toEqual([
		"meeting.kind",
		"meeting.on",
		"meeting.who",
	]);
	expect(rest?.folded).toBe(true);
	expect(rest?.fields.some(({ column }) => column.required)).toBe(false);
});

test("it is sent with its partner, who is read again, and Undo takes it back", async () => {
	const requests: unknown[] = [];
	const { panel, asked } = await atPartner({
		noteMeeting: (request: NoteMeeting) => {
			requests.push(request);
			return { notice: "The call was noted.", undo: takeBack };
		},
		takeBackMeeting: (request) => {
			requests.push(request);
			return { notice: "It is gone.", undo: null };
		},
	});
	visit(panel, { at: "meeting", view: aView() });
	panel.unsaved = true;
	await noteMeeting(panel, aView(), entered);
	expect(lastOf(panel.state.journey)?.screen.at).toBe("partner");
	expect(panel.unsaved).toBe(false);
	expect(panel.state.done?.notice).toBe("The call was noted.");
	await undo(panel);
	expect(requests).toEqual([
		{ as: asha.ref, place, values: entered },
		takeBack.request,
	]);
	expect(asked).toEqual([
		"noteMeeting",
		"showPartner",
		"takeBackMeeting",
		"showPartner",
	]);
	expect(panel.state.done?.undo).toBeNull();
});

test("a meeting that the server does not take keeps the form", async () => {
	const { panel } = await atPartner({
		noteMeeting: () => new Refused("The day is in the future."),
	});
	visit(panel, { at: "meeting", view: aView() });
	const refusal = await noteMeeting(panel, aView(), entered);
	expect(refusal?.message).toBe("The day is in the future.");
	expect(lastOf(panel.state.journey)?.screen.at).toBe("meeting");
});

test("“No reply needed” is for its conversation, and the partner is read again", async () => {
	const requests: unknown[] = [];
	const { panel, asked } = await atPartner({
		settleThread: (request) => {
			requests.push(request);
			return { notice: "No reply is needed.", undo: null };
		},
	});
	expect(await settleThread(panel, { thread: "T-1" })).toBe(true);
	expect(requests).toEqual([{ as: asha.ref, thread: "T-1", settled: true }]);
	expect(asked).toEqual(["settleThread", "showPartner"]);
	expect(panel.state.done?.notice).toBe("No reply is needed.");
});

test("what could not be settled is said, and the focus is left to that", async () => {
	const { panel } = await atPartner({
		settleThread: () => new Refused("Somebody answered."),
	});
	expect(await settleThread(panel, { thread: "T-1" })).toBe(false);
	expect(panel.state.trouble?.message).toBe("Somebody answered.");
});
