/** How the mailbox is kept: what came of every email that was looked at. */
import type { MailStanding } from "../../contract";
import { longDay } from "../../register/days";
import { Button, Count, Fact } from "../Frame";
import { momentOf } from "../moments";
import type { Panel } from "../panel";
import * as say from "../words/kept";
import { work } from "../working";

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
				<Fact name={say.lastRun}>
					{momentOf(standing.lastRun) || say.never}
				</Fact>
			</dl>
			<Button onPress={() => void work(panel)}>{say.look}</Button>
		</section>
	);
}
