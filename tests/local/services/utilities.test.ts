/** Utilities: bytes, digests and dates as Google gives them. */

import { createHash, createHmac } from "node:crypto";
import { anOffice, ask, asking, refusal } from "./scripts";

const office = anOffice(asking);
const worth = (code: string, ...args: unknown[]) => ask(office, code, ...args);

const signed = (bytes: Buffer) => [...new Int8Array(bytes)];

test("bytes are signed, both ways", () => {
	expect(worth("Utilities.newBlob('é€').getBytes()")).toEqual([
		-61, -87, -30, -126, -84,
	]);
	expect(worth("Utilities.newBlob([-61, -87]).getDataAsString()")).toBe("é");
	expect(
		worth("Utilities.newBlob([-23, -127]).getDataAsString('windows-1252')"),
	).toBe("é\ufffd");
	expect(
		worth("Utilities.newBlob([-17, -69, -65, 97]).getDataAsString()"),
	).toBe("\ufeffa");
	expect(worth("Utilities.base64Decode('w6k=')")).toEqual([-61, -87]);
	expect(worth("Utilities.base64Encode([-61, -87])")).toBe("w6k=");
});

test("base64 of text beyond ASCII needs its character set", () => {
	expect(worth("Utilities.base64Encode('é')")).toBe(
		Buffer.from("?").toString("base64"),
	);
	expect(worth("Utilities.base64Encode('é', Utilities.Charset.UTF_8)")).toBe(
		Buffer.from("é").toString("base64"),
	);
	expect(worth("Utilities.base64EncodeWebSafe([-5, -1])")).toBe("-_8=");
	expect(worth("Utilities.base64DecodeWebSafe('-_8=')")).toEqual([-5, -1]);
	expect(refusal(office, "Utilities.base64Decode('%%%')")).toBe(
		"Exception: Could not decode string.",
	);
});

test("digests are those of the bytes", () => {
	expect(
		worth(
			"Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'naïve', Utilities.Charset.UTF_8)",
		),
	).toEqual(signed(createHash("sha256").update("naïve").digest()));
	expect(
		worth(
			"Utilities.computeHmacSha256Signature('naïve', 'kéy', Utilities.Charset.UTF_8)",
		),
	).toEqual(signed(createHmac("sha256", "kéy").update("naïve").digest()));
	expect(worth("Utilities.computeHmacSha256Signature([-1], [1, 2])")).toEqual(
		signed(
			createHmac("sha256", Buffer.from([1, 2]))
				.update(Buffer.from([255]))
				.digest(),
		),
	);
});

test("a blob has its name and type", () => {
	expect(
		worth(
			"(b => [b.getName(), b.getContentType(), b.setName('b.txt').getName()])(Utilities.newBlob('a', 'text/csv', 'a.csv'))",
		),
	).toEqual(["a.csv", "text/csv", "b.txt"]);
	expect(
		worth("(b => [b.getName(), b.getContentType()])(Utilities.newBlob([1]))"),
	).toEqual([null, null]);
});

test.each([
	[
		"2026-01-31T23:30:00Z",
		"Europe/London",
		"yyyy-MM-dd HH:mm:ss",
		"2026-01-31 23:30:00",
	],
	[
		"2026-07-31T23:30:00Z",
		"Europe/London",
		"yyyy-MM-dd HH:mm",
		"2026-08-01 00:30",
	],
	["2026-07-31T23:30:00Z", "UTC", "yyyy-MM-dd", "2026-07-31"],
	[
		"2026-07-01T12:00:00Z",
		"Europe/London",
		"EEE d MMMM yyyy",
		"Wed 1 July 2026",
	],
	[
		"2026-09-05T12:00:00Z",
		"Europe/London",
		"EEEE dd MMM yy",
		"Saturday 05 Sep 26",
	],
	["2026-07-01T00:05:00Z", "Europe/London", "h:mm a, H k K", "1:05 AM, 1 1 1"],
	["2026-07-01T12:00:00Z", "Europe/London", "Z XXX z", "+0100 +01:00 BST"],
	["2026-01-01T12:00:00Z", "Europe/London", "Z X z", "+0000 Z GMT"],
	[
		"2026-01-01T12:00:00Z",
		"Europe/London",
		"'on' d 'o''clock' ''",
		"on 1 o'clock '",
	],
	["2026-01-01T12:00:00.045Z", "UTC", "SSS u", "045 4"],
	["2026-01-01T12:00:00Z", "Nowhere/Town", "HH", "12"],
])("%s in %s as %s", (iso, zone, pattern, shown) => {
	expect(
		worth(
			"Utilities.formatDate(new Date(args[0]), args[1], args[2])",
			iso,
			zone,
			pattern,
		),
	).toBe(shown);
});

test("a pattern letter that we do not know is named", () => {
	expect(refusal(office, "Utilities.formatDate(new Date(), 'UTC', 'ww')")).toBe(
		"NotInLocalWorkspace: Utilities.formatDate pattern letter w is not in the local workspace",
	);
});

test("identifiers are all different, and look like Google's", () => {
	const ids = worth("[1, 2, 3].map(() => Utilities.getUuid())") as string[];
	expect(new Set(ids).size).toBe(3);
	for (const id of ids) {
		expect(id).toMatch(
			/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
		);
	}
});
