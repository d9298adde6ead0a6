/** The emails and meetings of a partner, the newest first. */
import { useState } from "preact/hooks";
import type { TimelineLine } from "../../contract";
import { Button, goToTitle } from "../Frame";
import { Head } from "../Head";
import type { Screen } from "../journey";
import type { Panel } from "../panel";
import type { Here } from "../screensOf";
import { type Chosen, kinds, lineId, monthsOf } from "../timeline";
import { choose, showOlder } from "../timelineVisits";
import * as say from "../words/timeline";
import { Line } from "./TimelineLine";

type TimelineScreen = Extract<Screen, { at: "timeline" }>;

interface Shown {
	panel: Panel;
	screen: TimelineScreen;
}

/** Shows the wish at once, and what is on show again if it was refused. */
function Kinds({ panel, screen }: Shown) {
	const { show, year } = screen.chosen;
	const [wish, setWish] = useState(show);
	const want = async (kind: Chosen["show"]) => {
		setWish(kind);
		await choose(panel, { show: kind, year });
		if (panel.state.trouble) setWish(show);
	};
	return (
		<div class="field">
			<label for="kind">{say.show}</label>
			<select
				id="kind"
				value={wish}
				onChange={(event) => {
					const { value } = event.currentTarget;
					const kind = kinds.find((one) => one === value);
					if (kind) void want(kind);
				}}
			>
				{kinds.map((kind) => (
					<option key={kind}>{kind}</option>
				))}
			</select>
		</div>
	);
}

function Years({ panel, screen }: Shown) {
	const { chosen, view } = screen;
	const others = view.years.filter((year) => year !== chosen.year);
	// What was pressed is gone: reading begins again from the top.
	const go = (year: number | null) =>
		void choose(panel, { ...chosen, year }).then(
			(shown) => shown && goToTitle(),
		);
	return (
		<div class="buttons">
			{chosen.year !== null && (
				<Button onPress={() => go(null)}>{say.newest}</Button>
			)}
			{others.map((year) => (
				<Button key={year} onPress={() => go(year)}>
					{say.year(year)}
				</Button>
			))}
		</div>
	);
}

/** Reading goes on where the lines ended before. */
async function older(panel: Panel, last: TimelineLine | undefined) {
	await showOlder(panel);
	const line = last && document.getElementById(lineId(last));
	const next = line?.nextElementSibling ?? nextMonth(line);
	if (next instanceof HTMLElement) next.focus();
}

const nextMonth = (line: HTMLElement | null | undefined) =>
	line?.closest("section")?.nextElementSibling?.querySelector("li");

function Months({ panel, screen }: Shown) {
	const { view, place } = screen;
	return (
		<>
			{monthsOf(view.lines).map(({ heading, lines }) => (
				<section key={heading}>
					<h2>{heading}</h2>
					<ul class="lines">
						{lines.map((line) => (
							<Line
								key={lineId(line)}
								panel={panel}
								line={line}
								partner={place.ref}
								partners={view.partners}
							/>
						))}
					</ul>
				</section>
			))}
		</>
	);
}

export function Timeline({ panel, ...screen }: TimelineScreen & Here) {
	const { view, chosen } = screen;
	const { year } = chosen;
	const last = view.lines[view.lines.length - 1];
	return (
		<>
			<Head panel={panel} title={say.title} about={say.withName(screen.name)} />
			<Kinds panel={panel} screen={screen} />
			{year !== null && <p class="aside">{say.yearOnly(year)}</p>}
			{!last && <p>{year === null ? say.nothing : say.nothingIn(year)}</p>}
			<Months panel={panel} screen={screen} />
			{view.more && (
				<Button onPress={() => void older(panel, last)}>{say.older}</Button>
			)}
			<Years panel={panel} screen={screen} />
		</>
	);
}
