/** Archives that a template must not be, and how their true size is found. */
import { deflateRawSync } from "node:zlib";
import { assert, constantFrom, property, string, uint8Array } from "fast-check";
import { fillTemplate } from "../../src/documents/fill";
import { inflatedSize } from "../../src/documents/inflatedSize";
import { paragraph, wordFile, wordZip } from "./wordFile";

const mega = 1024 * 1024;

function reason(template: Uint8Array | string): string {
	const result = fillTemplate(template, {});
	return result.ok ? "filled" : (result.problems[0]?.where ?? "");
}
const withOther = (path: string, content: string) =>
	wordFile({ others: { [path]: content } });
const withEntries = (count: number) => {
	const empty = Object.keys(wordZip({}).files).length;
	const paths = Array.from({ length: count - empty }, (_, i) => `x/${i}.txt`);
	return wordFile({ others: Object.fromEntries(paths.map((p) => [p, "x"])) });
};

describe("T11 an archive is refused", () => {
	test("with more than 1,000 parts", () => {
		expect(reason(withEntries(1000))).toBe("filled");
		expect(reason(withEntries(1001))).toBe("it has more than 1,000 parts");
	});

	test("that unpacks to more than 20 MB", () => {
		expect(reason(withOther("x.txt", "x".repeat(21 * mega)))).toBe(
			"it unpacks to more than 20 MB",
		);
	});

	test("that unpacks to more than 100 times its size", () => {
		expect(reason(withOther("x.txt", "x".repeat(3 * mega)))).toBe(
			"it unpacks to more than 100 times its size",
		);
	});

	test("that lies about its size, before anything is unpacked", () => {
		const liar = withOther("word/bomb.xml", "x".repeat(30 * mega));
		understate(liar, "word/bomb.xml");
		expect(reason(liar)).toBe("it unpacks to more than 20 MB");
	});

	test.each(["../a.xml", "/a.xml", "C:\\a.xml", "word\\..\\..\\a", "a/.."])(
		"with a part at %s",
		(path) => {
			expect(reason(withOther(path, "x"))).toBe(
				"a part of it points outside the file",
			);
		},
	);

	test("with definitions that could multiply", () => {
		const bomb = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
		expect(reason(withOther("word/styles.xml", bomb))).toBe(
			"it holds definitions that a Word document does not need",
		);
	});

	test("with more than 5,000 placeholders", () => {
		const many = (count: number) =>
			wordFile({ body: paragraph("{{^a}}".repeat(count)) });
		expect(reason(many(5001))).toBe("it has more than 5,000 placeholders");
		expect(reason(many(5000))).toBe("the text");
	});

	test("that is no Word document", () => {
		const zip = wordZip({});
		zip.file("[Content_Types].xml", "<Types/>");
		expect(reason(zip.generate({ type: "uint8array" }))).toBe(
			"it is no Word document",
		);
	});

	test.each([
		["nothing", new Uint8Array()],
		["words", new TextEncoder().encode("Dear {{partnerName}}")],
		["half a file", wordFile({}).slice(0, 400)],
		["text that is not base64", "Dear {{partnerName}}"],
	])("that is %s", (_what, template) => {
		expect(reason(template)).toMatch(/^it is damaged or no Word document/);
	});

	test("whose text is damaged", () => {
		const zip = wordZip({ body: paragraph("a") });
		const whole = zip.file("word/document.xml")?.asText() ?? "";
		zip.file("word/document.xml", whole.replace("</w:p>", ""));
		expect(reason(zip.generate({ type: "uint8array" }))).toBe(
			"the text is damaged",
		);
	});
});

/** Makes the archive say that a part unpacks to 10 bytes. */
function understate(archive: Uint8Array, path: string): void {
	const bytes = Buffer.from(archive.buffer);
	const name = bytes.lastIndexOf(path);
	bytes.writeUInt32LE(10, name - 46 + 24);
}

describe("the size of packed data", () => {
	const far = Number.MAX_SAFE_INTEGER;

	test("is what another program unpacks", () => {
		const levels = constantFrom(0, 1, 6, 9);
		const texts = string({
			maxLength: 3000,
			unit: constantFrom("a", "b", "é"),
		});
		assert(
			property(texts, levels, (text, level) => {
				const plain = Buffer.from(text.repeat(40));
				expect(inflatedSize(deflateRawSync(plain, { level }), far)).toBe(
					plain.length,
				);
			}),
			{ numRuns: 60 },
		);
	});

	test("is right for what does not pack, too", () => {
		assert(
			property(uint8Array({ maxLength: 4000 }), (plain) => {
				expect(inflatedSize(deflateRawSync(plain), far)).toBe(plain.length);
			}),
			{ numRuns: 60 },
		);
	});

	test("counting stops soon after the limit", () => {
		const packed = deflateRawSync(Buffer.alloc(5 * mega));
		const counted = inflatedSize(packed, 1000);
		expect(counted).toBeGreaterThan(1000);
		expect(counted).toBeLessThan(1300);
	});

	test("damaged data ends in an error, never in a loop", () => {
		const packed = deflateRawSync(Buffer.from("partnership ".repeat(50)));
		expect(() => inflatedSize(packed.subarray(0, -2), far)).toThrow(RangeError);
		assert(
			property(uint8Array({ minLength: 1, maxLength: 200 }), (noise) => {
				try {
					expect(inflatedSize(noise, 10 * mega)).toBeGreaterThanOrEqual(0);
				} catch (error) {
					expect(error).toBeInstanceOf(RangeError);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
