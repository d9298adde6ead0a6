/** Adding or changing a partner, until it is saved. */
import { useState } from "preact/hooks";
import type {
	PartnerLine,
	PartnerView,
	SavePartner,
	SenderLine,
} from "../../contract";
import {
	type FoundConflicts,
	partnerColumn,
	settled,
	type Taken,
} from "../conflicts";
import { fieldsIn, flat, type Values } from "../form/fields";
import { goToField } from "../form/Problem";
import { RecordForm } from "../form/RecordForm";
import { type Form, type FormStart, useForm } from "../form/useForm";
import { Head } from "../Head";
import { change, meIn, type Panel } from "../panel";
import {
	choicesOf,
	everyField,
	formGroups,
	newPartner,
	paired,
} from "../partnerForm";
import { showAdded, showSaved } from "../saving";
import { visit, visitPartner } from "../visits";
import * as words from "../words/common";
import * as say from "../words/edit";
import * as lookalikesWords from "../words/lookalikes";
import * as senderWords from "../words/sender";
import { Conflicts } from "./Conflicts";
import { Lookalikes } from "./Lookalikes";

/** Where the saving stands; `asked` is what the server was sent. */
type Step =
	| { at: "form" }
	| { at: "conflicts"; found: FoundConflicts; asked: SavePartner }
	| { at: "lookalikes"; lines: readonly PartnerLine[]; asked: SavePartner };

/** A field may be told without its table. */
const fieldNamed = (name: string) =>
	everyField.find(({ id }) => id === name || id.endsWith(`.${name}`))?.id ?? "";

const atForm: Step = { at: "form" };

interface EditProps {
	panel: Panel;
	/** No view when a partner is added. */
	view: PartnerView | null;
	/** The address that waits for it, if one does. */
	sender?: SenderLine;
	/** The one to go to; nothing for all of it. */
	field?: string;
}

function startOf({ panel, view, sender }: EditProps): FormStart {
	const { home } = panel.state;
	if (view)
		return {
			fields: everyField,
			opened: flat({ partner: view.partner, details: view.details }),
			records: { People: choicesOf(view) },
		};
	return {
		fields: everyField,
		opened: home ? newPartner(home.today, sender ?? null) : {},
		records: { People: home?.people ?? [] },
	};
}

/** Sends a form, and goes where the outcome leads. */
async function send(
	{ panel, sender }: EditProps,
	{ form, go }: { form: Form; go: (step: Step) => void },
	asked: SavePartner,
): Promise<void> {
	const reply = await change(panel, "savePartner", asked, words.saving);
	if (!reply) return;
	if (!reply.ok) {
		go(atForm);
		return form.refuse(reply);
	}
	const outcome = reply.value;
	switch (outcome.kind) {
		case "saved": {
			const name = String(asked.values.partner.name);
			return sender
				? showAdded(panel, outcome, { sender, name })
				: showSaved(panel, outcome);
		}
		case "conflicts":
			return go({ at: "conflicts", found: outcome, asked });
		case "lookalikes":
			return go({ at: "lookalikes", lines: outcome.lookalikes, asked });
	}
}

function PartnerFields(
	props: EditProps & { form: Form; onSave: (asked: SavePartner) => void },
) {
	const { panel, view, form } = props;
	const groups = formGroups(form.entries, view === null);
	const fields = fieldsIn(groups);
	const save = (values: Values) =>
		props.onSave({
			as: meIn(panel),
			place: view?.place ?? null,
			opened: paired(view ? form.opened : {}, fields),
			values: paired(values, fields),
			notTheSame: false,
		});
	return (
		<>
			<Head
				panel={panel}
				title={view ? say.edit(String(view.partner.name)) : say.add}
				onArrival={() => goToField(fieldNamed(props.field ?? ""))}
			/>
			<RecordForm
				groups={groups}
				form={form}
				save={view ? say.save : say.addButton}
				onSave={save}
			/>
		</>
	);
}

export function EditPartner(props: EditProps) {
	const { panel, view, sender } = props;
	const form = useForm(panel, startOf(props));
	const [step, go] = useState<Step>(atForm);
	const sendOff = (asked: SavePartner) => void send(props, { form, go }, asked);
	const toForm = () => go(atForm);
	switch (step.at) {
		case "form":
			return <PartnerFields {...props} form={form} onSave={sendOff} />;
		case "conflicts": {
			const settle = (taken: Taken) => {
				const asked = settled(step.asked, step.found, taken);
				form.restart(flat(asked.opened), flat(asked.values));
				sendOff({ ...step.asked, ...asked });
			};
			return (
				<Conflicts
					conflicts={step.found.conflicts}
					columnOf={partnerColumn}
					records={form.records}
					onSettle={settle}
					onBack={toForm}
				/>
			);
		}
		case "lookalikes":
			return (
				<Lookalikes
					lines={step.lines}
					adding={view === null}
					open={sender ? senderWords.addThere : lookalikesWords.open}
					onOpen={({ ref, row, name }) =>
						sender
							? visit(panel, {
									at: "give",
									sender,
									way: "contact",
									partner: { ref, row, name },
								})
							: visitPartner(panel, { ref, row })
					}
					onNone={() => sendOff({ ...step.asked, notTheSame: true })}
					onBack={toForm}
				/>
			);
	}
}
