/** What runs when a person opens or edits the spreadsheet. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Job } from "./execution";
import type { Project } from "./project";
import { LocalRange } from "./services/spreadsheetApp";
import { asTyped } from "./sheets/display";
import { cellAt } from "./sheets/model";
import { tabNamed } from "./sheets/person";
import { boundBook, type Workspace } from "./workspace";

/** The simple onOpen, before anybody has agreed, and installed triggers. */
export function openEvent(workspace: Workspace, project: Project): Job[] {
	const simple: Job = {
		project,
		function: "onOpen",
		source: "open",
		isLimited: true,
		args: [{ authMode: "LIMITED", user: userOf(workspace) }],
	};
	const installed = handlers(workspace, "onOpen").map(
		({ handler, id }): Job => ({
			project,
			function: handler,
			source: "open",
			args: [{ authMode: "FULL", triggerUid: id, user: userOf(workspace) }],
		}),
	);
	return hasFunction(project, "onOpen") ? [simple, ...installed] : installed;
}

/** Call before the edit; what comes back takes the text that was typed. */
export function editEvent(
	workspace: Workspace,
	project: Project,
	title: string,
	row: number,
	column: number,
): (text: string) => Job[] {
	const tab = tabNamed(boundBook(workspace), title);
	const oldValue = asTyped(cellAt(tab, row, column));
	const range = () => new LocalRange(tab, row + 1, column + 1);
	const event = (text: string) => ({
		...(oldValue !== undefined && { oldValue }),
		...(text !== "" && { value: text }),
		range: range(),
		user: userOf(workspace),
	});
	return (text) => {
		const simple: Job = {
			project,
			function: "onEdit",
			source: "edit",
			isLimited: true,
			args: [{ authMode: "LIMITED", ...event(text) }],
		};
		const installed = handlers(workspace, "onEdit").map(
			({ handler, id }): Job => ({
				project,
				function: handler,
				source: "edit",
				args: [{ authMode: "FULL", triggerUid: id, ...event(text) }],
			}),
		);
		return hasFunction(project, "onEdit") ? [simple, ...installed] : installed;
	};
}

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
