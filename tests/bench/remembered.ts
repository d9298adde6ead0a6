/** What the log remembers of itself by the time that it is long. */
import {
	fingerprintOf,
	keptMemory,
	type Memory,
} from "../../src/correspondence/memory";
import type { Letter } from "../../src/policy/managing/tables";

const minute = 60_000;
/** Emails that were left out lately, and conversations that are kept out. */
const leftOut = { passed: 1_000, unlogged: 20 };

const ids = (from: bigint, count: number): Set<string> =>
	new Set(
		Array.from({ length: count }, (_, n) => (from + BigInt(n)).toString(16)),
	);

/**
 * The values of State that a log ends with, as full as they become.
 * @param letters the last of the log
 */
export const rememberedOf = (letters: readonly Letter[]) =>
	keptMemory({
		seen: new Map(letters.map((row) => [row.gmailId, seenOf(row)])),
		threads: new Map(letters.map((row) => [row.threadId, threadOf(row)])),
		clocks: new Map(letters.map((row) => [row.partners, clockOf(row)])),
		passed: ids(0x1a00000000000000n, leftOut.passed),
		unlogged: ids(0x1b00000000000000n, leftOut.unlogged),
	});

type Part<K extends "seen" | "threads" | "clocks"> =
	Memory[K] extends ReadonlyMap<string, infer V> ? V : never;

const dayOf = ({ on }: Letter) => on ?? "2026-01-01";

const seenOf = (letter: Letter): Part<"seen"> => ({
	gmailId: letter.gmailId,
	threadId: letter.threadId,
	print: fingerprintOf(letter.messageId, letter.from, letter.verified === true),
	on: dayOf(letter),
});

const threadOf = (letter: Letter): Part<"threads"> => ({
	threadId: letter.threadId,
	partners: [letter.partners],
	way: letter.direction === "Out" ? "Out" : "In",
	on: dayOf(letter),
	minute: Math.floor(Date.parse(letter.at) / minute),
	settled: false,
});

const clockOf = (letter: Letter): Part<"clocks"> => ({
	partner: letter.partners,
	lastIn: dayOf(letter),
	lastOut: dayOf(letter),
});
