/** Above the grid: the script's own menus, and what Sheets does with rows. */

import type { Menu as ScriptMenu } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { type Choice, Menu } from "../Menu";
import { words } from "../words";
import { type OpenTab, rowChoices, sortChoices } from "./changes";

interface ToolbarProps {
	menus: readonly ScriptMenu[];
	tab: OpenTab;
	hasSidebar: boolean;
	/** @param title what the script calls it; nothing keeps what is there */
	onSidebar(title?: string): void;
	/** A function of the script has run. */
	onChanged(): void;
}

export function Toolbar(props: ToolbarProps) {
	const { menus, tab, hasSidebar, onSidebar } = props;
	const choose = useMenuItem(props);
	return (
		<div class="toolbar" role="toolbar" aria-label="Register">
			{menus.map(({ title, items }) => (
				<Menu
					key={title}
					title={title}
					isMain
					choices={items.map(
						(item): Choice | null =>
							item && {
								label: item.label,
								choose: () => choose(item.label, item.run),
							},
					)}
				/>
			))}
			<Menu title="Row" choices={rowChoices(tab)} />
			<Menu title="Sort" choices={sortChoices(tab)} />
			{!hasSidebar && (
				<button type="button" class="far" onClick={() => onSidebar()}>
					{words.openSidebar}
				</button>
			)}
		</div>
	);
}

function useMenuItem({ onSidebar, onChanged }: ToolbarProps) {
	const act = useAct();
	return async (label: string, run: string) => {
		const outcome = await act(
			`${label}: ${words.working}`,
			() => ask("chooseItem", { run }),
			({ notice }) => notice || `${label}: done.`,
		);
		if (outcome?.sidebar != null) onSidebar(outcome.sidebar);
		onChanged();
	};
}
