/** How the clock's jobs are doing, and what of their emails is in doubt. */
import type { DoubtLine, HealthLine, HomeView } from "../../contract";
import { Button, State, type Tone, Unseen } from "../Frame";
import { momentOf } from "../moments";
import { meIn, type Panel } from "../panel";
import { takeHere } from "../pressing";
import * as say from "../words/health";
import * as reminderWords from "../words/reminders";
import { setUp } from "./Opening";

const tones: Readonly<Record<HealthLine["state"], Tone>> = {
	Well: "good",
	Late: "late",
	"Never run": "soon",
};

const Job = ({ line }: { line: HealthLine }) => (
	<li class="line">
		<strong>{line.job}</strong>
		<State word={line.state} tone={tones[line.state]} />
		<span class="aside">
			{line.last ? say.last(momentOf(line.last)) : say.never}
		</span>
		{line.remedy && <span>{line.remedy}</span>}
	</li>
);

/** In sight while one of them is late; folded away while all is well. */
export function Health(props: { panel: Panel; health: readonly HealthLine[] }) {
	const { panel, health } = props;
	if (health.length === 0) return null;
	const isWell = health.every(({ state }) => state === "Well");
	return (
		<details class="group" open={health.some(({ state }) => state === "Late")}>
			<summary>
				<h2>{say.title}</h2>
			</summary>
			{isWell && <p>{say.well}.</p>}
			<ul class="lines">
				{health.map((line) => (
					<Job key={line.job} line={line} />
				))}
			</ul>
			{!isWell && (
				<Button onPress={() => void setUp(panel)}>{say.repair}</Button>
			)}
		</details>
	);
}

function Doubt({ panel, line }: { panel: Panel; line: DoubtLine }) {
	const settle = (went: boolean) => () =>
		takeHere(panel, {
			name: "settleOutbox",
			request: { as: meIn(panel), key: line.key, went },
		});
	return (
		<li class="line">
			<strong>{line.subject}</strong>
			<span>{line.to}</span>
			<span class="aside">{momentOf(line.at)}</span>
			<Button onPress={settle(true)}>
				{say.went}
				<Unseen>({line.to})</Unseen>
			</Button>
			<Button onPress={settle(false)}>
				{say.wentNot}
				<Unseen>({line.to})</Unseen>
			</Button>
		</li>
	);
}

export const Doubts = (props: { panel: Panel } & Pick<HomeView, "doubts">) =>
	props.doubts.length > 0 ? (
		<section class="notice late">
			<h2>{say.doubts}</h2>
			<p>{say.doubtsWhy}</p>
			<ul class="lines">
				{props.doubts.map((line) => (
					<Doubt key={line.key} panel={props.panel} line={line} />
				))}
			</ul>
		</section>
	) : null;

/** Turns the reminders on or off for everybody. */
export const Switch = ({
	panel,
	paused,
}: {
	panel: Panel;
	paused: boolean;
}) => (
	<Button
		onPress={() =>
			takeHere(panel, {
				name: "pauseReminders",
				request: { as: meIn(panel), paused: !paused },
			})
		}
	>
		{paused ? reminderWords.switchOn : reminderWords.switchOff}
	</Button>
);

export const Paused = ({ panel }: { panel: Panel }) => (
	<section class="notice soon">
		<h2>{say.paused}</h2>
		<Switch panel={panel} paused />
	</section>
);
