/** A sample of the sweep, the same every time: each job, and pairs of faults. */
import * as fc from "fast-check";
import { type Fault, faultText } from "../../local/faults/faults";
import { faultsAt, jobsBeside, singles } from "./faultsFor";
import { type Scene, scenes } from "./scenes";
import { stageOf } from "./stage";
import { isAllowed } from "./sweep";
import { type Tried, tryOut } from "./trial";

const seed = 20_260_401;
const singlesEach = 12;
const pairsEach = 12;

const sampled = <T>(all: readonly T[], count: number): T[] =>
	fc
		.sample(fc.nat(all.length - 1), { seed, numRuns: count })
		.flatMap((at) => all[at] ?? []);

/** What must never happen, and what may, but not there. */
const redIn = (
	{ name }: Scene,
	{ violations, deviations, struck }: Tried,
	faults: number,
) => [
	...violations,
	...deviations.filter((one) => !isAllowed(name, one, struck, faults)),
];

describe.each(scenes)("$name", (scene) => {
	test(`${singlesEach} faults leave everything as it must be`, async () => {
		const stage = await stageOf(scene, scenes, "dist");
		const jobs = jobsBeside(scene, scenes);
		const red = sampled(singles(stage.calls, scene, jobs), singlesEach).map(
			(fault) => [faultText(fault), tryOut(stage, [fault]).violations],
		);
		expect(red.filter(([, violations]) => violations?.length)).toEqual([]);
	});
});

describe.each(scenes.filter(({ inPairs }) => inPairs))(
	"$name, two at a time",
	(scene) => {
		test(`${pairsEach} pairs of faults leave everything as it must be`, async () => {
			const stage = await stageOf(scene, scenes, "dist");
			const jobs = jobsBeside(scene, scenes);
			const firsts = sampled(singles(stage.calls, scene, jobs), pairsEach);
			// The second may strike in the next run too.
			const places = fc.sample(fc.nat(2 * stage.calls), {
				seed,
				numRuns: pairsEach,
			});
			const red = firsts.map((first, at) => {
				const place = first.at + (places[at] ?? 0);
				const [second] = sampled<Fault>(
					faultsAt(place, scene, jobs),
					at + 1,
				).slice(-1);
				const pair = second ? [first, second] : [first];
				return [
					pair.map(faultText).join(),
					redIn(scene, tryOut(stage, pair), 2),
				];
			});
			expect(red.filter(([, violations]) => violations?.length)).toEqual([]);
		});
	},
);
