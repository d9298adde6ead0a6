/** All faults that are tried on a scene, at each of its calls. */
import {
	type Fault,
	type FaultKind,
	faultKinds,
	isTabKind,
	tabKinds,
} from "../../local/faults/faults";
import { meanwhile } from "./jobs";
import type { Scene } from "./scenes";

const forMail: readonly FaultKind[] = ["delivered twice", "history forgotten"];

const forFiles: readonly FaultKind[] = ["drive full", "no conversion"];

const everywhere = (Object.keys(faultKinds) as FaultKind[]).filter(
	(kind) =>
		!isTabKind(kind) &&
		kind !== "second run" &&
		!forMail.includes(kind) &&
		!forFiles.includes(kind),
);

/** @param jobs what may run beside it */
export function faultsAt(
	at: number,
	{ tabs, readsMail, makesFiles }: Scene,
	jobs: readonly string[],
): Fault[] {
	return [
		...everywhere.map((kind) => ({ kind, at })),
		...(readsMail ? forMail.map((kind) => ({ kind, at })) : []),
		...(makesFiles ? forFiles.map((kind) => ({ kind, at })) : []),
		...tabKinds.flatMap((kind) => tabs.map((on) => ({ kind, at, on }))),
		...jobs.map((on) => ({ kind: "second run" as const, at, on })),
	];
}

/** What may run beside a scene: everything, where there is a register. */
export const jobsBeside = (
	scene: Scene,
	all: readonly Scene[],
): readonly string[] =>
	meanwhile(
		scene.from === "an empty spreadsheet"
			? [scene.name]
			: all.filter(({ from }) => !from).map(({ name }) => name),
	);

export const singles = (
	calls: number,
	scene: Scene,
	jobs: readonly string[],
): Fault[] =>
	Array.from({ length: calls }, (_, at) =>
		faultsAt(at + 1, scene, jobs),
	).flat();
