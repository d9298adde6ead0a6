/** Looking through emails from before: how far back, how far it has come. */
import type { BackfillView, EmailsView } from "../../contract";
import { longDay } from "../../register/days";
import { number } from "../../register/table";
import { Button, State, type Tone } from "../Frame";
import type { Field, Values } from "../form/fields";
import { RecordForm } from "../form/RecordForm";
import { useForm } from "../form/useForm";
import { every, Progress } from "../Progress";
import type { Panel } from "../panel";
import { Steady } from "../Steady";
import * as say from "../words/work";
import { isGoingOn, lookBack, stopLooking, work } from "../working";

const months: Field = {
	id: "backfill.months",
	column: number(say.months, { required: true }),
};

const tones: Readonly<Record<BackfillView["state"], Tone>> = {
	"Going on": "plain",
	Stopped: "soon",
	Finished: "good",
};

function HowFarBack({ panel, start }: { panel: Panel; start: number }) {
	// One number is soon entered again: nobody is asked before they leave it.
	const form = useForm(
		{ unsaved: false },
		{ fields: [months], opened: { [months.id]: start }, records: {} },
	);
	const begin = async (values: Values) => {
		const refusal = await lookBack(panel, Number(values[months.id]));
		if (refusal) form.refuse(refusal);
	};
	return (
		<RecordForm
			groups={[{ heading: "", folded: false, fields: [months] }]}
			form={form}
			save={say.look}
			onSave={begin}
		/>
	);
}

/** "420 looked at, 37 logged, back to 3 March 2026" */
function wordsFor({ reached }: BackfillView, looked: number, logged: number) {
	const [all, kept] = [looked, logged].map((n) => n.toLocaleString("en-GB"));
	const far = reached ? say.backTo(longDay(reached)) : "";
	return `${say.looked(all ?? "", kept ?? "")}${far}.`;
}

function Steps({ panel, backfill }: { panel: Panel; backfill: BackfillView }) {
	const again = async () => {
		const trouble = await lookBack(panel, backfill.months);
		if (trouble) panel.set({ trouble });
	};
	if (backfill.state === "Stopped")
		return <Button onPress={() => void again()}>{say.goOn}</Button>;
	return (
		<>
			<p class="hint">{say.canClose}</p>
			{!panel.state.work && (
				<Button onPress={() => void work(panel)}>{say.goOn}</Button>
			)}
			<Button onPress={() => void stopLooking(panel)}>{say.stop}</Button>
		</>
	);
}

function HowFar({ panel, backfill }: { panel: Panel; backfill: BackfillView }) {
	const { state, looked, logged, most } = backfill;
	const isFinished = state === "Finished";
	return (
		<>
			<p>
				<State word={state} tone={tones[state]} />
			</p>
			<Progress
				label={say.past}
				most={isFinished ? 1 : most}
				done={isFinished ? 1 : looked}
				aloud={
					isGoingOn(backfill)
						? wordsFor(backfill, every(100, looked), every(10, logged))
						: state
				}
			>
				{wordsFor(backfill, looked, logged)}
			</Progress>
			{isFinished ? (
				<details>
					<summary>{say.further}</summary>
					<HowFarBack panel={panel} start={backfill.months} />
				</details>
			) : (
				<Steps panel={panel} backfill={backfill} />
			)}
		</>
	);
}

export function PastEmails({
	panel,
	view,
}: {
	panel: Panel;
	view: EmailsView;
}) {
	const { backfill } = view.standing;
	return (
		<Steady heading={say.past}>
			{backfill ? (
				<HowFar panel={panel} backfill={backfill} />
			) : (
				<>
					<p>{say.pastWhy}</p>
					<HowFarBack panel={panel} start={view.months} />
				</>
			)}
		</Steady>
	);
}
