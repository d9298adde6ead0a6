/** The tabs at the bottom of the spreadsheet. */

import { useState } from "preact/hooks";
import type { TabName } from "../../server/contract";
import { words } from "../words";

interface SheetTabsProps {
	tabs: readonly TabName[];
	current: number;
	onChoose(sheetId: number): void;
}

export function SheetTabs({ tabs, current, onChoose }: SheetTabsProps) {
	const [showsHidden, setShowsHidden] = useState(false);
	const isSeen = (tab: TabName) =>
		!tab.hidden || showsHidden || tab.sheetId === current;
	return (
		<nav class="sheetTabs" aria-label="Tabs of the spreadsheet">
			<div class="strip">
				{tabs.filter(isSeen).map((tab) => (
					<button
						key={tab.sheetId}
						type="button"
						class={tab.hidden ? "hiddenTab" : undefined}
						aria-current={tab.sheetId === current ? "true" : undefined}
						style={tab.colour ? { borderBottomColor: tab.colour } : undefined}
						onClick={() => onChoose(tab.sheetId)}
					>
						{tab.title}
						{tab.hidden && <span class="unseen"> (hidden)</span>}
					</button>
				))}
			</div>
			{tabs.some((tab) => tab.hidden) && (
				<button
					type="button"
					class="quiet"
					onClick={() => setShowsHidden(!showsHidden)}
				>
					{showsHidden ? words.hideHidden : words.showHidden}
				</button>
			)}
		</nav>
	);
}
