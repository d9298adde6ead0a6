/** A file that is no Word document, or a trap, is refused with its reason. */
import { documentHtml } from "../../../local/documents/documentHtml";
import { documentPdf } from "../../../local/documents/documentPdf";
import { documentText } from "../../../local/documents/documentText";
import { isDocx } from "../../../local/documents/package";
import { aDocx, aRawDocx, aZip, p } from "./aDocx";

const megabyte = 1024 * 1024;
const text = (content: string): Uint8Array => Buffer.from(content);

/** Changes the size that a zip claims for its first file. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
	const changed = Buffer.from(zip);
	const entry = changed.indexOf(Buffer.from("PK\x01\x02"));
	changed.writeUInt32LE(size, entry + 24);
	return changed;
}

test("a document is one", async () => {
	expect(isDocx(await aDocx([]))).toBeUndefined();
	expect(isDocx(aRawDocx(p("words")))).toBeUndefined();
});

test("a document may stand at an offset in its memory", () => {
	const docx = aRawDocx(p("words"));
	const padded = new Uint8Array(docx.length + 7);
	padded.set(docx, 7);
	expect(documentText(padded.subarray(7))).toBe("words\n");
});

test.each([
	["nothing", new Uint8Array(), "This is not a .docx: it is no zip."],
	[
		"words",
		text("Dear Ada, thank you for the tea."),
		"This is not a .docx: it is no zip.",
	],
	[
		"another zip",
		aZip({ "notes.txt": "x" }),
		"This is not a .docx: it has no word/document.xml.",
	],
	[
		"an end of a zip alone",
		Buffer.concat([
			text("PK\x05\x06"),
			Buffer.from("00000000ffffffff00000000000000000000", "hex"),
		]),
		"This .docx is damaged: its zip cannot be unpacked.",
	],
	[
		"XML that breaks off",
		aZip({ "word/document.xml": "<w:document" }),
		"This .docx is damaged: its XML is broken.",
	],
	[
		"XML of an unknown name space",
		aZip({ "word/document.xml": "<w:p/>" }),
		"This .docx is damaged: its XML is broken.",
	],
	[
		"no XML",
		aZip({ "word/document.xml": "" }),
		"This .docx is damaged: its XML is broken.",
	],
	[
		"entities",
		aZip({ "word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
		"This .docx is refused: it declares XML entities.",
	],
	[
		"deep nesting",
		aRawDocx("<w:sdt>".repeat(250) + "</w:sdt>".repeat(250)),
		"This .docx is refused: it is nested too deep.",
	],
	[
		"too many files",
		aZip(
			Object.fromEntries(
				Array.from({ length: 1001 }, (_, at) => [`f${at}`, ""]),
			),
		),
		"This .docx is refused: it holds over 1,000 files.",
	],
	[
		"too much",
		claiming(aRawDocx(p("words")), 20 * megabyte + 1),
		"This .docx is refused: it unpacks to over 20 MB.",
	],
	[
		"much from little",
		aZip({ "word/document.xml": " ".repeat(megabyte) }),
		"This .docx is refused: it unpacks to over 100 times its size.",
	],
	[
		"a size that is a lie",
		claiming(aZip({ "word/document.xml": " ".repeat(megabyte) }), 1000),
		"This .docx is refused: a file in it is larger than it says.",
	],
	[
		"a size that is too large",
		claiming(aZip({ "word/document.xml": "<x/>" }), 9),
		"This .docx is damaged: its zip cannot be unpacked.",
	],
])("%s is refused", (_, bytes, reason) => {
	expect(isDocx(bytes)).toEqual(reason);
});

test("a zip that is cut or scrambled anywhere never does harm", async () => {
	const docx = await aDocx([]);
	for (let at = 0; at < docx.length; at += 97) {
		const scrambled = Buffer.from(docx);
		scrambled.fill(0xff, at, at + 4);
		expect([undefined, expect.stringMatching(/^This/)]).toContainEqual(
			isDocx(scrambled),
		);
		expect(isDocx(docx.subarray(0, at))).toMatch(/^This/);
	}
});

test("what is refused is not shown either", async () => {
	const bytes = text("Dear Ada");
	const reason = "This is not a .docx: it is no zip.";
	expect(() => documentText(bytes)).toThrow(reason);
	expect(() => documentHtml(bytes)).toThrow(reason);
	await expect(documentPdf(bytes)).rejects.toThrow(reason);
});
