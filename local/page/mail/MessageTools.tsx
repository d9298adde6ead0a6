/** What can be done with a message: answer, put away, label. */

import { useState } from "preact/hooks";
import type { LabelName, MailPlace, MailView } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { words } from "../words";
import { Labels } from "./Labels";
import type { Writing } from "./Letter";

interface MessageToolsProps {
	view: MailView;
	labels: readonly LabelName[];
	onAnswer(kind: Writing["kind"]): void;
	onChanged(): void;
}

export function MessageTools(props: MessageToolsProps) {
	const { view, labels, onAnswer, onChanged } = props;
	const act = useAct();
	const [isLabelling, setLabelling] = useState(false);
	const move = async (to: MailPlace) => {
		const done = await act(
			words.working,
			() => ask("moveMail", { id: view.id, to }),
			({ notice }) => notice,
		);
		if (done) onChanged();
	};
	return (
		<>
			<div class="tools">
				<button type="button" onClick={() => onAnswer("write")}>
					{words.reply}
				</button>
				<button type="button" onClick={() => onAnswer("receive")}>
					{words.receiveAnswer}
				</button>
				{movesOf(view).map(([to, title]) => (
					<button key={title} type="button" onClick={() => void move(to)}>
						{title}
					</button>
				))}
				<button
					type="button"
					aria-expanded={isLabelling}
					onClick={() => setLabelling(!isLabelling)}
				>
					{words.labels}
				</button>
			</div>
			{isLabelling && (
				<Labels view={view} labels={labels} onChanged={onChanged} />
			)}
		</>
	);
}

type Move = readonly [to: MailPlace, title: string];

function movesOf({ place, isSent }: MailView): readonly Move[] {
	if (place === "bin") return [["inbox", words.takeBack]];
	if (place === "spam") return [["inbox", words.notSpam]];
	const away: readonly Move[] = [
		["bin", words.bin],
		...(isSent ? [] : [["spam", words.spam] satisfies Move]),
	];
	if (place === "inbox") return [["archive", words.archive], ...away];
	return isSent ? away : [["inbox", words.toInbox], ...away];
}
