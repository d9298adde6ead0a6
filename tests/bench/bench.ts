/** scratch */
import { sampleRegister } from "./sampleRegister";
import { TestOffice } from "../anOffice";
const t0 = performance.now();
const lap = (w: string) => console.log(w, Math.round(performance.now() - t0), Math.round(process.memoryUsage().rss/1e6)+"MB");
for (const size of [{partners:1000, emails:1000},{partners:1000, emails:100000},{partners:5000,emails:100000}]) {
	const office = sampleRegister(size, {memory:true});
	lap("made");
	const t = new TestOffice(office.copy());
	const home = t.ask("openHome", {});
	console.log(home.partnerCount, home.liveCount, home.troubles.length, t.google.calls());
	lap("home");
	console.log(office.rows("State"));
	console.log(office.mail("sent"));
	console.log(office.run("logCorrespondence"));
	lap("idle");
}
