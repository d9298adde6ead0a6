/** How large the text is: everything else is measured by it. */
import { useLayoutEffect } from "preact/hooks";
import type { TextSize as Size } from "../contract";
import { type Panel, resize } from "./panel";
import * as frameWords from "./words/frame";

const sizes: readonly { size: Size; percent: number }[] = [
	{ size: "Normal", percent: 100 },
	{ size: "Large", percent: 125 },
	{ size: "Largest", percent: 150 },
];

export function TextSize({ panel }: { panel: Panel }) {
	const chosen = panel.state.textSize ?? "Normal";
	const percent = sizes.find(({ size }) => size === chosen)?.percent ?? 100;
	useLayoutEffect(() => {
		document.documentElement.style.fontSize = `${percent}%`;
	}, [percent]);
	const choose = (size: Size, button: Element) => {
		resize(panel, size);
		// The text around it grew: stay with what was pressed.
		button.scrollIntoView({ block: "nearest" });
	};
	return (
		<fieldset class="size">
			<legend>{frameWords.textSize}</legend>
			{sizes.map(({ size }) => (
				<button
					key={size}
					type="button"
					aria-pressed={size === chosen}
					onClick={(event) => choose(size, event.currentTarget)}
				>
					{size === chosen && <span aria-hidden="true">✓ </span>}
					{size}
				</button>
			))}
		</fieldset>
	);
}
