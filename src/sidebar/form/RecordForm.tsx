/** A form of grouped fields with one button, checked when it is pressed. */
import { fieldsIn, type Group, type Values } from "./fields";
import { Problem } from "./Problem";
import type { Form } from "./useForm";
import { FieldInput } from "./widgets";

interface GroupProps {
	group: Group;
	form: Form;
}

/** A browser keeps a half-typed day to itself; it only says that it is bad. */
const unfinishedIn = (form: HTMLFormElement): string[] =>
	Array.from(form.querySelectorAll("input"))
		.filter((input) => input.validity.badInput)
		.map((input) => input.id);

const faultOn = ({ found }: Form, id: string) =>
	found?.fields.find(({ field }) => field === id)?.sentence;

const Fields = ({ group, form }: GroupProps) => (
	<>
		{group.fields.map((field) => (
			<FieldInput
				key={field.id}
				field={field}
				entry={form.entries[field.id] ?? ""}
				fault={faultOn(form, field.id)}
				records={form.records}
				onEntry={(entry) => form.onEntry(field.id, entry)}
			/>
		))}
	</>
);

const OpenGroup = (props: GroupProps) => (
	<section class="group">
		{props.group.heading && <h2>{props.group.heading}</h2>}
		<Fields {...props} />
	</section>
);

/** Opens by itself when something in it has to be put right. */
const FoldedGroup = (props: GroupProps) => (
	<details
		class="group"
		open={props.group.fields.some(({ id }) => faultOn(props.form, id))}
	>
		<summary>
			<h2>{props.group.heading}</h2>
		</summary>
		<Fields {...props} />
	</details>
);

export function RecordForm(props: {
	groups: readonly Group[];
	form: Form;
	/** The words of the button. */
	save: string;
	/** Called with what was entered, once nothing is wrong with it. */
	onSave: (values: Values) => void;
}) {
	const { groups, form } = props;
	const fields = fieldsIn(groups);
	return (
		<>
			{form.found && <Problem found={form.found} fields={fields} />}
			<form
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					const unfinished = unfinishedIn(event.currentTarget);
					const values = form.check(fields, unfinished);
					if (values) props.onSave(values);
				}}
			>
				{groups.map((group) =>
					group.folded ? (
						<FoldedGroup key={group.heading} group={group} form={form} />
					) : (
						<OpenGroup key={group.heading} group={group} form={form} />
					),
				)}
				<button type="submit" class="main">
					{props.save}
				</button>
			</form>
		</>
	);
}
