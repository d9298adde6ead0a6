/** Compares a template's tags with the values that are to fill them. */
import { nameKey, nearestName } from "./names";
import { printable } from "./printable";
import type { PartFile, Piece } from "./templateReader";
import type { Problem, Values } from "./values";
import { wordsNear } from "./whereabouts";

/** A value under the key of its name; a list holds a scope for each row. */
export interface Known {
	readonly name: string;
	readonly value: string | boolean | readonly Scope[];
}
export type Scope = ReadonlyMap<string, Known>;

/**
 * Readies values for the engine.
 * @throws Error if two names differ only in case or spaces
 */
export function scopeOf(values: Values): Scope {
	const scope = new Map<string, Known>();
	for (const [name, value] of Object.entries(values)) {
		const key = nameKey(name);
		const twin = scope.get(key);
		if (twin) throw new Error(`${twin.name} and ${name} are one placeholder.`);
		scope.set(key, { name, value: ready(value) });
	}
	return scope;
}

function ready(value: Values[string]): Known["value"] {
	if (typeof value === "string") return printable(value);
	return typeof value === "boolean" ? value : value.map(scopeOf);
}

/** Where the check stands: innermost scope last, as the engine looks them up. */
interface Place {
	readonly file: PartFile;
	readonly scopes: readonly Scope[];
	/** false inside a condition that does not hold */
	readonly printed: boolean;
	readonly required: ReadonlySet<string>;
}

/** @param required names that may not be blank where they are printed */
export function checkTags(
	file: PartFile,
	scope: Scope,
	required: readonly string[],
): Problem[] {
	const keys = new Set(required.map(nameKey));
	const place = { file, scopes: [scope], printed: true, required: keys };
	return checkPieces(file.tree, place);
}

const checkPieces = (pieces: readonly Piece[], place: Place): Problem[] =>
	pieces
		.filter(({ type }) => type === "placeholder")
		.flatMap((tag) => checkTag(tag, place));

const knownIn = (scopes: readonly Scope[], { value }: Piece) =>
	scopes
		.map((scope) => scope.get(value))
		.reduce((outer, inner) => inner ?? outer);

function checkTag(tag: Piece, place: Place): Problem[] {
	const known = knownIn(place.scopes, tag);
	if (!known) return [unknown(tag, place)];
	const { value } = known;
	// "If it is there" does not print it.
	const blank =
		typeof value === "string" && value.trim() === "" && !tag.subparsed;
	const missing = blank || (Array.isArray(value) && value.length === 0);
	const needed = place.printed && place.required.has(tag.value);
	const empty =
		missing && needed && !tag.inverted ? [problem("empty", tag, place)] : [];
	if (tag.subparsed) return [...empty, ...checkEnclosed(tag, value, place)];
	if (typeof value !== "string") return [problem("notText", tag, place)];
	return empty;
}

/** What no row fills is not checked: an empty list does not say its columns. */
function checkEnclosed(
	{ subparsed = [], inverted = false }: Piece,
	value: Known["value"],
	place: Place,
): Problem[] {
	const holds = typeof value === "object" ? value.length > 0 : Boolean(value);
	const printed = place.printed && holds !== inverted;
	if (typeof value !== "object" || inverted)
		return checkPieces(subparsed, { ...place, printed });
	return value.flatMap((row) =>
		checkPieces(subparsed, {
			...place,
			printed,
			scopes: [...place.scopes, row],
		}),
	);
}

/**
 * Unknown names of a file whose loops cannot be paired: what any list has is
 * known everywhere.
 */
export function checkNames(file: PartFile, scope: Scope): Problem[] {
	const rows = [...scope.values()].flatMap(({ value }) =>
		typeof value === "object" ? value : [],
	);
	const scopes = [scope, ...rows];
	const place = { file, scopes, printed: true, required: new Set<string>() };
	return file.tags
		.filter(({ value, raw = "" }) => value !== "" && !/^\s*\//.test(raw))
		.filter((tag) => !knownIn(scopes, tag))
		.map((tag) => unknown(tag, place));
}

/** The name as a person wrote it. */
export const writtenName = ({ raw = "" }: Piece): string =>
	raw.trim().replace(/^[#^/]\s*/, "");

function problem(kind: Problem["kind"], tag: Piece, { file }: Place): Problem {
	const near = wordsNear(file, tag.offset ?? 0);
	return { kind, name: writtenName(tag), where: file.where, near };
}

function unknown(tag: Piece, place: Place): Problem {
	const names = place.scopes.flatMap((scope) =>
		[...scope.values()].map(({ name }) => name),
	);
	const suggestion = nearestName(tag.value, names);
	const found = problem("unknown", tag, place);
	return suggestion ? { ...found, suggestion } : found;
}
