/** The grid's events, caught once for all its cells. */

import { cellIn } from "./cells";
import type { At } from "./keys";
import type { GridProps } from "./useGrid";

interface Work {
	edit(at: At): void;
	go(at: At): void;
	press(at: At): void;
	/** @returns whether the key meant something */
	key(event: KeyboardEvent): boolean;
}

export function handlersOf(
	{ grid, active, onMenu, onType }: GridProps,
	work: Work,
) {
	return {
		onKeyDown(event: KeyboardEvent) {
			if (work.key(event)) event.preventDefault();
		},
		onMouseDown(event: MouseEvent) {
			const at = placeOf(event);
			if (at && event.button === 0) work.press(at);
		},
		onDblClick(event: MouseEvent) {
			const at = placeOf(event);
			if (at) work.edit(at);
		},
		onContextMenu(event: MouseEvent) {
			const at = placeOf(event);
			if (!at) return;
			event.preventDefault();
			work.go(at);
			onMenu(at, event.clientX, event.clientY);
		},
		onCopy(event: ClipboardEvent) {
			if (isInEditor(event)) return;
			event.preventDefault();
			const { text } = cellIn(grid, active.row, active.column);
			event.clipboardData?.setData("text/plain", text);
		},
		onPaste(event: ClipboardEvent) {
			if (isInEditor(event)) return;
			event.preventDefault();
			const text = event.clipboardData?.getData("text/plain") ?? "";
			onType(active, text.replace(/\r?\n$/, ""));
		},
	};
}

const isInEditor = ({ target }: Event) =>
	target instanceof Element && target.closest(".editor") !== null;

/** Which cell an event is in; undefined outside the cells and in the editor. */
function placeOf(event: Event): At | undefined {
	if (!(event.target instanceof Element) || isInEditor(event)) return undefined;
	const cell = event.target.closest<HTMLElement>("[data-column]");
	const { row, column } = cell?.dataset ?? {};
	if (row === undefined || column === undefined) return undefined;
	return { row: Number(row), column: Number(column) };
}
