/** A screen with one short form: what it is about, its fields, one button. */
import type { ComponentChildren } from "preact";
import { Head } from "../Head";
import type { Panel } from "../panel";
import type { Refusal } from "../server";
import {
	type Entries,
	fieldsIn,
	type Group,
	type Records,
	type Values,
} from "./fields";
import { RecordForm } from "./RecordForm";
import { useForm } from "./useForm";
export interface Question {
	title: string;
	/** Whom or what it is about. */
	about: string;
	why?: string;
	/** What is said above the fields, such as rules that are set aside. */
	lines?: readonly string[];
	groups: readonly Group[];
	/** Whether a field makes sense beside what is entered; all do if not said. */
	asks?: (id: string, entries: Entries) => boolean;
	opened?: Values;
	records?: Records;
	save: string;
	/** @returns why the server did not take it */
	send: (values: Values) => Promise<Refusal | undefined>;
}

export interface AskProps {
	panel: Panel;
	question: Question;
	children?: ComponentChildren;
}

/** Fields without a heading of their own. */
export const plainGroup = (fields: Group["fields"]): Group[] => [
	{ heading: "", folded: false, fields },
];

export function AskForm({ panel, question, children }: AskProps) {
	const { groups, asks = () => true, opened = {}, records = {} } = question;
	const fields = fieldsIn(groups);
	const form = useForm(panel, { fields, opened, records });
	const send = async (values: Values) => {
		const refusal = await question.send(values);
		if (refusal) form.refuse(refusal);
	};
	return (
		<>
			<Head panel={panel} title={question.title} about={question.about} />
			{question.why && <p>{question.why}</p>}
			{question.lines?.map((line) => (
				<p key={line} class="notice soon">
					{line}
				</p>
			))}
			{children}
			<RecordForm
				groups={groups.map((group) => ({
					...group,
					fields: group.fields.filter(({ id }) => asks(id, form.entries)),
				}))}
				form={form}
				save={question.save}
				onSave={send}
			/>
		</>
	);
}
