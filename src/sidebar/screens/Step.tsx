/** A move of an agreement before it is made: what stands against it, or its form. */
import type { RefusalLine } from "../../contract";
import { aboutOf } from "../fixing";
import { AskForm, type Question } from "../form/AskForm";
import { Head } from "../Head";
import {
	hard,
	isMinuted,
	moveNamed,
	moveQuestion,
	signQuestion,
} from "../stepForms";
import * as say from "../words/step";
import type { AgreementProps } from "./Agreement";
import { Stands } from "./Refusals";
/** What no board minute sets aside, each with its way out. */
export function Shut(
	props: AgreementProps & {
		title: string;
		refusals: readonly RefusalLine[];
	},
) {
	const { panel, view, refusals } = props;
	return (
		<>
			<Head
				panel={panel}
				title={props.title}
				about={String(view.agreement.title)}
			/>
			<Stands
				panel={panel}
				standing={aboutOf(view)}
				heading={say.shut}
				lines={refusals}
			/>
		</>
	);
}

/** What a board minute may set aside; it may be put right instead. */
export const Minuted = ({
	panel,
	view,
	refusals,
}: AgreementProps & { refusals: readonly RefusalLine[] }) =>
	isMinuted(refusals) ? (
		<Stands
			panel={panel}
			standing={aboutOf(view)}
			heading={say.byMinute}
			lines={refusals}
		/>
	) : null;

export function Step(props: AgreementProps & { move: string }) {
	const { panel, view, move } = props;
	const title = moveNamed(move)?.verb ?? move;
	const step = view.steps.find((one) => one.move === move);
	if (!step)
		return (
			<>
				<Head panel={panel} title={title} />
				<p>{say.gone}</p>
			</>
		);
	const { refusals } = step;
	if (hard(refusals).length > 0)
		return <Shut {...props} title={title} refusals={refusals} />;
	const question: Question =
		move === "sign"
			? signQuestion(panel, view, refusals)
			: moveQuestion(panel, view, move, refusals);
	return (
		<AskForm
			// What is asked depends on what is refused.
			key={String(refusals.length > 0)}
			panel={panel}
			question={question}
		>
			<Minuted panel={panel} view={view} refusals={refusals} />
		</AskForm>
	);
}
