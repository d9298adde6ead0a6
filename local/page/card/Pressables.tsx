/** What can be pressed on a card: buttons, and texts that act as one. */

import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { Action, Button, OnClick } from "../../cards/model";
import { Link } from "./Link";
import { PressContext } from "./press";

export function CardButton({ button }: { button: Button }) {
	const { text, type, disabled, onClick } = button;
	return (
		<Pressable
			onClick={onClick}
			disabled={disabled}
			class={`cardButton ${type.toLowerCase()}`}
		>
			{text}
		</Pressable>
	);
}

interface PressableProps {
	onClick: OnClick;
	disabled?: boolean;
	class: string;
	children: ComponentChildren;
}

export function Pressable(props: PressableProps) {
	const { onClick, disabled = false, class: looks, children } = props;
	const { action, openLink } = onClick;
	if (openLink && !disabled) {
		return (
			<Link url={openLink.url} class={looks}>
				{children}
			</Link>
		);
	}
	return (
		<ActionButton action={action} disabled={disabled} class={looks}>
			{children}
		</ActionButton>
	);
}

function ActionButton(
	props: Omit<PressableProps, "onClick"> & { action: Action | undefined },
) {
	const { press, isBusy } = useContext(PressContext);
	const { action, disabled, class: looks, children } = props;
	return (
		<button
			type="button"
			class={looks}
			disabled={disabled}
			// Busy, it keeps the focus: the answer may leave it where it is.
			aria-disabled={isBusy}
			onClick={() => {
				if (action && !isBusy) press(action);
			}}
		>
			{children}
		</button>
	);
}
