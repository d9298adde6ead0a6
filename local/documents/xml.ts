/** Reads XML of unknown origin into elements, and looks around in them. */
import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { Mistake } from "../refusal";

export type { Element };

// Word itself stays far below; our own walk down must not run out of stack.
const deepest = 200;

const refusals = {
	broken:
		"This .docx is damaged: its XML is broken; open it in Word and save it again as .docx.",
	entities:
		"This .docx is refused: it declares XML entities; open it in Word and save it again as .docx.",
	deep: "This .docx is refused: it is nested too deep; ask whoever sent it, and choose another.",
};

/** @throws Mistake if the XML is broken, nested beyond reason or has entities */
export function parseXml(bytes: Uint8Array): Element {
	const source = decode(bytes);
	if (/<!DOCTYPE/i.test(source)) throw new Mistake(refusals.entities);
	const root = rootOf(source);
	refuseDepth(root);
	return root;
}

function rootOf(source: string): Element {
	try {
		const parser = new DOMParser({ onError: refuseErrors });
		const root = parser.parseFromString(source, "text/xml").documentElement;
		if (root !== null) return root;
	} catch (cause) {
		throw Object.assign(new Mistake(refusals.broken), { cause });
	}
	throw new Mistake(refusals.broken);
}

function refuseErrors(level: string, message: string): void {
	if (level !== "warning") throw new Error(message);
}

function decode(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe)
		return new TextDecoder("utf-16le").decode(bytes);
	return new TextDecoder("utf-8").decode(bytes);
}

/** Without recursion, so that it cannot fail as what it guards against. */
function refuseDepth(root: Element): void {
	let node: Node | null = root;
	let depth = 0;
	while (node !== null) {
		if (node.firstChild !== null) {
			node = node.firstChild;
			depth += 1;
			if (depth > deepest) throw new Mistake(refusals.deep);
			continue;
		}
		while (node !== null && node !== root && node.nextSibling === null) {
			node = node.parentNode;
			depth -= 1;
		}
		node = node === null || node === root ? null : node.nextSibling;
	}
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

export function childrenOf(element: Element): Element[] {
	const children: Element[] = [];
	let node: Node | null = element.firstChild;
	while (node !== null) {
		if (isElement(node)) children.push(node);
		node = node.nextSibling;
	}
	return children;
}

/** Follows names downwards; undefined as soon as one is missing. */
export function childOf(
	element: Element | undefined,
	...path: readonly string[]
): Element | undefined {
	let found = element;
	for (const name of path) {
		if (found === undefined) return undefined;
		found = childrenOf(found).find((child) => child.localName === name);
	}
	return found;
}

/** Everything below with this name, in the order of the text. */
export const within = (element: Element, name: string): Element[] =>
	Array.from(element.getElementsByTagNameNS("*", name));

/** An attribute by its name without prefix: writers choose their own. */
export function attributeOf(
	element: Element | undefined,
	name: string,
): string | undefined {
	for (const attribute of element?.attributes ?? [])
		if (attribute.localName === name) return attribute.value;
	return undefined;
}

/** Word measures in twentieths of a point; nonsense is nothing. */
export const points = (twentieths: string | undefined): number =>
	Number(twentieths ?? 0) / 20 || 0;

/** Whether `<w:shd>` lays another colour than white behind something. */
export function isColoured(shading: Element | undefined): boolean {
	const fill = attributeOf(shading, "fill")?.toLowerCase() ?? "auto";
	return !["auto", "ffffff", "none"].includes(fill);
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off, none says nothing. */
export function isOn(element: Element | undefined): boolean | undefined {
	if (element === undefined) return undefined;
	const value = attributeOf(element, "val") ?? "true";
	return !["0", "false", "off", "none"].includes(value);
}
