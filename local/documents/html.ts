/** Writes HTML elements with everything escaped. */

/** An element; attributes without a value are left away. */
export function tag(
	name: string,
	attributes: Readonly<Record<string, string>>,
	content?: readonly string[],
): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== "")
		.map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
		.join("");
	const start = `<${name}${written}>`;
	return content === undefined
		? start
		: `${start}${content.join("")}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
