/** The menu of the right mouse button over a cell. */

import { MenuList } from "../Menu";
import { type OpenTab, rowChoices, sortChoices } from "./changes";

interface RowMenuProps {
	tab: OpenTab;
	at: { x: number; y: number };
	onClose(): void;
}

export const RowMenu = ({ tab, at, onClose }: RowMenuProps) => (
	<div class="menu atPointer" style={placeFor(at)}>
		<MenuList
			title="Row"
			choices={[...rowChoices(tab), null, ...sortChoices(tab)]}
			onClose={onClose}
			onLeave={onClose}
		/>
	</div>
);

/** Near the edge of the window it opens inwards. */
const placeFor = ({ x, y }: { x: number; y: number }) => ({
	left: `min(${x}px, 100vw - 22rem)`,
	top: `min(${y}px, 100vh - 14rem)`,
});
