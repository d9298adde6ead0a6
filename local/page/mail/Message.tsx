/** One message to read: its text, or its HTML in a frame where nothing runs. */

import { useEffect, useState } from "preact/hooks";
import type { MailView, Opening } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { words } from "../words";

interface MessageProps {
	id: string;
	frame: Opening["frame"];
}

export function Message({ id, frame }: MessageProps) {
	const act = useAct();
	const [view, setView] = useState<MailView>();
	const [wantsText, setWantsText] = useState(false);
	useEffect(() => {
		void act(words.reading, () => ask("showMail", { id })).then(setView);
	}, [id]);
	if (!view) return <div class="reading" />;
	const showsHtml = view.htmlPath !== "" && !wantsText;
	return (
		<article class="reading message">
			<h2>{view.subject || "(no subject)"}</h2>
			<Headers view={view} />
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
		</article>
	);
}

const Headers = ({ view }: { view: MailView }) => (
	<dl>
		<dt>From</dt>
		<dd>{view.from}</dd>
		<dt>To</dt>
		<dd>{view.to}</dd>
		<dt>Date</dt>
		<dd>{view.date}</dd>
	</dl>
);
