/** The cell that is being changed: a text that grows, or a list of choices. */

import { useLayoutEffect, useRef } from "preact/hooks";
import { after } from "./keys";

export interface EditorProps {
	label: string;
	text: string;
	/** Begun by typing: then the arrows keep the change and move on. */
	isQuick: boolean;
	choices: readonly string[] | undefined;
	/** @param then which of `after` tells where the cursor goes */
	onKeep(text: string, then: string): void;
	onDrop(): void;
}

export const Editor = (props: EditorProps) =>
	props.choices ? (
		<ChoiceEditor {...props} choices={props.choices} />
	) : (
		<TextEditor {...props} />
	);

function TextEditor(props: EditorProps) {
	const { label, text, isQuick } = props;
	const box = useRef<HTMLTextAreaElement>(null);
	const { keep, onKey } = useKeeping(props, box, isQuick);
	const grow = () => box.current && fit(box.current);
	useLayoutEffect(() => {
		box.current?.focus();
		box.current?.setSelectionRange(text.length, text.length);
		grow();
	}, []);
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Enter" || !event.altKey) return onKey(event);
		event.stopPropagation();
		event.preventDefault();
		box.current?.setRangeText("\n", ...caretOf(box.current), "end");
		grow();
	};
	return (
		<textarea
			ref={box}
			class={text.length > 30 ? "editor long" : "editor"}
			aria-label={label}
			defaultValue={text}
			rows={1}
			spellcheck={false}
			onInput={grow}
			onKeyDown={onKeyDown}
			onBlur={() => keep("stay")}
		/>
	);
}

function ChoiceEditor(props: EditorProps & { choices: readonly string[] }) {
	const { label, text, choices } = props;
	const list = useRef<HTMLSelectElement>(null);
	const { keep, onKey } = useKeeping(props, list, false);
	useLayoutEffect(() => list.current?.focus(), []);
	const words = choices.includes(text) || !text ? choices : [text, ...choices];
	return (
		<select
			ref={list}
			class="editor"
			aria-label={label}
			onKeyDown={onKey}
			onBlur={() => keep("stay")}
		>
			<option value="" selected={text === ""}>
				(empty)
			</option>
			{words.map((word) => (
				<option key={word} value={word} selected={word === text}>
					{word}
				</option>
			))}
		</select>
	);
}

/** Leaving the cell keeps what is in it, once; Escape drops it. */
function useKeeping(
	{ onKeep, onDrop }: EditorProps,
	field: { current: { value: string } | null },
	isQuick: boolean,
) {
	const isOver = useRef(false);
	const keep = (then: string) => {
		if (isOver.current || !field.current) return;
		isOver.current = true;
		onKeep(field.current.value, then);
	};
	const onKey = (event: KeyboardEvent) => {
		event.stopPropagation();
		if (event.key === "Escape") {
			isOver.current = true;
			onDrop();
		}
		const then = keyThatKeeps(event, isQuick);
		if (!then) return;
		event.preventDefault();
		keep(then);
	};
	return { keep, onKey };
}

function keyThatKeeps(event: KeyboardEvent, isQuick: boolean) {
	if (event.key.startsWith("Arrow") && !isQuick) return undefined;
	const name = event.shiftKey ? `shift ${event.key}` : event.key;
	return name in after ? name : undefined;
}

const caretOf = (box: HTMLTextAreaElement): [number, number] => [
	box.selectionStart,
	box.selectionEnd,
];

/** Long text is seen whole while it is changed. */
function fit(box: HTMLTextAreaElement) {
	box.style.height = "0";
	box.style.height = `${box.scrollHeight + 2}px`;
	const grid = box.closest(".gridBox")?.getBoundingClientRect();
	const isCut = grid && box.getBoundingClientRect().right > grid.right;
	if (isCut) box.classList.add("toLeft");
	box.scrollIntoView({ block: "nearest", inline: "nearest" });
}
