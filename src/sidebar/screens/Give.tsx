/** Giving an address, its domain or its emails to a partner. */
import type { SenderLine } from "../../contract";
import { decide, giveContact } from "../changes";
import { Fact } from "../Frame";
import { byKey, type Values } from "../form/fields";
import { RecordForm } from "../form/RecordForm";
import { useForm } from "../form/useForm";
import { chosenPartner, giveFields, giveWords } from "../giving";
import { Head } from "../Head";
import type { NamedPartner, Way } from "../journey";
import { meIn, type Panel } from "../panel";
import { decision, domainOf } from "../queue";
import type { Refusal } from "../server";
import * as say from "../words/sender";

interface GiveProps {
	panel: Panel;
	sender: SenderLine;
	way: Way;
	/** Nothing until one is chosen in the form. */
	partner: NamedPartner | null;
}

/** @returns why the server did not take it */
async function give(
	{ panel, sender, way }: GiveProps,
	partner: NamedPartner,
	values: Values,
): Promise<Refusal | undefined> {
	const me = meIn(panel);
	switch (way) {
		case "contact": {
			const person = byKey("contact", values);
			return giveContact(panel, sender, { partner, values: person });
		}
		case "domain":
			return decide(panel, domainOf(me, sender, partner), true);
		case "emails": {
			const fileUnder = partner.ref;
			return decide(panel, decision(me, sender, { fileUnder }), true);
		}
	}
}

export function Give(props: GiveProps) {
	const { panel, sender, way } = props;
	const partners = panel.state.emails?.partners ?? [];
	const fields = giveFields(way, props.partner !== null);
	const records = { Partners: partners };
	const form = useForm(panel, { fields, opened: {}, records });
	const { title, fact, value, hint, save } = giveWords(way, sender);
	const send = async (values: Values) => {
		const partner = props.partner ?? chosenPartner(values, partners);
		const refusal = partner && (await give(props, partner, values));
		if (refusal) form.refuse(refusal);
	};
	return (
		<>
			<Head panel={panel} title={title} />
			{props.partner && <p>{say.newPartner(props.partner.name)}</p>}
			<dl class="facts">
				<Fact name={fact}>
					<strong>{value}</strong>
				</Fact>
			</dl>
			{!props.partner && <p>{hint}</p>}
			<RecordForm
				groups={[{ heading: "", folded: false, fields }]}
				form={form}
				save={save}
				onSave={send}
			/>
		</>
	);
}
