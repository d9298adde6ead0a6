/** The audit shows any entry that was changed, cut, moved or added by hand. */
import { createHmac, randomUUID } from "node:crypto";
import {
	type AuditRow,
	firstBroken,
	noHead,
	sealEntries,
} from "../../src/register/auditChain";

const hmac = (words: string) =>
	createHmac("sha256", "a key").update(words).digest("hex");
const sealer = { hmac, salt: () => randomUUID() };

function aChain(length: number) {
	const entries = Array.from({ length }, (_, at) => ({
		action: "Changed",
		record: `P-000${at}`,
		summary: "Partners: Partner name",
		payload: { was: { name: "Oak" }, now: { name: `Elm ${at}` } },
	}));
	const moment = { at: "2026-11-22T10:00:00.000Z", actor: "PE-0001" };
	const rows = sealEntries(entries, noHead, moment, sealer);
	const last = rows[rows.length - 1] as AuditRow;
	return { rows, head: { seq: last.seq as number, hash: last.hash } };
}

test("an untouched chain is whole", () => {
	const { rows, head } = aChain(5);
	expect(firstBroken(rows, head, hmac)).toBeUndefined();
});

test("R-9.7 a changed entry is named by its number", () => {
	const { rows, head } = aChain(5);
	const forged = rows.map((row) =>
		row.seq === 3 ? { ...row, actor: "PE-0002" } : row,
	);
	expect(firstBroken(forged, head, hmac)).toBe(3);
	const rewritten = rows.map((row) =>
		row.seq === 4 ? { ...row, payload: "{}" } : row,
	);
	expect(firstBroken(rewritten, head, hmac)).toBe(4);
});

test("R-9.7 a cut, moved or shortened chain is noticed", () => {
	const { rows, head } = aChain(5);
	expect(firstBroken([...rows.slice(0, 2), ...rows.slice(3)], head, hmac)).toBe(
		3,
	);
	expect(firstBroken([...rows].reverse(), head, hmac)).toBe(1);
	expect(firstBroken(rows.slice(0, 4), head, hmac)).toBe(5);
});

test("R-9.6 erasing what an entry was about leaves the chain whole", () => {
	const { rows, head } = aChain(5);
	const erased = rows.map((row) => ({ ...row, salt: "", payload: "" }));
	expect(firstBroken(erased, head, hmac)).toBeUndefined();
});

test("personal data is only in the part that can be erased", () => {
	const { rows } = aChain(1);
	const { payload, salt, ...kept } = rows[0] as AuditRow;
	expect(payload).toContain("Oak");
	expect(salt).not.toBe("");
	expect(JSON.stringify(kept)).not.toContain("Oak");
});
