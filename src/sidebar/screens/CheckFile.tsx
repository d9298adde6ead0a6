/** What was understood of a file, and what is asked once for all of it. */
import type { ImportCheck, ImportRequest } from "../../contract";
import { Back, Title } from "../Frame";
import { Problem } from "../form/Problem";
import { RecordForm } from "../form/RecordForm";
import { useForm } from "../form/useForm";
import { askedGroup } from "../importing";
import type { Panel } from "../panel";
import type { Refusal } from "../server";
import { words } from "../words";

const { file: say } = words;

/** What the file left open: "" for what it says itself. */
export type AskedOnce = Pick<ImportRequest, "lead" | "source" | "type">;

interface CheckProps {
	panel: Panel;
	fileName: string;
	check: ImportCheck;
	onBack: () => void;
	/** @returns why the server did not take it */
	onAdd: (asked: AskedOnce) => Promise<Refusal | undefined>;
}

const Headings = ({ headings }: Pick<ImportCheck, "headings">) => (
	<table>
		<caption>{say.headings}</caption>
		<thead>
			<tr>
				<th scope="col">{say.inFile}</th>
				<th scope="col">{say.inRegister}</th>
			</tr>
		</thead>
		<tbody>
			{headings.map(({ from, to }) => (
				<tr key={from}>
					<td>{from}</td>
					<td>{to}</td>
				</tr>
			))}
		</tbody>
	</table>
);

export const Unknown = ({ unknown }: Pick<ImportCheck, "unknown">) =>
	unknown.length === 0 ? null : (
		<section class="notice soon">
			<h2>{say.unknown}</h2>
			<p>{say.unknownWhy}</p>
			<ul>
				{unknown.map((heading) => (
					<li key={heading}>{heading}</li>
				))}
			</ul>
		</section>
	);

export function CheckFile(props: CheckProps) {
	const { panel, check } = props;
	const asked = askedGroup(check);
	const group = { ...asked, heading: asked.fields[0] ? say.asks : "" };
	const form = useForm(panel, {
		fields: group.fields,
		opened: {},
		records: { People: check.people },
	});
	const add = async (unfinished: readonly string[]) => {
		const values = form.check(group.fields, unfinished);
		if (!values) return;
		const text = (key: keyof AskedOnce) =>
			String(values[`import.${key}`] ?? "");
		const refusal = await props.onAdd({
			lead: text("lead"),
			source: text("source"),
			type: text("type"),
		});
		if (refusal) form.refuse(refusal);
	};
	return (
		<>
			<Back label={say.another} onBack={props.onBack} />
			<Title>{say.checkTitle}</Title>
			{form.found && <Problem found={form.found} fields={group.fields} />}
			<p>{say.rows(check.rows, props.fileName)}</p>
			<Headings headings={check.headings} />
			<Unknown unknown={check.unknown} />
			<RecordForm
				groups={[group]}
				entries={form.entries}
				faults={form.found?.fields ?? []}
				records={form.records}
				onEntry={form.onEntry}
				onSave={add}
				save={say.add(check.rows)}
			/>
		</>
	);
}
