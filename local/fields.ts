/** Google's field masks: "a,b(c,d/e),f.g" names the parts that count. */

import { badRequest, NotHere } from "./refusal";
import type { Shape } from "./shape";

/** "all" is a part named without naming parts of it. */
export type Mask = "all" | { readonly [name: string]: Mask };

/** @throws when the brackets or commas are wrong */
export function parseMask(text: string): Mask {
	const tokens = text.match(/[A-Za-z_]\w*|[*(),./]|\s+|./g) ?? [];
	const reader = new MaskReader(tokens.filter((token) => token.trim()));
	return reader.readAll(text);
}

class MaskReader {
	private place = 0;

	constructor(private readonly tokens: readonly string[]) {}

	readAll(text: string): Mask {
		const mask = this.list();
		if (this.place < this.tokens.length || mask === undefined) {
			throw badRequest(`Invalid field selection ${text}`);
		}
		return mask;
	}

	private list(): Mask | undefined {
		let all: Mask = {};
		do {
			const part = this.path();
			if (part === undefined) return undefined;
			all = together(all, part);
		} while (this.take(","));
		return all;
	}

	private path(): Mask | undefined {
		const name = this.tokens[this.place++];
		if (name === "*") return "all";
		if (!name || !/^\w+$/.test(name)) return undefined;
		const inner = this.inside();
		return inner === undefined ? undefined : { [name]: inner };
	}

	private inside(): Mask | undefined {
		if (this.take(".") || this.take("/")) return this.path();
		if (!this.take("(")) return "all";
		const inner = this.list();
		return this.take(")") ? inner : undefined;
	}

	private take(token: string): boolean {
		if (this.tokens[this.place] !== token) return false;
		this.place++;
		return true;
	}
}

function together(one: Mask, other: Mask): Mask {
	if (one === "all" || other === "all") return "all";
	const both: Record<string, Mask> = { ...one };
	for (const [name, mask] of Object.entries(other)) {
		const known = both[name];
		both[name] = known ? together(known, mask) : mask;
	}
	return both;
}

/** What is left of plain data when only the mask's parts are kept. */
export function pick(value: unknown, mask: Mask): unknown {
	if (mask === "all" || typeof value !== "object" || value === null) {
		return value;
	}
	if (Array.isArray(value)) return value.map((item) => pick(item, mask));
	const kept = Object.entries(value)
		.filter(([name]) => mask[name])
		.map(([name, item]) => [name, pick(item, mask[name] ?? "all")]);
	return Object.fromEntries(kept);
}

/** Is anything at or below this path named? */
export function names(mask: Mask, ...path: string[]): boolean {
	const [name, ...rest] = path;
	if (mask === "all" || name === undefined) return true;
	const inner = mask[name];
	return inner !== undefined && names(inner, ...rest);
}

/**
 * The value with just the mask's parts taken from another one: what the mask
 * names and the other lacks is cleared.
 */
export function replaceParts<T extends object>(
	old: T,
	changes: T,
	mask: Mask,
): T {
	if (mask === "all") return changes;
	const result: Record<string, unknown> = Object.fromEntries(
		Object.entries(old),
	);
	for (const [name, inner] of Object.entries(mask)) {
		const before = result[name];
		const after = Reflect.get(changes, name) as unknown;
		const next =
			inner !== "all" && isObject(before)
				? replaceParts(before, isObject(after) ? after : {}, inner)
				: isObject(after)
					? pick(after, inner)
					: after;
		if (next === undefined) delete result[name];
		else result[name] = next;
	}
	// The same parts, some of them exchanged: still a T.
	return result as T;
}

const isObject = (value: unknown): value is object =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What may be named: nested names; nothing more below; or false where Google
 * has something that we have not.
 */
export type KnownFields =
	| false
	| typeof leaf
	| { readonly [name: string]: KnownFields };

/** Nothing below it has a name. */
export const leaf = "leaf";

/** Every name that Google has, with those that we keep as they are below. */
export const knownOf = (
	google: readonly string[],
	ours: Readonly<Record<string, KnownFields>>,
): KnownFields => ({
	...Object.fromEntries(google.map((name) => [name, false])),
	...ours,
});

export const leaves = (...names: string[]): Record<string, KnownFields> =>
	Object.fromEntries(names.map((name) => [name, leaf]));

/**
 * @param unknown Google's refusal of a name that it has not either
 * @throws NotHere when the mask names something that Google has and we have not
 */
export function checkMask(
	mask: Mask,
	known: KnownFields,
	where: string,
	unknown: (name: string) => Error,
) {
	if (mask === "all") return;
	for (const [name, inner] of Object.entries(mask)) {
		const isKnown = typeof known === "object" && Object.hasOwn(known, name);
		const below = isKnown ? known[name] : undefined;
		if (below === undefined) throw unknown(name);
		if (below === false) throw new NotHere(`${where}.${name}`);
		checkMask(inner, below, `${where}.${name}`, unknown);
	}
}

/** What a mask in the body of a request may name of a part of this shape. */
export function fieldsOf(shape: Shape): KnownFields {
	if (typeof shape === "string" || !("object" in shape)) return leaf;
	const ours = Object.entries(shape.object).map(
		([name, part]): [string, KnownFields] => [name, fieldsOf(part)],
	);
	return knownOf(shape.google ?? [], Object.fromEntries(ours));
}
