/** How the grid is worked: moving, choosing, changing, copying. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Grid } from "../../server/contract";
import {
	cellIn,
	choicesOf,
	editText,
	lastFullColumn,
	lastFullRow,
} from "./cells";
import { type At, after, type Bounds, inside, moved, shown } from "./keys";
import { rowHeight } from "./rows";

export interface GridProps {
	grid: Grid;
	active: At;
	onMove(to: At): void;
	onType(at: At, text: string): void;
	/** Asked for by the right mouse button. */
	onMenu(at: At, x: number, y: number): void;
	/** Grows whenever the grid is to take the focus. */
	focusCount: number;
}

export interface Editing extends At {
	text: string;
	isQuick: boolean;
}

export function useGrid({ grid, active, focusCount, ...on }: GridProps) {
	const [editing, setEditing] = useState<Editing>();
	const box = useRef<HTMLDivElement>(null);
	const wantFocus = useActiveFocus(box, focusCount);
	const bounds = boundsOf(grid, box.current?.clientHeight ?? 0);
	const textAt = (at: At) => editText(cellIn(grid, at.row, at.column));

	const go = (to: At) => {
		wantFocus();
		const { row, column } = inside(to, bounds);
		on.onMove({ row, column: shown(column, active.column, grid.widths) });
	};
	const edit = (at: At, typed?: string) => {
		const { row, column } = at;
		const choices = choicesOf(grid, cellIn(grid, row, column));
		const text = startOf(textAt(at), typed, choices);
		setEditing({ row, column, text, isQuick: typed !== undefined });
	};
	const keep = (at: At, text: string, then: string) => {
		setEditing(undefined);
		if (text !== textAt(at)) on.onType(at, text);
		if (then !== "stay") go(after[then]?.(at) ?? at);
	};
	const drop = () => {
		setEditing(undefined);
		wantFocus();
	};
	const press = (at: At) => {
		const isAgain = at.row === active.row && at.column === active.column;
		go(at);
		// As in Sheets, a second press opens the dropdown.
		if (isAgain && choicesOf(grid, cellIn(grid, at.row, at.column))) edit(at);
	};
	const key = (event: KeyboardEvent): boolean => {
		const to = moved(active, event, bounds);
		if (to) {
			go(to);
			return true;
		}
		if (event.key === "Delete" || event.key === "Backspace") {
			if (textAt(active) !== "") on.onType(active, "");
			return true;
		}
		const typed = typedBy(event);
		if (typed !== undefined) edit(active, typed);
		else if (event.key === "F2" || event.key === "Enter") edit(active);
		else return false;
		return true;
	};
	return { box, editing, go, edit, keep, drop, press, key };
}

/** Typing replaces a text; among choices it goes to the first that fits. */
function startOf(
	text: string,
	typed: string | undefined,
	choices: readonly string[] | undefined,
): string {
	if (typed === undefined) return text;
	if (!choices) return typed;
	const begins = (word: string) =>
		word.toLowerCase().startsWith(typed.toLowerCase());
	return choices.find(begins) ?? text;
}

/** A letter or a sign begins a change that replaces what was there. */
const typedBy = (event: KeyboardEvent): string | undefined =>
	event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
		? event.key
		: undefined;

const boundsOf = (grid: Grid, height: number): Bounds => ({
	rows: grid.rowCount,
	columns: grid.widths.length,
	lastFull: (row) => lastFullColumn(grid, row),
	lastFullRow: lastFullRow(grid),
	page: Math.max(1, Math.floor(height / rowHeight) - 2),
});

/** @returns what makes the active cell take the focus at the next drawing */
function useActiveFocus(
	box: { current: HTMLDivElement | null },
	focusCount: number,
): () => void {
	const isWanted = useRef(false);
	const lastCount = useRef(focusCount);
	useLayoutEffect(() => {
		if (!isWanted.current && lastCount.current === focusCount) return;
		isWanted.current = false;
		lastCount.current = focusCount;
		const cell = box.current?.querySelector<HTMLElement>("[tabindex='0']");
		cell?.focus({ preventScroll: true });
		cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
	});
	return () => {
		isWanted.current = true;
	};
}
