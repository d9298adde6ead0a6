/** One of us agrees to an agreement's being sent: the board's minute says so. */
import type { Place, SignOffByMinute, StepOutcome } from "../contract";
import { signOffRefusal } from "../policy/agreements/gates";
import { type SignOff, signOffs } from "../policy/approval/signOffs";
import { personNames } from "../policy/scope/section";
import { add, remove } from "../register/change";
import { UserError } from "../register/errors";
import { all } from "../register/register";
import { blankRow } from "../register/table";
import { act, commit, requirePerson } from "./act";
import { plainText } from "./grounds";
import { done, requireStatus, takeUp } from "./stepAction";

/**
 * @throws UserError if the person may not, or the minute is not named
 * @see
 */
export function signOff(request: SignOffByMinute): StepOutcome {
	const at = takeUp(request.as, request.place);
	const { facts, place, opened, moment, nextId } = at;
	const { ref, version } = facts.agreement;
	requireStatus(
		at,
		["Internal review"],
		"It is signed off during internal review: ask for that first.",
	);
	const minute = plainText(request.minute);
	if (!minute)
		throw new UserError(
			"Board minute is empty. Name the minute that says so.",
			[{ field: "minute", sentence: "Board minute is empty." }],
		);
	const refused = signOffRefusal(request.person, facts);
	if (refused) throw new UserError(`${refused} Nothing was saved.`);
	const known = facts.signOffs.find(
		({ person, outcome }) =>
			person === request.person && outcome === "Approved",
	);
	if (known)
		return done(
			"This sign-off is recorded already. Nothing was changed.",
			place,
		);
	const row: SignOff = {
		...blankRow(signOffs),
		ref: nextId(signOffs),
		record: ref,
		version,
		kind: "Send agreement",
		person: request.person,
		outcome: "Approved",
		answeredAt: moment.at,
		evidence: "Minute",
		minute,
	};
	commit(opened, { changes: [add(signOffs, row)] }, moment);
	const name = facts.people.find((one) => one.ref === request.person)?.name;
	return done(`${name ?? request.person} has signed it off.`, place, {
		name: "takeBackSignOff",
		request: { as: request.as, place: { ref: row.ref, row: 0 } },
	});
}

const rows = all(signOffs);

/** @throws UserError if it came by email, or is not there any more */
export function takeBackSignOff(request: {
	as: string;
	place: Place;
}): StepOutcome {
	const { ref } = request.place;
	const { result } = act(request.as, [personNames, rows], (opened, moment) => {
		requirePerson(opened, moment);
		const row = opened.find(rows, ref);
		if (!row)
			throw new UserError(
				"This sign-off is not there any more. Nothing was changed.",
			);
		if (row.evidence !== "Minute" || row.outcome !== "Approved")
			throw new UserError(
				"Only a sign-off by minute can be taken back. Nothing was changed.",
			);
		return { changes: [remove(signOffs, row)], result: row.record };
	});
	return done("The sign-off was taken back.", { ref: result, row: 0 });
}
