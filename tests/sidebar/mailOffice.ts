/** Somebody who has the emails open, for the tests of what they do there. */
import type { SenderLine } from "../../src/contract";
import { lastOf } from "../../src/sidebar/journey";
import type { Panel } from "../../src/sidebar/panel";
import { visit, visitHome } from "../../src/sidebar/visits";
import { visitEmails } from "../../src/sidebar/working";
import { aSender, someEmails } from "./mailbox";
import { type Answers, aHome, aPanel, asha, settle } from "./office";

export const screenOf = ({ state }: Panel) => lastOf(state.journey)?.screen;

export const way = ({ state }: Panel) =>
	state.journey.map(({ screen }) => screen.at);

export async function atEmails(answers: Answers = {}) {
	const { panel, asked } = aPanel({
		openHome: () => aHome(),
		openEmails: () => someEmails(),
		...answers,
	});
	panel.set({ me: asha });
	visitHome(panel);
	await settle();
	visitEmails(panel);
	await settle();
	asked.length = 0;
	return { panel, asked };
}

export async function atSender(
	answers: Answers = {},
	sender: SenderLine = aSender(),
) {
	const opened = await atEmails(answers);
	visit(opened.panel, { at: "sender", sender });
	return opened;
}
