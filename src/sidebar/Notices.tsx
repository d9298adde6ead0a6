/** What was just done, with its Undo; and the question before entries go. */
import { useEffect, useRef } from "preact/hooks";
import { Button } from "./Frame";
import type { Screen } from "./journey";
import type { Panel } from "./panel";
import * as leave from "./words/leave";
import * as undoWords from "./words/undo";

/** Beside a form the notice would only stand in the way. */
const noticeAt: readonly (Screen["at"] | undefined)[] = [
	"home",
	"partners",
	"partner",
	"timeline",
	"policy",
	"coverage",
	"reminders",
	"agreement",
	"goals",
	"step",
	"send",
	"templates",
	"emails",
	"who",
];

export function DoneNotice(props: {
	panel: Panel;
	at: Screen["at"] | undefined;
	onUndo: () => void;
}) {
	const { panel } = props;
	const { done } = panel.state;
	const shown = noticeAt.includes(props.at) ? done : null;
	return (
		<div role="status">
			{shown && (
				<div class="notice good">
					<p>
						<span aria-hidden="true">✓ </span>
						{shown.notice}
					</p>
					{shown.next && (
						<Button
							main
							onPress={() => {
								panel.set({ done: { ...shown, next: null } });
								shown.next?.go();
							}}
						>
							{shown.next.name}
						</Button>
					)}
					{shown.undo && (
						<Button onPress={props.onUndo}>{undoWords.undo}</Button>
					)}
				</div>
			)}
		</div>
	);
}

/** Asked on leaving a form; Escape stays, and gives the focus back. */
export function Leaving(props: { onStay: () => void; onLeave: () => void }) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => dialog.current?.showModal(), []);
	return (
		<dialog ref={dialog} aria-labelledby="leaving" onClose={props.onStay}>
			<h2 id="leaving">{leave.title}</h2>
			<p>{leave.why}</p>
			<Button main onPress={() => dialog.current?.close()}>
				{leave.stay}
			</Button>
			<Button onPress={props.onLeave}>{leave.leave}</Button>
		</dialog>
	);
}
