/** Registers of any size, written straight into the spreadsheet. */
import { type Office, openOffice } from "../../local/office";
import type { Workspace } from "../../local/workspace";
import type { Archive } from "../../src/actions/archives";
import { agreements } from "../../src/policy/agreements/tables";
import { type Letter, letters } from "../../src/policy/managing/tables";
import {
	contacts,
	partnerDetails,
	partners,
	people,
} from "../../src/policy/scope/tables";
import type { Day } from "../../src/register/days";
import { audit } from "../../src/register/scriptTabs";
import { blankRow } from "../../src/register/table";
import { charity, resultOf, startOfTests } from "../anOffice";
import { putRows } from "./putRows";
import * as records from "./records";
import { rememberedOf } from "./remembered";
import { putState, stateValue } from "./stateValues";

/** How large a register is. */
export interface Size {
	partners: number;
	/** Logged emails. */
	emails: number;
	/** So many of them stand in the tab, the others in archives; else all. */
	live?: number;
}

/** Of a longer tab the nights take rows away, which is measured by itself. */
const mostLive = 8_000;

export const firstDay = startOfTests.slice(0, 10) as Day;

const many = <T>(count: number, make: (n: number, today: Day) => T): T[] =>
	Array.from({ length: count }, (_, at) => make(at + 1, firstDay));

const entry = (seq: number) => ({
	...blankRow(audit),
	seq,
	at: startOfTests,
	actor: "Add-on",
	action: "Logged",
	record: "E-0001",
	summary: "Sample entry",
});

export const liveIn = ({ emails, live = emails }: Size): number => live;

/** The audit has an entry for each email of the tab. */
function writeRecords(workspace: Workspace, size: Size): void {
	const live = liveIn(size);
	const agreed = Math.floor(size.partners / 2);
	putRows(workspace, people, many(records.peopleCount, records.person));
	putRows(workspace, partners, many(size.partners, records.partner));
	putRows(workspace, partnerDetails, many(size.partners, records.details));
	putRows(workspace, contacts, many(size.partners, records.contact));
	putRows(workspace, agreements, many(agreed, records.agreement));
	putRows(workspace, letters, many(live, records.letter));
	putRows(workspace, audit, many(live, entry));
}

/** How many of the log's last emails the register remembers. */
const remembered = 1_000;

const lastLetters = (live: number): Letter[] => {
	const count = Math.min(live, remembered);
	return many(count, (n, today) => records.letter(live - count + n, today));
};

/**
 * State as it is by then: ids that are never given again, what the log remembers
 * of itself, and the archives. Their spreadsheets are not made: a run that opens
 * one does not come through.
 */
function writeState(office: Office, size: Size): void {
	const live = liveIn(size);
	const { emails, partners: count } = size;
	const known = stateValue<object>(office, "counters");
	const mail = stateValue<object>(office, "mail");
	putState(office.workspace, {
		counters: {
			...known,
			PE: records.peopleCount,
			P: count,
			C: count,
			AGR: Math.floor(count / 2),
			E: emails,
		},
		mail: { ...mail, logged: emails, live: Math.min(live, mostLive) },
		...(live > 0 ? rememberedOf(lastLetters(live)) : {}),
		...(live < emails ? { archives: archivesOf(emails - live) } : {}),
	});
}

const yearly = 100_000;

/** A year of the log each, of as many emails as the tab still has. */
const archivesOf = (rows: number): Archive[] =>
	Array.from({ length: Math.ceil(rows / yearly) }, (_, at) => ({
		year: 2024 - at,
		bookId: `sample-archive-${2024 - at}`,
		rows: Math.min(yearly, rows - at * yearly),
	}));

export interface SampleRegister {
	office: Office;
	/** Keeps it in its folder, and lets go of that. */
	close(): void;
}

/**
 * A register that is set up and filled, on a day that has begun: its first
 * round and its first look into the mailbox are over.
 * @param where a new folder, or memory
 */
export function sampleRegister(
	size: Size,
	where: string | { memory: true },
): SampleRegister {
	const { workspace } = openOffice(where, {
		account: charity,
		now: startOfTests,
	});
	// Saved once: a large one takes a second each time.
	const office = openOffice({ ...workspace, save: () => undefined });
	resultOf(office.run("setUp"));
	writeRecords(workspace, size);
	writeState(office, size);
	resultOf(office.run("daily"));
	resultOf(office.run("logCorrespondence"));
	const close = () => {
		workspace.save();
		workspace.close();
	};
	return { office, close };
}
