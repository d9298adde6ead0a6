/** The reminders that would go today: to whom, why, and in which words. */
import type { ReminderPreview } from "../../contract";
import { Button, Fact, Said, State, Unseen } from "../Frame";
import { Head } from "../Head";
import { meIn, type Panel } from "../panel";
import { takeHere } from "../pressing";
import * as say from "../words/reminders";
import { Switch } from "./Health";

const Email = ({ email }: { email: ReminderPreview["emails"][number] }) => (
	<li class="line">
		<strong>{email.name}</strong>
		<span class="aside">{email.to}</span>
		<span>{email.subject}</span>
		<ul>
			{email.why.map((why) => (
				<li key={why}>{why}</li>
			))}
		</ul>
		<details>
			<summary>
				{say.read}
				<Unseen>({email.name})</Unseen>
			</summary>
			<p class="notes">{email.text}</p>
		</details>
	</li>
);

export function Reminders(props: { panel: Panel; view: ReminderPreview }) {
	const { panel, view } = props;
	const { paused, emails } = view;
	const request = { as: meIn(panel) };
	const test = () =>
		takeHere(panel, { name: "sendTest", request }, say.testing);
	return (
		<>
			<Head panel={panel} title={say.title} />
			<p>
				<State
					word={paused ? say.off : say.on}
					tone={paused ? "soon" : "good"}
				/>
			</p>
			<dl class="facts">
				<Fact name={say.left}>{view.emailsLeft}</Fact>
			</dl>
			<Said heading={say.unreachable} tone="late" lines={view.unreachable} />
			<div class="buttons">
				<Button onPress={test}>{say.test}</Button>
				<Switch panel={panel} paused={paused} />
			</div>
			<section>
				<h2>{say.today}</h2>
				{emails.length === 0 && <p>{say.none}</p>}
				<ul class="lines">
					{emails.map((email) => (
						<Email key={email.to} email={email} />
					))}
				</ul>
			</section>
		</>
	);
}
