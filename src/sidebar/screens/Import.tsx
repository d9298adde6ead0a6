/** Adding many partners from a file: choose, check, add, report. */
import {
	type AskedOnce,
	fileFault,
	type ImportStep,
	readFile,
	together,
} from "../importing";
import { ask, change, meIn, type Panel } from "../panel";
import type { Refusal } from "../server";
import { leave, renew, visitPartner, visitPartners } from "../visits";
import * as say from "../words/file";
import { CheckFile } from "./CheckFile";
import { ChooseFile } from "./ChooseFile";
import { FileReport } from "./FileReport";

interface Steps {
	panel: Panel;
	step: ImportStep;
	go: (step: ImportStep) => void;
}

/**
 * Reads the chosen file, and goes on to what the server understands of it.
 * @returns why that cannot be, as a sentence
 */
async function understand(
	{ panel, go }: Steps,
	chosen: File | undefined,
): Promise<string | undefined> {
	if (!chosen) return say.noneChosen;
	const fault = fileFault(chosen);
	if (fault) return fault;
	const file = await readFile(chosen);
	if (!file) return say.unreadable(chosen.name);
	const reply = await ask(panel, "checkImport", file, say.reading);
	if (!reply.ok) return reply.message;
	go({ at: "check", file, check: reply.value });
	return undefined;
}

/**
 * Adds the partners, or carries on where time ran out.
 * @returns why the server did not take it
 */
async function add(
	{ panel, step, go }: Steps,
	asked: AskedOnce,
): Promise<Refusal | undefined> {
	if (step.at === "choose") return undefined;
	const { file } = step;
	const as = meIn(panel);
	const request = { ...file, as, ...asked };
	const reply = await change(panel, "importPartners", request, say.adding);
	if (!reply) return undefined;
	if (!reply.ok) return reply;
	const before = step.at === "report" ? step.report : null;
	const rows = step.at === "report" ? step.rows : step.check.rows;
	const report = together(before, reply.value);
	panel.unsaved = false;
	panel.set({ done: null });
	go({ at: "report", file, rows, asked, report });
	return undefined;
}

async function carryOn(steps: Steps, asked: AskedOnce): Promise<void> {
	const trouble = await add(steps, asked);
	if (trouble) steps.panel.set({ trouble });
}

export function Import(props: {
	panel: Panel;
	/** Which stop of the journey this is. */
	stop: number;
	step: ImportStep;
}) {
	const { panel, step } = props;
	// Whoever has gone on meanwhile finds the step when they come back.
	const go = (next: ImportStep) =>
		renew(panel, props.stop, { at: "import", step: next });
	const steps: Steps = { panel, step, go };
	switch (step.at) {
		case "choose":
			return (
				<ChooseFile
					panel={panel}
					onRead={(chosen) => understand(steps, chosen)}
				/>
			);
		case "check":
			return (
				<CheckFile
					panel={panel}
					fileName={step.file.fileName}
					check={step.check}
					onBack={() => leave(panel, () => go({ at: "choose" }))}
					onAdd={(asked) => add(steps, asked)}
				/>
			);
		case "report":
			return (
				<FileReport
					panel={panel}
					report={step.report}
					rows={step.rows}
					onOpen={(place) => visitPartner(panel, place)}
					onSee={() => visitPartners(panel)}
					onContinue={() => void carryOn(steps, step.asked)}
				/>
			);
	}
}
