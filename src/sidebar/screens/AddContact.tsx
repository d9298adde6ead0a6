/** Adding a contact of a partner. */
import type { PartnerView } from "../../contract";
import { contactGroups } from "../contactForm";
import { AskForm } from "../form/AskForm";
import { byKey } from "../form/fields";
import type { Panel } from "../panel";
import { addContact } from "../saving";
import * as say from "../words/contact";

export const AddContact = (props: { panel: Panel; view: PartnerView }) => {
	const { panel, view } = props;
	return (
		<AskForm
			{...props}
			question={{
				title: say.title,
				about: say.withName(String(view.partner.name)),
				why: say.why,
				groups: contactGroups,
				save: say.save,
				send: (values) => addContact(panel, view, byKey("contact", values)),
			}}
		/>
	);
};
