/** Asks the workspace's server; every call of the page goes through here. */

import type { Answer, Name, Request, Result } from "../server/contract";
import { post } from "./post";

type Beside = Omit<Answer<unknown>, "value">;

let tell: (beside: Beside) => void = () => {};

/** Every answer tells the time, which moves with calls, and what is armed. */
export function onAnswer(hear: (beside: Beside) => void) {
	tell = hear;
}

// One at a time: two edits typed quickly land in the order they were typed.
let last: Promise<unknown> = Promise.resolve();

/** @throws Error with a sentence that can be shown as it stands */
export function ask<N extends Name>(
	name: N,
	request: Request<N>,
): Promise<Result<N>> {
	const asked = last.then(() => askNow(name, request));
	last = asked.catch(() => undefined);
	return asked;
}

async function askNow<N extends Name>(
	name: N,
	request: Request<N>,
): Promise<Result<N>> {
	const answer = (await post(`/api/${name}`, request)) as Answer<Result<N>>;
	const { value, ...beside } = answer;
	tell(beside);
	return value;
}
