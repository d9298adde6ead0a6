/** The command that serves the page. */

import { diskTrouble } from "../disk";
import { Mistake } from "../refusal";
import type { Command } from "./command";

const usualPort = 4173;

export const start: Command = {
	usage: "[--port 4173]",
	summary: "open the register on a page in the browser",
	async run({ options, folder, script }) {
		const port = portOf(options.port);
		// Only now: the other commands need none of it.
		const { makeSample } = await import("../sample/sample");
		const { serve } = await import("../server/main");
		const prepare = () => orMistake(folder, () => makeSample(folder));
		const { url } = await serve(folder, { port, project: script, prepare });
		return {
			data: { url },
			text: `The register is at ${url} (stop with Ctrl+C).`,
		};
	},
};

/** What the disk refuses is told by the folder's name. */
async function orMistake(folder: string, act: () => Promise<void>) {
	try {
		await act();
	} catch (error) {
		const reason = diskTrouble(error);
		if (reason === undefined) throw error;
		throw new Mistake(
			`The workspace ${folder} cannot be made, because ${reason}; put that right, or name another folder with --workspace.`,
		);
	}
}

function portOf(text: string | undefined): number {
	if (text === undefined) return usualPort;
	const port = Number(text);
	// The sidebar is served from the next port.
	if (Number.isInteger(port) && port > 0 && port < 65_535) return port;
	throw new Mistake(`"${text}" is not a port; write a number from 1 to 65534.`);
}
