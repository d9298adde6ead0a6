/** Sets a scene: its office, its act, and the acts that may run beside it. */

import { mailboxOf } from "../../local/workspace";
import { letters } from "../../src/policy/managing/tables";
import type { TestOffice } from "../anOffice";
import { forStrangers } from "./jobs";
import type { End } from "./judge";
import type { Act, Scene } from "./scenes";
import { startOf } from "./startingPoints";
import { type Expected, stateValue } from "./watch";

/** A scene with everything that its trials share. */
export interface Stage {
	scene: Scene;
	ready: TestOffice;
	act: Act;
	/** What puts right in the end what nobody pressed again. */
	after: Act | undefined;
	/** How many calls it makes when nothing goes wrong. */
	calls: number;
	/** By scene, to run beside it. */
	acts: ReadonlyMap<string, Act>;
	/** How the offices may look that nothing went wrong in, by what ran. */
	ends: Map<string, End>;
	expected: Expected;
}

/** @param project the folder of the built script */
export async function stageOf(
	scene: Scene,
	all: readonly Scene[],
	project: string,
): Promise<Stage> {
	const ready = await startOf(scene, project);
	const isBare = scene.from === "an empty spreadsheet";
	const usable = all.filter(
		({ name, from }) =>
			name === scene.name ||
			(!from && !isBare) ||
			[...forStrangers, "nightly"].includes(name),
	);
	const acts = new Map(usable.map((one) => [one.name, one.act(ready)]));
	const act = scene.act(ready);
	const begunAt = Number(
		stateValue<{ cursor: string }>(ready.google, "mail")?.cursor ?? 0,
	);
	const google = ready.google.copy();
	const { calls } = act(google);
	const logged = new Set(
		google.tabs().includes(letters.title)
			? google.rows(letters.title).map((row) => row["Gmail id"])
			: [],
	);
	return {
		scene,
		ready,
		act,
		after: scene.after && acts.get(scene.after),
		calls: calls.length,
		acts,
		ends: new Map(),
		// What belongs in the log is what a run without faults puts there.
		expected: mailboxOf(ready.google.workspace).messages.filter(
			({ id, historyId }) => logged.has(id) && historyId > begunAt,
		),
	};
}
