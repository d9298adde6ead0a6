/** The offices that the scenes start from, each made once. */

import { forgetHistory } from "../../local/mailbox";
import { openOffice } from "../../local/office";
import { charity, startOfTests, TestOffice } from "../anOffice";
import { anOfficeAtWork } from "./atWork";
import { draft, type Scene } from "./scenes";

const made = new Map<string, TestOffice>();

/** @param project the folder of the built script */
export async function startOf(
	scene: Pick<Scene, "from">,
	project: string,
): Promise<TestOffice> {
	const from = scene.from ?? "the charity at work";
	const known = made.get(`${project} ${from}`);
	if (known) return known;
	const office = await make(from, project);
	made.set(`${project} ${from}`, office);
	return office;
}

async function make(from: string, project: string): Promise<TestOffice> {
	if (from === "an empty spreadsheet")
		return new TestOffice(
			openOffice(
				{ memory: true },
				{ account: charity, now: startOfTests, project },
			),
		);
	const office = await anOfficeAtWork(project);
	const { workspace } = office.google;
	// Nothing of what was done so far counts towards the limits of a minute.
	workspace.state.now += 3_600_000;
	if (from === "lost triggers") workspace.state.triggers = [];
	if (from === "forgotten history") forgetHistory(workspace);
	if (from === "a broken draft") breakDraft(office);
	return office;
}

/** The Doc is made, and the run ends before it is linked. */
function breakDraft({ google }: TestOffice) {
	google.interfere = (call, effect, kill) => {
		const result = effect();
		return call.service === "Drive.Files" ? kill() : result;
	};
	google.page("callServer", "draftAgreement", draft);
	google.interfere = undefined;
}
