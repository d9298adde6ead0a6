/** The virtual clock: what runs by itself, what ran, and ways to go forward. */

import { useEffect, useState } from "preact/hooks";
import type {
	ClockView,
	RunLine,
	Clock as Time,
	TriggerLine,
} from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { End } from "../log/End";
import { addressOf } from "../where";
import { inWords, longDay, runInWords, words } from "../words";

export function Clock({ time }: { time: Time }) {
	const act = useAct();
	const [view, setView] = useState<ClockView>();
	const show = async () => setView(await act("", () => ask("showClock", {})));
	useEffect(() => void show(), []);
	const does = (work: () => Promise<{ notice: string }>) => async () => {
		await act(words.working, work, ({ notice }) => notice);
		await show();
	};
	const goForward = (to: "quarter hour" | "tomorrow" | "week") =>
		does(() => ask("goForward", { to }));
	return (
		<>
			<div class="forward">
				<h2>Clock</h2>
				<p class="now">
					It is {longDay(time.day)}, {time.time}.
				</p>
				<p>
					Time stands still here until you move it on. Whatever falls due on the
					way runs in its order.
				</p>
				<button type="button" class="main" onClick={goForward("tomorrow")}>
					Go to tomorrow
				</button>
				<button type="button" onClick={goForward("week")}>
					Go forward a week
				</button>
				<button type="button" onClick={goForward("quarter hour")}>
					Let a quarter of an hour go by
				</button>
			</div>
			<Triggers
				triggers={view?.triggers}
				onRun={(run) => void does(() => ask("runNow", { run }))()}
			/>
			<Ran ran={view?.ran} />
		</>
	);
}

function Triggers(props: {
	triggers: readonly TriggerLine[] | undefined;
	onRun(run: string): void;
}) {
	const { triggers, onRun } = props;
	if (!triggers) return null;
	if (triggers.length === 0) return <p class="empty">{words.noTriggers}</p>;
	return (
		<table class="plain">
			<caption>What runs by itself</caption>
			<thead>
				<tr>
					<th scope="col">What</th>
					<th scope="col">How often</th>
					<th scope="col">Next</th>
					<th scope="col">
						<span class="unseen">Run it</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{triggers.map(({ id, run, rhythm, next }) => (
					<tr key={id}>
						<th scope="row">{inWords(run)}</th>
						<td>{rhythm}</td>
						<td>{next}</td>
						<td>
							<button
								type="button"
								aria-label={`Run now: ${inWords(run)}`}
								onClick={() => onRun(run)}
							>
								Run now
							</button>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function Ran({ ran }: { ran: readonly RunLine[] | undefined }) {
	if (!ran) return null;
	if (ran.length === 0) return <p class="empty">{words.noRuns}</p>;
	return (
		<table class="plain">
			<caption>What the clock or you ran, newest first</caption>
			<thead>
				<tr>
					<th scope="col">When</th>
					<th scope="col">What</th>
					<th scope="col">Started by</th>
					<th scope="col">Result</th>
				</tr>
			</thead>
			<tbody>
				{ran.map((line) => (
					<Run key={line.n} line={line} />
				))}
			</tbody>
		</table>
	);
}

const Run = ({ line }: { line: RunLine }) => (
	<tr>
		<td>{line.at}</td>
		<th scope="row">
			<a href={addressOf("log", String(line.n))}>{runInWords(line.name)}</a>
		</th>
		<td>{line.source}</td>
		<td>
			<End line={line} />
		</td>
	</tr>
);
