/** Which screen shows which stop, of partners, agreements and templates. */

import { AskForm } from "./form/AskForm";
import type { Screen, Stop } from "./journey";
import type { Panel } from "./panel";
import { AddContact } from "./screens/AddContact";
import { Agreement } from "./screens/Agreement";
import { Compare } from "./screens/Compare";
import { Draft } from "./screens/Draft";
import { EasyRead, TemplateChecked } from "./screens/EasyRead";
import { EditAgreement } from "./screens/EditAgreement";
import { EditPartner } from "./screens/EditPartner";
import { Goals } from "./screens/Goals";
import { Meeting } from "./screens/Meeting";
import { Partner } from "./screens/Partner";
import { Send } from "./screens/Send";
import { Several } from "./screens/Several";
import { Step } from "./screens/Step";
import { Templates } from "./screens/Templates";
import { Timeline } from "./screens/Timeline";

/** The screens that are about one partner. */
function PartnerScreen(props: { panel: Panel; screen: Screen }) {
	const { screen, ...ways } = props;
	switch (screen.at) {
		case "partner":
			return <Partner {...ways} view={screen.view} />;
		case "edit":
			return (
				<EditPartner
					{...ways}
					view={screen.view}
					sender={screen.sender ?? null}
					field={screen.field ?? ""}
				/>
			);
		case "addContact":
			return <AddContact {...ways} view={screen.view} />;
		case "meeting":
			return <Meeting {...ways} view={screen.view} />;
		case "timeline":
			return <Timeline {...ways} screen={screen} />;
		case "draft":
			return <Draft {...ways} check={screen.check} name={screen.name} />;
		default:
			return null;
	}
}

/** The screens of agreements and templates. */
export function AgreementScreen(props: { panel: Panel; stop: Stop }) {
	const { stop, ...ways } = props;
	const { screen } = stop;
	switch (screen.at) {
		case "agreement":
			return <Agreement {...ways} {...screen} />;
		case "editAgreement":
			return <EditAgreement {...ways} {...screen} />;
		case "goals":
			return <Goals {...ways} {...screen} />;
		case "step":
			return <Step {...ways} {...screen} />;
		case "send":
			return <Send {...ways} {...screen} />;
		case "compare":
			return <Compare {...ways} {...screen} />;
		case "easyRead":
			return <EasyRead {...ways} {...screen} />;
		case "templates":
			return <Templates {...ways} {...screen} />;
		case "templateCheck":
			return <TemplateChecked {...ways} {...screen} />;
		case "several":
			return <Several {...ways} stop={stop.id} step={screen.step} />;
		case "ask":
			return <AskForm {...ways} question={screen.question} />;
		default:
			return <PartnerScreen {...ways} screen={screen} />;
	}
}
