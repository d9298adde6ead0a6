/** Our reader of XML: what it reads a whole library reads too, and the rest is refused. */
import { DOMParser as Judge } from "@xmldom/xmldom";
import { array, assert, constantFrom, property } from "fast-check";
import { fillTemplate } from "../../src/documents/fill";
import { DOMParser, XMLSerializer } from "../../src/documents/ownDom";
import { readXml } from "../../src/documents/readXml";
import { paragraph, wordZip } from "./wordFile";

/** What is opened, said and closed, in one line. */
function read(xml: string): string {
	const heard: string[] = [];
	readXml(xml, {
		opens: (path, attributes) =>
			heard.push(
				`<${path.join("/")}${attributes.size ? " " : ""}`
					.concat([...attributes].map(([k, v]) => `${k}=${v}`).join(" "))
					.concat(">"),
			),
		closes: (path) => heard.push(`</${path.join("/")}>`),
		says: (text) => heard.push(text),
	});
	return heard.join("");
}

test("elements, attributes and text are read in their order", () => {
	const xml = `\ufeff<?xml version="1.0"?><!-- <b> -->\n<a w:b = "1&amp;2" c='&#x1F642;&#233;'>x&lt;<![CDATA[<&]]><b/>y</a >\n<?end?>`;
	expect(read(xml)).toBe("<a w:b=1&2 c=🙂é>x<<&<a/b></a/b>y</a>");
});

test.each([
	["nothing", ""],
	["text alone", "words"],
	["text beside the root", "<a/>words"],
	["two roots", "<a/><b/>"],
	["an element left open", "<a><b></a>"],
	["an end without its beginning", "<a></a></b>"],
	["a tag cut off", '<a b="1"'],
	["a value cut off", '<a b="1>'],
	["a value without quotes", "<a b=1/>"],
	["an attribute twice", '<a b="1" b="2"/>'],
	["attributes that touch", '<a b="1"c="2"/>'],
	["a < in a value", '<a b="<"/>'],
	["a stray <", "<a>1 < 2</a>"],
	["a stray &", "<a>this & that</a>"],
	["an entity of its own", "<a>&b;</a>"],
	["a character that there is not", "<a>&#xD800;</a>"],
	["definitions", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a/>'],
	["a remark left open", "<a/><!-- "],
	["literal text left open", "<a><![CDATA[ ]]</a>"],
	["upper and lower case mixed", "<a></A>"],
])("%s is refused, and the place is told", (_what, xml) => {
	expect(() => read(xml)).toThrow(/ at character \d+$/);
});

test("of any pieces of XML, what it takes the library takes too, and reads the same", () => {
	const pieces = constantFrom(
		..."<a>|</a>|<b x='1'>|</b>|<c/>| |&amp;|&#65;|<!--c-->|<![CDATA[&]]>|<d e=\"&quot;\"/>".split(
			"|",
		),
	);
	let taken = 0;
	assert(
		property(array(pieces, { maxLength: 12 }), (chosen) => {
			const xml = `<r>${chosen.join("")}</r>`;
			let said = "";
			try {
				readXml(xml, {
					opens: () => {},
					says: (text) => {
						said += text;
					},
				});
			} catch {
				return;
			}
			taken++;
			const judge = new Judge().parseFromString(xml, "text/xml");
			expect(said).toBe(judge.documentElement?.textContent);
		}),
		{ numRuns: 2000 },
	);
	expect(taken).toBeGreaterThan(100);
});

test("elements are found by their name, and the source comes back as it was", () => {
	const source = '<T><D E="xml"/><O P="/a"/><D E="rels"/></T>';
	const found = new DOMParser().parseFromString(source);
	const extensions = found
		.getElementsByTagName("D")
		.map((element) => [element.getAttribute("E"), element.getAttribute("P")]);
	expect(extensions).toEqual([
		["xml", null],
		["rels", null],
	]);
	expect(found.getElementsByTagName("constructor")).toEqual([]);
	expect(new XMLSerializer().serializeToString(found)).toBe(source);
});

test.each(["[Content_Types].xml", "_rels/.rels"])(
	"a template whose %s is damaged is refused in one sentence",
	(path) => {
		const zip = wordZip({ body: paragraph("{{name}}") });
		const whole = zip.file(path)?.asText() ?? "";
		zip.file(path, whole.replace(/<\/\w+>$/, ""));
		const filled = fillTemplate(zip.generate({ type: "uint8array" }), {
			name: "Fern",
		});
		expect(filled).toMatchObject({
			ok: false,
			problems: [
				{ kind: "unreadable", where: expect.stringMatching(/^it is damaged/) },
			],
		});
	},
);

/** Milliseconds of work, the least of three. */
const took = (work: () => unknown): number =>
	Math.min(
		...[1, 2, 3].map(() => {
			const before = process.cpuUsage();
			work();
			return process.cpuUsage(before).user / 1_000;
		}),
	);

test.each([
	["tags", "<b/>"],
	["tags in tags", "<b>"],
	["attributes", ""],
	["spaces", " "],
	["ampersands", "&amp;"],
	["remarks", "<!-->"],
])("four times as many %s take no sixteen times as long", (_what, bit) => {
	const attributes = (count: number) =>
		`<a${Array.from({ length: count }, (_, n) => ` x${n}="1"`).join("")}/>`;
	const xml = (count: number) =>
		bit ? `<a>${bit.repeat(count)}</a ` : attributes(count);
	const tried = (count: number) => {
		const text = xml(count);
		return took(() => {
			try {
				readXml(text, { opens: () => {} });
			} catch {}
		});
	};
	tried(1_000);
	// What is over in a blink is not worth the noise.
	const long = tried(200_000);
	if (long > 250) expect(long / tried(50_000)).toBeLessThan(10);
});
