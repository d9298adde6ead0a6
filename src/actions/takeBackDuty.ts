/** Takes back the last thing that was done about a duty. */
import type { DutyChange, DutyUndo } from "../contract";
import type { Opened } from "../google/read";
import { personNames } from "../policy/scope/section";
import type { Decision } from "../register/commit";
import type { Day } from "../register/days";
import { UserError } from "../register/errors";
import type { Want } from "../register/register";
import { act, overtakenNotice, requirePerson } from "./act";
import { noteTakenBack, stepTakenBack, takeBackReads } from "./dutyChanges";
import { readingReads, readingTakenBack } from "./markRead";
import { policyReads, policyTakenBack } from "./recordPolicyReview";
import { reviewReads, reviewTakenBack } from "./recordReview";

interface Way {
	reads: readonly Want[];
	back(opened: Opened, request: DutyUndo["request"], today: Day): Decision;
}

/** By what the reference of the row begins with. */
const ways: Readonly<Record<string, Way>> = {
	PO: { reads: [takeBackReads.notes], back: noteTakenBack },
	M: { reads: [takeBackReads.meetings], back: stepTakenBack },
	PE: { reads: readingReads, back: readingTakenBack },
	POL: { reads: policyReads, back: policyTakenBack },
	REV: { reads: reviewReads, back: reviewTakenBack },
};

/** @throws UserError if there is nothing (any more) to take back */
export function takeBackDuty(request: DutyUndo["request"]): DutyChange {
	const [prefix = ""] = request.place.ref.split("-");
	const way = new Map(Object.entries(ways)).get(prefix);
	if (!way)
		throw new UserError("This cannot be taken back. Nothing was changed.");
	const { result, overtaken } = act(
		request.as,
		[personNames, ...way.reads],
		(opened, moment) => {
			requirePerson(opened, moment);
			const decision = way.back(opened, request, moment.today);
			return { ...decision, result: decision.changes.length > 0 };
		},
	);
	return {
		notice: result
			? `It is as it was before.${overtakenNotice(overtaken)}`
			: "It was taken back before. Nothing had to be changed.",
		undo: null,
	};
}
