/** Adds a goal to an agreement, changes it, or takes it away. */
import type { ChangeGoal, StepOutcome } from "../contract";
import { tooManyGoals } from "../policy/agreements/gates";
import { type Goal, goals } from "../policy/agreements/tables";
import {
	add,
	type Change,
	remove,
	sameValue,
	update,
} from "../register/change";
import { UserError } from "../register/errors";
import { type FormFault, faultsAt, formKeys, readForm } from "../register/form";
import { all } from "../register/register";
import { blankRow, type Cells } from "../register/table";
import { commit, overtakenNotice } from "./act";
import { type AtWork, done, requireStatus, takeUp } from "./stepAction";

const rows = all(goals);
const keys = formKeys(goals).filter((key) => key !== "agreement");

function goalFaults(row: Partial<Goal>, { facts }: AtWork): FormFault[] {
	const { owner, start, target } = row;
	return [
		...(owner && !facts.people.some(({ ref }) => ref === owner)
			? [
					{
						key: "owner",
						sentence: `Who looks after it: ${owner} is not in the tab People.`,
					},
				]
			: []),
		...(start !== null && target !== null && start === target
			? [
					{
						key: "target",
						sentence: "Target is the same as Start, so nothing would change.",
					},
				]
			: []),
	];
}

/** @throws UserError with the fields that do not fit */
function entered(values: object, at: AtWork): Partial<Goal> {
	const { row, faults } = readForm(goals, keys, values as Cells);
	const found = faultsAt("goal", [...faults, ...goalFaults(row, at)]);
	if (found.length > 0)
		throw new UserError("There is a problem. Nothing was saved yet.", found);
	return row;
}

/** @throws UserError if there are as many as can be looked after (R-6.11) */
function adding(request: ChangeGoal, at: AtWork): Change {
	const { facts, nextId } = at;
	if (tooManyGoals(facts.goals.length + 1, facts.settings))
		throw new UserError(
			`There are ${facts.goals.length} goals already, and more cannot be looked after (R-6.11). Take one away first. Nothing was saved.`,
		);
	return add(goals, {
		...blankRow(goals),
		...entered(request.values ?? {}, at),
		ref: nextId(goals),
		agreement: facts.agreement.ref,
		partner: facts.partner.ref,
	});
}

/** The goal as it is now. @throws UserError if it is gone, or changed meanwhile */
function present({ place, opened }: ChangeGoal, at: AtWork): Goal {
	const found = at.opened.find(rows, place?.ref ?? "");
	if (!found || found.agreement !== at.facts.agreement.ref)
		throw new UserError(
			"This goal is not in the tab Goals any more. Nothing was saved.",
		);
	const moved = keys.filter(
		(key) => opened && !sameValue(opened[key], found[key]),
	);
	if (moved.length > 0)
		throw new UserError(
			`Somebody changed this goal meanwhile: ${moved.map((key) => `“${goals.columns[key].heading}”`).join(", ")}. Open it again; nothing was saved.`,
		);
	return found;
}

const valuesOf = (goal: Partial<Goal>) =>
	Object.fromEntries(keys.map((key) => [key, goal[key] ?? null]));

/** @throws UserError unless the agreement is a draft; nothing is saved then */
export function changeGoal(request: ChangeGoal): StepOutcome {
	const at = takeUp(request.as, { ref: request.agreement, row: 0 }, rows);
	const { place, opened, moment } = at;
	requireStatus(at, ["Draft"], "Go back to drafting before its goals change.");
	const undo = (more: Partial<ChangeGoal>): StepOutcome["undo"] => ({
		name: "changeGoal",
		request: { ...request, place: null, opened: null, values: null, ...more },
	});
	if (!request.place) {
		const change = adding(request, at);
		const same = opened
			.rows(rows)
			.find(
				(goal) =>
					goal.agreement === request.agreement &&
					keys.every((key) =>
						sameValue(goal[key], (change as { row: Cells }).row[key]),
					),
			);
		if (same) return done("This goal is there already.", place);
		commit(opened, { changes: [change] }, moment);
		const goal = { ref: change.key, row: 0 };
		return done("The goal was added.", place, undo({ place: goal }));
	}
	const goal = present(request, at);
	const here = { ref: goal.ref, row: 0 };
	if (!request.values) {
		commit(opened, { changes: [remove(goals, goal)] }, moment);
		return done(
			"The goal was taken away.",
			place,
			undo({ values: valuesOf(goal) }),
		);
	}
	const next = entered(request.values, at);
	const changes = update(goals, goal.ref, goal, next);
	const { overtaken } = commit(opened, { changes }, moment);
	return done(
		`The goal was saved.${overtakenNotice(overtaken)}`,
		place,
		undo({ place: here, opened: valuesOf(next), values: valuesOf(goal) }),
	);
}
