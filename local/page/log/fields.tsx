/** The fields of the form: what goes wrong, in which run, at which call. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type {
	FaultChoice,
	WhatIfChoices,
	WhatIfRun,
} from "../../server/contract";
import {
	count,
	inWords,
	runInCode,
	runInWords,
	sentenceCase,
	words,
} from "../words";

import { callInWords } from "./callWords";

interface SelectProps {
	label: string;
	help?: string;
	value: string;
	onChoose(value: string): void;
	children: ComponentChildren;
}

function Select({ label, help, value, onChoose, children }: SelectProps) {
	const id = useId();
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<select
				id={id}
				value={value}
				aria-describedby={help ? `${id}help` : undefined}
				onChange={(event) => onChoose(event.currentTarget.value)}
			>
				{children}
			</select>
			{help && (
				<p id={`${id}help`} class="help">
					{help}
				</p>
			)}
		</div>
	);
}

type Kind = FaultChoice["kind"];

export const KindField = (props: {
	groups: WhatIfChoices["groups"];
	kind: Kind | undefined;
	onChoose(kind: Kind): void;
}) => (
	<Select
		label={words.whatGoesWrong}
		value={props.kind ?? ""}
		// Only kinds stand in the list.
		onChoose={(value) => props.onChoose(value as Kind)}
	>
		{props.groups.map(({ title, kinds }) => (
			<optgroup key={title} label={title}>
				{kinds.map(({ kind, what }) => (
					<option key={kind} value={kind}>
						{sentenceCase(what)}
					</option>
				))}
			</optgroup>
		))}
	</Select>
);

export const OnField = (props: {
	need: "tab" | "job";
	places: readonly string[];
	on: string;
	onChoose(on: string): void;
}) => (
	<Select
		label={props.need === "tab" ? words.whichTab : words.whichJob}
		value={props.places.includes(props.on) ? props.on : (props.places[0] ?? "")}
		onChoose={props.onChoose}
	>
		{props.places.map((place) => (
			<option key={place} value={place}>
				{props.need === "job" ? inWords(place) : place}
			</option>
		))}
	</Select>
);

/** One more than there are stands for any run. */
export const RunField = (props: {
	runs: readonly WhatIfRun[];
	run: number;
	onChoose(run: number): void;
}) => (
	<Select
		label={words.inWhichRun}
		help={words.inWhichRunHelp}
		value={String(props.run)}
		onChoose={(value) => props.onChoose(Number(value))}
	>
		{props.runs.map(({ name }, n) => (
			<option key={runInCode(name)} value={n}>
				{runInWords(name)}
			</option>
		))}
		<option value={props.runs.length}>{words.anyRun}</option>
	</Select>
);

interface CallFieldProps {
	/** Undefined for any run. */
	run: WhatIfRun | undefined;
	at: number;
	onChoose(at: number): void;
}

export function CallField({ run, at, onChoose }: CallFieldProps) {
	if (!run || run.calls.length === 0) {
		return <NumberField run={run} at={at} onChoose={onChoose} />;
	}
	return (
		<Select
			label={words.atWhichCall}
			help={words.atWhichCallHelp}
			value={String(at)}
			onChoose={(value) => onChoose(Number(value))}
		>
			{run.calls.map(({ n, call }) => (
				<option key={n} value={n}>
					{n}. {callInWords(call)}
				</option>
			))}
		</Select>
	);
}

function NumberField({ run, at, onChoose }: CallFieldProps) {
	const id = useId();
	return (
		<div class="field">
			<label for={id}>{words.atWhichCall}</label>
			<input
				id={id}
				type="number"
				min={1}
				max={1000}
				required
				value={at}
				aria-describedby={`${id}help`}
				onInput={(event) => onChoose(event.currentTarget.valueAsNumber || 1)}
			/>
			<p id={`${id}help`} class="help">
				{run
					? `The newest one made ${count(run.callCount, "call")}; their names are no longer kept. 1 is the first.`
					: words.anyCallHelp}
			</p>
		</div>
	);
}
