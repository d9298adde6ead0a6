/** However often mail is told of and however runs end, the log is that of one quiet run. */
import fc from "fast-check";
import type { Parsed } from "../../local/mailbox";
import { mailboxOf, putMailbox, type Workspace } from "../../local/workspace";
import { anOffice, resultOf, TestOffice } from "../anOffice";
import { describeWithSharedData } from "../sharedData";
import { tried } from "./cases";
import * as postbag from "./postbag";

/** Each case is a mailbox: the first that fails is told of, not made smaller. */
const briefly = (numRuns: number) => ({
	...tried(numRuns),
	endOnFailure: true,
});

let ready: TestOffice | undefined;

/** Partners, of whom some have contacts and some a domain. */
function anOfficeWithPartners(): TestOffice {
	if (!ready) {
		ready = anOffice();
		ready.person();
		const domainsOf = (ref: string) =>
			Object.entries(postbag.domains).flatMap(([domain, of]) =>
				of === ref ? [domain] : [],
			);
		for (const name of ["Oak", "Elm", "Fir", "Rowan"])
			ready.partner({
				name,
				domains: domainsOf(`P-000${ready.google.rows("Partners").length + 1}`),
			});
		for (const [email, partner] of Object.entries(postbag.contacts))
			ready.ask("saveContact", {
				as: "PE-0001",
				partner,
				values: { name: email, emails: [email] },
			});
	}
	return new TestOffice(ready.google.copy());
}

interface Outcome {
	logged: number;
	unmatched: number;
	more: boolean;
}

const log = (office: TestOffice) =>
	resultOf(office.google.run("logCorrespondence")) as Outcome;

/** How many emails the last run fetched. */
const fetchedBy = ({ google }: TestOffice): number =>
	google
		.calls()
		.filter(
			({ service, method }) =>
				service === "Gmail.Users.Messages" && method === "get",
		).length;

/**
 * Runs until nothing is new any more.
 * @returns how many emails were fetched
 */
function logAll(office: TestOffice): number {
	let fetched = 0;
	for (let runs = 0; runs < 30; runs += 1) {
		const { logged, unmatched, more } = log(office);
		fetched += fetchedBy(office);
		if (logged + unmatched === 0 && !more) return fetched;
	}
	throw new Error("The log does not come to rest");
}

const memory = ["seen", "passed", "threads", "clocks"];

/** The order of what is of one day means nothing. */
const remembered = (value: string): string[] =>
	String(JSON.parse(value)).split(";").sort();

/** All that the emails left behind, byte for byte. */
function leftBehind(office: TestOffice) {
	const { google } = office;
	const { standing } = office.ask("openEmails", {});
	const kept = google
		.rows("State")
		.filter(({ Name }) => memory.includes(String(Name)));
	return {
		letters: google.rows("Letters and emails"),
		unmatched: google.rows("Unmatched"),
		contacts: google.rows("Partners").map((row) => row["Last contact"]),
		accounted: [standing.logged, standing.unmatched, standing.leftOut],
		remembered: new Map(
			kept.map(({ Name, Value }) => [Name, remembered(String(Value))]),
		),
	};
}

async function inOneRun(emails: readonly Parsed[]): Promise<TestOffice> {
	const office = anOfficeWithPartners();
	await office.google.receive(...emails);
	logAll(office);
	return office;
}

/** History tells once more of what it told of between two of its places. */
function tellAgain(workspace: Workspace, from: number, to: number): void {
	const mailbox = mailboxOf(workspace);
	let { historyId } = mailbox;
	const again = mailbox.history.slice(from, to).map((record) => {
		historyId += 1;
		return { ...record, id: historyId };
	});
	const history = [...mailbox.history, ...again];
	putMailbox(workspace, { ...mailbox, historyId, history });
}

/** How a run ends: at which call, before or after that takes effect. */
interface Kill {
	call: number;
	after: boolean;
}

function killed(office: TestOffice, { call: last, after }: Kill): void {
	office.google.interfere = (call, effect, kill) => {
		if (call.n !== last) return effect();
		if (after) effect();
		return kill();
	};
	office.google.run("logCorrespondence");
	office.google.interfere = undefined;
}

/** A part of the emails comes, and runs break off over it. */
interface Part {
	share: number;
	kills: readonly Kill[];
	whole: boolean;
}

const kill: fc.Arbitrary<Kill> = fc.record({
	// The reads before the first email, an email, or the lock and the write.
	call: fc.oneof(
		fc.integer({ min: 1, max: 8 }),
		fc.integer({ min: 1, max: 150 }),
	),
	after: fc.boolean(),
});

const parts: fc.Arbitrary<Part[]> = fc.array(
	fc.record({
		share: fc.integer({ min: 1, max: 5 }),
		kills: fc.array(kill, { minLength: 1, maxLength: 3 }),
		whole: fc.boolean(),
	}),
	{ minLength: 2, maxLength: 4 },
);

const historyOf = (workspace: Workspace) => mailboxOf(workspace).history.length;

async function inPieces(
	emails: readonly Parsed[],
	pieces: readonly Part[],
): Promise<TestOffice> {
	const office = anOfficeWithPartners();
	const { workspace } = office.google;
	const shares = pieces.reduce((sum, { share }) => sum + share, 0);
	let [done, came, fetched] = [0, 0, 0];
	for (const { share, kills, whole } of pieces) {
		done += share;
		const until = Math.round((emails.length * done) / shares);
		const before = historyOf(workspace);
		await office.google.receive(...emails.slice(came, until));
		came = until;
		const after = historyOf(workspace);
		tellAgain(workspace, before, after);
		for (const one of kills) killed(office, one);
		if (whole) fetched += logAll(office);
		tellAgain(workspace, before, after);
	}
	fetched += logAll(office);
	// Only what a killed run had fetched is fetched again.
	expect(fetched).toBeLessThanOrEqual(emails.length);
	return office;
}

const madeUp = 90;
const copies = 10;

/** Made-up emails, some of which come in two copies. */
const allOf = (posts: readonly postbag.Post[]): Parsed[] => [
	...posts.map(postbag.parsedPost),
	...posts
		.slice(0, copies)
		.map((post, of) => postbag.copyOf(post, posts.length + of, of)),
];

const shuffled = (count: number): fc.Arbitrary<number[]> =>
	fc.shuffledSubarray(
		Array.from({ length: count }, (_, at) => at),
		{ minLength: count },
	);

const inOrder = (emails: readonly Parsed[], order: readonly number[]) =>
	order.flatMap((at) => emails[at] ?? []);

async function expectAlike(
	emails: readonly Parsed[],
	pieces: readonly Part[],
): Promise<void> {
	const expected = leftBehind(await inOneRun(emails));
	const found = leftBehind(await inPieces(emails, pieces));
	expect(found).toEqual(expected);
	expect(JSON.stringify(found.letters)).toBe(JSON.stringify(expected.letters));
	const { logged, waiting } = countedIn(expected);
	expect([logged > 0, waiting > 0]).toEqual([true, true]);
}

const countedIn = ({ letters, unmatched }: ReturnType<typeof leftBehind>) => ({
	logged: letters.length,
	waiting: unmatched.length,
});

const made = postbag.posts(madeUp).chain((posts) =>
	fc.record({
		posts: fc.constant(posts),
		order: shuffled(madeUp + copies),
		other: shuffled(madeUp),
		pieces: parts,
	}),
);

test("mail that is told of three times, to runs that break off anywhere, is logged as by one quiet run", async () => {
	await fc.assert(
		fc.asyncProperty(made, ({ posts, order, pieces }) =>
			expectAlike(inOrder(allOf(posts), order), pieces),
		),
		briefly(8),
	);
});

describeWithSharedData("with the open corpora", () => {
	test("the same holds, odd as they are", async () => {
		const odd = await postbag.corpora(1_000);
		const cases = fc.record({
			order: shuffled(odd.length),
			pieces: parts,
		});
		await fc.assert(
			fc.asyncProperty(cases, ({ order, pieces }) =>
				expectAlike(inOrder(odd, order), pieces),
			),
			briefly(4),
		);
	});
});

const byItself = ["Reference", "Address", "Domain"];

/** Rows by Gmail's id, without what the order of arrival gives. */
const rowsOf = (office: TestOffice) =>
	new Map(
		office.google
			.rows("Letters and emails")
			.map(({ Ref, ...row }) => [String(row["Gmail id"]), row]),
	);

test("in another order of arrival, whatever an email says by itself is logged alike", async () => {
	await fc.assert(
		fc.asyncProperty(made, async ({ posts, other }) => {
			const emails = posts.map(postbag.parsedPost);
			const one = rowsOf(await inOneRun(emails));
			const two = rowsOf(await inOneRun(inOrder(emails, other)));
			for (const [id, row] of one) {
				if (!byItself.includes(String(row["Matched by"]))) continue;
				const same = two.get(id);
				expect(same).toBeDefined();
				// Its conversation was known by then, and speaks for more.
				if (same?.["Matched by"] === "Thread")
					expect(String(same.Partners).split(", ")).toEqual(
						expect.arrayContaining(String(row.Partners).split(", ")),
					);
				else expect(same).toEqual(row);
			}
		}),
		briefly(6),
	);
});
