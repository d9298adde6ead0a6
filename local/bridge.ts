/** How services look from inside a script, and what passes to and fro. */

import type { Gate } from "./gate";
import type { Realm } from "./realm";
import { exception, NotHere, Refusal } from "./refusal";
import { signaturesOf } from "./signatures";

const paths = new WeakMap<object, string>();

/**
 * Lets scripts hold this object: its public members are there under Google's
 * name for it, and anything else is refused by name.
 */
export function named<T extends object>(path: string, thing: T): T {
	paths.set(thing, path);
	return thing;
}

/** Google's name for it. */
export const pathOf = (thing: object) => paths.get(thing);

const words = new WeakMap<object, string>();

/**
 * One of Google's lists of words, such as Charset: each word is a thing of its
 * own, and no text.
 */
export function wordList(path: string, names: readonly string[]): object {
	const list = names.map((name): [string, object] => {
		const word = named(path, {});
		words.set(word, name);
		return [name, word];
	});
	return named(path, Object.fromEntries(list));
}

/** The text of such a word. */
export const textOfWord = (word: object | undefined): string | undefined =>
	word && words.get(word);

/** One word of a list. */
export function wordIn(list: object, name: string): object {
	const word: unknown = Reflect.get(list, name);
	if (typeof word === "object" && word !== null) return word;
	throw new Error(`There is no word ${name}`);
}

/** The services that speak JSON with Google's servers. */
const isAdvanced = (path: string) => /^(Sheets|Drive|Gmail)\b/.test(path);

export class Bridge {
	/** Gaps and mistakes on our side, kept even when a script catches them. */
	readonly defects: Error[] = [];
	private readonly outside = new WeakMap<object, object>();
	private readonly inside = new WeakMap<object, object>();

	constructor(
		private readonly realm: Realm,
		private readonly gate: Gate,
	) {}

	toScript(value: unknown): unknown {
		if (typeof value !== "object" || value === null) return value;
		if (value instanceof Date) return this.realm.date(value.getTime());
		if (Array.isArray(value)) {
			return this.realm.list(value.map((item) => this.toScript(item)));
		}
		const path = paths.get(value);
		if (path !== undefined) return this.show(value, path);
		return this.realm.object(
			Object.entries(value).map(([name, part]) => [name, this.toScript(part)]),
		);
	}

	fromScript(value: unknown): unknown {
		if (value === undefined) return null;
		if (typeof value !== "object" || value === null) return value;
		const thing = this.outside.get(value);
		if (thing) return thing;
		if (isDate(value)) return new Date(value.getTime());
		if (Array.isArray(value)) {
			return Array.from(value, (item) => this.fromScript(item));
		}
		const parts = Object.entries(value)
			.filter(([, part]) => part !== undefined)
			.map(([name, part]) => [name, this.fromScript(part)]);
		return Object.fromEntries(parts);
	}

	/** The error as a script catches it. */
	thrown(error: unknown): unknown {
		if (error instanceof Refusal) {
			const { name, message, details } = error;
			const inner = details && this.json(details);
			return this.realm.error(name, message, inner);
		}
		if (!(error instanceof Error)) return error;
		this.defects.push(error);
		return this.realm.error(error.name, error.message, undefined);
	}

	private show(thing: object, path: string): object {
		const known = this.inside.get(thing);
		if (known) return known;
		const made = new Proxy(thing, {
			get: (_, name) => this.member(thing, path, name),
			set: (_, name) => {
				throw this.thrown(exception(`Cannot set ${path}.${String(name)}.`));
			},
		});
		this.inside.set(thing, made);
		this.outside.set(made, thing);
		return made;
	}

	private member(thing: object, path: string, name: string | symbol) {
		if (typeof name === "symbol") return undefined;
		const word = words.get(thing);
		if (name === "toString") return () => word ?? path;
		if (name === "toJSON") return word === undefined ? word : () => word;
		const value = publicMember(thing, name);
		if (value === undefined) throw this.thrown(new NotHere(`${path}.${name}`));
		if (typeof value !== "function") return this.toScript(value);
		return (...given: unknown[]) => {
			try {
				const args = given.map((arg) => this.fromScript(arg));
				checkSignature(`${path}.${name}`, args);
				return this.gate.pass(path, name, () => {
					const result: unknown = value.apply(thing, args);
					return isAdvanced(path) ? this.json(result) : this.toScript(result);
				});
			} catch (error) {
				throw this.thrown(error);
			}
		};
	}

	private json(value: unknown): unknown {
		const text = JSON.stringify(value);
		return text === undefined ? undefined : this.realm.parse(text);
	}
}

/** A script finds what an object or its own class has, and no more. */
export function isOffered(thing: object, name: string): boolean {
	const prototype = Object.getPrototypeOf(thing);
	const isThere =
		Object.hasOwn(thing, name) ||
		(prototype !== Object.prototype && Object.hasOwn(prototype, name));
	return isThere && name !== "constructor";
}

const publicMember = (thing: object, name: string): unknown =>
	isOffered(thing, name) ? Reflect.get(thing, name, thing) : undefined;

// By its tag: a date of the script's world is no instance of ours.
const isDate = (value: object): value is Date =>
	Object.prototype.toString.call(value) === "[object Date]";

/** @throws when a method was given what it cannot take */
function checkSignature(member: string, args: readonly unknown[]) {
	const allowed = signaturesOf(member);
	if (!allowed) throw new NotHere(`The signature of ${member}`);
	const lists = allowed.map((signature) =>
		signature.split(",").filter(Boolean),
	);
	if (isAdvanced(member)) checkCount(lists, args.length);
	const odd = args.find(
		(arg) => typeof arg === "number" && !Number.isFinite(arg),
	);
	if (odd !== undefined) throw exception(`Cannot convert ${odd} to int.`);
	const kinds = args.map(kindOf);
	const fits = lists.some(
		(wanted) =>
			wanted.length === kinds.length &&
			wanted.every((kind, index) => kind === kinds[index]),
	);
	if (!fits) {
		throw exception(
			`The parameters (${kinds.join(",")}) don't match the method signature for ${member}.`,
		);
	}
}

function checkCount(lists: readonly string[][], count: number) {
	const counts = lists.map((list) => list.length);
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	if (count >= least && count <= most) return;
	const expected = least === most ? least : `${least}-${most}`;
	throw exception(
		`Invalid number of arguments provided. Expected ${expected} only`,
	);
}

function kindOf(value: unknown): string {
	if (value === null) return "null";
	if (value instanceof Date) return "Date";
	if (Array.isArray(value)) {
		const isNumbers = value.every((item) => typeof item === "number");
		return isNumbers ? "number[]" : "Object[]";
	}
	if (typeof value === "object") {
		return paths.get(value)?.split(".").at(-1) ?? "Object";
	}
	const kind = typeof value;
	if (kind === "number") return kind;
	return kind.charAt(0).toUpperCase() + kind.slice(1);
}
