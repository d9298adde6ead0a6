/** What of a logged email may be changed: its partners, subject and class. */
import type { LetterValues, TimelineView } from "../../contract";
import { ref } from "../../register/table";
import { changeLetter } from "../changes";
import { Button, goToTitle, Unseen } from "../Frame";
import { choiceName, type Field } from "../form/fields";
import { Problem } from "../form/Problem";
import { useForm } from "../form/useForm";
import { FieldInput } from "../form/widgets";
import * as say from "../words/timeline";
import type { LineProps } from "./TimelineLine";

type Change = (values: Partial<LetterValues>) => void;

const nameIn = (partners: TimelineView["partners"], wanted: string) => {
	const partner = partners.find((one) => one.ref === wanted);
	return partner ? choiceName(partner, partners) : wanted;
};

/** The partners that it is about; one of several can be taken away. */
function FiledUnder(props: LineProps & { onChange: Change }) {
	const { line, partners, onChange } = props;
	const several = line.partners.length > 1;
	return (
		<>
			<p>
				<strong>{say.filedUnder}</strong>
			</p>
			<ul class="lines">
				{line.partners.map((partner) => (
					<li key={partner}>
						{nameIn(partners, partner)}{" "}
						{several && (
							<button
								type="button"
								class="link"
								onClick={() =>
									onChange({
										partners: line.partners.filter((one) => one !== partner),
									})
								}
							>
								{say.remove}
								<Unseen>{nameIn(partners, partner)}</Unseen>
							</button>
						)}
					</li>
				))}
			</ul>
		</>
	);
}

/** Another partner: instead of the one whose timeline this is, or beside it. */
function Move(props: LineProps & { onChange: Change }) {
	const { line, partner, onChange } = props;
	const field: Field = {
		id: `to-${line.ref}`,
		column: ref(say.to, "Partners", { required: true, help: say.toHelp }),
	};
	const records = { Partners: props.partners };
	const start = { fields: [field], opened: {}, records };
	const form = useForm({ unsaved: false }, start);
	const file = (beside: readonly string[]) => {
		const chosen = form.check([field], [])?.[field.id];
		if (typeof chosen !== "string") return;
		const partners = [...beside.filter((one) => one !== chosen), chosen];
		onChange({ partners });
	};
	const others = line.partners.filter((one) => one !== partner);
	return (
		<>
			{form.found && <Problem found={form.found} fields={[field]} />}
			<FieldInput
				field={field}
				entry={form.entries[field.id] ?? ""}
				fault={form.found?.fields[0]?.sentence}
				records={records}
				onEntry={(entry) => form.onEntry(field.id, entry)}
			/>
			<Button onPress={() => file(others)}>{say.move}</Button>
			<Button onPress={() => file(line.partners)}>{say.add}</Button>
		</>
	);
}

export function ChangeLetter(props: LineProps) {
	const { panel, line } = props;
	const isRestricted = line.class === "Restricted";
	// What was pressed is gone afterwards, or says something else.
	const onChange: Change = (values) =>
		void changeLetter(panel, line, values).then((done) => done && goToTitle());
	return (
		<>
			<FiledUnder {...props} onChange={onChange} />
			<Move {...props} onChange={onChange} />
			<div class="apart">
				{line.text && !isRestricted && (
					<Button onPress={() => onChange({ subject: "" })}>{say.hide}</Button>
				)}
				<Button
					onPress={() =>
						onChange({ class: isRestricted ? "Internal" : "Restricted" })
					}
				>
					{isRestricted ? say.unrestrict : say.restrict}
				</Button>
			</div>
		</>
	);
}
