/** What runs when a person opens or edits the spreadsheet. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Job } from "./execution";
import type { Project } from "./project";
import type { Running } from "./running";
import { LocalRange, LocalSpreadsheet } from "./services/spreadsheetApp";
import { asTyped } from "./sheets/display";
import { cellAt } from "./sheets/model";
import { tabNamed } from "./sheets/person";
import { boundBook, type Workspace } from "./workspace";

/** The simple onOpen, before anybody has agreed, and installed triggers. */
export const openEvent = (workspace: Workspace, project: Project): Job[] =>
	jobsFor(workspace, project, "onOpen", () => ({ user: userOf(workspace) }));

/**
 * Call before the edit; what comes back takes the text that was typed.
 * @param row and column are counted from nought
 */
export function editEvent(
	workspace: Workspace,
	project: Project,
	title: string,
	row: number,
	column: number,
): (text: string) => Job[] {
	const tab = tabNamed(boundBook(workspace), title);
	const oldValue = asTyped(cellAt(tab, row, column));
	return (text) =>
		jobsFor(workspace, project, "onEdit", () => ({
			...(oldValue !== undefined && { oldValue }),
			...(text !== "" && { value: text }),
			range: new LocalRange(tab, row + 1, column + 1),
			user: userOf(workspace),
		}));
}

/** @param event what each function is told, beside who lets it run */
function jobsFor(
	workspace: Workspace,
	project: Project,
	name: "onEdit" | "onOpen",
	event: () => object,
): Job[] {
	const source = name === "onEdit" ? "edit" : "open";
	const simple: Job = {
		project,
		function: name,
		source,
		authMode: "LIMITED",
		event: (running) => ({ ...told(running), authMode: "LIMITED", ...event() }),
	};
	const installed = handlers(workspace, name).map(
		({ handler, id }): Job => ({
			project,
			function: handler,
			source,
			event: (running) => ({
				...told(running),
				authMode: "FULL",
				triggerUid: id,
				...event(),
			}),
		}),
	);
	return hasFunction(project, name) ? [simple, ...installed] : installed;
}

/** The spreadsheet itself, as the function may use it. */
const told = (running: Running) => ({ source: new LocalSpreadsheet(running) });

const userOf = ({ state }: Workspace) => ({
	email: state.account,
	nickname: state.account.split("@")[0] ?? "",
});

const handlers = ({ state }: Workspace, event: "onEdit" | "onOpen") =>
	state.triggers.filter(
		({ rhythm }) => rhythm.every === "spreadsheet" && rhythm.event === event,
	);

// The script's text tells, so that nothing has to run to find out.
function hasFunction({ folder }: Project, name: string): boolean {
	const declaration = new RegExp(`(?:^|[;}\\s])function ${name}\\(`);
	return readdirSync(folder)
		.filter((file) => file.endsWith(".js"))
		.some((file) => declaration.test(readFileSync(join(folder, file), "utf8")));
}
