/** What would be sent to the partner, once more, before it goes. */
import type { AgreementView, SendCheck } from "../../contract";
import { choice, longText } from "../../register/table";
import { asked, textIn } from "../asking";
import { Fact } from "../Frame";
import { AskForm, plainGroup, type Question } from "../form/AskForm";
import { meIn, type Panel } from "../panel";
import { groundFields, groundsIn, hard, isMinuted } from "../stepForms";
import { take } from "../stepping";
import * as say from "../words/send";
import { Minuted, Shut } from "./Step";

interface SendProps {
	panel: Panel;
	view: AgreementView;
	check: SendCheck;
}

const nameOf = ({ name, email }: SendCheck["to"][number]) =>
	`${name} (${email})`;

function sendQuestion({ panel, view, check }: SendProps): Question {
	const { place, to, refusals } = check;
	const names = to.map(nameOf);
	const contact = choice(say.contact, names, { required: true });
	return {
		title: say.title,
		about: String(view.agreement.title),
		groups: plainGroup([
			...(to.length > 1 ? [asked("send.contact", contact)] : []),
			asked("send.note", longText(say.note)),
			...groundFields(false, isMinuted(refusals)),
		]),
		opened: { "send.contact": names[0] ?? "" },
		save: say.send,
		send: (values) => {
			const chosen = names.indexOf(textIn(values, "send.contact"));
			return take(
				panel,
				{
					name: "sendAgreement",
					request: {
						as: meIn(panel),
						place,
						contact: to[Math.max(chosen, 0)]?.ref ?? "",
						note: textIn(values, "send.note"),
						...groundsIn(values),
					},
				},
				say.sending,
			);
		},
	};
}

const Letter = ({ check }: { check: SendCheck }) => (
	<dl class="facts">
		{check.to.map((one) => (
			<Fact key={one.ref} name={say.to}>
				<strong>{nameOf(one)}</strong>
				<span class="aside block">
					{say.format}: {one.format || say.notAsked}
				</span>
				{one.needs && (
					<span class="aside block">
						{say.needs}: {one.needs}
					</span>
				)}
			</Fact>
		))}
		<Fact name={say.subject}>{check.subject}</Fact>
		<Fact name={say.text}>{check.text}</Fact>
		<Fact name={say.attachment}>{check.attachment}</Fact>
		<Fact name={say.left}>{check.emailsLeft}</Fact>
	</dl>
);

export function Send(props: SendProps) {
	const { check, panel, view } = props;
	const { refusals } = check;
	if (hard(refusals).length > 0)
		return <Shut {...props} title={say.title} refusals={refusals} />;
	return (
		<AskForm
			key={String(refusals.length > 0)}
			panel={panel}
			question={sendQuestion(props)}
		>
			<Minuted panel={panel} view={view} refusals={refusals} />
			<Letter check={check} />
			<p>{say.noReturn}</p>
		</AskForm>
	);
}
