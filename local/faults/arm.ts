/** Makes faults happen, each at its call, over as many executions as it takes. */

import type { Interference } from "../gate";
import { forgetHistory } from "../mailbox";
import { exception } from "../refusal";
import type { Call } from "../state";
import { mailboxOf, putMailbox, type Workspace } from "../workspace";
import {
	dayUsedUp,
	noAnswer,
	serverError,
	tooFast,
	useUpMail,
} from "./failing";
import { type Fault, faultText, isTabKind } from "./faults";
import { personDoes, type Undo } from "./people";

const minute = 60_000;
const day = 24 * 60 * minute;
const outage = 20 * minute;
/** How long a new file is missing from Drive's listings. */
const listingDelay = 10 * minute;

export interface Fired {
	fault: Fault;
	/** Such as Sheets.Spreadsheets.batchUpdate. */
	call: string;
}

/** One call, and what may be done about it. */
interface Chance {
	call: Call;
	kill: () => never;
	workspace: Workspace;
}

type Around = <T>(chance: Chance, effect: () => T) => T;

/** A fault that stays until a moment (virtual ms), or for good. */
interface Lasting {
	until: number;
	around: Around;
}

/** @param secondRun runs the job of that name to its end */
export class Faults {
	/** Calls so far, over all executions. */
	calls = 0;
	readonly fired: Fired[] = [];
	private readonly lasting: Lasting[] = [];
	private readonly undos: Undo[] = [];
	private isPaused = false;

	constructor(
		private readonly workspace: Workspace,
		private readonly faults: readonly Fault[],
		private readonly secondRun: (job: string) => void = () => {},
	) {}

	readonly interfere: Interference = (call, effect, kill) => {
		if (this.isPaused) return effect();
		this.calls += 1;
		const due = this.faults.filter(({ at }) => at === this.calls);
		const sudden = due.map((fault) => this.around(fault, call));
		const chance = { call, kill, workspace: this.workspace };
		const lasting = this.lasting.map(({ around }) => around);
		const act = [...lasting, ...sudden].reduceRight<() => unknown>(
			(inner, around) => () => around(chance, inner),
			effect,
		);
		// What each layer returns is what the effect returned.
		return act() as ReturnType<typeof effect>;
	};

	/** Puts right what a person has to: a heading, a tab. */
	repair() {
		// What was done last is undone first.
		for (const undo of this.undos.splice(0).reverse()) undo(this.workspace);
	}

	/** The same, with what lasts of it, on a copy of the workspace. */
	on(
		workspace: Workspace,
		faults: readonly Fault[],
		secondRun = this.secondRun,
	) {
		const copy = new Faults(workspace, faults, secondRun);
		copy.calls = this.calls;
		copy.fired.push(...this.fired);
		copy.lasting.push(...this.lasting);
		copy.undos.push(...this.undos);
		return copy;
	}

	/** Whether nothing lasts any more, and nothing is left to be put right. */
	get isOver() {
		const { now } = this.workspace.state;
		const isPast = this.lasting.every(({ until }) => until <= now);
		return isPast && this.undos.length === 0;
	}

	private around(fault: Fault, call: Call): Around {
		this.fired.push({ fault, call: `${call.service}.${call.method}` });
		const { kind, on } = fault;
		if (isTabKind(kind)) {
			this.undos.push(personDoes(kind, this.workspace, on ?? ""));
			return untouched;
		}
		switch (kind) {
			case "kill before":
				return ({ kill }) => kill();
			case "kill after":
				return afterwards(({ kill }) => kill());
			case "throw before":
				return ({ call }) => raise(noAnswer(call));
			case "throw after":
				return afterwards(({ call }) => raise(noAnswer(call)));
			case "server error before":
				return ({ call }) => raise(serverError(call));
			case "server error after":
				return afterwards(({ call }) => raise(serverError(call)));
			case "six minutes":
				return ({ kill, workspace }) => {
					workspace.state.now += 6 * minute;
					return kill();
				};
			case "second run":
				this.pausedWhile(() => this.secondRun(on ?? ""));
				return untouched;
			case "delivered twice":
				reportTwice(this.workspace);
				return untouched;
			case "history forgotten":
				forgetHistory(this.workspace);
				return untouched;
			default:
				this.lasting.push(this.lastingFrom(fault, call));
				return untouched;
		}
	}

	private lastingFrom({ kind }: Fault, first: Call): Lasting {
		const from = this.workspace.state.now;
		const service = serviceOf(first);
		const failing = (
			ms: number,
			isOne: boolean,
			error: (call: Call) => Error,
		): Lasting => ({
			until: from + ms,
			around: ({ call, workspace }, effect) => {
				const isHit = !isOne || serviceOf(call) === service;
				const isNow = workspace.state.now < from + ms;
				return isHit && isNow ? raise(error(call)) : effect();
			},
		});
		switch (kind) {
			case "service down":
				return failing(outage, true, noAnswer);
			case "all down":
				return failing(outage, false, noAnswer);
			case "too fast":
				return failing(minute, true, tooFast);
			case "day used up":
				if (service === "MailApp") {
					useUpMail(this.workspace);
					return { until: from, around: untouched };
				}
				return failing(day, true, dayUsedUp);
			case "drive full":
				return whileDrive("isFull", from + day);
			case "no conversion":
				return whileDrive("refusesConversion", from + outage);
			case "late listing":
				return {
					until: Number.POSITIVE_INFINITY,
					around: ({ call, workspace }, effect) =>
						`${call.service}.${call.method}` === "Drive.Files.list"
							? withoutNewFiles(workspace, effect)
							: effect(),
				};
			default:
				throw exception(`No such fault: ${faultText({ kind, at: 1 })}`);
		}
	}

	private pausedWhile(act: () => void) {
		this.isPaused = true;
		try {
			act();
		} finally {
			this.isPaused = false;
		}
	}
}

/** What Drive says for it depends on what it is asked. */
const whileDrive = (
	trouble: keyof Workspace["driveNow"],
	until: number,
): Lasting => ({
	until,
	around({ workspace: { driveNow, state } }, effect) {
		driveNow[trouble] = state.now < until;
		try {
			return effect();
		} finally {
			driveNow[trouble] = false;
		}
	},
});

const untouched: Around = (_chance, effect) => effect();

const afterwards =
	(then: (chance: Chance) => never): Around =>
	(chance, effect) => {
		effect();
		return then(chance);
	};

function withoutNewFiles<T>({ state }: Workspace, effect: () => T): T {
	const all = state.drive;
	const from = state.now - listingDelay;
	state.drive = all.filter(({ createdTime }) => Date.parse(createdTime) < from);
	try {
		return effect();
	} finally {
		state.drive = all;
	}
}

function raise(error: Error): never {
	throw error;
}

/** Sheets, Drive, Gmail, MailApp … */
const serviceOf = ({ service }: Call) => service.split(".")[0];

/** The newest arrival stands in the history a second time. */
function reportTwice(workspace: Workspace) {
	const mailbox = mailboxOf(workspace);
	const newest = mailbox.history
		.filter(({ kind }) => kind === "messageAdded")
		.at(-1);
	if (!newest) return;
	const historyId = mailbox.historyId + 1;
	putMailbox(workspace, {
		...mailbox,
		historyId,
		history: [...mailbox.history, { ...newest, id: historyId }],
	});
}
