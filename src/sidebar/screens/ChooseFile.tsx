/** Choosing the file of partners to add. */
import { useRef } from "preact/hooks";
import { Back, Title } from "../Frame";
import { type Found, Problem } from "../form/Problem";
import { words } from "../words";

const { file: say } = words;

/** The one field of this screen. */
export const fileField = { id: "import.file" };
const { id } = fileField;

export function ChooseFile(props: {
	backLabel: string;
	found: Found | null;
	onBack: () => void;
	onRead: (chosen: File | undefined) => void;
}) {
	const input = useRef<HTMLInputElement>(null);
	const { found } = props;
	return (
		<>
			<Back label={props.backLabel} onBack={props.onBack} />
			<Title>{say.title}</Title>
			{found && <Problem found={found} fields={[fileField]} />}
			<p>{say.why}</p>
			<form
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					props.onRead(input.current?.files?.[0]);
				}}
			>
				<div class={found ? "field faulty" : "field"}>
					<label for={id}>{say.choose}</label>
					<input
						id={id}
						type="file"
						accept=".csv,text/csv"
						ref={input}
						aria-describedby={`${id}-hint`}
						aria-invalid={found ? "true" : undefined}
					/>
					<p class="hint" id={`${id}-hint`}>
						{say.chooseHelp}
					</p>
				</div>
				<button type="submit" class="main">
					{say.read}
				</button>
			</form>
		</>
	);
}
