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
}

type Around = <T>(chance: Chance, effect: () => T) => T;

/** @param secondRun runs the job of that name to its end */
export class Faults {
	/** Calls so far, over all executions. */
	calls = 0;
	readonly fired: Fired[] = [];
	private readonly lasting: Around[] = [];
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
		const chance = { call, kill };
		const act = [...this.lasting, ...sudden].reduceRight<() => unknown>(
			(inner, around) => () => around(chance, inner),
			effect,
		);
		// What each layer returns is what the effect returned.
		return act() as ReturnType<typeof effect>;
	};

	/** Puts right what a person has to: a heading, a tab. */
	repair() {
		for (const undo of this.undos.splice(0)) undo();
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
				return ({ kill }) => {
					this.workspace.state.now += 6 * minute;
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

	/** Faults that stay: until a time, or for good. */
	private lastingFrom({ kind }: Fault, first: Call): Around {
		const from = this.workspace.state.now;
		const service = serviceOf(first);
		const within = (ms: number) => this.workspace.state.now - from < ms;
		const isSame = (call: Call) => serviceOf(call) === service;
		const failing =
			(isHit: (call: Call) => boolean, error: (call: Call) => Error): Around =>
			({ call }, effect) =>
				isHit(call) ? raise(error(call)) : effect();
		switch (kind) {
			case "service down":
				return failing((call) => isSame(call) && within(20 * minute), noAnswer);
			case "all down":
				return failing(() => within(20 * minute), noAnswer);
			case "too fast":
				return failing((call) => isSame(call) && within(minute), tooFast);
			case "day used up":
				if (service === "MailApp") {
					useUpMail(this.workspace);
					return untouched;
				}
				return failing((call) => isSame(call) && within(day), dayUsedUp);
			case "late listing":
				return ({ call }, effect) =>
					`${call.service}.${call.method}` === "Drive.Files.list"
						? this.withoutNewFiles(effect)
						: effect();
			default:
				throw exception(`No such fault: ${faultText({ kind, at: 1 })}`);
		}
	}

	private withoutNewFiles<T>(effect: () => T): T {
		const { state } = this.workspace;
		const all = state.drive;
		const from = state.now - listingDelay;
		state.drive = all.filter(
			({ createdTime }) => Date.parse(createdTime) < from,
		);
		try {
			return effect();
		} finally {
			state.drive = all;
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

const untouched: Around = (_chance, effect) => effect();

const afterwards =
	(then: (chance: Chance) => never): Around =>
	(chance, effect) => {
		effect();
		return then(chance);
	};

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
