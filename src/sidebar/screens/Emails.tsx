/** Emails: the addresses that wait, past emails, and how they are kept. */
import type { EmailsView, SenderLine } from "../../contract";
import { OutLink, State, Unseen } from "../Frame";
import { Head } from "../Head";
import type { Panel } from "../panel";
import { emailsOf, queueOf } from "../queue";
import { visit } from "../visits";
import * as say from "../words/emails";
import { Filing } from "./Filing";
import { Mailbox } from "./Mailbox";
import { PastEmails } from "./PastEmails";

interface CardProps {
	sender: SenderLine;
	partners: EmailsView["partners"];
}

/** An address with what is known of its emails. */
export function SenderText({ sender, partners }: CardProps) {
	const to = partners.find(({ ref }) => ref === sender.fileUnder);
	return (
		<>
			<strong>{sender.address}</strong>
			{sender.odd && <State word={say.odd} tone="late" />}
			<span>{emailsOf(sender)}</span>
			{sender.why && <span class="aside">{sender.why}</span>}
			{to && <State word={say.willBeFiled(to.name)} tone="good" />}
			{sender.open && <OutLink to={sender.open}>{say.open}</OutLink>}
		</>
	);
}

const Card = (props: CardProps & { onOpen: () => void }) => (
	<li class="line">
		<SenderText {...props} />
		<button
			type="button"
			class="other"
			id={`sender-${props.sender.ref}`}
			onClick={props.onOpen}
		>
			{say.whose}
			<Unseen>({props.sender.address})</Unseen>
		</button>
	</li>
);

function Cards(props: {
	panel: Panel;
	senders: readonly SenderLine[];
	partners: EmailsView["partners"];
}) {
	return (
		<ul class="lines">
			{props.senders.map((sender) => (
				<Card
					key={sender.ref}
					sender={sender}
					partners={props.partners}
					onOpen={() => visit(props.panel, { at: "sender", sender })}
				/>
			))}
		</ul>
	);
}

const Nobody = () => (
	<section>
		<h2>{say.nobody}</h2>
		<p>{say.nobodyWhy}</p>
	</section>
);

function Queue({ panel, view }: { panel: Panel; view: EmailsView }) {
	const { waiting, enquiries, leftAside, count } = queueOf(view);
	const cards = { panel, partners: view.partners };
	return (
		<>
			{waiting.length === 0 && <Nobody />}
			{waiting.length > 0 && (
				<section>
					<h2>{say.waiting(count)}</h2>
					<p class="aside">{say.waitingWhy}</p>
					<Cards {...cards} senders={waiting} />
				</section>
			)}
			{enquiries.length > 0 && (
				<section>
					<h2>{say.enquiries}</h2>
					<Cards {...cards} senders={enquiries} />
				</section>
			)}
			{leftAside.length > 0 && (
				<details class="group">
					<summary>
						<h2>{say.leftAside(leftAside.length)}</h2>
					</summary>
					<Cards {...cards} senders={leftAside} />
				</details>
			)}
			{view.more > 0 && <p class="aside">{say.more(view.more)}</p>}
		</>
	);
}

export function Emails({ panel }: { panel: Panel }) {
	const { emails: view, halted } = panel.state;
	if (!view) return null;
	return (
		<>
			<Head panel={panel} title={say.title} />
			<div role="status">{halted && <p class="notice soon">{halted}</p>}</div>
			<Filing panel={panel} standing={view.standing} />
			<Queue panel={panel} view={view} />
			<PastEmails panel={panel} view={view} />
			<Mailbox panel={panel} standing={view.standing} />
		</>
	);
}
