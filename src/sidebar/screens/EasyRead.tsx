/** What the check of an Easy Read summary, or of a template, has to say. */
import type { EasyReadCheck, TemplateCheck } from "../../contract";
import { OutLink, Said } from "../Frame";
import { Head } from "../Head";
import type { Panel } from "../panel";
import * as agreementWords from "../words/agreement";
import * as say from "../words/easyRead";
import * as templates from "../words/templates";

interface FromHere {
	panel: Panel;
}

export const EasyRead = (props: FromHere & { check: EasyReadCheck }) => {
	const { document, advice, closing } = props.check;
	return (
		<>
			<Head panel={props.panel} title={say.title} />
			<p>
				<OutLink to={document}>{agreementWords.easyRead}</OutLink>
			</p>
			{advice.length === 0 && <p>{say.nothing}</p>}
			<Said
				tone="soon"
				heading={say.advice}
				lines={advice.map(({ sentence }) => sentence)}
			/>
			<p>
				<strong>{closing}</strong>
			</p>
		</>
	);
};

export const TemplateChecked = (props: FromHere & { check: TemplateCheck }) => {
	const { name, problems, unused } = props.check;
	const isGood = problems.length + unused.length === 0;
	return (
		<>
			<Head panel={props.panel} title={templates.checked(name)} />
			{isGood && <p class="notice good">{templates.nothing}</p>}
			<Said tone="soon" heading={templates.problems} lines={problems} />
			<Said tone="soon" heading={templates.unused} lines={unused} />
		</>
	);
};
