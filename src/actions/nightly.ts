/** The night's check: whether documents and rows are where they belong. */
import { filesMade } from "../google/documents";
import { requireAccount } from "../google/identity";
import { lockTaken } from "../google/lock";
import { read } from "../google/read";
import {
	forgetLines,
	keptLines,
	type Unsettled,
	unsettledIn,
} from "../google/unsettled";
import { charityAddress } from "../policy/contact/charity";
import { home } from "../policy/home";
import { tables } from "../policy/policy";
import { settingRows } from "../policy/settings";
import type { Entry } from "../register/auditChain";
import type { Update } from "../register/change";
import { addDays, type Day } from "../register/days";
import {
	commitReads,
	type Finding,
	findingsIn,
	linesUsed,
	readState,
	scriptTabs,
	stateRows,
} from "../register/scriptTabs";
import { counted } from "../register/words";
import { addOn, commit, momentFor, registerAfter } from "./act";
import { fileFindings, fileReads, missingLinks, partsOf } from "./filesInOrder";
import { beat } from "./heartbeat";
import { notCounted } from "./mailedAnswers";
import { tidyMail } from "./tidyMail";

export interface NightlyOutcome {
	notice: string;
	/** Documents that were linked to their agreements. */
	linked: number;
	/** What people have to look at. */
	findings: readonly string[];
}

const everyTable = [home, ...tables, ...scriptTabs];
/** They all have to fit into one cell. */
const mostShown = 50;
/** How long a misplaced write stays among the findings. */
const daysShown = 14;

const strayText = ({
	tab,
	added,
	key,
	went,
	row,
	headings,
	removed,
}: Unsettled): string =>
	removed
		? `${tab}: ${went || `row ${row}`} was taken out in place of ${key || "another row"}, because somebody moved rows and the run broke off. File, Version history shows what stood there; type it in again.`
		: added
			? `${tab}: somebody moved a column while rows were added, and the run broke off. Look at the last rows: they may stand in the wrong columns.`
			: `${tab}: a change meant for ${key || "a row without a reference"} went to ${went || `row ${row}`} (${headings.join(", ")}), because somebody moved rows or columns and the run broke off. Look at both; File, Version history shows what stood there.`;

/** What no check finds again: it is shown for a fortnight. */
const isPassing = (sentence: string) =>
	sentence.includes("the run broke off") || sentence.startsWith(notCounted);

/** What is to be looked at from tonight on; a stray write for a fortnight. */
function findingsNow(
	before: readonly Finding[],
	strays: readonly Unsettled[],
	spare: readonly string[],
	today: Day,
): Finding[] {
	const recent = before.filter(
		({ on, sentence }) =>
			isPassing(sentence) && on > addDays(today, -daysShown),
	);
	const known = (sentence: string) =>
		before.find((one) => one.sentence === sentence);
	const all = [
		...recent,
		...strays.map((stray) => ({ on: today, sentence: strayText(stray) })),
		...spare.map((sentence) => known(sentence) ?? { on: today, sentence }),
	];
	const more = all.length - mostShown;
	const rest = `… and ${more} more, which the tab Audit names under “Found”.`;
	return more > 0
		? [...all.slice(0, mostShown), { on: today, sentence: rest }]
		: all;
}

const entriesFor = (
	linked: readonly Update[],
	strays: readonly Unsettled[],
): Entry[] => [
	...linked.map(({ key }) => ({
		action: "Linked",
		record: key,
		summary: "The document that was made for it",
	})),
	...strays.map(({ tab, key }) => ({
		action: "Found",
		record: key,
		summary: `${tab}: a change that went to another row`,
	})),
];

/** What is in order, and what had to be done about the rest. */
function outcome(
	linked: readonly Update[],
	findings: readonly Finding[],
): NightlyOutcome {
	const parts = [
		linked.length > 0 ? `${counted(linked.length, "document")} linked.` : "",
		findings.length > 0
			? `${counted(findings.length, "thing")} to look at: see Home.`
			: "Everything is where it belongs.",
	];
	return {
		notice: parts.filter(Boolean).join(" "),
		linked: linked.length,
		findings: findings.map(({ sentence }) => sentence),
	};
}

/**
 * Links documents that a broken run left, and names what people must look at.
 * @throws UserError for any account but the charity's
 * @see decisions 4 and 8
 */
export function nightly(): NightlyOutcome {
	requireAccount(charityAddress);
	const files = filesMade();
	const parts = partsOf(files);
	if (!lockTaken(30_000))
		return {
			notice: "Someone is saving just now; the next night carries on.",
			linked: 0,
			findings: [],
		};
	// First: what it overwrites is looked through below like the day's writes.
	const tidied = tidyMail(read(stateRows, settingRows));
	const opened = read(...commitReads, ...fileReads);
	const moment = momentFor(addOn);
	const lines = readState<number>(opened, linesUsed) ?? 0;
	const strays = unsettledIn(keptLines(opened.bookId, lines), everyTable);
	const linked = missingLinks(opened, parts);
	const before = findingsIn(opened);
	const findings = findingsNow(
		before,
		strays,
		[...fileFindings(registerAfter(opened, linked), files, parts), ...tidied],
		moment.today,
	);
	const isNews = JSON.stringify(findings) !== JSON.stringify(before);
	if (lines === 0 && linked.length === 0 && !isNews) {
		beat("nightly");
		return outcome(linked, findings);
	}
	commit(
		opened,
		{
			changes: linked,
			entries: entriesFor(linked, strays),
			state: { findings, [linesUsed]: 0 },
		},
		moment,
	);
	// Only now: what they showed is among the findings.
	if (lines > 0) forgetLines(opened.bookId);
	beat("nightly");
	return outcome(linked, findings);
}
