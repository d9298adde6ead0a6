/** A partner's due diligence, interests and breaches, and making it active. */
import type { PartnerView } from "../../contract";
import { type About, decisionQuestion, interestQuestion } from "../asking";
import { Button, Fact, Said, State } from "../Frame";
import type { Question } from "../form/AskForm";
import type { Panel } from "../panel";
import { activeQuestion, hard } from "../stepForms";
import { visitForm } from "../visits";
import * as say from "../words/checks";
import * as stepWords from "../words/step";
import { Stands } from "./Refusals";

interface ChecksProps {
	panel: Panel;
	view: PartnerView;
}

const aboutPartner = ({
	place,
	partner,
	people,
	today,
}: PartnerView): About => ({
	partner: { ...place, name: String(partner.name) },
	people,
	today,
});

const ask = (panel: Panel, question: Question) => visitForm(panel, question);

/** What the policy asks of it today and is not met. */
export const Breaches = ({ breaches }: Pick<PartnerView, "breaches">) => (
	<Said heading={say.breaches} tone="late" lines={breaches} />
);

/** Its next step at the stage Agreement, or what stands against that. */
export function MakeActive({ panel, view }: ChecksProps) {
	const { active } = view;
	if (!active) return null;
	const about = aboutPartner(view);
	const standing = { about, agreement: null };
	if (hard(active).length > 0)
		return (
			<Stands
				panel={panel}
				standing={standing}
				heading={say.notActive}
				lines={active}
			/>
		);
	return (
		<>
			<Stands
				panel={panel}
				standing={standing}
				heading={stepWords.byMinute}
				lines={active}
			/>
			<Button
				main
				onPress={() => ask(panel, activeQuestion(panel, about, active))}
			>
				{say.active}
			</Button>
		</>
	);
}

export function Checks({ panel, view }: ChecksProps) {
	const { checks } = view;
	const about = aboutPartner(view);
	return (
		<section>
			<h2>{say.title}</h2>
			<dl class="facts">
				<Fact name={say.line}>
					<State word={checks.line} tone={checks.ok ? "good" : "soon"} />
				</Fact>
			</dl>
			{checks.interests.length === 0 && <p class="aside">{say.none}</p>}
			<ul class="lines">
				{checks.interests.map(({ ref, name, nature, managed }) => (
					<li class="line" key={ref}>
						<strong>{name}</strong>
						<span>{nature}</span>
						<State
							word={managed ? say.managed : say.open}
							tone={managed ? "good" : "soon"}
						/>
					</li>
				))}
			</ul>
			<Button onPress={() => ask(panel, decisionQuestion(panel, about))}>
				{say.decide}
			</Button>
			<Button onPress={() => ask(panel, interestQuestion(panel, about, ""))}>
				{say.declare}
			</Button>
		</section>
	);
}
