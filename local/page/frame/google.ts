/** What Google puts into a sidebar as google.script, for the pushed file. */

import type { CallAnswer, FrameMessage } from "../../server/contract";
import { meta, post } from "../post";
import { followLinks } from "./links";
import { jsonOnly } from "./values";

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
	success?: Handler;
	failure?: Handler;
	userObject?: unknown;
}

export function standInForGoogle() {
	const run = runner({});
	const host = { close: () => tellPage({ kind: "closed" }) };
	Object.assign(window, { google: { script: { run, host } } });
	followLinks(tellPage);
}

function tellPage(message: FrameMessage) {
	const page = `http://${location.hostname}:${meta("workspace-page")}`;
	window.parent.postMessage(message, page);
}

/** Any name is a function of the script, but for the three that set it up. */
function runner(handlers: Handlers): object {
	const setUp: Readonly<Record<string, (value: unknown) => object>> = {
		withSuccessHandler: (success) =>
			runner({ ...handlers, success: success as Handler }),
		withFailureHandler: (failure) =>
			runner({ ...handlers, failure: failure as Handler }),
		withUserObject: (userObject) => runner({ ...handlers, userObject }),
	};
	return new Proxy(setUp, {
		get(known, name) {
			if (typeof name !== "string") return undefined;
			return (
				known[name] ??
				((...given: unknown[]) => {
					// Google refuses before it sends; so the caller sees a throw.
					const args = given.map((each, n) => jsonOnly(each, String(n)));
					void whenFree(() => call(name, args, handlers));
				})
			);
		},
	});
}

const mostAtOnce = 10;
let running = 0;
const waiting: (() => Promise<void>)[] = [];

async function whenFree(work: () => Promise<void>) {
	if (running >= mostAtOnce) return void waiting.push(work);
	running++;
	try {
		await work();
	} finally {
		running--;
		const next = waiting.shift();
		if (next) void whenFree(next);
	}
}

async function call(name: string, args: unknown[], handlers: Handlers) {
	const answer = await answerTo(name, args);
	tellPage({ kind: "called" });
	const { success, failure, userObject } = handlers;
	if (answer.ok) return success?.(answer.value, userObject);
	const error = new Error(answer.error.message);
	error.name = answer.error.name;
	if (failure) failure(error, userObject);
	else console.error(error);
}

async function answerTo(name: string, args: unknown[]): Promise<CallAnswer> {
	try {
		return (await post("/call", { name, args })) as CallAnswer;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { ok: false, error: { name: "NetworkError", message } };
	}
}
