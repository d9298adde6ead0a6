/** The agreement that was drafted: its document and what to do next. */
import type { DraftOutcome } from "../../contract";
import { Back, Button, OutLink, Title } from "../Frame";
import * as say from "../words/draft";

export function DraftDone(props: {
	outcome: DraftOutcome;
	backLabel: string;
	onBack: () => void;
	onOpen: () => void;
}) {
	const { ref, document, notice } = props.outcome;
	return (
		<>
			<Back label={props.backLabel} onBack={props.onBack} />
			<Title>{say.doneTitle(ref)}</Title>
			<p class="notice good">{notice}</p>
			<OutLink to={document} class="main">
				{say.open}
			</OutLink>
			<Button look="other" onPress={props.onOpen}>
				{say.openHere}
			</Button>
			<h2>{say.nextTitle}</h2>
			<ol>
				{say.nextSteps.map((step) => (
					<li key={step}>{step}</li>
				))}
			</ol>
		</>
	);
}
