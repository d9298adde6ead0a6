/** Which component shows which screen. */
import type { JSX } from "preact";
import { AskForm } from "./form/AskForm";
import type { Screen, Stop } from "./journey";
import type { Panel } from "./panel";
import { AddContact } from "./screens/AddContact";
import { AddPerson } from "./screens/AddPerson";
import { Agreement } from "./screens/Agreement";
import { Compare } from "./screens/Compare";
import { Coverage } from "./screens/Coverage";
import { Draft } from "./screens/Draft";
import { EasyRead, TemplateChecked } from "./screens/EasyRead";
import { EditAgreement } from "./screens/EditAgreement";
import { EditPartner } from "./screens/EditPartner";
import { Emails } from "./screens/Emails";
import { Give } from "./screens/Give";
import { Goals } from "./screens/Goals";
import { Home } from "./screens/Home";
import { Import } from "./screens/Import";
import { Meeting } from "./screens/Meeting";
import { Partner } from "./screens/Partner";
import { Partners } from "./screens/Partners";
import { Policy } from "./screens/Policy";
import { Reminders } from "./screens/Reminders";
import { Send } from "./screens/Send";
import { Sender } from "./screens/Sender";
import { Several } from "./screens/Several";
import { Step } from "./screens/Step";
import { Templates } from "./screens/Templates";
import { Timeline } from "./screens/Timeline";
import { Who } from "./screens/Who";

/** What every screen is given beside what was read for it. */
export interface Here {
	panel: Panel;
	/** Which stop of the journey it is. */
	stop: number;
}

type At = Screen["at"];
type Shown<A extends At> = (
	props: Extract<Screen, { at: A }> & Here,
) => JSX.Element | null;

const screens: { readonly [A in At]: Shown<A> } = {
	home: Home,
	partners: Partners,
	partner: Partner,
	edit: EditPartner,
	addContact: AddContact,
	meeting: Meeting,
	timeline: Timeline,
	agreement: Agreement,
	editAgreement: EditAgreement,
	goals: Goals,
	step: Step,
	send: Send,
	compare: Compare,
	easyRead: EasyRead,
	templates: Templates,
	templateCheck: TemplateChecked,
	ask: AskForm,
	several: Several,
	policy: Policy,
	coverage: Coverage,
	reminders: Reminders,
	emails: Emails,
	sender: Sender,
	give: Give,
	draft: Draft,
	import: Import,
	who: Who,
	addPerson: AddPerson,
};

export function ScreenOf({ panel, stop }: { panel: Panel; stop: Stop }) {
	// The table has just the one that takes this screen.
	const One = screens[stop.screen.at] as Shown<At>;
	return <One {...stop.screen} panel={panel} stop={stop.id} />;
}
