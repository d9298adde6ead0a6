/** A mailbox of any size is read as it comes, and never held whole. */

import { randomBytes } from "node:crypto";
import { openSync, writeFileSync, writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { largestMessage, messagesIn } from "../../../local/mail/mbox";
import { readMessages } from "../../../local/mail/readMessages";
import { letter, mailFolder, read, subjects, text } from "../formats/mailFiles";

const { folder, write } = mailFolder();

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const used = () => {
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
};

const megabyte = 1024 * 1024;
const postmark = "From ada@willow.example Mon Jan  5 10:00:00 2026\n";
const words = "Thank you for the tea and the talk about the garden.\n";

const longLetter = (subject: string, bytes: number) =>
	letter(subject, words.repeat(Math.ceil(bytes / words.length)));

test("the first message is there before the second has been fetched", async () => {
	let fetched = 0;
	async function* chunks() {
		for (let at = 1; at <= 1000; at++) {
			fetched = at;
			yield Buffer.from(`${postmark}${letter(`No ${at}`)}\n`);
		}
	}
	const seen: number[] = [];
	for await (const { bytes } of messagesIn(chunks())) {
		seen.push(fetched);
		if (seen.length === 1) expect(String(bytes)).toBe(letter("No 1"));
	}
	expect(seen).toHaveLength(1000);
	expect(seen.slice(0, 3)).toEqual([2, 3, 4]);
});

test("40 MB of letters take little more memory than one of them", async () => {
	const path = join(folder.path, "all.mbox");
	const file = openSync(path, "w");
	for (let at = 0; at < 40; at++) {
		writeSync(file, `${postmark}${longLetter(`No ${at}`, megabyte)}\n`);
	}
	const held: number[] = [];
	let count = 0;
	for await (const { raw } of readMessages(path)) {
		count += 1;
		expect(raw.length).toBeGreaterThan(megabyte);
		collect();
		held.push(used());
	}
	expect(count).toBe(40);
	// The lowest of ten: what was thrown away is not always gone at once.
	const lowest = (some: readonly number[]) => Math.min(...some);
	const grown = lowest(held.slice(-10)) - lowest(held.slice(0, 10));
	expect(grown).toBeLessThan(8 * megabyte);
});

test("a letter of 50 MB comes whole, and so do its neighbours", async () => {
	const big = longLetter("Big", 50 * megabyte);
	const path = await write(
		"three.mbox",
		`${postmark}${letter("One")}\n${postmark}${big}\n${postmark}${letter("Three")}`,
	);
	const found = await read(path);
	expect(subjects(found)).toEqual(["One", "Big", "Three"]);
	expect(found[1]?.raw.length).toBe(big.length);
});

test("a letter of 50 MB in one line takes seconds, not hours", async () => {
	const big = letter("Big", "x".repeat(50 * megabyte));
	const path = await write(
		"line.mbox",
		`${postmark}${big}\n${postmark}${letter("Two")}`,
	);
	const started = Date.now();
	const found = await read(path);
	expect(subjects(found)).toEqual(["Big", "Two"]);
	expect(found[0]?.raw.length).toBe(big.length);
	expect(Date.now() - started).toBeLessThan(20_000);
});

/** The lowest of ten: what was thrown away is not always gone at once. */
async function settled(): Promise<number> {
	let lowest = Number.POSITIVE_INFINITY;
	for (let time = 0; time < 10; time++) {
		await new Promise((done) => setImmediate(done));
		collect();
		lowest = Math.min(lowest, used());
	}
	return lowest;
}

test("what is larger than any email is let go, and the rest follows", async () => {
	const before = await settled();
	let held = 0;
	async function* chunks() {
		yield Buffer.from(
			`${postmark}${letter("One")}\n${postmark}Subject: Big\n\n`,
		);
		for (let size = 0; size <= largestMessage; size += megabyte) {
			yield Buffer.from(words.repeat(megabyte / words.length + 1));
		}
		held = (await settled()) - before;
		yield Buffer.from(`\n${postmark}${letter("Three")}`);
	}
	const found: (number | undefined)[] = [];
	for await (const { bytes } of messagesIn(chunks())) found.push(bytes?.length);
	expect(found).toEqual([
		letter("One").length,
		undefined,
		letter("Three").length,
	]);
	expect(held).toBeLessThan(20 * megabyte);
});

test("what looks like a mark in the middle of a long line is none", async () => {
	const first = Buffer.from(
		`${postmark}Subject: One\n\n${"x".repeat(200_000)}`,
	);
	async function* chunks() {
		yield first;
		yield Buffer.from(`${postmark}>From the office\n`);
	}
	const found: number[] = [];
	for await (const { bytes } of messagesIn(chunks())) {
		found.push(bytes?.length ?? 0);
	}
	const quoted = "From the office\n".length;
	expect(found).toEqual([first.length + quoted]);
});

test.each([
	["no bytes", Buffer.alloc(0), "empty: there is no message in it"],
	["nothing but zeros", Buffer.alloc(20 * megabyte), "not an mbox"],
	[
		"noise",
		Buffer.concat([Buffer.from([0]), randomBytes(4 * megabyte)]),
		"not an mbox",
	],
	["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "not an mbox"],
	["words", Buffer.from("Dear Ada,\n\nthank you.\n"), "not an mbox"],
])(
	"a file of %s is left out with a reason and a next step",
	async (_, bytes, reason) => {
		const found = await read(await write("odd.mbox", bytes));
		expect(found).toHaveLength(1);
		expect(found[0]?.problem).toMatch(
			new RegExp(`^${reason}.*; export .* again`),
		);
	},
);

test.each([
	[100, [1, 2, 3, 5, 7, 64]],
	[70_000, [1000, 65_536, 70_001]],
])(
	"a mark at the seam of two pieces is a mark, after a line of %d",
	async (long, sizes) => {
		const whole = Buffer.from(
			[
				`${postmark}${letter("One", `a\n>From b\n>>From c\nFrom d\n\nFrom e\nf`)}`,
				`${postmark}${letter("Two", "x".repeat(long))}`,
				`From plain\r\nSubject: Three\r\n\r\nwords\r\n`,
			].join("\n"),
		);
		const expected = await split(whole, whole.length);
		expect(expected).toHaveLength(3);
		for (const size of sizes) {
			expect(await split(whole, size)).toEqual(expected);
		}
	},
);

async function split(whole: Buffer, size: number): Promise<string[]> {
	async function* chunks() {
		for (let at = 0; at < whole.length; at += size) {
			yield whole.subarray(at, at + size);
		}
	}
	const found: string[] = [];
	for await (const { bytes } of messagesIn(chunks())) found.push(String(bytes));
	return found;
}

test("lines end as they did in the file", async () => {
	const message = letter("One").replaceAll("\n", "\r\n");
	const path = await write("a.mbox", `${postmark}${message}\r\n${postmark}`);
	const [first] = await read(path);
	expect(text(first)).toBe(message);
	writeFileSync(join(folder.path, "a.eml"), message);
	expect(Buffer.from(first?.raw ?? [])).toEqual(
		await readFile(join(folder.path, "a.eml")),
	);
});
