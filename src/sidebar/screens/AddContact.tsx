/** Adding a contact of a partner. */
import type { PartnerView } from "../../contract";
import { contactGroups } from "../contactForm";
import { Back, Title } from "../Frame";
import { byKey, fieldsIn, type Values } from "../form/fields";
import { RecordForm } from "../form/RecordForm";
import { useForm } from "../form/useForm";
import type { Panel } from "../panel";
import { addContact } from "../saving";
import { back } from "../visits";
import { words } from "../words";

const { contact: say } = words;
const fields = fieldsIn(contactGroups);

export function AddContact(props: {
	panel: Panel;
	view: PartnerView;
	backLabel: string;
}) {
	const { panel, view } = props;
	const form = useForm(panel, { fields, opened: {}, records: {} });
	const goBack = () => back(panel);
	const add = async (entered: Values) => {
		const values = byKey("contact", entered);
		const refusal = await addContact(panel, view, values);
		if (refusal) form.refuse(refusal);
	};
	return (
		<>
			<Back label={props.backLabel} onBack={goBack} />
			<Title>{say.title}</Title>
			<p>
				<strong>{say.with(String(view.partner.name))}</strong>
			</p>
			<p>{say.why}</p>
			<RecordForm
				groups={contactGroups}
				form={form}
				save={say.save}
				onSave={add}
			/>
		</>
	);
}
