/** How a screen begins: the way back, its title, and what it is about. */
import type { ComponentChildren } from "preact";
import { Back, Title } from "./Frame";
import type { Journey } from "./journey";
import type { Panel } from "./panel";
import { back } from "./visits";
import * as say from "./words/back";

/** "Back to Partners": where the stop before leads. */
export function backLabel(journey: Journey): string {
	const before = journey[journey.length - 2]?.screen;
	switch (before?.at) {
		case "home":
			return say.home;
		case "partners":
			return say.partners;
		case "partner":
			return say.partner(String(before.view.partner.name));
		case "import":
			return say.report;
		case "emails":
			return say.emails;
		case "agreement":
			return say.agreement;
		case "templates":
			return say.templates;
		case "policy":
			return say.policy;
		case "reminders":
			return say.reminders;
		case "sender":
			return say.sender;
		default:
			return say.before;
	}
}

export function Head(props: {
	panel: Panel;
	title: ComponentChildren;
	/** Whom or what it is about, if the title does not say it. */
	about?: string;
	/** For a screen that begins further down. */
	onArrival?: () => void;
}) {
	const { panel, about, onArrival } = props;
	const goBack = () => back(panel);
	return (
		<>
			<Back label={backLabel(panel.state.journey)} onBack={goBack} />
			<Title onArrival={onArrival}>{props.title}</Title>
			{about && (
				<p>
					<strong>{about}</strong>
				</p>
			)}
		</>
	);
}
