/** Reads well-formed XML in one pass, and refuses everything else. */

export interface Listener {
	/** @param path the names of the open elements, this one last */
	opens(path: readonly string[], attributes: ReadonlyMap<string, string>): void;
	closes?(path: readonly string[]): void;
	says?(text: string, path: readonly string[]): void;
}

// Sticky: each looks at one place only, so that no text is gone over twice.
const opening = /<([A-Za-z_:\u0080-\uffff][\w:.\u0080-\uffff-]*)/y;
const closing = /<\/([^\s<>/]+)\s*>/y;
const attribute = /\s+([^\s"'<>/=&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*(\/?)>/y;

const entities = new Map([
	["lt", "<"],
	["gt", ">"],
	["amp", "&"],
	["quot", '"'],
	["apos", "'"],
]);

function refuse(what: string, at: number): never {
	throw new Error(`${what} at character ${at}`);
}

function matchAt(pattern: RegExp, xml: string, at: number) {
	pattern.lastIndex = at;
	return pattern.exec(xml);
}

/** The place behind the next `end`. */
function behind(end: string, xml: string, from: number): number {
	const at = xml.indexOf(end, from);
	return at < 0
		? refuse(`there is no ${end} after the one`, from)
		: at + end.length;
}

/** Text with its characters instead of their names; there are only XML's own. */
function decoded(text: string, at: number): string {
	if (!text.includes("&")) return text;
	return text.replace(
		/&(?:#x([\da-f]{1,6});|#(\d{1,7});|(\w{1,4});)?/gi,
		(...found) => {
			const [, hex, digits, name = ""] = found as (string | undefined)[];
			const code = hex ? Number.parseInt(hex, 16) : Number(digits ?? 0);
			const isCharacter = code > 0 && code <= 0x10ffff && code >> 11 !== 27;
			const letter = isCharacter
				? String.fromCodePoint(code)
				: entities.get(name);
			return letter ?? refuse("there is an & that stands for nothing", at);
		},
	);
}

const none: ReadonlyMap<string, string> = new Map();

function attributesAt(
	xml: string,
	from: number,
): [attributes: ReadonlyMap<string, string>, end: number] {
	let found = matchAt(attribute, xml, from);
	if (!found) return [none, from];
	const attributes = new Map<string, string>();
	let end = from;
	for (; found; found = matchAt(attribute, xml, end)) {
		const [whole, name = "", inDouble, inSingle = ""] = found;
		if (attributes.has(name)) refuse(`${name} stands twice`, end);
		const value = (inDouble ?? inSingle).replace(/\s/g, " ");
		attributes.set(name, decoded(value, end));
		end += whole.length;
	}
	return [attributes, end];
}

/** One pass over the XML: what is open, and whether the root is through. */
class Pass {
	readonly path: string[] = [];
	isDone = false;

	constructor(
		readonly xml: string,
		readonly listener: Listener,
	) {}

	/** @returns the place behind the tag, the remark or the literal text */
	markup(at: number): number {
		const { xml } = this;
		if (xml.startsWith("<!--", at)) return behind("-->", xml, at + 4);
		if (xml.startsWith("<?", at)) return behind("?>", xml, at + 2);
		if (xml.startsWith("</", at)) return this.close(at);
		if (!xml.startsWith("<!", at)) return this.open(at);
		if (!xml.startsWith("<![CDATA[", at))
			return refuse("there is a definition", at);
		const end = behind("]]>", xml, at + 9);
		this.text(xml.slice(at + 9, end - 3), at);
		return end;
	}

	text(text: string, at: number): void {
		if (this.path.length > 0) this.listener.says?.(text, this.path);
		else if (text.trim() !== "") refuse("there is text outside", at);
	}

	open(at: number): number {
		const { path, listener, xml } = this;
		const [whole = "", name] = matchAt(opening, xml, at) ?? [];
		if (!name || this.isDone) return refuse("there is a stray <", at);
		const [attributes, behindThem] = attributesAt(xml, at + whole.length);
		const end = matchAt(tagEnd, xml, behindThem);
		if (!end) return refuse(`${name} is not written out`, at);
		path.push(name);
		listener.opens(path, attributes);
		if (end[1]) this.leave();
		return behindThem + end[0].length;
	}

	close(at: number): number {
		const [whole = "", name = ""] = matchAt(closing, this.xml, at) ?? [];
		const { path } = this;
		if (!name || path[path.length - 1] !== name)
			refuse(`</${name}> closes nothing`, at);
		this.leave();
		return at + whole.length;
	}

	leave(): void {
		this.listener.closes?.(this.path);
		this.path.pop();
		this.isDone = this.path.length === 0;
	}
}

/**
 * Takes time in proportion to the length; knows no definitions, and so no
 * entities but the five of XML.
 * @throws Error that says where the XML is not well-formed
 */
export function readXml(source: string, listener: Listener): void {
	const xml = source.replace(/^\ufeff/, "");
	const pass = new Pass(xml, listener);
	for (let at = 0; at < xml.length; ) {
		const next = xml.indexOf("<", at);
		const end = next < 0 ? xml.length : next;
		if (end > at) pass.text(decoded(xml.slice(at, end), at), at);
		at = next < 0 ? end : pass.markup(next);
	}
	if (!pass.isDone) refuse("it ends too soon", xml.length);
}
