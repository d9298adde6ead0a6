/** Changing the words of an agreement, until they are saved. */
import { useState } from "preact/hooks";
import type { SaveAgreement } from "../../contract";
import {
	agreementFormGroups,
	changedParts,
	openedOf,
	recordsOf,
} from "../agreementForm";
import { isDraft } from "../agreements";
import {
	type AgreementConflicts,
	agreementColumn,
	settled,
	type Taken,
} from "../conflicts";
import { fieldsIn, flat, type Values } from "../form/fields";
import { goToField } from "../form/Problem";
import { RecordForm } from "../form/RecordForm";
import { type Form, useForm } from "../form/useForm";
import { Head } from "../Head";
import { change, meIn, type Panel } from "../panel";
import { showSavedAgreement } from "../saving";
import * as say from "../words/agreement";
import * as words from "../words/common";
import type { AgreementProps } from "./Agreement";
import { Conflicts } from "./Conflicts";

/** What was found, and what the server had been sent. */
interface Found {
	found: AgreementConflicts;
	asked: SaveAgreement;
}

async function send(
	panel: Panel,
	{ form, go }: { form: Form; go: (found: Found | null) => void },
	asked: SaveAgreement,
): Promise<void> {
	const reply = await change(panel, "saveAgreement", asked, words.saving);
	if (!reply) return;
	if (!reply.ok) {
		go(null);
		return form.refuse(reply);
	}
	const outcome = reply.value;
	if (outcome.kind === "conflicts") go({ found: outcome, asked });
	else await showSavedAgreement(panel, outcome);
}

export function EditAgreement(props: AgreementProps & { field: string }) {
	const { panel, view } = props;
	const [start] = useState(() => openedOf(view));
	const [opened, setOpened] = useState(start);
	const records = recordsOf(view);
	const groups = agreementFormGroups(view);
	const fields = fieldsIn(groups);
	const form = useForm(panel, { fields, opened: flat(start), records });
	const [found, go] = useState<Found | null>(null);
	const sendOff = (asked: SaveAgreement) =>
		void send(panel, { form, go }, asked);
	if (found) {
		const settle = (taken: Taken) => {
			const now = settled(found.asked, found.found, taken);
			setOpened(now.opened);
			form.restart(flat(now.opened), flat(now.values));
			sendOff({ ...found.asked, ...now });
		};
		return (
			<Conflicts
				conflicts={found.found.conflicts}
				columnOf={agreementColumn}
				records={records}
				onSettle={settle}
				onBack={() => go(null)}
			/>
		);
	}
	const save = (entered: Values) =>
		sendOff({
			as: meIn(panel),
			place: view.place,
			opened,
			values: changedParts(opened, entered),
		});
	return (
		<>
			<Head
				panel={panel}
				title={isDraft(view) ? say.edit : say.editLater}
				about={String(view.agreement.title)}
				onArrival={() => goToField(props.field)}
			/>
			{!isDraft(view) && <p>{say.onlyThese}</p>}
			<RecordForm groups={groups} form={form} save={say.save} onSave={save} />
		</>
	);
}
