/** One message to read, its labels, and the add-on's card beside it. */

import { useEffect, useState } from "preact/hooks";
import type {
	LabelName,
	MailPlace,
	MailView,
	Opening,
} from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { CardPanel } from "../card/CardPanel";
import { words } from "../words";
import { Chips } from "./Chips";
import { Files } from "./Files";
import type { Writing } from "./Letter";
import { MessageTools } from "./MessageTools";

interface MessageProps {
	id: string;
	opening: Opening;
	/** All that there are. */
	labels: readonly LabelName[];
	onWrite(writing: Writing): void;
	onChanged(): void;
}

export function Message(props: MessageProps) {
	const { id, opening, labels, onWrite, onChanged } = props;
	const act = useAct();
	const [view, setView] = useState<MailView>();
	// Unseen, so that what was said of an act before it stays.
	const read = () => act("", () => ask("showMail", { id })).then(setView);
	useEffect(() => void read(), [id]);
	if (!view) return <div class="reading" />;
	const { card } = opening;
	return (
		<div class="opened">
			<article class="reading message">
				<h2>{view.subject || "(no subject)"}</h2>
				<MessageTools
					view={view}
					labels={labels}
					onAnswer={(kind) => {
						const { to: who, subject } = view.answer;
						onWrite({ kind, who, subject, answers: view.id });
					}}
					onChanged={() => {
						onChanged();
						void read();
					}}
				/>
				<Headers view={view} />
				<Files view={view} frame={opening.frame} />
				<Body view={view} frame={opening.frame} />
			</article>
			{card?.isBesideMessages && (
				<CardPanel
					key={view.id}
					name={card.name}
					beside={{ message: view.id }}
				/>
			)}
		</div>
	);
}

const places: Readonly<Record<MailPlace, string>> = {
	inbox: "Inbox",
	archive: "Archived",
	bin: "Bin",
	spam: "Spam",
};

/** Where it is, as labels: what was sent is not archived. */
const placesOf = ({ place, isSent }: MailView): string[] => [
	...(isSent ? ["Sent"] : []),
	...(isSent && place === "archive" ? [] : [places[place]]),
];

const Headers = ({ view }: { view: MailView }) => (
	<dl>
		<dt>From</dt>
		<dd>{view.from}</dd>
		<dt>To</dt>
		<dd>{view.to}</dd>
		{view.cc && (
			<>
				<dt>Cc</dt>
				<dd>{view.cc}</dd>
			</>
		)}
		<dt>Date</dt>
		<dd>{view.date}</dd>
		<dt>Labels</dt>
		<dd>
			<Chips
				names={[...placesOf(view), ...view.labels.map(({ name }) => name)]}
			/>
		</dd>
	</dl>
);

function Body(props: { view: MailView; frame: Opening["frame"] }) {
	const { view, frame } = props;
	const [wantsText, setWantsText] = useState(false);
	const showsHtml = view.htmlPath !== "" && !wantsText;
	return (
		<>
			{view.htmlPath !== "" && (
				<p class="note">
					<button type="button" onClick={() => setWantsText(!wantsText)}>
						{wantsText ? "Show it as it was laid out" : "Show the plain text"}
					</button>
					{showsHtml && <span>{words.htmlNote}</span>}
				</p>
			)}
			{showsHtml ? (
				<iframe
					title={`Message: ${view.subject}`}
					sandbox=""
					src={`http://${location.hostname}:${frame.port}${view.htmlPath}`}
				/>
			) : (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
				<pre tabIndex={0}>{view.text}</pre>
			)}
		</>
	);
}
