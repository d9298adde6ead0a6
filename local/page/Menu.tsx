/** A button that opens a short menu, worked by mouse or by keys. */

import { useEffect, useRef, useState } from "preact/hooks";

export interface Choice {
	label: string;
	choose(): void;
	disabled?: boolean;
}

export interface MenuProps {
	title: string;
	/** A null draws a line. */
	choices: readonly (Choice | null)[];
	isMain?: boolean;
}

export function Menu({ title, choices, isMain = false }: MenuProps) {
	const [isOpen, setOpen] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	const close = () => {
		setOpen(false);
		button.current?.focus();
	};
	return (
		<div class="menu">
			<button
				ref={button}
				type="button"
				class={isMain ? "main" : ""}
				aria-haspopup="menu"
				aria-expanded={isOpen}
				onClick={() => setOpen(!isOpen)}
				onKeyDown={(event) => {
					if (event.key !== "ArrowDown") return;
					event.preventDefault();
					setOpen(true);
				}}
			>
				{title} <span aria-hidden="true">▾</span>
			</button>
			{isOpen && (
				<MenuList
					title={title}
					choices={choices}
					onClose={close}
					onLeave={() => setOpen(false)}
				/>
			)}
		</div>
	);
}

interface MenuListProps {
	title: string;
	choices: readonly (Choice | null)[];
	/** Closed by a key or a choice: the focus goes back. */
	onClose(): void;
	/** Closed because the focus went elsewhere. */
	onLeave(): void;
}

export function MenuList(props: MenuListProps) {
	const list = useRef<HTMLDivElement>(null);
	useEffect(() => focusItem(list.current, () => 0), []);
	return (
		<div
			ref={list}
			role="menu"
			class="menuList"
			aria-label={props.title}
			onKeyDown={(event) => onMenuKey(event, list.current, props.onClose)}
			onFocusOut={(event) => {
				const next = event.relatedTarget;
				// The button beside the list closes it itself.
				const around = list.current?.parentElement;
				const isInside = next instanceof Node && around?.contains(next);
				if (!isInside) props.onLeave();
			}}
		>
			{props.choices.map((choice, n) =>
				choice ? (
					<button
						key={choice.label}
						type="button"
						role="menuitem"
						tabIndex={-1}
						aria-disabled={choice.disabled}
						onClick={() => {
							if (choice.disabled) return;
							props.onClose();
							choice.choose();
						}}
					>
						{choice.label}
					</button>
				) : (
					<hr key={n} />
				),
			)}
		</div>
	);
}

function focusItem(
	list: HTMLElement | null,
	which: (now: number, count: number) => number,
) {
	const items = [...(list?.querySelectorAll("button") ?? [])];
	const now = items.findIndex((item) => item.matches(":focus"));
	items.at(which(now, items.length) % items.length)?.focus();
}

function onMenuKey(
	event: KeyboardEvent,
	list: HTMLElement | null,
	close: () => void,
) {
	const moves: Record<string, (now: number) => number> = {
		ArrowDown: (now) => now + 1,
		ArrowUp: (now) => now - 1,
		Home: () => 0,
		End: () => -1,
	};
	const move = moves[event.key];
	if (move) {
		event.preventDefault();
		focusItem(list, move);
	}
	if (event.key === "Escape" || event.key === "Tab") {
		event.preventDefault();
		close();
	}
}
