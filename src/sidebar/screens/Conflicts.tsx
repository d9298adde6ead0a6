/** What somebody else changed meanwhile, side by side, with a choice each. */
import { useState } from "preact/hooks";
import type { Conflict } from "../../contract";
import { type ConflictColumn, conflictId, type Taken } from "../conflicts";
import { Back, Button, Fact, Title } from "../Frame";
import { type Records, shownValue } from "../form/fields";
import { type Found, Problem } from "../form/Problem";
import { Fault } from "../form/widgets";
import * as say from "../words/conflicts";

/** What still needs a choice; nothing when all is chosen. */
function openIn(conflicts: readonly Conflict[], taken: Taken): Found | null {
	const fields = conflicts
		.filter((conflict) => !taken[conflictId(conflict)])
		.map((conflict) => ({
			field: conflictId(conflict),
			sentence: say.choose(conflict.heading),
		}));
	return fields.length > 0 ? { message: "", fields } : null;
}

function Choices(props: {
	id: string;
	taken: Taken;
	onTake: (whose: "theirs" | "yours") => void;
}) {
	const { id, taken, onTake } = props;
	const option = (whose: "theirs" | "yours", text: string, ref: string) => (
		<label class="radio">
			<input
				type="radio"
				id={ref}
				name={id}
				checked={taken[id] === whose}
				onChange={() => onTake(whose)}
			/>
			{text}
		</label>
	);
	return (
		<>
			{option("theirs", say.keepTheirs, id)}
			{option("yours", say.useYours, `${id}-yours`)}
		</>
	);
}

function ConflictItem(props: {
	conflict: Conflict;
	columnOf: ConflictColumn;
	records: Records;
	fault: string | undefined;
	taken: Taken;
	onTake: (whose: "theirs" | "yours") => void;
}) {
	const { conflict, records, taken, onTake } = props;
	const column = props.columnOf(conflict);
	const shown = (value: Conflict["yours"]) =>
		shownValue(column, value, records);
	return (
		<fieldset class={props.fault ? "field conflict faulty" : "field conflict"}>
			<legend>{conflict.heading}</legend>
			<Fault id={conflictId(conflict)} text={props.fault} />
			<dl>
				<Fact name={say.opened}>{shown(conflict.opened)}</Fact>
				<Fact name={say.theirs}>{shown(conflict.theirs)}</Fact>
				<Fact name={say.yours}>{shown(conflict.yours)}</Fact>
			</dl>
			<Choices id={conflictId(conflict)} taken={taken} onTake={onTake} />
		</fieldset>
	);
}

export function Conflicts(props: {
	conflicts: readonly Conflict[];
	columnOf: ConflictColumn;
	records: Records;
	onSettle: (taken: Taken) => void;
	onBack: () => void;
}) {
	const { conflicts } = props;
	const [taken, setTaken] = useState<Taken>({});
	const [found, setFound] = useState<Found | null>(null);
	const save = () => {
		const open = openIn(conflicts, taken);
		setFound(open);
		if (!open) props.onSettle(taken);
	};
	return (
		<>
			<Back label={say.back} onBack={props.onBack} />
			<Title>{say.title}</Title>
			<p>{say.why}</p>
			{found && (
				<Problem
					found={found}
					fields={conflicts.map((one) => ({ id: conflictId(one) }))}
				/>
			)}
			{conflicts.map((conflict) => {
				const id = conflictId(conflict);
				return (
					<ConflictItem
						key={id}
						conflict={conflict}
						columnOf={props.columnOf}
						records={props.records}
						fault={found?.fields.find(({ field }) => field === id)?.sentence}
						taken={taken}
						onTake={(whose) => setTaken({ ...taken, [id]: whose })}
					/>
				);
			})}
			<Button main onPress={save}>
				{say.save}
			</Button>
		</>
	);
}
