/** One control for each type of column; a new type needs one to compile. */
import type { ComponentChildren, JSX } from "preact";
import { longDay, readDay, weekdayName } from "../../register/days";
import type { ColumnType } from "../../register/table";
import * as words from "../words/common";
import * as formWords from "../words/form";
import { choiceNames, type Field, type Records } from "./fields";

export interface WidgetProps {
	field: Field;
	entry: string;
	fault: string | undefined;
	records: Records;
	onEntry: (entry: string) => void;
}

export type Widget = (props: WidgetProps) => JSX.Element;

/** Up to this many choices are all in sight; more are folded into a list. */
const mostRadios = 5;

export const hintId = (id: string) => `${id}-hint`;
export const faultId = (id: string) => `${id}-fault`;

const labelOf = ({ column, mark }: Field) =>
	column.required
		? column.heading
		: `${column.heading} ${mark ?? formWords.optional}`;

/** What a screen reader says after the label of a control. */
function described({ field, fault }: WidgetProps, hint: string | undefined) {
	const ids = [
		fault ? faultId(field.id) : "",
		hint ? hintId(field.id) : "",
	].filter(Boolean);
	return {
		"aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
		"aria-invalid": fault ? ("true" as const) : undefined,
	};
}

const Hint = ({ id, text }: { id: string; text: string | undefined }) =>
	text ? (
		<p class="hint" id={hintId(id)}>
			{text}
		</p>
	) : null;

/** What is wrong with a field, beside it. */
export const Fault = ({
	id,
	text,
}: {
	id: string;
	text: string | undefined;
}) =>
	text ? (
		<p class="fault" id={faultId(id)}>
			<span aria-hidden="true">▲ </span>
			<span class="unseen">{formWords.problem}: </span>
			{text}
		</p>
	) : null;

/** A label above, the control, and the help below it. */
function Labelled(
	props: WidgetProps & { hint?: string; children: ComponentChildren },
) {
	const { field, fault } = props;
	return (
		<div class={fault ? "field faulty" : "field"}>
			<label for={field.id}>{labelOf(field)}</label>
			<Fault id={field.id} text={fault} />
			{props.children}
			<Hint id={field.id} text={props.hint ?? field.column.help} />
		</div>
	);
}

type InputMode = "text" | "email" | "url" | "decimal";

/** A widget of one line; the mode is the keyboard that a tablet shows. */
const line =
	(mode: InputMode): Widget =>
	(props) => (
		<Labelled {...props}>
			<input
				id={props.field.id}
				inputMode={mode}
				autocomplete={props.field.autocomplete ?? "off"}
				spellcheck={mode === "text"}
				value={props.entry}
				onInput={(event) => props.onEntry(event.currentTarget.value)}
				{...described(props, props.field.column.help)}
			/>
		</Labelled>
	);

const LongText: Widget = (props) => (
	<Labelled {...props}>
		<textarea
			id={props.field.id}
			rows={4}
			value={props.entry}
			onInput={(event) => props.onEntry(event.currentTarget.value)}
			{...described(props, props.field.column.help)}
		/>
	</Labelled>
);

/** "Friday 7 July 2028", so that a slip of the finger is seen. */
const inWords = (entry: string) => {
	const day = readDay(entry);
	return day ? `${weekdayName(day)} ${longDay(day)}` : undefined;
};

const DayInput: Widget = (props) => {
	const hint = [inWords(props.entry), props.field.column.help]
		.filter(Boolean)
		.join(". ");
	return (
		<Labelled {...props} hint={hint}>
			<input
				id={props.field.id}
				type="date"
				value={props.entry}
				onInput={(event) => props.onEntry(event.currentTarget.value)}
				{...described(props, hint)}
			/>
		</Labelled>
	);
};

/** The choices of a field; a blank one first unless a choice is needed. */
function Radios(props: WidgetProps & { options: readonly string[] }) {
	const { field, fault, entry, onEntry } = props;
	const offered = field.column.required
		? props.options
		: [...props.options, ""];
	return (
		<fieldset
			class={fault ? "field faulty" : "field"}
			aria-describedby={described(props, field.column.help)["aria-describedby"]}
		>
			<legend>{labelOf(field)}</legend>
			<Fault id={field.id} text={fault} />
			{offered.map((option, at) => (
				<label class="radio" key={option}>
					<input
						id={at === 0 ? field.id : `${field.id}-${at}`}
						type="radio"
						name={field.id}
						checked={entry === option}
						onChange={() => onEntry(option)}
					/>
					{option || (field.blank ?? formWords.notSaid)}
				</label>
			))}
			<Hint id={field.id} text={field.column.help} />
		</fieldset>
	);
}

function Select(props: WidgetProps & { options: readonly string[] }) {
	const { field } = props;
	return (
		<Labelled {...props}>
			<select
				id={field.id}
				value={props.entry}
				onChange={(event) => props.onEntry(event.currentTarget.value)}
				{...described(props, field.column.help)}
			>
				<option value="">
					{field.column.required
						? formWords.choose
						: (field.blank ?? formWords.notSaid)}
				</option>
				{props.options.map((option) => (
					<option key={option} value={option}>
						{option}
					</option>
				))}
			</select>
		</Labelled>
	);
}

const ChoiceInput: Widget = (props) => {
	const options = props.field.column.options ?? [];
	return options.length > mostRadios ? (
		<Select {...props} options={options} />
	) : (
		<Radios {...props} options={options} />
	);
};

const YesNo: Widget = (props) => (
	<Radios {...props} options={[words.yes, words.no]} />
);

/** Another record, by name: typed, or chosen from those that there are. */
const RecordInput: Widget = (props) => {
	const { field } = props;
	const hint = [field.column.help, formWords.typeOrChoose]
		.filter(Boolean)
		.join(" ");
	return (
		<Labelled {...props} hint={hint}>
			<input
				id={field.id}
				list={`${field.id}-list`}
				autocomplete="off"
				value={props.entry}
				// The list offers what fits the text: typing has to begin afresh.
				onFocus={(event) => event.currentTarget.select()}
				onInput={(event) => props.onEntry(event.currentTarget.value)}
				{...described(props, hint)}
			/>
			<datalist id={`${field.id}-list`}>
				{choiceNames(field.column, props.records).map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
		</Labelled>
	);
};

const widgets: Readonly<Record<ColumnType, Widget>> = {
	text: line("text"),
	longText: LongText,
	choice: ChoiceInput,
	day: DayInput,
	number: line("decimal"),
	money: line("decimal"),
	percent: line("decimal"),
	yesNo: YesNo,
	ref: RecordInput,
	email: line("email"),
	emails: line("text"),
	domains: line("text"),
	link: line("url"),
};

/** The field of a form, as its column's type wants it. */
export const FieldInput: Widget = (props) => {
	const Input = widgets[props.field.column.type];
	return <Input {...props} />;
};
