/** What a person does in the spreadsheet while a run is under way, and undoes. */

import { plainValue, type Tab } from "../sheets/model";
import {
	deleteTab,
	headingsOf,
	insertRow,
	moveColumn,
	renameHeading,
	sortByColumn,
} from "../sheets/person";
import { boundBook, putBook, type Workspace } from "../workspace";
import type { TabKind } from "./faults";

/** Puts right what a person is told to put right. */
export type Undo = (workspace: Workspace) => void;

const nothing: Undo = () => {};

/** Nothing, when the tab is not there. */
export function personDoes(
	kind: TabKind,
	workspace: Workspace,
	title: string,
): Undo {
	const tab = boundBook(workspace).tabs.find((each) => each.title === title);
	if (!tab) return nothing;
	switch (kind) {
		case "sort":
			return turnRound(workspace, tab);
		case "insert row":
			insertRow(workspace, title, 1);
			return nothing;
		case "move column":
			return lastColumnFirst(workspace, tab);
		case "rename heading":
			return renameOne(workspace, tab);
		case "delete tab":
			deleteTab(workspace, title);
			return (now) => bringBack(now, tab);
	}
}

/** The other way round than it is, so that the rows do move. */
function turnRound(workspace: Workspace, tab: Tab): Undo {
	const [heading = "", ...keys] = tab.rows
		.map((row) => String(plainValue(row[0] ?? {}) ?? ""))
		.filter(Boolean);
	const isAscending = (keys[0] ?? "") < (keys.at(-1) ?? "");
	sortByColumn(
		workspace,
		tab.title,
		heading,
		isAscending ? "Z to A" : "A to Z",
	);
	return nothing;
}

/** All columns stand one further to the right then. */
function lastColumnFirst(workspace: Workspace, tab: Tab): Undo {
	const headings = headingsOf(tab).filter(Boolean);
	const [first = "", last = ""] = [headings[0], headings.at(-1)];
	if (first !== last) moveColumn(workspace, tab.title, last, first);
	return nothing;
}

function renameOne(workspace: Workspace, tab: Tab): Undo {
	const [first = "", heading = first] = headingsOf(tab);
	const odd = `${heading} (old)`;
	renameHeading(workspace, tab.title, heading, odd);
	return (now) => {
		const there = boundBook(now).tabs.find(
			({ sheetId }) => sheetId === tab.sheetId,
		);
		if (there && headingsOf(there).includes(odd))
			renameHeading(now, there.title, odd, heading);
	};
}

/** A deleted tab comes back as it was, by Undo or the version history. */
function bringBack(workspace: Workspace, tab: Tab) {
	const book = boundBook(workspace);
	const others = book.tabs.filter(({ sheetId }) => sheetId !== tab.sheetId);
	putBook(workspace, { ...book, tabs: [...others, tab] });
}
