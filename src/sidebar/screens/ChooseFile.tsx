/** Choosing the file of partners to add. */
import { useRef, useState } from "preact/hooks";
import { type Found, Problem } from "../form/Problem";
import { Fault, faultId, hintId } from "../form/widgets";
import { Head } from "../Head";
import type { Panel } from "../panel";
import * as say from "../words/file";

const id = "import.file";

const FileInput = (props: {
	input: { current: HTMLInputElement | null };
	fault: string | undefined;
}) => (
	<div class={props.fault ? "field faulty" : "field"}>
		<label for={id}>{say.choose}</label>
		<Fault id={id} text={props.fault} />
		<input
			id={id}
			type="file"
			accept=".csv,text/csv"
			ref={props.input}
			aria-describedby={
				props.fault ? `${faultId(id)} ${hintId(id)}` : hintId(id)
			}
			aria-invalid={props.fault ? "true" : undefined}
		/>
		<p class="hint" id={hintId(id)}>
			{say.chooseHelp}
		</p>
	</div>
);

export function ChooseFile(props: {
	panel: Panel;
	/** @returns what is wrong with the file */
	onRead: (chosen: File | undefined) => Promise<string | undefined>;
}) {
	const input = useRef<HTMLInputElement>(null);
	const [found, setFound] = useState<Found | null>(null);
	const read = async () => {
		const sentence = await props.onRead(input.current?.files?.[0]);
		if (sentence) setFound({ message: "", fields: [{ field: id, sentence }] });
	};
	return (
		<>
			<Head panel={props.panel} title={say.title} />
			{found && <Problem found={found} fields={[{ id }]} />}
			<p>{say.why}</p>
			<form
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void read();
				}}
			>
				<FileInput input={input} fault={found?.fields[0]?.sentence} />
				<button type="submit" class="main">
					{say.read}
				</button>
			</form>
		</>
	);
}
