/** Calls to the server: one after the other, each ending in an answer. */
import type { Answer, FieldFault, Name, Request, Result } from "../contract";
import * as serverWords from "./words/server";

/** `google.script.run`, as far as it is used here. */
export interface ScriptRun {
	withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
	withFailureHandler(handler: (problem: unknown) => void): ScriptRun;
	callServer(name: string, request: unknown): void;
}

/** Why there is no value; `reached` is false when the server said nothing. */
export interface Refusal {
	ok: false;
	message: string;
	fields: readonly FieldFault[];
	reached: boolean;
}

export type Reply<T> = { ok: true; value: T } | Refusal;

export type CallServer = <N extends Name>(
	name: N,
	request: Request<N>,
) => Promise<Reply<Result<N>>>;

const slowAfterMs = 8_000;
/** Google ends a run after six minutes: nothing comes after that. */
const lostAfterMs = 390_000;

const unanswered = (message: string): Refusal => ({
	ok: false,
	message,
	fields: [],
	reached: false,
});

/** What Google's own message means, said calmly. */
export function calmly(problem: unknown): string {
	const text = String((problem as { message?: unknown } | null)?.message ?? "");
	return /permission|authori[sz]/i.test(text)
		? serverWords.otherPerson
		: serverWords.noAnswer;
}

const isAnswer = (raw: unknown): raw is Answer<unknown> =>
	typeof (raw as { ok?: unknown } | null)?.ok === "boolean";

function replyOf<T>(raw: unknown): Reply<T> {
	if (!isAnswer(raw)) return unanswered(serverWords.noAnswer);
	return raw.ok
		? { ok: true, value: raw.value as T }
		: { ...raw, fields: raw.fields ?? [], reached: true };
}

/**
 * Calls over `google.script.run`. Its answers may overtake each other, so a
 * call waits until the one before has ended. No call is ever made twice.
 * @param onSlow when an answer has been awaited for 8 seconds
 */
export function serverOver(
	run: () => ScriptRun,
	onSlow: () => void,
): CallServer {
	const ask = <T>(name: Name, request: unknown) =>
		new Promise<Reply<T>>((answer) => {
			const slow = setTimeout(onSlow, slowAfterMs);
			const end = (reply: Reply<T>) => {
				clearTimeout(slow);
				clearTimeout(lost);
				answer(reply);
			};
			const fail = (problem: unknown) => end(unanswered(calmly(problem)));
			const lost = setTimeout(fail, lostAfterMs);
			try {
				run()
					.withSuccessHandler((raw) => end(replyOf(raw)))
					.withFailureHandler(fail)
					.callServer(name, request);
			} catch (problem) {
				fail(problem);
			}
		});
	let before: Promise<unknown> = Promise.resolve();
	return <N extends Name>(name: N, request: Request<N>) => {
		const reply = before.then(() => ask<Result<N>>(name, request));
		before = reply;
		return reply;
	};
}
