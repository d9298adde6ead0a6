/** How far the policy is met, for the panel to show and for the review to keep. */
import type { CoverageView, CoveredRecord, TextFile } from "../contract";
import { londonDay } from "../google/clock";
import { read } from "../google/read";
import { agreements } from "../policy/agreements/tables";
import {
	coverageOf,
	coverageReads,
	type MeasuredDemand,
} from "../policy/coverage";
import { unmatched } from "../policy/managing/tables";
import { approvedVersions, policyLine } from "../policy/review/policyReview";
import { partners, people } from "../policy/scope/tables";
import { csvText } from "../register/csv";
import type { Day } from "../register/days";
import { pick, type Register } from "../register/register";
import type { Table } from "../register/table";

const partnerNames = pick(partners, "name", "class");
const titles = pick(agreements, "partner", "title", "class");
const names = pick(people, "name");
const queue = pick(unmatched, "lastOn");

const reads = [
	...coverageReads,
	approvedVersions,
	partnerNames,
	titles,
	names,
] as const;

/** Nothing but its reference is said of a restricted record. */
const nameOf = (ref: string, name: string, ...classes: readonly string[]) =>
	classes.includes("Restricted") || name.trim() === "" ? ref : name;

/** What it is, where it opens, and what people call it. */
function coveredRecord(register: Register, ref: string): CoveredRecord {
	const row = (table: Table) => Math.max(0, register.rowOf(table, ref) ?? 0);
	const partner = register.find(partnerNames, ref);
	if (partner) {
		const name = nameOf(ref, partner.name, partner.class);
		return { ref, name, row: row(partners), kind: "partner" };
	}
	const agreement = register.find(titles, ref);
	if (agreement) {
		const own = register.find(partnerNames, agreement.partner)?.class ?? "";
		const name = nameOf(ref, agreement.title, agreement.class, own);
		return { ref, name, row: row(agreements), kind: "agreement" };
	}
	const person = register.find(names, ref);
	if (person)
		return {
			ref,
			name: nameOf(ref, person.name),
			row: row(people),
			kind: "person",
		};
	return { ref, name: otherName(register, ref), row: 0, kind: "other" };
}

function otherName(register: Register, ref: string): string {
	const version = register.find(approvedVersions, ref);
	if (version) return `${version.title}, version ${version.version}`;
	return register.find(queue, ref) ? `Enquiry ${ref}` : ref;
}

/** @see policy section 10: the board's yearly review looks at it */
export function showCoverage(): CoverageView {
	const register = read(...reads);
	const today = londonDay();
	const demand = ({ demand, met, unmet }: MeasuredDemand) => ({
		demand,
		met: met.length,
		unmet: unmet.map((ref) => coveredRecord(register, ref)),
	});
	return {
		asAt: today,
		line: policyLine(register.rows(approvedVersions)),
		sections: coverageOf(register, today).map(
			({ number, title, state, measures }) => ({
				number,
				title,
				state,
				measures: measures.map(demand),
			}),
		),
	};
}

const headings = ["Section", "Demand", "State", "Met", "Not met", "Records"];

/** Spreadsheets would take it for a formula; over several lines as well. */
const harmless = (value: string): string =>
	/^[=+\-@\t\r]/.test(value) ? `'${value}` : value;

/** "P-0002 Elm Club" */
const written = ({ ref, name }: CoveredRecord) =>
	name === ref ? ref : `${ref} ${name}`;

function linesOf(register: Register, today: Day): string[][] {
	return coverageOf(register, today).flatMap(({ number, title, measures }) =>
		measures.map(({ demand, state, met, unmet }) =>
			[
				`${number}. ${title}`,
				demand,
				state,
				String(met.length),
				String(unmet.length),
				unmet.map((ref) => written(coveredRecord(register, ref))).join("; "),
			].map(harmless),
		),
	);
}

/** Spreadsheets that are not told so would take the text for another alphabet. */
const isUtf8 = "\ufeff";

/** The same as a file: one line a demand, with the records that do not meet it. */
export function exportCoverage(): TextFile {
	const register = read(...reads);
	const today = londonDay();
	return {
		name: `policy-coverage-${today}.csv`,
		type: "text/csv;charset=utf-8",
		text: isUtf8 + csvText([headings, ...linesOf(register, today)]),
	};
}
