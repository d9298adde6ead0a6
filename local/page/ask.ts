/** Asks the workspace's server; every call of the page goes through here. */

import type { Answer, Clock, Name, Request, Result } from "../server/contract";
import { post } from "./post";

let tellTime: (clock: Clock) => void = () => {};

/** The virtual clock moves with every call, so every answer tells the time. */
export function onTime(tell: (clock: Clock) => void) {
	tellTime = tell;
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
	tellTime(answer.clock);
	return answer.value;
}
