/** The goals of an agreement: a few, each with what it is measured by. */
import type { GoalLine } from "../../contract";
import { goals } from "../../policy/agreements/tables";
import { columnOf } from "../../register/table";
import { isDraft } from "../agreements";
import { goalQuestion } from "../asking";
import { Back, Button, goToTitle, Title } from "../Frame";
import { shownValue } from "../form/fields";
import { meIn } from "../panel";
import { takeNow } from "../stepping";
import { back, visit } from "../visits";
import { words } from "../words";
import type { AgreementProps } from "./Agreement";

const { goals: say } = words;

function Goal({ panel, view, line }: AgreementProps & { line: GoalLine }) {
	const text = (key: string) =>
		shownValue(columnOf(goals, key), line.values[key], {});
	const name = text("goal");
	const question = goalQuestion(panel, view, line);
	const takeAway = () =>
		takeNow(panel, {
			name: "changeGoal",
			request: {
				as: meIn(panel),
				agreement: view.place.ref,
				place: line.place,
				opened: line.values,
				values: null,
			},
		}).then(goToTitle);
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
					<Button
						look="other"
						onPress={() => visit(panel, { at: "ask", question })}
					>
						{say.change}
						<span class="unseen"> {name}</span>
					</Button>
					<Button look="other" onPress={() => void takeAway()}>
						{words.timeline.remove}
						<span class="unseen"> {name}</span>
					</Button>
				</>
			)}
		</li>
	);
}

export function Goals(props: AgreementProps & { backLabel: string }) {
	const { panel, view } = props;
	const goBack = () => back(panel);
	return (
		<>
			<Back label={props.backLabel} onBack={goBack} />
			<Title>{say.title}</Title>
			<p>
				<strong>{String(view.agreement.title)}</strong>
			</p>
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
		<Button look="main" onPress={() => visit(panel, { at: "ask", question })}>
			{say.add}
		</Button>
	);
}
