/** A form of grouped fields with one button, checked when it is pressed. */
import type { ComponentChildren } from "preact";
import type { FieldFault } from "../../contract";
import type { Entries, Group, Records } from "./fields";
import { FieldInput } from "./widgets";

interface FormProps {
	groups: readonly Group[];
	entries: Entries;
	faults: readonly FieldFault[];
	records: Records;
	onEntry: (id: string, entry: string) => void;
	/** @param unfinished days that are typed only in part */
	onSave: (unfinished: readonly string[]) => void;
	save: string;
	children?: ComponentChildren;
}

/** A browser keeps a half-typed day to itself; it only says that it is bad. */
const unfinishedIn = (form: HTMLFormElement): string[] =>
	Array.from(form.querySelectorAll("input"))
		.filter((input) => input.validity.badInput)
		.map((input) => input.id);

function Fields(props: FormProps & { group: Group }) {
	const faultOn = (id: string) =>
		props.faults.find(({ field }) => field === id)?.sentence;
	return (
		<>
			{props.group.fields.map((field) => (
				<FieldInput
					key={field.id}
					field={field}
					entry={props.entries[field.id] ?? ""}
					fault={faultOn(field.id)}
					records={props.records}
					onEntry={(entry) => props.onEntry(field.id, entry)}
				/>
			))}
		</>
	);
}

function FieldGroup(props: FormProps & { group: Group }) {
	const { group, faults } = props;
	const faulty = group.fields.some(({ id }) =>
		faults.some(({ field }) => field === id),
	);
	if (!group.folded)
		return (
			<section class="group">
				{group.heading && <h2>{group.heading}</h2>}
				<Fields {...props} />
			</section>
		);
	return (
		<details class="group" open={faulty}>
			<summary>
				<h2>{group.heading}</h2>
			</summary>
			<Fields {...props} />
		</details>
	);
}

export function RecordForm(props: FormProps) {
	return (
		<form
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				props.onSave(unfinishedIn(event.currentTarget));
			}}
		>
			{props.groups.map((group) => (
				<FieldGroup key={group.heading} {...props} group={group} />
			))}
			{props.children}
			<button type="submit" class="main">
				{props.save}
			</button>
		</form>
	);
}
