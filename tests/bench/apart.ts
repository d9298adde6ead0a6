/** Takes the steps in a process of its own: the measuring one is full of other things by then. */
import { fork } from "node:child_process";
import { type Steps, stepsIn } from "./servedTimes";

const word = "--steps";

/** In the other process: takes the steps and tells what came of them. */
export async function stepsAsked(words: readonly string[]): Promise<boolean> {
	const [first, folder] = words;
	if (first !== word || !folder) return false;
	process.send?.(await stepsIn(folder));
	return true;
}

/** @param folder a workspace in which letters and reviews are waiting */
export function stepsApart(folder: string): Promise<Steps> {
	const [, program = ""] = process.argv;
	const child = fork(program, [word, folder]);
	return new Promise((done, fail) => {
		child.on("message", (steps) => done(steps as Steps));
		child.on("error", fail);
		child.on("exit", (code) =>
			fail(new Error(`The steps were not taken; it ended with ${code}.`)),
		);
	});
}
