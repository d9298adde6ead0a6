/** Noting a meeting or a call with a partner. */
import type { PartnerView } from "../../contract";
import { noteMeeting } from "../changes";
import { Back, Title } from "../Frame";
import { byKey, fieldsIn, type Values } from "../form/fields";
import { RecordForm } from "../form/RecordForm";
import { useForm } from "../form/useForm";
import { meetingGroups } from "../meetingForm";
import type { Panel } from "../panel";
import { back } from "../visits";
import { words } from "../words";

const { meeting: say } = words;
const fields = fieldsIn(meetingGroups);

export function Meeting(props: {
	panel: Panel;
	view: PartnerView;
	backLabel: string;
}) {
	const { panel, view } = props;
	const form = useForm(panel, {
		fields,
		opened: { "meeting.on": view.today },
		records: { People: view.people },
	});
	const goBack = () => back(panel);
	const note = async (entered: Values) => {
		const values = byKey("meeting", entered);
		const refusal = await noteMeeting(panel, view, values);
		if (refusal) form.refuse(refusal);
	};
	return (
		<>
			<Back label={props.backLabel} onBack={goBack} />
			<Title>{say.title}</Title>
			<p>
				<strong>{say.with(String(view.partner.name))}</strong>
			</p>
			<RecordForm
				groups={meetingGroups}
				form={form}
				save={say.save}
				onSave={note}
			/>
		</>
	);
}
