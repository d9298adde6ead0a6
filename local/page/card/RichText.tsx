/** A text of a card, with its few tags. */

import type { ComponentChildren } from "preact";
import { Link } from "./Link";
import { plainText, type RichNode, richNodes } from "./richNodes";

/** @param isPlain without links, where the whole text can be pressed */
export function RichText(props: { text: string; isPlain?: boolean }) {
	const nodes = richNodes(props.text);
	return <>{props.isPlain ? plainText(nodes) : nodes.map(drawn)}</>;
}

function drawn(node: RichNode, key: number): ComponentChildren {
	if (typeof node === "string") return node;
	const children = node.children.map(drawn);
	switch (node.tag) {
		case "br":
			return <br key={key} />;
		case "a":
			return node.href ? (
				<Link key={key} url={node.href}>
					{children}
				</Link>
			) : (
				children
			);
		case "font":
			return (
				<span key={key} style={node.colour ? { color: node.colour } : {}}>
					{children}
				</span>
			);
		default: {
			const Tag = node.tag;
			return <Tag key={key}>{children}</Tag>;
		}
	}
}
