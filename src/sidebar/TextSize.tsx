/** How large the text is: everything else is measured by it. */
import { useState } from "preact/hooks";
import { words } from "./words";

const { textSize, sizes } = words.frame;
const percents = [100, 125, 150];

export function TextSize() {
	const [size, setSize] = useState(0);
	const choose = (at: number, button: Element) => {
		setSize(at);
		document.documentElement.style.fontSize = `${percents[at] ?? 100}%`;
		// The text around it grew: stay with what was pressed.
		button.scrollIntoView({ block: "nearest" });
	};
	return (
		<fieldset class="size">
			<legend>{textSize}</legend>
			{sizes.map((name, at) => (
				<button
					key={name}
					type="button"
					aria-pressed={size === at}
					onClick={(event) => choose(at, event.currentTarget)}
				>
					{size === at && <span aria-hidden="true">✓ </span>}
					{name}
				</button>
			))}
		</fieldset>
	);
}
