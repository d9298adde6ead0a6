/** The reminders that would go today: to whom, why, and in which words. */
import type { ReminderPreview } from "../../contract";
import { Button, Fact, goToTitle, State } from "../Frame";
import { Head } from "../Head";
import { meIn, type Panel } from "../panel";
import { takeNow } from "../stepping";
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
				<span class="unseen"> ({email.name})</span>
			</summary>
			<p class="notes">{email.text}</p>
		</details>
	</li>
);

const Unreachable = ({ unreachable }: Pick<ReminderPreview, "unreachable">) =>
	unreachable.length > 0 ? (
		<section class="notice late">
			<h2>{say.unreachable}</h2>
			<ul>
				{unreachable.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</section>
	) : null;

export function Reminders(props: { panel: Panel; view: ReminderPreview }) {
	const { panel, view } = props;
	const { paused, emails } = view;
	const request = { as: meIn(panel) };
	const test = () =>
		void takeNow(panel, { name: "sendTest", request }, say.testing).then(
			goToTitle,
		);
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
			<Unreachable {...view} />
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
