/** scratch */

import { join } from "node:path";
import { letReviewsFallDue } from "./clockJobs";
import { coldLoads } from "./localTimes";
import { lettersFrom } from "./mailJobs";
import { sampleRegister } from "./sampleRegister";
import {
	firstStarts,
	inNewFolder,
	smallActions,
	starts,
	stepsIn,
	waiting,
} from "./servedTimes";

console.log(coldLoads("dist/Code.js"));
console.log(await firstStarts());
await inNewFolder(async (f) => {
	const dir = join(f, "a");
	sampleRegister({ partners: 1000, emails: 1000 }, dir).close();
	console.log(await starts(dir), await smallActions(dir));
});
await inNewFolder(async (f) => {
	const dir = join(f, "a");
	const t = performance.now();
	const office = sampleRegister({ partners: 5000, emails: 100000 }, dir);
	console.log("made", performance.now() - t);
	letReviewsFallDue(office, waiting.reviews);
	await office.receive(...lettersFrom(waiting.letters));
	office.close();
	console.log("closed", performance.now() - t);
	console.log(await stepsIn(dir));
});
