/** An agreement that was sent to the partner, and the partner's answers. */
import type { TestOffice } from "../anOffice";
import { resultOf } from "../anOffice";
import { aLetter, type Letter } from "./aMailbox";
import { anAgreementAt } from "./anAgreement";

/** The subjects that the newest email to the partner offers. */
async function offeredBy(office: TestOffice): Promise<string[]> {
	const [mail] = office.google
		.mail("sent")
		.filter(({ to }) => to === "olu@oak.example");
	const { text } = await office.google.letter(mail?.id ?? "");
	return text.match(/(AGREE|CHANGES|DECLINE) AGR-\d{4} \w{4}-\w{4}/g) ?? [];
}

export async function aSentAgreement() {
	const office = anAgreementAt("With partner");
	const { google } = office;
	const log = () => resultOf(google.run("logCorrespondence"));
	log();
	let offered = await offeredBy(office);
	return {
		office,
		/** The subject of an answer, as the newest email offers it. */
		subject: (word: string) =>
			offered.find((line) => line.startsWith(word)) ?? "",
		/** Looks at the newest email again. */
		async newest() {
			offered = await offeredBy(office);
		},
		async answer(subject: string, letter: Letter = {}) {
			google.workspace.state.now += 60_000;
			const from = "Olu <olu@oak.example>";
			await google.receive(aLetter({ from, subject, ...letter }));
			log();
		},
	};
}
