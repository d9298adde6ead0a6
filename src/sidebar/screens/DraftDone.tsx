/** The agreement that was drafted: its document and what to do next. */
import type { DraftOutcome } from "../../contract";
import { Button, OutLink } from "../Frame";
import { Head } from "../Head";
import type { Panel } from "../panel";
import * as say from "../words/draft";

export function DraftDone(props: {
	outcome: DraftOutcome;
	panel: Panel;
	onOpen: () => void;
}) {
	const { ref, document, notice } = props.outcome;
	return (
		<>
			<Head panel={props.panel} title={say.doneTitle(ref)} />
			<p class="notice good">{notice}</p>
			<OutLink to={document} class="main">
				{say.open}
			</OutLink>
			<Button onPress={props.onOpen}>{say.openHere}</Button>
			<h2>{say.nextTitle}</h2>
			<ol>
				{say.nextSteps.map((step) => (
					<li key={step}>{step}</li>
				))}
			</ol>
		</>
	);
}
