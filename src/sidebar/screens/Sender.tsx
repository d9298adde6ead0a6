/** One address that waits: everything that may become of it. */
import type { SenderLine } from "../../contract";
import { decide } from "../changes";
import { Button } from "../Frame";
import { Head } from "../Head";
import type { Way } from "../journey";
import { meIn, type Panel } from "../panel";
import { decision, hasOwnDomain, type MailCall, neverAgain } from "../queue";
import { visit } from "../visits";
import * as say from "../words/sender";
import { SenderText } from "./Emails";

interface SenderProps {
	panel: Panel;
	sender: SenderLine;
}

function Choice(props: { name: string; hint?: string; onPress: () => void }) {
	return (
		<>
			<Button onPress={props.onPress}>{props.name}</Button>
			{props.hint && <p class="hint">{props.hint}</p>}
		</>
	);
}

async function carryOut(panel: Panel, call: MailCall): Promise<void> {
	const trouble = await decide(panel, call, false);
	if (trouble) panel.set({ trouble });
}

function Known({ panel, sender }: SenderProps) {
	const give = (way: Way) =>
		visit(panel, { at: "give", sender, way, partner: null });
	const add = () => visit(panel, { at: "edit", view: null, sender });
	const partners = panel.state.emails?.partners ?? [];
	const hasPartners = partners.length > 0;
	const { domain, sharedDomain } = sender;
	return (
		<section>
			<h2>{say.known}</h2>
			{hasPartners && (
				<Choice
					name={say.contact}
					hint={say.contactHint}
					onPress={() => give("contact")}
				/>
			)}
			<Choice name={say.potential} hint={say.potentialHint} onPress={add} />
			{hasPartners && hasOwnDomain(sender) && (
				<Choice
					name={say.domain}
					hint={say.domainHint(domain)}
					onPress={() => give("domain")}
				/>
			)}
			{hasPartners && (
				<Choice
					name={say.emails}
					hint={say.emailsHint}
					onPress={() => give("emails")}
				/>
			)}
			{sharedDomain && <p class="hint">{sharedDomain}</p>}
		</section>
	);
}

function Unknown({ panel, sender }: SenderProps) {
	const me = meIn(panel);
	const decided = (word: string) =>
		void carryOut(panel, decision(me, sender, { decision: word }));
	return (
		<section>
			<h2>{say.unknown}</h2>
			{sender.decision !== "Enquiry" && (
				<Choice
					name={say.enquiry}
					hint={say.enquiryHint}
					onPress={() => decided("Enquiry")}
				/>
			)}
			{sender.decision !== "Left aside" && (
				<Choice
					name={say.aside}
					hint={say.asideHint}
					onPress={() => decided("Left aside")}
				/>
			)}
			{sender.decision !== "" && (
				<Choice
					name={say.again}
					hint={say.againHint}
					onPress={() => decided("")}
				/>
			)}
		</section>
	);
}

function Never({ panel, sender }: SenderProps) {
	const { address, domain } = sender;
	const never = (what: string) =>
		void carryOut(panel, neverAgain(meIn(panel), sender, what));
	return (
		<section>
			<h2>{say.never}</h2>
			<Choice name={say.neverAddress} onPress={() => never(address)} />
			{hasOwnDomain(sender) && (
				<Choice name={say.neverDomain(domain)} onPress={() => never(domain)} />
			)}
			<p class="hint">{say.neverHint}</p>
		</section>
	);
}

export function Sender(props: SenderProps) {
	const { panel, sender } = props;
	const partners = panel.state.emails?.partners ?? [];
	return (
		<>
			<Head panel={panel} title={say.title} />
			<div class="line">
				<SenderText sender={sender} partners={partners} />
			</div>
			<Known {...props} />
			<Unknown {...props} />
			<Never {...props} />
		</>
	);
}
