/** The form that makes one thing go wrong in a run that is still to come. */

import { useEffect, useState } from "preact/hooks";
import type {
	FaultChoice,
	Request,
	RunName,
	WhatIfChoices,
} from "../../server/contract";
import { useAct } from "../acts";
import { ask } from "../ask";
import { words } from "../words";
import { CallField, KindField, OnField, RunField } from "./fields";

/** @param like a run of the kind to begin with; the newest if there is none */
export function WhatIf({ like }: { like: RunName | undefined }) {
	const act = useAct();
	const [choices, setChoices] = useState<WhatIfChoices>();
	useEffect(() => {
		void act(words.reading, () => ask("showWhatIf", {})).then(setChoices);
	}, []);
	return (
		<div class="reading">
			<div class="readingHead">
				<h2>{words.whatIf}</h2>
			</div>
			{choices && <WhatIfForm choices={choices} like={like} />}
		</div>
	);
}

interface WhatIfFormProps {
	choices: WhatIfChoices;
	like: RunName | undefined;
}

function WhatIfForm({ choices, like }: WhatIfFormProps) {
	const act = useAct();
	const { groups, runs, tabs, jobs } = choices;
	const kinds = groups.flatMap((group) => group.kinds);
	const [kind, setKind] = useState(kinds[0]?.kind);
	const [run, setRun] = useState(() => Math.max(0, indexOf(runs, like)));
	const [at, setAt] = useState(1);
	const [on, setOn] = useState("");
	const chosen = kinds.find((each) => each.kind === kind);
	const places = placesFor(chosen, tabs, jobs);
	const arm = () => {
		if (!chosen) return;
		const name = runs[run]?.name ?? null;
		const place = places.includes(on) ? on : (places[0] ?? "");
		const asked = { kind: chosen.kind, at, on: place, run: name };
		void act("", () => ask("arm", asked));
	};
	return (
		<form
			class="whatIf"
			onSubmit={(event) => {
				event.preventDefault();
				arm();
			}}
		>
			<p>{words.whatIfIntro}</p>
			<KindField groups={groups} kind={kind} onChoose={setKind} />
			{chosen && chosen.needs !== "nothing" && (
				<OnField need={chosen.needs} places={places} on={on} onChoose={setOn} />
			)}
			<RunField
				runs={runs}
				run={run}
				onChoose={(next) => {
					setRun(next);
					setAt(1);
				}}
			/>
			<CallField run={runs[run]} at={at} onChoose={setAt} />
			<p class="help">{words.whatIfOnce}</p>
			<button type="submit" class="main">
				{words.armIt}
			</button>
		</form>
	);
}

const indexOf = (
	runs: WhatIfChoices["runs"],
	like: RunName | undefined,
): number =>
	runs.findIndex(
		({ name }) => name.function === like?.function && name.asked === like.asked,
	);

function placesFor(
	chosen: FaultChoice | undefined,
	tabs: readonly string[],
	jobs: readonly string[],
): readonly Request<"arm">["on"][] {
	if (chosen?.needs === "tab") return tabs;
	return chosen?.needs === "job" ? jobs : [];
}
