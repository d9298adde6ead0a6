/** Drafting for several partners: choose them, answer once, see what came of it. */
import { useState } from "preact/hooks";
import { answersIn, draftFields, draftGroup, draftValues } from "../draftForm";
import { Back, Button, Title } from "../Frame";
import type { Values } from "../form/fields";
import { RecordForm } from "../form/RecordForm";
import { useForm } from "../form/useForm";
import { Head } from "../Head";
import { found } from "../listing";
import type { Panel } from "../panel";
import { askFor, draftAll, type SeveralStep } from "../several";
import { leave, renew } from "../visits";
import * as backWords from "../words/back";
import * as partnersWords from "../words/partners";
import * as say from "../words/several";
import { Filter } from "./Partners";
import { Run } from "./SeveralRun";

export interface SeveralProps<S extends SeveralStep = SeveralStep> {
	panel: Panel;
	/** Which stop of the journey this is. */
	stop: number;
	step: S;
}
export type At<A extends SeveralStep["at"]> = SeveralProps<
	Extract<SeveralStep, { at: A }>
>;

function Choose({ panel, stop, step }: At<"choose">) {
	const { lines } = panel.state;
	const [filter, setFilter] = useState({ search: "", stage: "" });
	const [fault, setFault] = useState("");
	const shown = found(lines, filter);
	const chosen = new Set(step.chosen);
	const choose = (refs: Iterable<string>) =>
		renew(panel, stop, {
			at: "several",
			step: { at: "choose", chosen: [...refs] },
		});
	const toggle = (ref: string) => {
		if (!chosen.delete(ref)) chosen.add(ref);
		choose(chosen);
	};
	const next = () => {
		setFault(chosen.size > 0 ? "" : say.noneChosen);
		askFor(
			panel,
			stop,
			lines.filter(({ ref }) => chosen.has(ref)),
		);
	};
	return (
		<>
			<Head panel={panel} title={say.title} />
			<p>{say.why}</p>
			<div role="alert">{fault && <p class="notice soon">{fault}</p>}</div>
			<Filter
				listing={filter}
				onListing={(patch) => setFilter({ ...filter, ...patch })}
			/>
			<Button
				onPress={() => choose([...chosen, ...shown.map(({ ref }) => ref)])}
			>
				{say.all(shown.length)}
			</Button>
			{chosen.size > 0 && (
				<Button onPress={() => choose([])}>{say.none}</Button>
			)}
			<fieldset class="group">
				<legend>{partnersWords.title}</legend>
				{shown.map(({ ref, name, stage }) => (
					<label class="radio" key={ref}>
						<input
							type="checkbox"
							id={`choose-${ref}`}
							checked={chosen.has(ref)}
							onChange={() => toggle(ref)}
						/>
						<span>
							{name} <span class="aside">{stage}</span>
						</span>
					</label>
				))}
			</fieldset>
			<p role="status">{say.chosen(chosen.size)}</p>
			<Button main onPress={next}>
				{say.next}
			</Button>
		</>
	);
}

function Answer({ panel, stop, step }: At<"form">) {
	const { check, places, chosen } = step;
	const { templates } = check;
	const fields = draftFields(check.kinds).map((field) =>
		field.id === "agreement.title"
			? { ...field, column: { ...field.column, help: say.titleHelp } }
			: field,
	);
	const opened = draftValues(check.request);
	const form = useForm(panel, { fields, opened, records: {} });
	const toChoice = () =>
		leave(panel, () =>
			renew(panel, stop, { at: "several", step: { at: "choose", chosen } }),
		);
	const draft = (values: Values) =>
		void draftAll(panel, stop, {
			answers: answersIn(values, templates),
			left: places,
			lines: [],
		});
	return (
		<>
			<Back label={backWords.before} onBack={toChoice} />
			<Title>{say.title}</Title>
			<p>{say.chosen(places.length)}</p>
			<RecordForm
				groups={[draftGroup(fields, form.entries, templates)]}
				form={form}
				save={say.draft(places.length)}
				onSave={draft}
			/>
		</>
	);
}

export function Several(props: SeveralProps) {
	const { step, ...ways } = props;
	switch (step.at) {
		case "choose":
			return <Choose {...ways} step={step} />;
		case "form":
			return <Answer {...ways} step={step} />;
		case "run":
			return <Run {...ways} step={step} />;
	}
}
