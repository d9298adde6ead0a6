/** Every run, newest first, and beside it what it asked of Google. */

import { useEffect, useState } from "preact/hooks";
import type { RunLine } from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { goTo, type Where } from "../where";
import { count, runInCode, runInWords, seconds, words } from "../words";
import { End } from "./End";
import { Run } from "./Run";
import { WhatIf } from "./WhatIf";

const sorts = {
	all: "All",
	people: "People",
	clock: "Clock",
} as const;

type Sort = keyof typeof sorts;

const isOf = (sort: Sort, { isByClock }: RunLine): boolean =>
	sort === "all" || (sort === "clock") === isByClock;

/** The part of the address that opens the form; a run's number may follow. */
export const whatIfPlace = "what-if";

export function Log({ where }: { where: Where }) {
	const act = useAct();
	const [lines, setLines] = useState<readonly RunLine[]>();
	const [sort, setSort] = useState<Sort>("all");
	useEffect(() => {
		void act(words.reading, () => ask("listRuns", {})).then(setLines);
	}, [where.what]);
	const shown = lines?.filter((line) => isOf(sort, line)) ?? [];
	return (
		<>
			<div class="list">
				<div class="logHead">
					<h2>{words.log}</h2>
					<button
						type="button"
						class="main"
						onClick={() => goTo("log", whatIfPlace)}
					>
						{words.whatIf}
					</button>
				</div>
				<p class="count">{words.logIntro}</p>
				{/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand in the way */}
				<div class="boxes" role="group" aria-label="Started by">
					{(Object.keys(sorts) as Sort[]).map((each) => (
						<button
							key={each}
							type="button"
							aria-pressed={each === sort}
							onClick={() => setSort(each)}
						>
							{sorts[each]}
						</button>
					))}
				</div>
				{lines && <p class="count">{count(shown.length, "run")}</p>}
				{lines && shown.length === 0 && (
					<p class="empty">
						{lines.length === 0 ? words.noLog : words.noneOfThese}
					</p>
				)}
				<RunList lines={shown} chosen={where.what} />
			</div>
			<Beside where={where} lines={lines ?? []} />
		</>
	);
}

function Beside(props: { where: Where; lines: readonly RunLine[] }) {
	const { where, lines } = props;
	const { what } = where;
	if (what.startsWith(whatIfPlace)) {
		const like = Number(what.slice(whatIfPlace.length + 1));
		const line = lines.find(({ n }) => n === like);
		return <WhatIf key={`${what} ${line?.n}`} like={line?.name} />;
	}
	if (what) return <Run key={what} n={Number(what)} />;
	return <p class="reading empty">{lines.length > 0 ? words.chooseRun : ""}</p>;
}

const RunList = (props: { lines: readonly RunLine[]; chosen: string }) => (
	<ul>
		{props.lines.map((line) => (
			<li key={line.n}>
				<button
					type="button"
					class="line"
					aria-current={String(line.n) === props.chosen ? "true" : undefined}
					onClick={() => goTo("log", String(line.n))}
				>
					<b>{runInWords(line.name)}</b>
					<small>{seconds(line.ms)} modelled</small>
					<code>{runInCode(line.name)}</code>
					<span>
						{line.at} · {line.source}
					</span>
					<End line={line} />
				</button>
			</li>
		))}
	</ul>
);
