/** What was understood of a file, and what is asked once for all of it. */
import type { ImportCheck } from "../../contract";
import { Back, Said, Title } from "../Frame";
import type { Values } from "../form/fields";
import { RecordForm } from "../form/RecordForm";
import { useForm } from "../form/useForm";
import { type AskedOnce, askedGroup, askedOnce } from "../importing";
import type { Panel } from "../panel";
import type { Refusal } from "../server";
import * as say from "../words/file";

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

export const Unknown = ({ unknown }: Pick<ImportCheck, "unknown">) => (
	<Said
		heading={say.unknown}
		tone="soon"
		why={say.unknownWhy}
		lines={unknown}
	/>
);

export function CheckFile(props: CheckProps) {
	const { panel, check } = props;
	const group = askedGroup(check);
	const form = useForm(panel, {
		fields: group.fields,
		opened: {},
		records: { People: check.people },
	});
	const add = async (values: Values) => {
		const refusal = await props.onAdd(askedOnce(values));
		if (refusal) form.refuse(refusal);
	};
	return (
		<>
			<Back label={say.another} onBack={props.onBack} />
			<Title>{say.checkTitle}</Title>
			<p>{say.rows(check.rows, props.fileName)}</p>
			<Headings headings={check.headings} />
			<Unknown unknown={check.unknown} />
			<RecordForm
				groups={[group]}
				form={form}
				save={say.add(check.rows)}
				onSave={add}
			/>
		</>
	);
}
