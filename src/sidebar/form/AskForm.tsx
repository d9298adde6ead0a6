/** A screen with one short form: what it is about, its fields, one button. */
import type { ComponentChildren } from "preact";
import { Back, Title } from "../Frame";
import type { Panel } from "../panel";
import type { Refusal } from "../server";
import { back } from "../visits";
import { fieldsIn, type Group, type Records, type Values } from "./fields";
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
	opened?: Values;
	records?: Records;
	save: string;
	/** @returns why the server did not take it */
	send: (values: Values) => Promise<Refusal | undefined>;
}

export interface AskProps {
	panel: Panel;
	question: Question;
	backLabel: string;
	children?: ComponentChildren;
}

/** Fields without a heading of their own. */
export const plainGroup = (fields: Group["fields"]): Group[] => [
	{ heading: "", folded: false, fields },
];

export function AskForm({ panel, question, backLabel, children }: AskProps) {
	const { groups, opened = {}, records = {} } = question;
	const fields = fieldsIn(groups);
	const form = useForm(panel, { fields, opened, records });
	const goBack = () => back(panel);
	const send = async (values: Values) => {
		const refusal = await question.send(values);
		if (refusal) form.refuse(refusal);
	};
	return (
		<>
			<Back label={backLabel} onBack={goBack} />
			<Title>{question.title}</Title>
			<p>
				<strong>{question.about}</strong>
			</p>
			{question.why && <p>{question.why}</p>}
			{question.lines?.map((line) => (
				<p key={line} class="notice soon">
					{line}
				</p>
			))}
			{children}
			<RecordForm
				groups={groups}
				form={form}
				save={question.save}
				onSave={send}
			/>
		</>
	);
}
