/** A question that has to be answered before something is done. */

import { useEffect, useRef } from "preact/hooks";

interface QuestionProps {
	title: string;
	question: string;
	yes: string;
	no: string;
	onAnswer(isYes: boolean): void;
}

export function Question(props: QuestionProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => dialog.current?.showModal(), []);
	return (
		<dialog
			ref={dialog}
			class="question"
			aria-labelledby="questionTitle"
			aria-describedby="questionWords"
			// Escape: the question goes, and nothing is done.
			onCancel={() => props.onAnswer(false)}
		>
			<h2 id="questionTitle">{props.title}</h2>
			<p id="questionWords">{props.question}</p>
			<div class="answers">
				<button type="button" onClick={() => props.onAnswer(false)}>
					{props.no}
				</button>
				<button type="button" class="main" onClick={() => props.onAnswer(true)}>
					{props.yes}
				</button>
			</div>
		</dialog>
	);
}
