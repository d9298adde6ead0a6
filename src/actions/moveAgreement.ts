/** Moves an agreement along its life: every move but sending, signing and following. */
import type { MoveAgreement, StepOutcome } from "../contract";
import { reviewRefusals, signedOffBy } from "../policy/agreements/gates";
import {
	isMove,
	type MoveKind,
	type MoveName,
	moveNamed,
	untyped,
} from "../policy/agreements/moves";
import { agreementHistory } from "../policy/agreements/tables";
import { nextDraft } from "../policy/agreements/versions";
import { signOffs } from "../policy/approval/signOffs";
import type { Entry } from "../register/auditChain";
import { type Change, update } from "../register/change";
import { longDay } from "../register/days";
import { UserError } from "../register/errors";
import { type Step, stepped } from "./agreementStep";
import { groundsOf, ruleSetAside } from "./grounds";
import { unopened } from "./leftovers";
import { sendQueued } from "./sendQueued";
import {
	type AtWork,
	done,
	historyRows,
	outboxKeys,
	requireStatus,
	takeUp,
} from "./stepAction";
import { toldChanges } from "./toldPeople";

const elsewhere: readonly MoveName[] = ["send", "sign"];

/** @throws UserError unless it is a move that is made here */
function requireMove(name: string): MoveName {
	if (isMove(name) && !elsewhere.includes(name)) return name;
	throw new UserError(
		"This panel is older than the register. Close it and open it again from the menu.",
	);
}

/** Sign-offs and questions about what is not to be sent any more. */
export const replaced = ({ facts }: Pick<AtWork, "facts">): Change[] =>
	facts.signOffs
		.filter(({ outcome }) => outcome === "Approved" || outcome === "Open")
		.flatMap((row) => update(signOffs, row.ref, row, { outcome: "Replaced" }));

/** What a move makes of the agreement's own row, beyond its status. */
function effectOf(
	name: MoveName,
	{ facts: { agreement } }: AtWork,
): Pick<Step, "agreement" | "details" | "version" | "document"> {
	const { status, version, document } = agreement;
	if (name === "redraft" && status === "Changes requested")
		return {
			version,
			document,
			agreement: { version: nextDraft(version), document: "" },
			details: {
				changes: "",
				sentOn: null,
				sentTo: "",
				messageId: "",
				templateHash: "",
			},
		};
	return {};
}

/** Fills in the reason of an answer that came by email. */
function withReason(at: AtWork, to: string, why: string): Change[] | undefined {
	const { opened, facts } = at;
	const { ref, status } = facts.agreement;
	const [last] = opened
		.rows(historyRows)
		.filter((row) => row.agreement === ref)
		.slice(-1);
	return status === to && last?.to === to && last.why.startsWith(untyped)
		? update(agreementHistory, last.ref, last, { why })
		: undefined;
}

/** @throws UserError */
function requireReason({ why: isAsked, verb }: MoveKind, why: string): void {
	if (!isAsked || why) return;
	throw new UserError(
		`Say why: “${verb}” needs a reason (R-6.14). Nothing was changed.`,
		[{ field: "why", sentence: "Why is empty. Say it in a few words." }],
	);
}

const noticeOf = (name: MoveName, { facts }: AtWork, to: string): string => {
	const { ref, version, status } = facts.agreement;
	if (name === "redraft" && status === "Changes requested")
		return `${ref} is a draft again, as version ${nextDraft(version)}. Enter what changes, then make its document. Version ${version} stays in the history.`;
	return `${ref} is “${to}” now.`;
};

function told(at: AtWork, to: Step["to"], why: string): Change[] {
	const { facts, opened, moment } = at;
	const { agreement, partner, people } = facts;
	return toldChanges(
		{ agreement, partner, persons: signedOffBy(facts), to, why },
		people,
		outboxKeys(opened),
		moment,
	);
}

/**
 * @throws UserError with everything that stands against it; nothing is changed
 * @see; domain 3.6
 */
export function moveAgreement(request: MoveAgreement): StepOutcome {
	const name = requireMove(request.move);
	const at = takeUp(request.as, request.place, historyRows);
	const { facts, place, opened, moment, stepping, nextId } = at;
	const kind = moveNamed(name);
	const { why, minute } = groundsOf(request);
	requireReason(kind, why);
	const reason = why ? withReason(at, kind.to, why) : undefined;
	if (reason) {
		sendQueued(opened, { changes: reason }, moment);
		return done("The reason was written down.", place);
	}
	requireStatus(at, kind.from, `“${kind.verb}” is not possible now.`);
	const on = request.on ?? moment.today;
	if (on > moment.today)
		throw new UserError(
			`${longDay(on)} has not come yet. Nothing was changed.`,
		);
	const rules = ruleSetAside(
		name === "review" ? reviewRefusals(facts, unopened(facts)) : [],
		{ why, minute },
		`${facts.agreement.ref} is not ready for review:`,
	);
	const step: Step = {
		to: kind.to,
		on,
		why,
		minute,
		rules,
		...effectOf(name, at),
	};
	const { changes, entries } = stepped(stepping, step, moment, nextId);
	const dropped =
		kind.to === "Draft" || kind.to === "Withdrawn" ? replaced(at) : [];
	sendQueued(
		opened,
		{
			changes: [...changes, ...dropped, ...told(at, kind.to, why)],
			entries: [...entries, ...droppedEntries(dropped)],
		},
		moment,
	);
	return done(noticeOf(name, at, kind.to), place, undoOf(name, kind, at));
}

const droppedEntries = (changes: readonly Change[]): Entry[] =>
	changes.map(({ key }) => ({
		action: "Sign-off replaced",
		record: key,
		summary: "What it was about has changed",
	}));

/** Asking for review can be taken back, and going back to drafting as well. */
function undoOf(
	name: MoveName,
	{ undo }: MoveKind,
	{ moment, place, facts }: AtWork,
): StepOutcome["undo"] {
	const isPlain =
		name !== "redraft" || facts.agreement.status !== "Changes requested";
	return undo && isPlain
		? {
				name: "moveAgreement",
				request: {
					as: moment.actor,
					place,
					move: undo,
					on: null,
					why: "",
					minute: "",
				},
			}
		: null;
}
