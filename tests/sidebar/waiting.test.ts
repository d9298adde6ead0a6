/** A conversation that waits is late only when the answer is ours. */
import { answerTo } from "../../src/sidebar/waiting";

const toAnswer = { state: "To answer", answerBy: "2026-11-10" } as const;
const ours = { ...toAnswer, state: "Waiting for us" };

test("on its last day an answer is not late; the day after it is", () => {
	expect(answerTo(toAnswer, "2026-11-10")).toEqual({
		tone: "soon",
		late: "",
		due: "Answer by 10 November 2026",
	});
	expect(answerTo(ours, "2026-11-11")).toEqual({
		tone: "late",
		late: "1 day late",
		due: "Answer was due 10 November 2026",
	});
	expect(answerTo(ours, "2026-12-01").late).toBe("21 days late");
});

test("what waits for them is never late for us", () => {
	const theirs = { ...ours, state: "Waiting for them" };
	expect(answerTo(theirs, "2027-12-01")).toEqual({
		tone: "plain",
		late: "",
		due: "",
	});
});
