/** Opens a .docx and finds its parts. */
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

/** @throws Error that says why it is not a .docx that we can read */
export function openDocx(docx: Uint8Array): Package {
	const files = unzip(docx);
	const part = (name: string) => readPart(files, name);
	const document = part(main);
	if (document === undefined)
		throw new Error("This is not a .docx: it has no word/document.xml.");
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
		return (error as Error).message;
	}
}

type Files = ReadonlyMap<string, Buffer>;

function readPart(files: Files, name: string): Part | undefined {
	const content = files.get(`word/${name}`);
	if (content === undefined) return undefined;
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
