/** The goals of an agreement: a few, each with what it is measured by. */
import type { GoalLine } from "../../contract";
import { goals } from "../../policy/agreements/tables";
import { columnOf } from "../../register/table";
import { isDraft } from "../agreements";
import { goalQuestion } from "../asking";
import { Button, Unseen } from "../Frame";
import { shownValue } from "../form/fields";
import { Head } from "../Head";
import { meIn } from "../panel";
import { takeHere } from "../pressing";
import { visitForm } from "../visits";
import * as say from "../words/goals";
import * as timelineWords from "../words/timeline";
import type { AgreementProps } from "./Agreement";

function Goal({ panel, view, line }: AgreementProps & { line: GoalLine }) {
	const text = (key: string) =>
		shownValue(columnOf(goals, key), line.values[key], {});
	const name = text("goal");
	const question = goalQuestion(panel, view, line);
	const takeAway = () =>
		takeHere(panel, {
			name: "changeGoal",
			request: {
				as: meIn(panel),
				agreement: view.place.ref,
				place: line.place,
				opened: line.values,
				values: null,
			},
		});
	return (
		<li class="line">
			<strong>{name}</strong>
			<span>{text("difference")}</span>
			<span class="aside">
				{text("measure")}.{" "}
				{say.target(text("start"), text("target"), text("by"))}
			</span>
			<span class="aside">{line.ownerName}</span>
			{isDraft(view) && (
				<>
					<Button onPress={() => visitForm(panel, question)}>
						{say.change}
						<Unseen>{name}</Unseen>
					</Button>
					<Button onPress={takeAway}>
						{timelineWords.remove}
						<Unseen>{name}</Unseen>
					</Button>
				</>
			)}
		</li>
	);
}

export function Goals(props: AgreementProps) {
	const { panel, view } = props;
	return (
		<>
			<Head
				panel={panel}
				title={say.title}
				about={String(view.agreement.title)}
			/>
			{view.goals.length === 0 && <p>{say.none}</p>}
			<ul class="lines">
				{view.goals.map((line) => (
					<Goal key={line.place.ref} {...props} line={line} />
				))}
			</ul>
			<AddGoal {...props} />
		</>
	);
}

function AddGoal({ panel, view }: AgreementProps) {
	const { goals: all, mostGoals } = view;
	if (!isDraft(view)) return <p class="aside">{say.notNow}</p>;
	if (all.length >= mostGoals)
		return <p class="aside">{say.full(mostGoals)}</p>;
	const question = goalQuestion(panel, view, null);
	return (
		<Button main onPress={() => visitForm(panel, question)}>
			{say.add}
		</Button>
	);
}
