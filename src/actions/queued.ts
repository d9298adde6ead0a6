/** The queue of unknown addresses, as emails come to it and leave it. */
import type { Sifted, Waiting } from "../correspondence/sift";
import { type Unmatched, unmatched } from "../policy/managing/tables";
import { add, type Change, update } from "../register/change";
import { earliest } from "../register/days";
import { isOnce, type Register } from "../register/register";
import { blankRow } from "../register/table";
import { queueRows } from "./mailReads";

/** The ids of an address's emails that are kept to file them later. */
const mostIds = 500;

export const idsIn = ({ gmailIds }: Pick<Unmatched, "gmailIds">): string[] =>
	gmailIds.split(" ").filter(Boolean);

export const idsText = (ids: readonly string[]): string =>
	[...new Set(ids)].slice(-mostIds).join(" ");

/** What has come for one address. */
interface News {
	address: string;
	why: string;
	emails: readonly Waiting[];
}

const nobody = "Nobody in the register has this address.";
const passedOn =
	"One of us passed it on: only Gmail shows who wrote it. Open it and file it under a partner.";
const several = (candidates: readonly string[]) =>
	`${candidates.join(" and ")} both have it: choose one.`;

const whyOf = (waiting: Waiting): string =>
	waiting.passedOn
		? passedOn
		: waiting.candidates.length > 0
			? several(waiting.candidates)
			: nobody;

/** Each address once; what was passed on stands by itself, email by email. */
function newsOf(waiting: readonly Waiting[]): News[] {
	const found = new Map<string, News>();
	for (const one of waiting)
		for (const address of one.addresses) {
			const key = one.passedOn ? one.gmailId : address;
			const before = found.get(key)?.emails ?? [];
			found.set(key, {
				address: one.passedOn ? `Passed on by ${address}` : address,
				why: whyOf(one),
				emails: [...before, one],
			});
		}
	return [...found.values()];
}

/** The rows of the queue that have these addresses already. */
export function queuedRefs(register: Register, sifted: Sifted): string[] {
	const addresses = new Set(newsOf(sifted.waiting).map((one) => one.address));
	return register
		.rows(queueRows)
		.filter(
			({ ref, address }) =>
				addresses.has(address) && isOnce(register, unmatched, ref),
		)
		.map(({ ref }) => ref);
}

/** Those of the newest day come last, and are kept, whenever they came. */
function withEmail(row: Unmatched, { on, gmailId }: Waiting): Unmatched {
	const isOlder = row.lastOn !== null && on < row.lastOn;
	const ids = idsIn(row);
	return {
		...row,
		emails: (row.emails ?? 0) + 1,
		firstOn: earliest(row.firstOn, on),
		lastOn: isOlder ? row.lastOn : on,
		gmailIds: idsText(isOlder ? [gmailId, ...ids] : [...ids, gmailId]),
	};
}

/** Email by email: it makes no difference how many come at once. */
const withNews = (row: Unmatched, { why, emails }: News): Unmatched =>
	emails.reduce(withEmail, { ...row, why });

/**
 * One row for each new address, and one email more for each that waits already.
 * @param rows of the queue that have these addresses, whole
 */
export function queueChanges(
	sifted: Sifted,
	rows: readonly Unmatched[],
	nextId: () => string,
): Change[] {
	return newsOf(sifted.waiting).flatMap((news): Change[] => {
		const row = news.address.startsWith("Passed on")
			? undefined
			: rows.find(({ address }) => address === news.address);
		if (row) return update(unmatched, row.ref, row, withNews(row, news));
		const fresh = {
			...blankRow(unmatched),
			ref: nextId(),
			address: news.address,
		};
		return [add(unmatched, withNews(fresh, news))];
	});
}
