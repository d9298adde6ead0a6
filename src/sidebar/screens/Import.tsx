/** Adding many partners from a file: choose, check, add, report. */
import { useState } from "preact/hooks";
import type { ImportCheck, ImportFile, ImportReport } from "../../contract";
import type { Found } from "../form/Problem";
import { fileFault, readFile, together } from "../importing";
import { ask, change, type Panel } from "../panel";
import type { Refusal } from "../server";
import { back, visitPartners } from "../visits";
import { words } from "../words";
import { type AskedOnce, CheckFile } from "./CheckFile";
import { ChooseFile, fileField } from "./ChooseFile";
import { FileReport } from "./FileReport";

const { file: say } = words;

type Step =
	| { at: "choose" }
	| { at: "check"; file: ImportFile; check: ImportCheck }
	| {
			at: "report";
			file: ImportFile;
			rows: number;
			asked: AskedOnce;
			report: ImportReport;
	  };

interface Steps {
	panel: Panel;
	step: Step;
	go: (step: Step) => void;
	refuse: (message: string) => void;
}

/** Reads the chosen file and shows what the server understands of it. */
async function understand(
	{ panel, go, refuse }: Steps,
	chosen: File | undefined,
): Promise<void> {
	if (!chosen) return refuse(say.noneChosen);
	const fault = fileFault(chosen);
	if (fault) return refuse(fault);
	const file = await readFile(chosen);
	if (!file) return refuse(say.unreadable(chosen.name));
	const reply = await ask(panel, "checkImport", file, say.reading);
	if (!reply.ok) return refuse(reply.message);
	panel.unsaved = true;
	go({ at: "check", file, check: reply.value });
}

/** Adds the partners, or carries on where time ran out. */
async function add(
	{ panel, step, go }: Steps,
	asked: AskedOnce,
): Promise<Refusal | undefined> {
	if (step.at === "choose") return undefined;
	const { file } = step;
	const as = panel.state.me?.ref ?? "";
	const request = { ...file, as, ...asked };
	const reply = await change(panel, "importPartners", request, say.adding);
	if (!reply) return undefined;
	if (!reply.ok) return reply;
	const before = step.at === "report" ? step.report : null;
	const rows = step.at === "report" ? step.rows : step.check.rows;
	const report = together(before, reply.value);
	panel.unsaved = !report.finished;
	panel.set({ done: null });
	go({ at: "report", file, rows, asked, report });
	return undefined;
}

export function Import(props: { panel: Panel; backLabel: string }) {
	const { panel } = props;
	const [step, go] = useState<Step>({ at: "choose" });
	const [found, setFound] = useState<Found | null>(null);
	const refuse = (sentence: string) =>
		setFound({ message: "", fields: [{ field: fileField.id, sentence }] });
	const steps: Steps = { panel, step, go, refuse };
	const goBack = () => back(panel);
	const again = () => {
		panel.unsaved = false;
		setFound(null);
		go({ at: "choose" });
	};
	switch (step.at) {
		case "choose":
			return (
				<ChooseFile
					backLabel={props.backLabel}
					found={found}
					onBack={goBack}
					onRead={(chosen) => void understand(steps, chosen)}
				/>
			);
		case "check":
			return (
				<CheckFile
					panel={panel}
					fileName={step.file.fileName}
					check={step.check}
					onBack={again}
					onAdd={(asked) => add(steps, asked)}
				/>
			);
		case "report":
			return (
				<FileReport
					backLabel={props.backLabel}
					report={step.report}
					rows={step.rows}
					onBack={goBack}
					onSee={() => visitPartners(panel)}
					onContinue={async () => {
						const trouble = await add(steps, step.asked);
						if (trouble) panel.set({ trouble });
					}}
				/>
			);
	}
}
