/** Registers of any size, written straight into the spreadsheet. */
import { type Office, openOffice } from "../../local/office";
import type { Workspace } from "../../local/workspace";
import { agreements } from "../../src/policy/agreements/tables";
import { letters } from "../../src/policy/managing/tables";
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

/** How large a register is. */
export interface Size {
	partners: number;
	/** Logged emails; the audit has an entry for each. */
	emails: number;
}

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

function writeRecords(workspace: Workspace, size: Size): void {
	const agreed = Math.floor(size.partners / 2);
	putRows(workspace, people, many(records.peopleCount, records.person));
	putRows(workspace, partners, many(size.partners, records.partner));
	putRows(workspace, partnerDetails, many(size.partners, records.details));
	putRows(workspace, contacts, many(size.partners, records.contact));
	putRows(workspace, agreements, many(agreed, records.agreement));
	putRows(workspace, letters, many(size.emails, records.letter));
	putRows(workspace, audit, many(size.emails, entry));
}

/** The ids of what was written straight in are never given again. */
function countIds(office: Office, { partners: count, emails }: Size): void {
	const row = office.rows("State").findIndex(({ Name }) => Name === "counters");
	const known: unknown = JSON.parse(
		String(office.rows("State")[row]?.Value ?? "{}"),
	);
	const counters = {
		...(known as Record<string, number>),
		PE: records.peopleCount,
		P: count,
		C: count,
		AGR: Math.floor(count / 2),
		E: emails,
	};
	office.type("State", row + 1, 1, JSON.stringify(counters));
}

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
	countIds(office, size);
	resultOf(office.run("daily"));
	resultOf(office.run("logCorrespondence"));
	const close = () => {
		workspace.save();
		workspace.close();
	};
	return { office, close };
}
