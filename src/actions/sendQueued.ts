/** Empties the outbox: marked before it goes, and marked again when it has gone. */
import { emailsLeft, send } from "../google/outbox";
import { type Opened, read } from "../google/read";
import { settingsOf } from "../policy/policy";
import type { Entry } from "../register/auditChain";
import { type Change, update } from "../register/change";
import type { Decision, Moment } from "../register/commit";
import { oneRow, pick } from "../register/register";
import { outbox } from "../register/scriptTabs";
import type { Row } from "../register/table";
import { commit } from "./act";

type Letter = Readonly<Row<typeof outbox>>;
type Status = Letter["status"];

export interface Sending {
	sent: number;
	/** Queued still, because the day's emails are used up. */
	waiting: number;
	/** Perhaps gone, perhaps not: a person looks. */
	toBeChecked: number;
}

/** What is read of every letter; what it says is read of those that wait. */
export const outboxIndex = pick(outbox, "key", "status", "at");

/** Emails of the day that the charity keeps for its own use. */
const reserve = 10;

/** Emails that may still go today: Google's allowance, less the reserve. */
export const emailsToSpare = (): number => Math.max(0, emailsLeft() - reserve);

/** A break-off leaves at most one group in doubt: one email, on most days. */
const groupSize = (count: number) => (count <= 10 ? 1 : 25);

const marked = (letters: readonly Letter[], status: Status): Change[] =>
	letters.flatMap((letter) => update(outbox, letter.key, letter, { status }));

const entriesFor = (letters: readonly Letter[], action: string): Entry[] =>
	letters.map(({ key, subject }) => ({
		action,
		record: key,
		summary: "Email of what is due",
		payload: { subject },
	}));

/** The letters that changes would add to the outbox. */
const addedIn = (changes: readonly Change[]): Letter[] =>
	changes.flatMap((change) =>
		change.kind === "add" && change.table === outbox
			? [change.row as Letter]
			: [],
	);

/** How many may go now: Google's allowance, less the reserve, and our own limit. */
function allowance(opened: Opened, today: string): number {
	const limit = settingsOf(opened).number("mail.dailyLimit");
	const gone = opened
		.rows(outboxIndex)
		.filter(({ status, at }) => status === "Sent" && at.startsWith(today));
	return Math.max(0, Math.min(emailsLeft() - reserve, limit - gone.length));
}

/** Letters that an earlier day had no emails left for. */
function leftOver(opened: Opened): Letter[] {
	const wants = opened
		.rows(outboxIndex)
		.filter(({ status }) => status === "Queued")
		.map(({ key }) => oneRow(outbox, key, opened.rowOf(outbox, key) ?? 0));
	if (wants.length === 0) return [];
	const register = read(...wants);
	return wants.flatMap(
		(want) => register.find(want, want.only?.key ?? "") ?? [],
	);
}

function groupsOf(letters: readonly Letter[]): Letter[][] {
	const size = groupSize(letters.length);
	const count = Math.ceil(letters.length / size);
	return Array.from({ length: count }, (_, at) =>
		letters.slice(at * size, (at + 1) * size),
	);
}

/** Sends letters until the day's emails are used up. */
class Post {
	private isShut = false;

	constructor(private readonly replyTo: string) {}

	/** Whether a failure came before or after a letter went cannot be told. */
	send(letter: Letter): Status {
		if (this.isShut) return "Queued";
		const status = sent(letter, this.replyTo);
		this.isShut = status === "To be checked" && emailsLeft() <= 0;
		return status;
	}
}

function sent(letter: Letter, replyTo: string): Status {
	try {
		send({
			to: letter.to,
			subject: letter.subject,
			text: letter.body,
			html: letter.html,
			replyTo,
		});
		return "Sent";
	} catch (error) {
		console.error(`${letter.key}: ${(error as Error)?.name}`);
		return "To be checked";
	}
}

/** New letters of the first group enter the outbox as being sent already. */
function firstWrite(
	changes: readonly Change[],
	first: readonly Letter[],
	added: readonly Letter[],
): Change[] {
	const known = first.filter((letter) => !added.includes(letter));
	return [
		...changes.map((change) =>
			change.kind === "add" && first.includes(change.row as Letter)
				? { ...change, row: { ...change.row, status: "Sending" } }
				: change,
		),
		...marked(known, "Sending"),
	];
}

/**
 * Writes the changes, then sends what waits in the outbox, group by group. Each
 * write marks one group as sent and the next as being sent.
 * @param decision the day's round, new letters among its changes
 */
export function sendQueued(
	opened: Opened,
	{ changes, entries = [], state: values = {} }: Decision,
	moment: Moment,
): Sending {
	const added = addedIn(changes);
	const queue = [...leftOver(opened), ...added];
	const allowed = queue.length > 0 ? allowance(opened, moment.today) : 0;
	const groups = groupsOf(queue.slice(0, allowed));
	const post = new Post(settingsOf(opened).text("contact.email"));
	const done = { sent: 0, waiting: queue.length, toBeChecked: 0 };
	let state = commit(
		opened,
		{
			changes: firstWrite(changes, groups[0] ?? [], added),
			entries: [...entries, ...entriesFor(added, "Queued")],
			state: values,
		},
		moment,
	).opened;
	groups.forEach((group, at) => {
		const results = group.map((letter) => ({
			letter: { ...letter, status: "Sending" as const },
			status: post.send(letter),
		}));
		const count = (status: Status) =>
			results.filter((one) => one.status === status).length;
		done.sent += count("Sent");
		done.toBeChecked += count("To be checked");
		done.waiting -= count("Sent") + count("To be checked");
		state = commit(
			state,
			{
				changes: [
					...results.flatMap(({ letter, status }) => marked([letter], status)),
					...marked(groups[at + 1] ?? [], "Sending"),
				],
				entries: results.flatMap(({ letter, status }) =>
					entriesFor([letter], status),
				),
			},
			moment,
		).opened;
	});
	return done;
}
