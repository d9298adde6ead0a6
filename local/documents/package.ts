/** Opens a .docx and finds its parts. */
import { isMistake, Mistake } from "../refusal";
import { unzip } from "./unzip";
import { attributeOf, childrenOf, type Element, parseXml } from "./xml";

/** One XML file of the .docx, and where its links lead. */
export interface Part {
	readonly root: Element;
	/** Addresses and paths by relationship id. */
	readonly targets: ReadonlyMap<string, string>;
}

export interface Package {
	readonly document: Part;
	/** A part by its name in the folder word, if it is there. */
	part(name: string): Part | undefined;
}

const main = "document.xml";
const noDocument =
	"This is not a .docx: it has no word/document.xml; open it in Word and save it again as .docx.";
const tooMuch =
	"This .docx is refused: it is written with more marks than any letter; ask whoever sent it, and choose another.";

/** @throws Mistake that says why it is not a .docx that we can read */
export function openDocx(docx: Uint8Array): Package {
	const files = unzip(docx);
	checkMarks(files);
	const part = (name: string) => readPart(files, name);
	const document = part(main);
	if (document === undefined) throw new Mistake(noDocument);
	return { document, part };
}

/**
 * Why the bytes are not a .docx that we can read.
 * @returns undefined when they are one
 */
export function isDocx(bytes: Uint8Array): string | undefined {
	try {
		openDocx(bytes);
		return undefined;
	} catch (error) {
		if (isMistake(error)) return error.message;
		throw error;
	}
}

// Some 300 pages have half as many. Beyond them memory and time run out.
const mostMarks = 400_000;
const mostQuotesInOne = 4000;
const [mark, quotes] = [0x3c, [0x22, 0x27]];

const isXml = (name: string) => /\.(?:xml|rels)$/.test(name);

/** Small files can unpack to millions of empty elements or attributes. */
function checkMarks(files: Files) {
	let marks = 0;
	for (const [name, bytes] of files) {
		if (!isXml(name)) continue;
		let quotesInOne = 0;
		for (const byte of bytes) {
			if (byte === mark) {
				marks += 1;
				quotesInOne = 0;
			} else if (quotes.includes(byte)) quotesInOne += 1;
			if (marks > mostMarks || quotesInOne > mostQuotesInOne)
				throw new Mistake(tooMuch);
		}
	}
}

type Files = ReadonlyMap<string, Buffer>;

function readPart(files: Files, name: string): Part | undefined {
	const content = files.get(`word/${name}`);
	// By another ending its marks have not been counted.
	if (content === undefined || !isXml(name)) return undefined;
	const links = files.get(`word/_rels/${name}.rels`);
	const targets = links === undefined ? [] : childrenOf(parseXml(links));
	return {
		root: parseXml(content),
		targets: new Map(targets.map(targetOf)),
	};
}

const targetOf = (link: Element): [id: string, target: string] => [
	attributeOf(link, "Id") ?? "",
	(attributeOf(link, "Target") ?? "").replace(/^\/word\//, ""),
];
