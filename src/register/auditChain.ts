/** The audit's chain: each entry is sealed over the one before it (decision 13). */

import type { audit } from "./scriptTabs";
import type { Row } from "./table";

export type AuditRow = Row<typeof audit>;

/** What one entry says, before it is sealed. */
export interface Entry {
	action: string;
	record: string;
	/** Names columns, never people or what was written: it cannot be erased. */
	summary: string;
	rule?: string;
	minute?: string;
	/** Before and after; kept beside the chain, so that it can be erased. */
	payload?: unknown;
}

/** The last entry's number and hash. */
export interface Head {
	seq: number;
	hash: string;
}

export const noHead: Head = { seq: 0, hash: "" };

/** A keyed hash as hexadecimal text, and a fresh salt: both from Google. */
export interface Sealer {
	hmac(text: string): string;
	salt(): string;
}

const tooLong = "too long to keep here; the hash covers it";

const linked = (row: Omit<AuditRow, "hash" | "salt" | "payload">) =>
	JSON.stringify([
		row.prevHash,
		row.seq,
		row.at,
		row.actor,
		row.action,
		row.record,
		row.summary,
		row.rule,
		row.minute,
		row.payloadHash,
	]);

/** Seals entries one after the other, from the head that State holds. */
export function sealEntries(
	entries: readonly Entry[],
	head: Head,
	moment: { at: string; actor: string },
	sealer: Sealer,
): AuditRow[] {
	let { seq, hash } = head;
	return entries.map((entry) => {
		const salt = sealer.salt();
		const payload = JSON.stringify(entry.payload ?? null);
		const open = {
			seq: seq + 1,
			...moment,
			action: entry.action,
			record: entry.record,
			summary: entry.summary,
			rule: entry.rule ?? "",
			minute: entry.minute ?? "",
			payloadHash: sealer.hmac(salt + payload),
			prevHash: hash,
		};
		seq = open.seq;
		hash = sealer.hmac(linked(open));
		const kept = payload.length > 45_000 ? tooLong : payload;
		return { ...open, hash, salt, payload: kept };
	});
}

/**
 * Walks the chain from its first entry to the head.
 * @param rows in the order of `seq`
 * @returns the first `seq` that is wrong, or undefined when all is well
 * @see
 */
export function firstBroken(
	rows: readonly AuditRow[],
	head: Head,
	hmac: Sealer["hmac"],
): number | undefined {
	let previous = noHead;
	for (const row of rows) {
		const seq = previous.seq + 1;
		const erased =
			(row.salt === "" && row.payload === "") || row.payload === tooLong;
		const whole =
			row.seq === seq &&
			row.prevHash === previous.hash &&
			row.hash === hmac(linked(row)) &&
			(erased || row.payloadHash === hmac(row.salt + row.payload));
		if (!whole) return seq;
		previous = { seq, hash: row.hash };
	}
	return previous.seq === head.seq && previous.hash === head.hash
		? undefined
		: previous.seq + 1;
}
