/** The register as in Sheets: menus, the grid, its tabs, and the sidebar. */

import { useEffect, useState } from "preact/hooks";
import type { ArmedView, Opening } from "../../server/contract";
import { Question } from "../Question";
import type { Where } from "../where";
import { words } from "../words";
import { CellLine } from "./CellLine";
import { type OpenTab, typeInto } from "./changes";
import { Grid } from "./Grid";
import { RowMenu } from "./RowMenu";
import { SheetTabs } from "./SheetTabs";
import { Sidebar } from "./Sidebar";
import { Toolbar } from "./Toolbar";
import { useTab } from "./useTab";

interface RegisterProps {
	opening: Opening;
	armed: ArmedView | null;
	where: Where;
	isShown: boolean;
}

interface OpenSidebar {
	title: string;
	/** Each showing is a new page, as at Google. */
	count: number;
}

export function Register({ opening, armed, isShown }: RegisterProps) {
	const [sidebar, setSidebar] = useState<OpenSidebar | undefined>({
		title: opening.sidebarTitle,
		count: 0,
	});
	const tab = useTab();
	const { grid, active } = tab;
	const refresh = () => void tab.show(grid?.sheetId ?? null);
	// Documents, mail and the clock may have changed what is in the sheet, and
	// so may what was armed, when it is put right.
	const isArmed = armed !== null;
	useEffect(() => {
		if (isShown && grid) refresh();
	}, [isShown, isArmed]);
	if (!grid) return <p class="alone">{words.opening}</p>;
	const openSidebar = (title = opening.sidebarTitle) =>
		setSidebar((old) => ({ title, count: (old?.count ?? 0) + 1 }));
	const open = { grid, active, change: tab.change };
	return (
		<>
			<Toolbar
				menus={opening.menus}
				tab={open}
				hasSidebar={sidebar !== undefined}
				onSidebar={openSidebar}
				onChanged={refresh}
			/>
			<Sheet tab={tab} open={open} />
			{sidebar && (
				<Sidebar
					key={sidebar.count}
					frame={opening.frame}
					title={sidebar.title}
					onCalled={refresh}
					onClose={() => setSidebar(undefined)}
					onSheet={(sheetId, row) =>
						void tab.show(sheetId ?? grid.sheetId, row ?? undefined)
					}
				/>
			)}
			{tab.asked && (
				<Question
					title={words.protectedTitle}
					question={words.protectedQuestion}
					yes={words.editAnyway}
					no={words.cancel}
					onAnswer={tab.answer}
				/>
			)}
		</>
	);
}

interface SheetProps {
	tab: ReturnType<typeof useTab>;
	open: OpenTab;
}

function Sheet({ tab, open }: SheetProps) {
	const [menuAt, setMenuAt] = useState<{ x: number; y: number }>();
	const { grid, active } = open;
	const closeMenu = () => {
		setMenuAt(undefined);
		tab.focus();
	};
	return (
		<div class="sheet">
			<CellLine grid={grid} active={active} />
			<Grid
				key={grid.sheetId}
				grid={grid}
				active={active}
				focusCount={tab.focusCount}
				onMove={tab.move}
				onType={(at, text) => typeInto(open, at, text)}
				onMenu={(_, x, y) => setMenuAt({ x, y })}
			/>
			<SheetTabs
				tabs={tab.tabs}
				current={grid.sheetId}
				onChoose={(sheetId) => void tab.show(sheetId)}
			/>
			{menuAt && <RowMenu tab={open} at={menuAt} onClose={closeMenu} />}
		</div>
	);
}
