/** Files the emails of addresses of the queue that are known by now. */
import { isKnown } from "../correspondence/matching";
import { freeLock } from "../google/lock";
import { userLabels } from "../google/mailbox";
import { read } from "../google/read";
import { type Unmatched, unmatched } from "../policy/managing/tables";
import { isEmail } from "../register/check";
import { pick, type Register } from "../register/register";
import { stateRows } from "../register/scriptTabs";
import { fileMessages, needsLabels } from "./fileMessages";
import { addressIndex, domainRows, mailReads } from "./mailReads";
import { refileIn } from "./mailState";
import { fetched, sliceSize, type Time, type Worked } from "./newMail";
import { idsIn } from "./queued";

/** What tells which addresses can be filed, and how many emails that is. */
const waitingRows = pick(unmatched, "address", "fileUnder", "gmailIds");
export const pendingReads = [...mailReads, waitingRows] as const;

type Row = Pick<Unmatched, "ref" | "address" | "fileUnder" | "gmailIds">;

/** Those for which a partner was chosen, or whose address is known by now. */
export function pendingIn(register: Register): Row[] {
	const index = addressIndex(register);
	return register.rows(waitingRows).filter(({ address, fileUnder }) =>
		fileUnder.trim() === ""
			? // What one of us passed on is not theirs who passed it on.
				isEmail(address) && isKnown(address, index)
			: register.find(domainRows, fileUnder.trim()) !== undefined,
	);
}

/** The next emails to look at. */
function nextSlice(rows: readonly Row[]) {
	const queued: string[] = [];
	const ids: string[] = [];
	const chosen = new Map<string, string>();
	for (const row of rows) {
		if (ids.length >= sliceSize) break;
		const own = idsIn(row).slice(0, sliceSize - ids.length);
		queued.push(row.ref);
		ids.push(...own.filter((id) => !ids.includes(id)));
		if (row.fileUnder.trim())
			for (const id of own) chosen.set(id, row.fileUnder.trim());
	}
	return { queued, ids, chosen };
}

/** Other rows that have an email of these too: one that went to several. */
const sharing = (
	register: Register,
	{ queued, ids }: ReturnType<typeof nextSlice>,
): string[] =>
	register
		.rows(waitingRows)
		.filter(
			(row) =>
				!queued.includes(row.ref) && idsIn(row).some((id) => ids.includes(id)),
		)
		.map(({ ref }) => ref);

/**
 * Files one slice of what waits; nothing is left to do once `more` is false.
 * @returns undefined if somebody else is writing
 */
export function fileWaiting(time: Time): Worked | undefined {
	const opened = read(stateRows, ...pendingReads);
	const asked = refileIn(opened);
	const rows = pendingIn(opened);
	const slice = nextSlice(rows);
	const { queued, ids, chosen } = slice;
	const found = fetched(ids, time);
	const messages = found.flatMap((message) => message ?? []);
	const isAll =
		found.length === ids.length &&
		rows.reduce((sum, row) => sum + idsIn(row).length, 0) <= sliceSize;
	freeLock();
	const filed = fileMessages({
		messages,
		gone: ids.filter((_, at) => at < found.length && !found[at]),
		labels: needsLabels(messages, []) ? userLabels() : [],
		labelled: [],
		queued,
		sharing: sharing(opened, slice),
		chosen,
		// Asked again meanwhile: then it is looked at once more.
		step: (register) => ({
			state: isAll && refileIn(register) === asked ? { refile: 0 } : {},
		}),
	});
	return filed && { logged: filed.logged, unmatched: 0, more: !isAll };
}
