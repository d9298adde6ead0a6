/** scratch */

import { clockJobs } from "./clockJobs";
import { figuresOf } from "./figures";
import { mailJobs } from "./mailJobs";
import { panelJobs } from "./panelJobs";
import { sampleRegister } from "./sampleRegister";

const t0 = performance.now();
for (const size of [
	{ partners: 1000, emails: 1000 },
	{ partners: 5000, emails: 100000 },
]) {
	const office = sampleRegister(size, { memory: true });
	for (const job of [...mailJobs, ...panelJobs, ...clockJobs].filter((j) =>
		process.argv.slice(2).some((w) => j.name.includes(w)),
	)) {
		const t = performance.now();
		const f = await figuresOf(job, office.workspace, size, [
			"0.5x",
			"1x",
			"2x",
		]).catch((e) => e);
		console.log(
			JSON.stringify(f instanceof Error ? job.name + f.stack : f),
			Math.round(performance.now() - t),
		);
	}
}
