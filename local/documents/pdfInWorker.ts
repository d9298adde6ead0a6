/** Makes PDFs on a thread of its own, for those who cannot wait for a promise. */

import { parentPort, workerData } from "node:worker_threads";
import { isMistake } from "../refusal";
import { documentPdf } from "./documentPdf";
import { type Asked, type Laid, stateOf } from "./pdfNow";

const state = workerData as Int32Array<SharedArrayBuffer>;

async function laid(docx: Uint8Array): Promise<Laid> {
	try {
		return { pdf: await documentPdf(docx) };
	} catch (error) {
		if (isMistake(error)) return { reason: error.message };
		return { defect: error instanceof Error ? `${error.stack}` : `${error}` };
	}
}

// It ends by itself: whoever asks may be gone without a word.
const idleMs = 3_000;
let waiting = setTimeout(leave, idleMs);

function leave() {
	const { idle, gone } = stateOf;
	const isIdle = Atomics.compareExchange(state, 0, idle, gone) === idle;
	if (isIdle) parentPort?.close();
	else waiting = setTimeout(leave, idleMs);
}

parentPort?.on("message", async ({ docx, port }: Asked) => {
	clearTimeout(waiting);
	port.postMessage(await laid(docx));
	port.close();
	Atomics.store(state, 0, stateOf.idle);
	Atomics.notify(state, 0);
	waiting = setTimeout(leave, idleMs);
});
