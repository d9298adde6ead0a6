/** What may be done with an agreement: the next step, and the others. */
import type { StepLine } from "../../contract";
import {
	isDraft,
	isOpen,
	lacksCopy,
	mayFollow,
	nextStep,
	owesReason,
} from "../agreements";
import { visitEasyRead, visitSend } from "../agreementVisits";
import { Button } from "../Frame";
import { meIn } from "../panel";
import { takeHere } from "../pressing";
import { followQuestion, moveNamed } from "../stepForms";
import { visit, visitForm } from "../visits";
import * as say from "../words/agreement";
import * as follow from "../words/follow";
import * as goalsWords from "../words/goals";
import type { AgreementProps } from "./Agreement";

/** Moves that ask nothing and can be taken back: made at once. */
const quick: readonly string[] = ["review", "redraft"];

interface Way {
	name: string;
	go: () => void;
}

function stepWay({ panel, view }: AgreementProps, step: StepLine): Way {
	const { move, refusals } = step;
	const { place } = view;
	return {
		name: owesReason(view, move) ? say.reason : (moveNamed(move)?.verb ?? move),
		go() {
			if (move === "send") return visitSend(panel, view);
			if (!quick.includes(move) || refusals.length > 0)
				return visit(panel, { at: "step", view, move });
			const as = meIn(panel);
			const request = { as, place, move, on: null, why: "", minute: "" };
			return takeHere(panel, { name: "moveAgreement", request });
		},
	};
}

const followWays = ({ panel, view }: AgreementProps): Way[] =>
	mayFollow(view)
		? (["Renewal", "Variation"] as const).map((way) => ({
				name: follow.ways[way],
				go: () => visitForm(panel, followQuestion(panel, view, way)),
			}))
		: [];

function easyReadWay({ panel, view }: AgreementProps): Way {
	const { place, agreement } = view;
	if (agreement.easyRead)
		return { name: say.easyCheck, go: () => visitEasyRead(panel, place) };
	const request = { as: meIn(panel), place };
	return {
		name: say.easyMake,
		go: () =>
			takeHere(panel, { name: "draftEasyRead", request }, say.easyMaking),
	};
}

function freezeWay({ panel, view }: AgreementProps): Way[] {
	if (!lacksCopy(view)) return [];
	const request = { as: meIn(panel), place: view.place };
	return [
		{
			name: say.freeze,
			go: () => takeHere(panel, { name: "freezeCopy", request }, say.freezing),
		},
	];
}

export function AgreementSteps(props: AgreementProps) {
	const { panel, view } = props;
	const usual = nextStep(view);
	const [first, ...others] = [
		...freezeWay(props),
		...(usual ? [stepWay(props, usual)] : []),
		...followWays(props),
	];
	const more = [
		...others,
		...view.steps
			.filter((step) => step !== usual)
			.map((step) => stepWay(props, step)),
		easyReadWay(props),
	];
	return (
		<div class="buttons">
			{first && (
				<Button main onPress={first.go}>
					{first.name}
				</Button>
			)}
			{isOpen(view) && (
				<Button
					onPress={() => visit(panel, { at: "editAgreement", view, field: "" })}
				>
					{isDraft(view) ? say.edit : say.editLater}
				</Button>
			)}
			<Button onPress={() => visit(panel, { at: "goals", view })}>
				{goalsWords.title} ({view.goals.length})
			</Button>
			<details class="group">
				<summary>
					<h2>{say.more}</h2>
				</summary>
				{more.map(({ name, go }) => (
					<Button key={name} onPress={go}>
						{name}
					</Button>
				))}
			</details>
		</div>
	);
}
