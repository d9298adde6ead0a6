/** Adds many partners from a file: row by row, and nothing half done. */
import type {
	ImportCheck,
	ImportFile,
	ImportLine,
	ImportReport,
	ImportRequest,
} from "../contract";
import { londonDay, secondsRun } from "../google/clock";
import { takeLock } from "../google/lock";
import { type Opened, read } from "../google/read";
import { isCurrent, lookalikesAmong } from "../policy/scope/partners";
import { ourPeople } from "../policy/scope/section";
import { type Partner, partnerDetails, partners } from "../policy/scope/tables";
import { settingRows } from "../policy/settings";
import type { Change } from "../register/change";
import type { Moment } from "../register/commit";
import { UserError } from "../register/errors";
import { newIds } from "../register/ids";
import { headings, pick, type Register } from "../register/register";
import { commitReads } from "../register/scriptTabs";
import { counted } from "../register/words";
import { addOn, commit, momentFor } from "./act";
import { rowsOfNew, startingDetails } from "./addPartner";
import { askToFile } from "./mailState";
import { asksOf, type PartnerRow, readPartnerFile } from "./partnerFile";
import {
	type EnteredForm,
	isOlder,
	partnerFaults,
	readPartner,
} from "./partnerForm";
import { peopleChoices } from "./views";

const keys = pick(partners, "name", "number", "register", "domains");
const chunkSize = 200;
const lastSecond = 280;

/** What the file says, before anything is taken from it. */
export function checkImport({ file }: ImportFile): ImportCheck {
	const found = readPartnerFile(file);
	const register = read(ourPeople);
	return {
		rows: found.rows.length,
		headings: found.headings.map(({ from, to }) => ({ from, to })),
		unknown: found.unknown,
		asks: asksOf(found),
		people: peopleChoices(register, londonDay()),
	};
}

/** A person by id, name or address, as files and commands name them. */
function personCalled(register: Register, words: string) {
	const wanted = words.trim().toLowerCase();
	return register
		.rows(ourPeople)
		.find(({ ref, name, email }) =>
			[ref, name, email].some((word) => word.toLowerCase() === wanted),
		);
}

/**
 * Who says they do it. Nobody named means the add-on itself; while the register
 * has no people yet, any name is taken as declared.
 * @throws UserError if the name is not one of our people
 */
function actorOf(register: Register, as: string, moment: Moment): string {
	if (as.trim() === "") return addOn;
	const person = personCalled(register, as);
	if (person && isCurrent(person, moment.today)) return person.ref;
	if (register.rows(ourPeople).length === 0) return as.trim();
	throw new UserError(
		`“${as}” is not one of the people in the register. Add them in the panel, or choose one who is. Nothing was taken from the file.`,
	);
}

/** What the file leaves open, as it was answered once for all of it. */
interface Answers {
	lead: string;
	source: string;
	type: string;
}

const charityRegisters = ["CCEW", "OSCR", "CCNI"];

function completed(
	row: PartnerRow,
	answers: Answers,
	register: Register,
	{ today }: Moment,
) {
	const { partner, details } = row;
	const registered = charityRegisters.includes(partner.register ?? "")
		? "Charity"
		: "Other";
	const lead = partner.lead || answers.lead;
	return {
		partner: {
			...partner,
			type: partner.type || answers.type || registered,
			lead: personCalled(register, lead)?.ref ?? lead,
		},
		details: {
			...startingDetails(today),
			...details,
			source: details.source || answers.source || "Other",
		},
	};
}

/** Before the register has any people, a partner may have no lead yet. */
const leadMayWait = (register: Register, entered: EnteredForm) =>
	!entered.partner.lead && register.rows(ourPeople).length === 0;

function faultsOf(register: Register, entered: EnteredForm, moment: Moment) {
	const waits = leadMayWait(register, entered);
	return [
		...entered.faults.filter(
			({ field }) => !(waits && field === "partner.lead"),
		),
		...partnerFaults("", entered, register, moment.today),
	];
}

interface Sorted {
	changes: Change[];
	taken: ImportLine[];
	already: ImportLine[];
	refused: ImportLine[];
}

type Known = Pick<Partner, "ref" | "name" | "number" | "register" | "domains">;

/** Why a domain cannot be taken that an earlier row of the file has. */
function domainTaken(
	entered: EnteredForm,
	taken: readonly Known[],
): string | undefined {
	const domain = entered.partner.domains?.find((one) =>
		taken.some(({ domains }) => domains.includes(one)),
	);
	return domain
		? `Email domains: “${domain}” is in an earlier row too. One domain belongs to one partner.`
		: undefined;
}

function sortRows(
	rows: readonly PartnerRow[],
	answers: Answers,
	register: Register,
	moment: Moment,
): Sorted {
	const nextId = newIds(register);
	const fresh: Known[] = [];
	const known = lookalikesAmong<Known>(register.rows(keys));
	const sorted: Sorted = { changes: [], taken: [], already: [], refused: [] };
	for (const row of rows) {
		const given = completed(row, answers, register, moment);
		const entered = readPartner(given, isOlder(given.details));
		const { name = "", number = "", register: official = "" } = entered.partner;
		const line = { line: row.line, name, ref: "", reason: "" };
		const [same] = known.of({ name, number, register: official });
		const faults = faultsOf(register, entered, moment).map(
			({ sentence }) => sentence,
		);
		const reason = faults[0] ?? domainTaken(entered, fresh);
		if (same && name !== "") {
			sorted.already.push({
				...line,
				ref: same.ref,
				reason: `Already there as ${same.name} (${same.ref}).`,
			});
		} else if (reason) {
			sorted.refused.push({ ...line, reason: faults.join(" ") || reason });
		} else {
			const ref = nextId(partners);
			const { partner, changes } = rowsOfNew(
				ref,
				entered,
				register,
				moment.today,
			);
			fresh.push(partner);
			known.add(partner);
			sorted.changes.push(...changes);
			sorted.taken.push({ ...line, ref, reason: remarksOn(row) });
		}
	}
	return sorted;
}

/** What was put elsewhere, or could not be taken, of a row that went in. */
const remarksOn = ({ partner, details, remark }: PartnerRow): string => {
	const early =
		!isOlder(details) && (partner.stage || partner.risk || details.activeFrom);
	return [
		remark,
		early
			? "Stage, Risk and Active from were not taken: they count for a partner that is “Older than the register”."
			: "",
	]
		.filter(Boolean)
		.join(" ");
};

const reads = () =>
	read(...commitReads, ourPeople, keys, headings(partnerDetails), settingRows);

function reportOf(
	all: readonly Sorted[],
	unknown: readonly string[],
	finished: boolean,
): ImportReport {
	const taken = all.flatMap((chunk) => chunk.taken);
	const already = all.flatMap((chunk) => chunk.already);
	const refused = all.flatMap((chunk) => chunk.refused);
	const parts = [
		`${counted(taken.length, "partner")} added.`,
		already.length > 0
			? `${counted(already.length, "partner")} already there.`
			: "",
		refused.length > 0 ? `${counted(refused.length, "partner")} refused.` : "",
		finished ? "" : "Time ran out: choose the same file again to go on.",
	];
	return {
		notice: parts.filter(Boolean).join(" "),
		taken,
		already,
		refused,
		unknown,
		finished,
	};
}

/**
 * Takes a file of partners, a chunk at a time; each chunk is written whole or
 * not at all, and running again takes what is still missing.
 * @throws UserError if the file as a whole cannot be taken
 */
export function importPartners(request: ImportRequest): ImportReport {
	const file = readPartnerFile(request.file);
	takeLock();
	let opened: Opened = reads();
	const moment = momentFor(actorOf(opened, request.as, momentFor(request.as)));
	const answers: Answers = {
		lead: request.lead || (personCalled(opened, request.as)?.ref ?? ""),
		source: request.source,
		type: request.type,
	};
	const done: Sorted[] = [];
	let next = 0;
	while (next < file.rows.length && secondsRun() < lastSecond) {
		if (next > 0) opened = reads();
		const chunk = file.rows.slice(next, next + chunkSize);
		const sorted = sortRows(chunk, answers, opened, moment);
		const { changes } = sorted;
		const state = changes.length > 0 ? askToFile(opened) : {};
		commit(opened, { changes, state }, moment);
		done.push(sorted);
		next += chunk.length;
	}
	return reportOf(done, file.unknown, next >= file.rows.length);
}
