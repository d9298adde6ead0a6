/** A document's HTML on a page-shaped box, rebuilt from known parts only. */

import { type ComponentChildren, h } from "preact";
import { useMemo } from "preact/hooks";

const parts = new Set(
	"article header footer h1 h2 h3 h4 h5 h6 p ul ol li table thead tbody tr th td strong em u mark span br hr a sub sup".split(
		" ",
	),
);
const attributes = ["class", "scope", "colspan", "rowspan", "value", "type"];

export function Paper({ html }: { html: string }) {
	const children = useMemo(() => {
		// A parsed document runs nothing and loads nothing.
		const { body } = new DOMParser().parseFromString(html, "text/html");
		return childrenOf(body);
	}, [html]);
	return <div class="paper">{children}</div>;
}

const childrenOf = (node: Node): ComponentChildren[] =>
	[...node.childNodes].map(partOf);

function partOf(node: Node): ComponentChildren {
	if (node instanceof Text) return node.data;
	if (!(node instanceof Element)) return null;
	const name = node.localName;
	const children = childrenOf(node);
	// A part that we do not know gives its words, and nothing else.
	if (!parts.has(name)) return children;
	return h(name, propsOf(node), ...children);
}

function propsOf(element: Element): Record<string, string> {
	const known = attributes
		.map((name) => [name, element.getAttribute(name)] as const)
		.filter((pair): pair is [string, string] => pair[1] !== null);
	return { ...Object.fromEntries(known), ...linkOf(element) };
}

function linkOf(element: Element) {
	const href = element.getAttribute("href") ?? "";
	return /^(https:|mailto:|#)/i.test(href)
		? { href, target: "_blank", rel: "noopener noreferrer" }
		: undefined;
}
