/** How the mailbox is kept: what came of every email that was looked at. */
import type { MailStanding } from "../../contract";
import { longDay } from "../../register/days";
import { Button, Count, Fact } from "../Frame";
import type { Panel } from "../panel";
import * as say from "../words/kept";
import { work } from "../working";

/** "22 November 2026 at 09:15", as a clock in the charity's office says it. */
function momentOf(iso: string): string {
	const moment = new Date(iso);
	if (Number.isNaN(moment.getTime())) return say.never;
	return moment.toLocaleString("en-GB", {
		timeZone: "Europe/London",
		day: "numeric",
		month: "long",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
	});
}

const sumOf = (leftOut: MailStanding["leftOut"]) =>
	leftOut.reduce((sum, { count }) => sum + count, 0);

function WhyLeftOut({ leftOut }: Pick<MailStanding, "leftOut">) {
	if (leftOut.length === 0) return null;
	return (
		<details>
			<summary>{say.why(sumOf(leftOut))}</summary>
			<dl class="facts">
				{leftOut.map(({ why, count }) => (
					<Fact key={why} name={why}>
						{count.toLocaleString("en-GB")}
					</Fact>
				))}
			</dl>
		</details>
	);
}

export function Mailbox(props: { panel: Panel; standing: MailStanding }) {
	const { panel, standing } = props;
	return (
		<section>
			<h2>{say.title}</h2>
			<p>{say.privacy}</p>
			<dl class="numbers even">
				<Count name={say.looked} count={standing.looked} />
				<Count name={say.logged} count={standing.logged} />
				<Count name={say.waiting} count={standing.unmatched} />
				<Count name={say.leftOut} count={sumOf(standing.leftOut)} />
			</dl>
			<WhyLeftOut leftOut={standing.leftOut} />
			<dl class="facts">
				<Fact name={say.since}>{longDay(standing.since)}</Fact>
				<Fact name={say.lastRun}>{momentOf(standing.lastRun)}</Fact>
			</dl>
			<Button onPress={() => void work(panel)}>{say.look}</Button>
		</section>
	);
}
