/** However runs end, a look back accounts for every past email, and for each once. */
import type { Execution } from "../../local/execution";
import type { Interference } from "../../local/gate";
import { TestOffice } from "../anOffice";
import { askForPast, loggedIds } from "../bench/pastJobs";
import { varied } from "../bench/records";
import { letterFrom, pastLetter, pastLetters } from "../bench/sampleLetters";
import { sampleRegister } from "../bench/sampleRegister";
import { putState, stateValue } from "../bench/stateValues";

const size = { partners: 300, emails: 20 };
const register = sampleRegister(size, { memory: true });
const anOffice = () => new TestOffice(register.office.copy());

interface Looking {
	state: string;
	looked: number;
}

const lookingIn = ({ google }: TestOffice) =>
	stateValue<Looking>(google, "backfill");

const waitingIds = ({ google }: TestOffice): string[] =>
	google
		.rows("Unmatched")
		.flatMap((row) => String(row["Gmail ids"]).split(" "));

const looked = (office: TestOffice): number =>
	office.ask("openEmails", {}).standing.looked;

const fetchedIn = ({ calls }: Execution): number =>
	calls.filter(
		({ service, method }) =>
			service === "Gmail.Users.Messages" && method === "get",
	).length;

const mostKills = 8;

/** The first runs end at some call each, before or after that takes effect. */
function killingSome(seed: number): {
	interfere: Interference;
	killed: () => number;
} {
	const from = seed * 10_000;
	let [killed, last] = [0, 0];
	const interfere: Interference = (call, effect, kill) => {
		if (call.n === 1) last = 1 + varied(from + killed, 700);
		if (killed >= mostKills || call.n !== last) return effect();
		killed += 1;
		if (varied(from + killed + 5_000, 2) === 0) effect();
		return kill();
	};
	return { interfere, killed: () => killed };
}

const longest = 280_000;
const longestOf = (runs: readonly Execution[]): number =>
	Math.max(...runs.map(({ ms }) => ms));

const day = 86_400_000;

/** Emails from before the period that is asked for. */
const tooOld = (count: number, now: number) =>
	pastLetters(count, { until: now - 800 * day, minutes: 60 }).map((_, n) =>
		pastLetter(50_000 + n, { until: now - 800 * day, minutes: 1 }),
	);

/** Rings until it has looked at everything; now and then an email arrives. */
async function lookThrough(
	office: TestOffice,
	arriving = 0,
): Promise<Execution[]> {
	const runs: Execution[] = [];
	for (let rings = 0; lookingIn(office)?.state === "Going on"; rings += 1) {
		if (rings > 200) throw new Error("The look back does not come to an end");
		if (rings < arriving) await office.google.receive(letterFrom(rings));
		const rung = office.google.advance({ minutes: 15 });
		runs.push(...rung.map(({ execution }) => execution));
	}
	return runs;
}

const past = 2_000;
const older = 30;
const arriving = 5;
const slice = 250;

test.each([1, 2])(
	"2,000 past emails are accounted for exactly and once, whichever runs are killed (%i)",
	async (seed) => {
		const office = anOffice();
		const { google } = office;
		await google.receive(...tooOld(older, google.workspace.state.now));
		await askForPast(office, past);
		const known = new Set(loggedIds(google));
		const before = looked(office);
		const { interfere, killed } = killingSome(seed);
		google.interfere = interfere;
		const runs = await lookThrough(office, arriving);
		google.interfere = undefined;
		google.advance({ minutes: 30 });

		expect(killed()).toBeGreaterThan(4);
		const ids = [
			...loggedIds(google).filter((id) => !known.has(id)),
			...waitingIds(office),
		];
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toHaveLength(past + arriving);
		expect(lookingIn(office)).toMatchObject({
			state: "Finished",
			looked: past,
		});
		expect(looked(office) - before).toBe(past + arriving);

		const fetched = runs.reduce((sum, run) => sum + fetchedIn(run), 0);
		const once = past + older + arriving;
		expect(fetched).toBeLessThanOrEqual(once + slice * killed());
		expect(longestOf(runs)).toBeLessThanOrEqual(longest);
	},
);

const moreThanARun = 1_200;

test("without a kill each past email is fetched once, and no run is long", async () => {
	const office = anOffice();
	await askForPast(office, moreThanARun);
	const runs = await lookThrough(office);
	const fetched = runs.reduce((sum, run) => sum + fetchedIn(run), 0);
	expect(fetched).toBe(moreThanARun);
	expect(longestOf(runs)).toBeLessThanOrEqual(longest);
});

test("a look back leaves enough of a day's allowance for new mail, and goes on the next day", async () => {
	const office = anOffice();
	const { google } = office;
	await askForPast(office, 600);
	const backfill = stateValue<object>(google, "backfill");
	const spent = { since: google.now(), fetched: 11_900 };
	putState(google.workspace, { backfill: { ...backfill, spent } });
	google.advance({ hours: 1 });
	const first = lookingIn(office);
	expect(first?.state).toBe("Going on");
	expect(first?.looked).toBeLessThanOrEqual(slice);

	await google.receive(letterFrom(1));
	const logged = loggedIds(google).length;
	google.advance({ hours: 22 });
	expect(loggedIds(google)).toHaveLength(logged + 1);
	expect(lookingIn(office)).toEqual(first);

	google.advance({ hours: 2 });
	expect(lookingIn(office)).toMatchObject({ state: "Finished", looked: 600 });
});
