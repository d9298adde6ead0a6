/** Whether an office that has become quiet is as it must be. */

import type { Office } from "../../local/office";
import { isFormula } from "../../local/sheets/model";
import { mailboxOf } from "../../local/workspace";
import { auditViolations } from "./audited";
import { type Deviation, Named } from "./named";
import type { Act } from "./scenes";
import { callsOf, fewCalls, type Settled } from "./settle";
import {
	type Difference,
	differences,
	differenceText,
	type Story,
} from "./story";
import { type Invariant, type Violation, violation } from "./violation";

export interface Judged {
	violations: readonly Violation[];
	deviations: readonly Deviation[];
}

/** An office in which nothing went wrong, when it has become quiet. */
export interface End {
	story: Story;
	/** What a person is told who presses once more; "" if all is well. */
	said: string;
}

interface Compared {
	found: Story;
	/** How it may look; the nearest is compared. */
	ends: readonly End[];
	/** The night's check, which names what a person has to repair. */
	check: Act | undefined;
}

export function judge(
	google: Office,
	before: Office,
	settled: Settled,
	{ found, ends, check }: Compared,
): Judged {
	const nearest = ends
		.map(({ story, said }) => ({ ...excused(differences(story, found)), said }))
		.sort((a, b) => a.left.length - b.left.length)[0];
	const left = nearest?.left ?? [];
	const named = left.length > 0 ? new Named(google, check) : undefined;
	const checked = statuses(google).filter((one) => one === "To be checked");
	return {
		violations: [
			...left.filter((one) => !named?.explains(one)).map(asViolation),
			...quietViolations(settled, nearest?.said ?? ""),
			...[...auditViolations(google, before), ...doubleRefs(google)].filter(
				(one) => !named?.explainsToo(one),
			),
			...formulas(google),
			...lostMail(google, before),
			...(google.workspace.lock.holder
				? [violation("I9", "The lock is still held.")]
				: []),
		],
		deviations: [
			...(checked.length > 0 ? (["an email to be checked"] as const) : []),
			...(named?.deviations ?? []),
		],
	};
}

const statuses = (google: Office) =>
	google.tabs().includes("Outbox")
		? google.rows("Outbox").map(({ Status }) => String(Status))
		: [];

const inDoubt = '["Status","To be checked"]';

/** Leaves out what an email in doubt explains: its row, and perhaps itself. */
function excused(all: readonly Difference[]): { left: Difference[] } {
	const rows = all.filter(
		({ name, expected = "", found = "" }) =>
			name.startsWith("Outbox ") &&
			found.replace(inDoubt, '["Status","Sent"]') === expected,
	);
	const lost = all
		.filter(({ name, found }) => name.startsWith("Email ") && !found)
		.slice(0, rows.length);
	return {
		left: all.filter((one) => !rows.includes(one) && !lost.includes(one)),
	};
}

function invariantOf({ name, expected, found }: Difference): Invariant {
	if (name.startsWith("Letters and emails "))
		return expected || name.includes("(no. ") ? "I1" : "I2";
	if (/^(Outbox|Reminders|Email) /.test(name)) return "I3";
	if (/^(File|Agreements) /.test(name)) return "I4";
	if (name.startsWith("Trigger ")) return "I9";
	return found === expected ? "I10" : "I5";
}

const asViolation = (one: Difference): Violation =>
	violation(invariantOf(one), differenceText(one));

/** What the last run told whoever started it, if it was a refusal. */
export function saidAtLast({ runs }: Settled): string {
	const last = runs.at(-1);
	return (last?.ok ? refusalIn(last.value) : last?.error.message) ?? "";
}

function quietViolations(settled: Settled, expected: string): Violation[] {
	const { runs, isQuiet } = settled;
	const calls = callsOf(runs.at(-1));
	const said = saidAtLast(settled);
	return [
		...(isQuiet
			? []
			: [violation("I10", `Run ${runs.length} still wrote something.`)]),
		...(isQuiet && calls > fewCalls
			? [violation("I10", `A run with nothing to do made ${calls} calls.`)]
			: []),
		...(said !== expected
			? [violation("I10", `The last run said: ${said}`)]
			: []),
	];
}

/** The sentence of an answer that says no. */
function refusalIn(value: unknown): string | undefined {
	const answer = value as { ok?: boolean; message?: string } | undefined;
	return answer?.ok === false ? answer.message : undefined;
}

const formulas = (google: Office): Violation[] =>
	Object.values(google.workspace.state.spreadsheets)
		.flatMap(({ tabs }) => tabs)
		.filter(({ rows }) =>
			rows.some((row) => row.some((cell) => isFormula(cell?.value))),
		)
		.map(({ title }) => violation("I8", `There is a formula in ${title}.`));

function doubleRefs(google: Office): Violation[] {
	return google.tabs().flatMap((tab) => {
		const refs = google.rows(tab).flatMap(({ Ref }) => (Ref ? [Ref] : []));
		return new Set(refs).size < refs.length
			? [violation("I5", `${tab} has a reference twice.`)]
			: [];
	});
}

/** As many emails have gone as the outbox says, and no row is forgotten. */
function lostMail(google: Office, before: Office): Violation[] {
	const sentIn = (office: Office) =>
		mailboxOf(office.workspace).messages.filter(({ labelIds }) =>
			labelIds.includes("SENT"),
		).length;
	const gone = sentIn(google) - sentIn(before);
	const countIn = (office: Office, status: string) =>
		statuses(office).filter((one) => one === status).length;
	const count = (status: string) =>
		countIn(google, status) - countIn(before, status);
	// What is queued for the morning stands in the story.
	const left = statuses(google).find((one) => one === "Sending");
	return [
		...(gone < count("Sent") || gone > count("Sent") + count("To be checked")
			? [
					violation(
						"I3",
						`${gone} emails have gone; the outbox says ${count("Sent")}.`,
					),
				]
			: []),
		...(left ? [violation("I3", `An email is left as “${left}”.`)] : []),
	];
}
