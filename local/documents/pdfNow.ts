/** A document as a PDF at once, for services that cannot wait for a promise. */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
	MessageChannel,
	type MessagePort,
	receiveMessageOnPort,
	Worker,
} from "node:worker_threads";
import { Mistake } from "../refusal";

/** What the other thread is given. */
export interface Asked {
	docx: Uint8Array;
	port: MessagePort;
}

/** What it answers: why it is no document that we can read, or what is wrong with us. */
export type Laid =
	| { pdf: Uint8Array }
	| { reason: string }
	| { defect: string };

/** What the number that both threads see can be. */
export const stateOf = { idle: 0, busy: 1, gone: 2 } as const;

const longestMs = 120_000;
const mostKept = 200;
const kept = new Map<string, Laid>();

let thread: { worker: Worker; state: Int32Array<SharedArrayBuffer> };

/**
 * The same document gives the same bytes.
 * @throws Mistake that says why it is not a .docx that we can read
 */
export function pdfNow(docx: Uint8Array): Uint8Array {
	const key = createHash("sha256").update(docx).digest("base64");
	const laid = kept.get(key) ?? layOut(docx);
	kept.set(key, laid);
	const [oldest] = kept.keys();
	if (kept.size > mostKept && oldest) kept.delete(oldest);
	if ("pdf" in laid) return laid.pdf;
	if ("reason" in laid) throw new Mistake(laid.reason);
	throw new Error(laid.defect);
}

function layOut(docx: Uint8Array): Laid {
	const { worker, state } = readyThread();
	const { port1, port2 } = new MessageChannel();
	const asked: Asked = { docx, port: port2 };
	worker.postMessage(asked, [port2]);
	Atomics.wait(state, 0, stateOf.busy, longestMs);
	const answer = receiveMessageOnPort(port1);
	port1.close();
	if (!answer) throw new Error("The thread that makes PDFs did not answer");
	return answer.message as Laid;
}

/** The one that is there, unless it has ended meanwhile. */
function readyThread() {
	const { idle, busy } = stateOf;
	const isReady =
		thread && Atomics.compareExchange(thread.state, 0, idle, busy) === idle;
	if (isReady) return thread;
	const state = new Int32Array(new SharedArrayBuffer(4));
	state[0] = busy;
	const worker = new Worker(threadPath(), { workerData: state, execArgv: [] });
	worker.unref();
	thread = { worker, state };
	return thread;
}

/** The build puts it beside the other programs; tests come from elsewhere. */
function threadPath(): string {
	// Tests load this as CommonJS, which has no import.meta.
	const here =
		typeof __dirname === "string"
			? __dirname
			: dirname(fileURLToPath(import.meta.url));
	const isBuilt = basename(here) === ".build";
	const path = join(here, isBuilt ? "." : "../../.build", "pdf.mjs");
	if (existsSync(path)) return path;
	throw new Error(`${path} is not there; build it first with "npm run build".`);
}
