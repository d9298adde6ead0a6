/** Draws components without hooks as HTML, so that tests need no browser. */
import type { ComponentChildren, VNode } from "preact";

const isVNode = (node: unknown): node is VNode<Record<string, unknown>> =>
	typeof node === "object" && node !== null && "type" in node;

const attribute = ([name, value]: [string, unknown]) =>
	value === true ? ` ${name}` : ` ${name}="${String(value)}"`;

const isShown = ([name, value]: [string, unknown]) =>
	name !== "children" &&
	value !== undefined &&
	value !== false &&
	typeof value !== "function";

export function drawn(node: ComponentChildren): string {
	if (Array.isArray(node)) return node.map(drawn).join("");
	if (typeof node === "string" || typeof node === "number") return String(node);
	if (!isVNode(node)) return "";
	const { type, props } = node;
	if (typeof type === "function")
		return drawn((type as (props: unknown) => ComponentChildren)(props));
	const inside = drawn(props.children as ComponentChildren);
	if (type === "") return inside;
	const attributes = Object.entries(props).filter(isShown).map(attribute);
	return `<${type}${attributes.join("")}>${inside}</${type}>`;
}
