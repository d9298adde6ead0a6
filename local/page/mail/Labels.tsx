/** The labels of a conversation: put on, taken off, made, renamed, deleted. */

import { useState } from "preact/hooks";
import type { LabelName, MailView } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { Question } from "../Question";
import { words } from "../words";

interface LabelsProps {
	view: MailView;
	/** All that there are. */
	labels: readonly LabelName[];
	onChanged(): void;
}

export function Labels({ view, labels, onChanged }: LabelsProps) {
	const doAct = useAct();
	const done = async (work: () => Promise<{ notice: string }>) => {
		const outcome = await doAct(words.working, work, ({ notice }) => notice);
		if (outcome) onChanged();
		return outcome !== undefined;
	};
	const put = (label: string, isOn: boolean) =>
		done(() => ask("labelMail", { id: view.id, label, isOn }));
	const isOn = ({ id }: LabelName) => view.labels.some((on) => on.id === id);
	return (
		<fieldset class="labels">
			<legend>{words.labels}</legend>
			<p class="help">{countsFor(view.conversation)}</p>
			<ul>
				{labels.map((label) => (
					<LabelRow
						key={label.id}
						label={label}
						isOn={isOn(label)}
						onPut={(on) => put(label.name, on)}
						done={done}
					/>
				))}
			</ul>
			<NameForm
				title={words.newLabel}
				button={words.addLabel}
				onName={(name) => put(name, true)}
			/>
		</fieldset>
	);
}

const countsFor = (conversation: number): string =>
	conversation === 1
		? "A label goes on the whole conversation: just this message so far."
		: `A label goes on the whole conversation: all ${conversation} messages of it.`;

interface LabelRowProps {
	label: LabelName;
	isOn: boolean;
	onPut(isOn: boolean): Promise<boolean>;
	done(work: () => Promise<{ notice: string }>): Promise<boolean>;
}

function LabelRow({ label, isOn, onPut, done }: LabelRowProps) {
	const { id, name } = label;
	const [isRenaming, setRenaming] = useState(false);
	const [isAsking, setAsking] = useState(false);
	const rename = async (given: string) => {
		const request = { label: id, name: given };
		const isDone = await done(() => ask("renameLabel", request));
		if (isDone) setRenaming(false);
		return isDone;
	};
	return (
		<li>
			<label class="labelName">
				<input
					type="checkbox"
					checked={isOn}
					onChange={({ currentTarget }) => void onPut(currentTarget.checked)}
				/>
				<span>{name}</span>
			</label>
			<button
				type="button"
				aria-expanded={isRenaming}
				onClick={() => setRenaming(!isRenaming)}
			>
				{words.rename}
				<span class="unseen"> {name}</span>
			</button>
			<button type="button" onClick={() => setAsking(true)}>
				{words.deleteLabel}
				<span class="unseen"> {name}</span>
			</button>
			{isRenaming && (
				<NameForm
					title={words.renameTo}
					button={words.rename}
					first={name}
					onName={rename}
				/>
			)}
			{isAsking && (
				<Question
					title={words.deleteLabelTitle}
					question={`“${name}” goes from every message that has it. The messages stay.`}
					yes={words.deleteIt}
					no={words.cancel}
					onAnswer={(isYes) => {
						setAsking(false);
						if (isYes) void done(() => ask("deleteLabel", { label: id }));
					}}
				/>
			)}
		</li>
	);
}

interface NameFormProps {
	title: string;
	button: string;
	first?: string;
	/** @returns false when it was not taken */
	onName(name: string): Promise<boolean>;
}

function NameForm({ title, button, first = "", onName }: NameFormProps) {
	const [name, setName] = useState(first);
	return (
		<form
			class="nameForm"
			onSubmit={(event) => {
				event.preventDefault();
				void onName(name).then((isTaken) => isTaken && setName(""));
			}}
		>
			<label>
				{title}{" "}
				<input
					type="text"
					value={name}
					onInput={({ currentTarget }) => setName(currentTarget.value)}
				/>
			</label>
			<button type="submit">{button}</button>
		</form>
	);
}
