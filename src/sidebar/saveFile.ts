/** A file that the panel hands over to the browser. */
import type { TextFile } from "../contract";
import type { Panel } from "./panel";
import { read } from "./visits";
import * as say from "./words/policy";

/** A browser takes its time to fetch what it was given. */
const keptForMs = 60_000;

function download({ name, type, text }: TextFile): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.target = "_self";
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), keptForMs);
}

function handOver(panel: Panel, file: TextFile | undefined): void {
	if (!file) return;
	download(file);
	panel.set({ done: { notice: say.saved(file.name), undo: null } });
}

/** What the coverage shows, as evidence for the annual review. */
export const saveCoverage = async (panel: Panel): Promise<void> =>
	handOver(panel, await read(panel, "exportCoverage", {}));

/** @param person whose duties; "" for everybody's */
export const saveCalendar = async (
	panel: Panel,
	person: string,
): Promise<void> =>
	handOver(panel, await read(panel, "calendarFile", { person }));
