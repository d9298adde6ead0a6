/** One partner: how things stand, who they are, and the next step. */
import type { AgreementLine, ContactLine, PartnerView } from "../../contract";
import { partners } from "../../policy/scope/tables";
import { type Day, longDay } from "../../register/days";
import { columnOf, isBlank } from "../../register/table";
import { agreementTone, days } from "../agreements";
import { visitAgreement } from "../agreementVisits";
import { Button, Fact, OutLink, State, Touch } from "../Frame";
import { shownValue } from "../form/fields";
import { Head } from "../Head";
import type { Panel } from "../panel";
import { hard } from "../stepForms";
import { visit, visitDraft, visitTimeline } from "../visits";
import * as agreementWords from "../words/agreement";
import * as clock from "../words/clock";
import * as words from "../words/common";
import * as meetingWords from "../words/meeting";
import * as say from "../words/partner";
import * as timelineWords from "../words/timeline";
import { Breaches, Checks, MakeActive } from "./PartnerChecks";
import { WaitingHere } from "./Waiting";

const dayOrNone = (day: Day | null) => (day ? longDay(day) : clock.none);

/** A fact of the partner as text; "" for a blank. */
function textOf({ partner }: PartnerView, key: string): string {
	const value = partner[key];
	return isBlank(value) ? "" : shownValue(columnOf(partners, key), value, {});
}

/** The day of the next review, or how long it has been overdue. */
function nextReview(view: PartnerView) {
	const text = textOf(view, "nextReview");
	if (!text) return say.noReview;
	const isLate = String(view.partner.nextReview) < view.today;
	return isLate ? <State word={say.overdue(text)} tone="late" /> : text;
}

function HowThingsStand({ view }: { view: PartnerView }) {
	const text = (key: string) => textOf(view, key);
	const inTouch = text("inTouch");
	return (
		<dl class="facts pairs">
			<Fact name={say.stage}>
				<State word={text("stage") || words.empty} tone="plain" />
			</Fact>
			<Fact name={say.lead}>{view.leadName || say.noLead}</Fact>
			<Fact name={clock.lastIn}>{dayOrNone(view.clock.lastIn)}</Fact>
			<Fact name={clock.lastOut}>{dayOrNone(view.clock.lastOut)}</Fact>
			<Fact name={say.lastContact}>{text("lastContact") || say.noContact}</Fact>
			{inTouch && (
				<Fact name={say.inTouch}>
					<Touch word={inTouch} />
				</Fact>
			)}
			<Fact name={say.nextReview}>{nextReview(view)}</Fact>
			{text("risk") && <Fact name={say.risk}>{text("risk")}</Fact>}
		</dl>
	);
}

function About({ view }: { view: PartnerView }) {
	const text = (key: string) => textOf(view, key);
	const website = text("website");
	const registered = [text("register"), text("number")].filter(Boolean);
	return (
		<section>
			<h2>{say.about}</h2>
			<dl class="facts">
				<Fact name={say.type}>{text("type") || words.empty}</Fact>
				<Fact name={say.number}>{registered.join(" ") || say.none}</Fact>
				<Fact name={say.website}>
					{website ? <OutLink to={website}>{website}</OutLink> : say.none}
				</Fact>
				<Fact name={say.domains}>{text("domains") || say.none}</Fact>
			</dl>
		</section>
	);
}

const Contact = ({ contact }: { contact: ContactLine }) => (
	<li class="line">
		<strong>{contact.name}</strong>
		{contact.job && <span>{contact.job}</span>}
		{contact.emails.map((email) => (
			<span key={email}>{email}</span>
		))}
		{contact.phone && <span>{contact.phone}</span>}
		{contact.main && <State word={say.mainContact} tone="good" />}
	</li>
);

function Agreement(props: { panel: Panel; agreement: AgreementLine }) {
	const { panel, agreement } = props;
	const { ref, row, kind, version, standing, document } = agreement;
	const open = () => visitAgreement(panel, { ref, row });
	return (
		<li class="line">
			<strong>
				<button type="button" class="link" id={ref} onClick={open}>
					{agreement.title || ref}
				</button>
			</strong>
			<span class="aside">
				{[ref, kind, version && agreementWords.version(version)]
					.filter(Boolean)
					.join(" · ")}
			</span>
			<span>{days(agreement)}</span>
			<State word={standing || words.empty} tone={agreementTone(standing)} />
			{document ? (
				<OutLink to={document}>{say.open}</OutLink>
			) : (
				<span class="aside">{say.noDocument}</span>
			)}
		</li>
	);
}

function Contacts({ panel, view }: { panel: Panel; view: PartnerView }) {
	const { contacts } = view;
	return (
		<section>
			<h2>{say.contacts}</h2>
			{contacts.length === 0 && <p class="aside">{say.noContacts}</p>}
			<ul class="lines">
				{contacts.map((contact) => (
					<Contact key={contact.ref} contact={contact} />
				))}
			</ul>
			<Button onPress={() => visit(panel, { at: "addContact", view })}>
				{say.addContact}
			</Button>
		</section>
	);
}

function Agreements({ panel, view }: { panel: Panel; view: PartnerView }) {
	const { agreements } = view;
	return (
		<section>
			<h2>{say.agreements}</h2>
			{agreements.length === 0 && <p class="aside">{say.noAgreements}</p>}
			<ul class="lines">
				{agreements.map((agreement) => (
					<Agreement key={agreement.ref} panel={panel} agreement={agreement} />
				))}
			</ul>
		</section>
	);
}

/** Making it active is its next step then. */
const isReady = (active: PartnerView["active"]) =>
	active !== null && hard(active).length === 0;

function Steps({ panel, view }: { panel: Panel; view: PartnerView }) {
	const { place } = view;
	const name = textOf(view, "name");
	return (
		<div class="buttons">
			<MakeActive panel={panel} view={view} />
			<Button
				main={!isReady(view.active)}
				onPress={() => visitDraft(panel, place, name)}
			>
				{say.draft}
			</Button>
			<Button onPress={() => visitTimeline(panel, place, name)}>
				{timelineWords.title}
			</Button>
			<Button onPress={() => visit(panel, { at: "meeting", view })}>
				{meetingWords.title}
			</Button>
			<Button onPress={() => visit(panel, { at: "edit", view })}>
				{say.edit}
			</Button>
		</div>
	);
}

export function Partner(props: { panel: Panel; view: PartnerView }) {
	const { panel, view } = props;
	const notes = textOf(view, "notes");
	return (
		<>
			<Head panel={panel} title={textOf(view, "name") || view.place.ref} />
			<p class="aside">{view.place.ref}</p>
			<Breaches breaches={view.breaches} />
			<HowThingsStand view={view} />
			<WaitingHere
				panel={panel}
				lines={view.clock.waiting}
				today={view.today}
			/>
			<Steps panel={panel} view={view} />
			<Agreements panel={panel} view={view} />
			<Checks panel={panel} view={view} />
			<Contacts panel={panel} view={view} />
			<About view={view} />
			<section>
				<h2>{say.notes}</h2>
				<p class={notes ? "notes" : "aside"}>{notes || say.noNotes}</p>
			</section>
		</>
	);
}
