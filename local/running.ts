/** What the services know about the execution that they serve. */

import type { Gate } from "./gate";
import type { AuthMode } from "./permissions";
import type { Project } from "./project";
import type { Workspace } from "./workspace";

/** Who or what started it. */
export type Source =
	| "editor"
	| "menu"
	| "page"
	| "clock"
	| "edit"
	| "open"
	| "card";

export interface MenuItem {
	label: string;
	/** The script's function; a separator has none. */
	function?: string;
}

export interface Menu {
	title: string;
	items: MenuItem[];
}

export interface Toast {
	message: string;
	title: string;
	seconds: number;
}

/** What a person now sees because of the execution. */
export interface Screen {
	menus: Menu[];
	toasts: Toast[];
	sidebar?: { title: string; html: string };
}

export interface Running {
	readonly workspace: Workspace;
	readonly gate: Gate;
	readonly project: Project;
	readonly source: Source;
	readonly authMode: AuthMode;
	readonly screen: Screen;
	/** Which execution this is, for the lock. */
	readonly id: symbol;
	/** Adds a line to the console: what Google would not say, but we can. */
	hint(line: string): void;
}
