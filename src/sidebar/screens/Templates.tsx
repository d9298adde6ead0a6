/** The templates of agreements: which is the usual one, checked and copied. */
import type { TemplateLine } from "../../contract";
import { visitTemplateCheck } from "../agreementVisits";
import { copyQuestion } from "../asking";
import { Button, goToTitle, OutLink, State, Unseen } from "../Frame";
import { Head } from "../Head";
import { meIn, type Panel } from "../panel";
import { changeTemplates, type TemplateCall } from "../templateChanges";
import { visitForm } from "../visits";
import * as say from "../words/templates";

async function make(panel: Panel, call: TemplateCall): Promise<void> {
	const trouble = await changeTemplates(panel, call);
	if (trouble) panel.set({ trouble });
	else goToTitle();
}

function Template({ panel, line }: { panel: Panel; line: TemplateLine }) {
	const { id, name } = line;
	const request = { as: meIn(panel), id };
	const ways = [
		[say.check, () => visitTemplateCheck(panel, line)],
		[say.copy, () => visitForm(panel, copyQuestion(panel, line))],
		...(line.usual
			? []
			: [
					[
						say.choose,
						() => void make(panel, { name: "chooseTemplate", request }),
					] as const,
				]),
	] as const;
	return (
		<li class="line">
			<strong>{name}</strong>
			{line.usual && <State word={say.usual} tone="good" />}
			<OutLink to={line.link}>{say.open}</OutLink>
			<span class="states">
				{ways.map(([verb, go]) => (
					<button key={verb} type="button" class="link" onClick={go}>
						{verb}
						<Unseen>{name}</Unseen>
					</button>
				))}
			</span>
		</li>
	);
}

export function Templates(props: {
	panel: Panel;
	templates: readonly TemplateLine[];
}) {
	const { panel, templates } = props;
	const kinds = [...new Set(templates.map(({ kind }) => kind))];
	const restore = (kind: string) => {
		const request = { as: meIn(panel), kind };
		return () => void make(panel, { name: "restoreTemplate", request });
	};
	return (
		<>
			<Head panel={panel} title={say.title} />
			{kinds.length === 0 && <p>{say.none}</p>}
			{kinds.map((kind) => (
				<section key={kind}>
					<h2>{kind}</h2>
					<ul class="lines">
						{templates
							.filter((line) => line.kind === kind)
							.map((line) => (
								<Template key={line.id} panel={panel} line={line} />
							))}
					</ul>
					<Button onPress={restore(kind)}>
						{say.restore}
						<Unseen>({kind})</Unseen>
					</Button>
				</section>
			))}
		</>
	);
}
