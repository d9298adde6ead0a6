/** A file that is no Word document, or a trap, is refused with its reason. */

import { createHash } from "node:crypto";
import PizZip from "pizzip";
import { documentHtml } from "../../../local/documents/documentHtml";
import { documentPdf } from "../../../local/documents/documentPdf";
import { documentText } from "../../../local/documents/documentText";
import { isDocx } from "../../../local/documents/package";
import { aDocx, aRawDocx, aZip, p } from "./aDocx";

const again = "open it in Word and save it again as .docx";
const another = "ask whoever sent it, and choose another";

const megabyte = 1024 * 1024;
const text = (content: string): Uint8Array => Buffer.from(content);

/** Changes the size that a zip claims for its first file. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
	const changed = Buffer.from(zip);
	const entry = changed.indexOf(Buffer.from("PK\x01\x02"));
	changed.writeUInt32LE(size, entry + 24);
	return changed;
}

const renamed = (zip: Uint8Array, from: string, to: string): Uint8Array =>
	Buffer.from(
		Buffer.from(zip).toString("latin1").replaceAll(from, to),
		"latin1",
	);

/** Sets the mark of a password on the first file. */
function locked(zip: Uint8Array): Uint8Array {
	const changed = Buffer.from(zip);
	const entry = changed.indexOf(Buffer.from("PK\x01\x02"));
	changed.writeUInt16LE(1, entry + 8);
	return changed;
}

/** With a photograph, so that it does not unpack to 100 times its size. */
function withPadding(docx: Uint8Array): Uint8Array {
	const zip = new PizZip(docx);
	const noise = Buffer.concat(
		Array.from({ length: 2000 }, (_, at) =>
			createHash("sha256").update(String(at)).digest(),
		),
	);
	zip.file("word/media/photo.jpg", noise);
	return zip.generate({ type: "uint8array", compression: "DEFLATE" });
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

test.each<readonly [string, Uint8Array, string]>([
	["nothing", new Uint8Array(), `This is not a .docx: it is no zip; ${again}.`],
	[
		"words",
		text("Dear Ada, thank you for the tea."),
		`This is not a .docx: it is no zip; ${again}.`,
	],
	[
		"another zip",
		aZip({ "notes.txt": "x" }),
		`This is not a .docx: it has no word/document.xml; ${again}.`,
	],
	[
		"an end of a zip alone",
		Buffer.concat([
			text("PK\x05\x06"),
			Buffer.from("00000000ffffffff00000000000000000000", "hex"),
		]),
		`This .docx is damaged: its zip cannot be unpacked; ${again}.`,
	],
	[
		"XML that breaks off",
		aZip({ "word/document.xml": "<w:document" }),
		`This .docx is damaged: its XML is broken; ${again}.`,
	],
	[
		"XML of an unknown name space",
		aZip({ "word/document.xml": "<w:p/>" }),
		`This .docx is damaged: its XML is broken; ${again}.`,
	],
	[
		"no XML",
		aZip({ "word/document.xml": "" }),
		`This .docx is damaged: its XML is broken; ${again}.`,
	],
	[
		"entities",
		aZip({ "word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
		`This .docx is refused: it declares XML entities; ${again}.`,
	],
	[
		"deep nesting",
		aRawDocx("<w:sdt>".repeat(250) + "</w:sdt>".repeat(250)),
		`This .docx is refused: it is nested too deep; ${another}.`,
	],
	[
		"too many files",
		aZip(
			Object.fromEntries(
				Array.from({ length: 1001 }, (_, at) => [`f${at}`, ""]),
			),
		),
		`This .docx is refused: it holds over 1,000 files; ${another}.`,
	],
	[
		"too much",
		claiming(aRawDocx(p("words")), 20 * megabyte + 1),
		`This .docx is refused: it unpacks to over 20 MB; ${another}.`,
	],
	[
		"much from little",
		aZip({ "word/document.xml": " ".repeat(megabyte) }),
		`This .docx is refused: it unpacks to over 100 times its size; ${another}.`,
	],
	[
		"a size that is a lie",
		claiming(aZip({ "word/document.xml": " ".repeat(megabyte) }), 1000),
		`This .docx is refused: a file in it is larger than it says; ${another}.`,
	],
	[
		"a size that is too large",
		claiming(aZip({ "word/document.xml": "<x/>" }), 9),
		`This .docx is damaged: its zip cannot be unpacked; ${again}.`,
	],
	...["../word/a.xml", "/etc/a.xml", "word\\..\\..\\a.xml", "C:\\a.xml"].map(
		(name) =>
			[
				`a file ${name}`,
				aZip({ "word/document.xml": "<x/>", [name]: "<x/>" }),
				`This .docx is refused: a file in it would lie outside it; ${another}.`,
			] as const,
	),
	[
		"two files of one name",
		renamed(
			aZip({ "word/document.xml": "<x/>", "word/document.xmm": "<y/>" }),
			"document.xmm",
			"document.xml",
		),
		`This .docx is refused: two files in it have one name; ${another}.`,
	],
	[
		"a file with a password",
		locked(aRawDocx(p("words"))),
		`This .docx is locked with a password; ${again}, without a password.`,
	],
	[
		"what Word makes of a password, and of a .doc",
		Buffer.concat([
			Buffer.from("d0cf11e0a1b11ae1", "hex"),
			Buffer.alloc(megabyte),
		]),
		`This .docx is locked with a password, or is an old .doc; ${again}, without a password.`,
	],
	[
		"millions of empty elements",
		withPadding(aRawDocx("<w:p/>".repeat(400_001))),
		`This .docx is refused: it is written with more marks than any letter; ${another}.`,
	],
	[
		"thousands of attributes",
		aRawDocx(
			`<w:p ${Array.from({ length: 2001 }, (_, at) => `a${at}="${at}"`).join(" ")}/>`,
		),
		`This .docx is refused: it is written with more marks than any letter; ${another}.`,
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
	const reason = `This is not a .docx: it is no zip; ${again}.`;
	expect(() => documentText(bytes)).toThrow(reason);
	expect(() => documentHtml(bytes)).toThrow(reason);
	await expect(documentPdf(bytes)).rejects.toThrow(reason);
});

test.each([
	["header.xml", true],
	["header.bin", false],
])(
	"the marks of a header in %s are counted, or it is not read",
	(name, isRead) => {
		const whole = new PizZip(
			aRawDocx('<w:sectPr><w:headerReference r:id="r1"/></w:sectPr>', {
				hdr: p("Above"),
			}),
		);
		const text = (path: string) => whole.file(path)?.asText() ?? "";
		const docx = aZip({
			"word/document.xml": text("word/document.xml"),
			"word/_rels/document.xml.rels": `<R><Relationship Id="r1" Target="${name}"/></R>`,
			[`word/${name}`]: text("word/hdr.xml"),
		});
		expect(documentText(docx).includes("Above")).toBe(isRead);
	},
);
