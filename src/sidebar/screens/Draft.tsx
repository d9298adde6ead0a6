/** Drafting an agreement: the form, its check, and the finished document. */
import { useState } from "preact/hooks";
import type { DraftCheck, DraftOutcome } from "../../contract";
import { visitAgreement, visitTemplates } from "../agreementVisits";
import { answersIn, draftFields, draftGroup, draftValues } from "../draftForm";
import { Button } from "../Frame";
import type { Field, Values } from "../form/fields";
import { goToField } from "../form/Problem";
import { RecordForm } from "../form/RecordForm";
import { type Form, useForm } from "../form/useForm";
import { Head } from "../Head";
import { change, meIn, type Panel } from "../panel";
import * as say from "../words/draft";
import * as templatesWords from "../words/templates";
import { DraftAnswers } from "./DraftAnswers";
import { DraftDone } from "./DraftDone";

type Step =
	/** `field` is the one to go to, after Change was pressed. */
	| { at: "form"; field: string }
	| { at: "check"; values: Values }
	| { at: "done"; outcome: DraftOutcome };

interface DraftProps {
	panel: Panel;
	check: DraftCheck;
	name: string;
}

/** Asks for the document; shows what came of it, or why it was refused. */
async function create(
	{ panel, check }: DraftProps,
	{ form, go }: { form: Form; go: (step: Step) => void },
	values: Values,
): Promise<void> {
	const reply = await change(
		panel,
		"draftAgreement",
		{
			as: meIn(panel),
			place: check.place,
			...answersIn(values, check.templates),
		},
		say.creating,
	);
	if (!reply) return;
	if (!reply.ok) {
		// Only what can be put right in the form leads back to it.
		if (reply.fields.length === 0) return panel.set({ trouble: reply });
		go({ at: "form", field: "" });
		return form.refuse(reply);
	}
	panel.unsaved = false;
	panel.set({ done: null });
	go({ at: "done", outcome: reply.value });
}

function DraftFields(
	props: DraftProps & {
		form: Form;
		fields: readonly Field[];
		start: string;
		onChecked: (values: Values) => void;
	},
) {
	const { panel, form, fields } = props;
	const group = draftGroup(fields, form.entries, props.check.templates);
	return (
		<>
			<Head
				panel={panel}
				title={say.title}
				onArrival={() => goToField(props.start)}
			/>
			<p>{say.withName(props.name)}</p>
			<RecordForm
				groups={[group]}
				form={form}
				save={say.next}
				onSave={props.onChecked}
			/>
			<Button onPress={() => visitTemplates(panel)}>
				{templatesWords.title}
			</Button>
		</>
	);
}

export function Draft(props: DraftProps) {
	const { panel, check } = props;
	const fields = draftFields(check.kinds);
	const form = useForm(panel, {
		fields,
		opened: draftValues(check.request),
		records: {},
	});
	const [step, go] = useState<Step>({ at: "form", field: "" });
	switch (step.at) {
		case "form":
			return (
				<DraftFields
					{...props}
					form={form}
					fields={fields}
					start={step.field}
					onChecked={(values) => go({ at: "check", values })}
				/>
			);
		case "check":
			return (
				<DraftAnswers
					check={check}
					name={props.name}
					fields={draftGroup(fields, form.entries, check.templates).fields}
					values={step.values}
					onChange={(field) => go({ at: "form", field })}
					onCreate={() => void create(props, { form, go }, step.values)}
				/>
			);
		case "done":
			return (
				<DraftDone
					outcome={step.outcome}
					panel={panel}
					onOpen={() => visitAgreement(panel, step.outcome.place)}
				/>
			);
	}
}
