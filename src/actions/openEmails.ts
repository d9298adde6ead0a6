/** The screen of emails: who waits to be known, and how the mailbox is kept. */
import type {
	BackfillView,
	EmailsView,
	MailStanding,
	SenderLine,
} from "../contract";
import { domainOf } from "../correspondence/addresses";
import { isMixed, shownAddress } from "../correspondence/alphabets";
import { domainRefusal } from "../correspondence/domains";
import { gmailLink } from "../correspondence/logged";
import { londonDay } from "../google/clock";
import { property } from "../google/properties";
import { read } from "../google/read";
import { type Unmatched, unmatched } from "../policy/managing/tables";
import { settingsOf } from "../policy/policy";
import { partners } from "../policy/scope/tables";
import { listed, settingRows } from "../policy/settings";
import { isEmail } from "../register/check";
import { pick, type Register } from "../register/register";
import { stateRows } from "../register/scriptTabs";
import { type Backfill, backfillIn, mailIn } from "./mailState";
import { idsIn } from "./queued";
import { pendingIn, pendingReads } from "./waitingMail";

const names = pick(partners, "name");
const queue = pick(
	unmatched,
	"address",
	"emails",
	"firstOn",
	"lastOn",
	"why",
	"decision",
	"fileUnder",
	"gmailIds",
);
const mostShown = 50;

/** Partners to choose from, by name. */
export const partnerChoices = (register: Register) =>
	register
		.rows(names)
		.map(({ ref, name }) => ({
			ref,
			row: register.rowOf(partners, ref) ?? 0,
			name,
		}))
		.sort((a, b) => a.name.localeCompare(b.name));

/** Why a domain cannot be an organisation's own, "" if it can be. */
function sharedDomain(address: string, register: Register): string {
	if (!isEmail(address)) return "There is no address.";
	const shared = listed(settingsOf(register).text("mail.shared"));
	return domainRefusal(domainOf(address), shared) ?? "";
}

function senderLine(
	row: Pick<
		Unmatched,
		| "ref"
		| "address"
		| "emails"
		| "firstOn"
		| "lastOn"
		| "why"
		| "decision"
		| "fileUnder"
		| "gmailIds"
	>,
	register: Register,
): SenderLine {
	const { ref, address, emails, firstOn, lastOn, why, decision } = row;
	const [newest] = idsIn(row).slice(-1);
	return {
		ref,
		row: register.rowOf(unmatched, ref) ?? 0,
		address: shownAddress(address),
		sharedDomain: sharedDomain(address, register),
		domain: isEmail(address) ? domainOf(address) : "",
		emails: emails ?? 0,
		firstOn,
		lastOn,
		why,
		decision,
		fileUnder: row.fileUnder,
		odd: isMixed(address),
		open: newest ? gmailLink("", newest) : "",
	};
}

const backfillView = (backfill: Backfill): BackfillView => ({
	from: backfill.from,
	months: backfill.months,
	reached: backfill.reached ? londonDay(new Date(backfill.reached)) : null,
	looked: backfill.looked,
	most: backfill.most,
	logged: backfill.logged,
	state: backfill.state,
});

/** How many emails of the queue can be filed now. */
const toFile = (register: Register): number =>
	pendingIn(register).reduce((sum, row) => sum + idsIn(row).length, 0);

export function standingOf(register: Register, notice = ""): MailStanding {
	const mail = mailIn(register);
	const backfill = backfillIn(register);
	const leftOut = Object.entries(mail.leftOut)
		.map(([why, count]) => ({ why, count }))
		.sort((a, b) => b.count - a.count);
	return {
		since: londonDay(new Date(mail.since)),
		lastRun: [property<string>("last.logCorrespondence") ?? "", mail.wroteAt]
			.sort()
			.slice(-1)
			.join(),
		looked:
			mail.logged +
			mail.unmatched +
			leftOut.reduce((sum, { count }) => sum + count, 0),
		logged: mail.logged,
		unmatched: mail.unmatched,
		leftOut,
		toFile: toFile(register),
		backfill: backfill ? backfillView(backfill) : null,
		notice,
	};
}

export const standingReads = [stateRows, settingRows, ...pendingReads] as const;

const isLater = (a: Unmatched["lastOn"], b: Unmatched["lastOn"]) =>
	(a ?? "") < (b ?? "") ? 1 : -1;

/** Undecided ones first, the newest on top. */
export function openEmails(): EmailsView {
	const register = read(...standingReads, queue, names);
	const rows = [...register.rows(queue)].sort(
		(a, b) =>
			Number(a.decision !== "") - Number(b.decision !== "") ||
			isLater(a.lastOn, b.lastOn),
	);
	return {
		senders: rows.slice(0, mostShown).map((row) => senderLine(row, register)),
		more: Math.max(0, rows.length - mostShown),
		standing: standingOf(register),
		partners: partnerChoices(register),
		months: settingsOf(register).number("mail.backfillMonths"),
	};
}
