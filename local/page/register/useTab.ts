/** The tab that is open, and what a person does to it. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Grid, GridOutcome, TabName } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { words } from "../words";
import { type At, inside } from "./keys";

/** An act that Sheets may want to have confirmed: then it is asked again. */
export type GridAct = (anyway: boolean) => Promise<GridOutcome>;

/** @param to where the cursor goes then; it stays if nothing is said */
export type Change = (work: GridAct, to?: At) => Promise<void>;

interface Asked {
	work: GridAct;
	to: At | undefined;
}

export function useTab() {
	const act = useAct();
	const [tabs, setTabs] = useState<readonly TabName[]>([]);
	const [grid, setGrid] = useState<Grid>();
	const [active, setActive] = useState<At>({ row: 0, column: 0 });
	const [asked, setAsked] = useState<Asked>();
	const [focusCount, setFocusCount] = useState(0);
	const places = useRef(new Map<number, At>());
	const current = useRef<number>(Number.NaN);
	useSelection(grid?.sheetId, active.row);

	const focus = () => setFocusCount((count) => count + 1);
	const put = (shown: Grid, at: At) => {
		const inTab = inside(at, {
			rows: shown.rowCount,
			columns: shown.widths.length,
		});
		places.current.set(shown.sheetId, inTab);
		current.current = shown.sheetId;
		setGrid(shown);
		setActive(inTab);
	};
	const show = (sheetId: number | null, row?: number) =>
		act("", async () => {
			const shown = await ask("showTab", { sheetId });
			const { grid } = shown;
			const known = places.current.get(grid.sheetId);
			const at = known ?? { row: grid.frozenRows, column: 0 };
			setTabs(shown.tabs);
			put(grid, row === undefined ? at : { row, column: at.column });
		});
	const run = async ({ work, to }: Asked, anyway: boolean) => {
		const outcome = await act(
			words.saving,
			() => work(anyway),
			(done) => (done.kind === "done" ? done.notice : ""),
		);
		if (outcome?.kind === "asks") setAsked({ work, to });
		if (outcome?.kind !== "done") return;
		// Meanwhile the cursor, or the person, may have gone elsewhere.
		const { sheetId } = outcome.grid;
		const at = to ?? places.current.get(sheetId);
		if (!at || sheetId !== current.current) return;
		put(outcome.grid, at);
		if (to) focus();
	};
	const change: Change = (work, to) => run({ work, to }, false);
	const answer = (isYes: boolean) => {
		setAsked(undefined);
		focus();
		if (asked && isYes) void run(asked, true);
	};
	const move = (to: At) => grid && put(grid, to);
	useEffect(() => void show(null), []);
	const state = { tabs, grid, active, asked, focusCount };
	return { ...state, show, move, change, focus, answer };
}

/** So that the script finds the row that is selected here. */
function useSelection(sheetId: number | undefined, row: number) {
	const act = useAct();
	useEffect(() => {
		if (sheetId === undefined) return;
		void act("", () => ask("select", { sheetId, row }));
	}, [sheetId, row]);
}
