/** The answers once more, and what still lacks, before a document is made. */
import type { DraftCheck } from "../../contract";
import { kindId, usualOf } from "../draftForm";
import { Back, Button, Fact, Said, Title, Unseen } from "../Frame";
import { type Field, shownValue, type Values } from "../form/fields";
import * as words from "../words/common";
import * as say from "../words/draft";

interface AnswersProps {
	check: DraftCheck;
	name: string;
	fields: readonly Field[];
	values: Values;
	/** @param field the one to change; "" for the form as it was left */
	onChange: (field: string) => void;
	onCreate: () => void;
}

const Answer = ({
	field,
	values,
	onChange,
}: Pick<AnswersProps, "values" | "onChange"> & { field: Field }) => (
	<div class="fact answer">
		<dt>{field.column.heading}</dt>
		<dd>
			{(!values[field.id] && field.blank) ||
				shownValue(field.column, values[field.id], {})}
		</dd>
		<dd class="step">
			<button type="button" class="link" onClick={() => onChange(field.id)}>
				{say.change}
				<Unseen>{field.column.heading}</Unseen>
			</button>
		</dd>
	</div>
);

/** What the register adds to the answers above, without saying it twice. */
function FromRegister({
	check,
	fields,
	values,
}: Pick<AnswersProps, "check" | "fields" | "values">) {
	const asked = new Set(fields.map(({ column }) => column.heading));
	const others = check.answers.filter(
		({ label }) => !asked.has(label) && label !== say.template,
	);
	const kind = String(values[kindId] ?? "");
	const value = usualOf(check.templates, kind)?.name ?? "";
	const template = asked.has(say.template)
		? []
		: [{ label: say.template, value }];
	return (
		<section>
			<h2>{say.fromRegister}</h2>
			<dl class="facts">
				{[...template, ...others].map(({ label, value }) => (
					<Fact key={label} name={label}>
						{value || words.empty}
					</Fact>
				))}
			</dl>
		</section>
	);
}

const Gaps = ({ gaps }: Pick<DraftCheck, "gaps">) =>
	gaps.length === 0 ? (
		<p>{say.noGaps}</p>
	) : (
		<Said heading={say.gaps} tone="soon" why={say.gapsWhy} lines={gaps} />
	);

export function DraftAnswers(props: AnswersProps) {
	const toForm = () => props.onChange("");
	return (
		<>
			<Back label={say.backToForm} onBack={toForm} />
			<Title>{say.checkTitle}</Title>
			<p>{say.withName(props.name)}</p>
			<dl class="facts">
				{props.fields.map((field) => (
					<Answer key={field.id} {...props} field={field} />
				))}
			</dl>
			<FromRegister {...props} />
			<Gaps gaps={props.check.gaps} />
			<Button main onPress={props.onCreate}>
				{say.create}
			</Button>
		</>
	);
}
