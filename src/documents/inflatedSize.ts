/** How large a DEFLATE stream unpacks, found without unpacking it. */

/** Reads bits from the lowest up; past the end it sees zeros. */
interface Bits {
	readonly bytes: Uint8Array;
	at: number;
	held: number;
	count: number;
}

/** For each run of bits that starts with a code: symbol × 16 + its length. */
type Codes = Uint16Array;

const endOfBlock = 256;
/** The order in which the lengths of the length codes are written. */
const lengthOrder = [
	16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
];
const runExtra = (run: number) => (run < 4 || run === 28 ? 0 : (run - 4) >> 2);
const distanceExtra = (code: number) => (code < 4 ? 0 : (code - 2) >> 1);

/** The shortest run of each run code: 3 to 258 bytes. */
const runStart = Array.from({ length: 29 }, (_, run) => {
	if (run === 28) return 258;
	let start = 3;
	for (let before = 0; before < run; before++) start += 1 << runExtra(before);
	return start;
});

const fixedRuns = codesOf(
	Array.from({ length: 288 }, (_, symbol) =>
		symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
	),
);
const fixedDistances = codesOf(Array.from({ length: 30 }, () => 5));

function peek(bits: Bits, wanted: number): number {
	while (bits.count < wanted) {
		bits.held |= (bits.bytes[bits.at++] ?? 0) << bits.count;
		bits.count += 8;
	}
	return bits.held & ((1 << wanted) - 1);
}

function take(bits: Bits, wanted: number): number {
	const value = peek(bits, wanted);
	bits.held >>>= wanted;
	bits.count -= wanted;
	if (bits.at - (bits.count >> 3) > bits.bytes.length)
		throw new RangeError("The packed data ends too soon.");
	return value;
}

function reversed(code: number, length: number): number {
	let turned = 0;
	for (let bit = 0; bit < length; bit++)
		turned |= ((code >> bit) & 1) << (length - 1 - bit);
	return turned;
}

/** Gives out codes as RFC 1951 says: short ones first, then by symbol. */
function codesOf(lengths: readonly number[]): Codes {
	const longest = Math.max(1, ...lengths);
	const codes: Codes = new Uint16Array(1 << longest);
	let code = 0;
	for (let length = 1; length <= longest; length++) {
		for (const [symbol, own] of lengths.entries()) {
			if (own !== length) continue;
			if (code >= 1 << length) throw new RangeError("Too many codes.");
			for (let i = reversed(code, length); i < codes.length; i += 1 << length)
				codes[i] = (symbol << 4) | length;
			code++;
		}
		code <<= 1;
	}
	return codes;
}

function symbol(bits: Bits, codes: Codes): number {
	const longest = 31 - Math.clz32(codes.length);
	const found = codes[peek(bits, longest)] ?? 0;
	if (found === 0) throw new RangeError("An unknown code.");
	take(bits, found & 15);
	return found >> 4;
}

/** Reads the two tables that a block brings along. */
function ownTables(bits: Bits): [Codes, Codes] {
	const runs = take(bits, 5) + 257;
	const distances = take(bits, 5) + 1;
	const small: number[] = Array.from({ length: 19 }, () => 0);
	for (const place of lengthOrder.slice(0, take(bits, 4) + 4))
		small[place] = take(bits, 3);
	const lengthCodes = codesOf(small);
	const lengths: number[] = [];
	while (lengths.length < runs + distances) {
		const next = symbol(bits, lengthCodes);
		const [value, times] = repeated(bits, next, lengths);
		for (let i = 0; i < times; i++) lengths.push(value);
	}
	return [
		codesOf(lengths.slice(0, runs)),
		codesOf(lengths.slice(runs, runs + distances)),
	];
}

function repeated(
	bits: Bits,
	next: number,
	lengths: readonly number[],
): [value: number, times: number] {
	if (next === 16) return [lengths[lengths.length - 1] ?? 0, 3 + take(bits, 2)];
	if (next === 17) return [0, 3 + take(bits, 3)];
	if (next === 18) return [0, 11 + take(bits, 7)];
	return [next, 1];
}

function packedBlock(
	bits: Bits,
	[runs, distances]: readonly [Codes, Codes],
	most: number,
): number {
	let size = 0;
	while (size <= most) {
		const next = symbol(bits, runs);
		if (next === endOfBlock) break;
		if (next < endOfBlock) {
			size++;
			continue;
		}
		const run = next - endOfBlock - 1;
		const start = runStart[run];
		if (start === undefined) throw new RangeError("An unknown run.");
		size += start + take(bits, runExtra(run));
		take(bits, distanceExtra(symbol(bits, distances)));
	}
	return size;
}

function storedBlock(bits: Bits): number {
	take(bits, bits.count & 7);
	const size = take(bits, 16);
	take(bits, 16);
	bits.at += size - (bits.count >> 3);
	bits.held = 0;
	bits.count = 0;
	take(bits, 0);
	return size;
}

/**
 * Counts what comes out, in constant memory: what a zip says of itself may be
 * a lie, and unpacking a bomb to measure it is too late.
 * @param most bytes; counting stops soon after
 * @throws RangeError if the data is damaged
 */
export function inflatedSize(packed: Uint8Array, most: number): number {
	const bits: Bits = { bytes: packed, at: 0, held: 0, count: 0 };
	let size = 0;
	for (let last = false; !last && size <= most; ) {
		last = take(bits, 1) === 1;
		const kind = take(bits, 2);
		if (kind === 0) size += storedBlock(bits);
		else if (kind === 1)
			size += packedBlock(bits, [fixedRuns, fixedDistances], most);
		else if (kind === 2) size += packedBlock(bits, ownTables(bits), most);
		else throw new RangeError("An unknown kind of block.");
	}
	return size;
}
