/** Noting a meeting or a call with a partner. */
import type { PartnerView } from "../../contract";
import { noteMeeting } from "../changes";
import { AskForm } from "../form/AskForm";
import { byKey } from "../form/fields";
import { meetingGroups } from "../meetingForm";
import type { Panel } from "../panel";
import * as say from "../words/meeting";

export const Meeting = (props: { panel: Panel; view: PartnerView }) => {
	const { panel, view } = props;
	return (
		<AskForm
			{...props}
			question={{
				title: say.title,
				about: say.withName(String(view.partner.name)),
				groups: meetingGroups,
				opened: { "meeting.on": view.today },
				records: { People: view.people },
				save: say.save,
				send: (values) => noteMeeting(panel, view, byKey("meeting", values)),
			}}
		/>
	);
};
