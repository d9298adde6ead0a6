/** Checks what a script hands over against what we understand of it. */

import { standard } from "./googleNames";
import { badRequest, NotHere } from "./refusal";

/** What may stand in one place. */
export type Shape =
	| "string"
	| "number"
	| "integer"
	| "boolean"
	/** One text, or a list of them, as an address repeats an option. */
	| "texts"
	/** Texts by names that the script chooses. */
	| "textByName"
	| "anything"
	| ListShape
	| ChoiceShape
	| ObjectShape;

/** The one shape is for all items. */
type ListShape = readonly [Shape];

interface ChoiceShape {
	readonly choice: readonly string[];
	/** Words that Google knows and we do not. */
	readonly others: readonly string[];
}

export interface ObjectShape {
	readonly object: Readonly<Record<string, Shape>>;
	/** Every name that Google knows; without it we cannot tell. */
	readonly google?: readonly string[];
	/** Of these parts only one may be set: Google's name for them, the parts. */
	readonly oneOf?: readonly [name: string, parts: readonly string[]];
}

export const object = (
	shape: Readonly<Record<string, Shape>>,
	google?: readonly string[],
	oneOf?: ObjectShape["oneOf"],
): ObjectShape => ({
	object: shape,
	...(google && { google }),
	...(oneOf && { oneOf }),
});

/** Options of a REST method. */
export const options = (
	shape: Readonly<Record<string, Shape>>,
	google: readonly string[],
) => object(shape, [...google, ...standard]);

export const choice = (
	choices: readonly string[],
	others: readonly string[] = [],
): ChoiceShape => ({ choice: choices, others });

const typeNames = {
	string: "TYPE_STRING",
	number: "TYPE_DOUBLE",
	integer: "TYPE_INT32",
	boolean: "TYPE_BOOL",
};

/**
 * @param path where this is, for the message: a member's name, or a part's
 * @throws NotHere for a part or a word that Google has and we have not
 * @throws ApiRefusal for one that Google has not, or a value of the wrong kind
 */
export function checkShape(path: string, value: unknown, shape: Shape): void {
	check({ path, unknown: unknownInBody }, value, shape);
}

/** The same for what goes into the address of a request. */
export function checkOptions(
	member: string,
	value: unknown,
	shape: ObjectShape,
): void {
	check({ path: member, unknown: unknownOption }, value, shape);
}

interface Place {
	path: string;
	unknown: (name: string, path: string) => Error;
}

const unknownInBody = (name: string, path: string) => {
	const at = googlePath(path);
	return badRequest(
		`Invalid JSON payload received. Unknown name "${name}"${at && ` at '${at}'`}: Cannot find field.`,
	);
};

const unknownOption = (name: string) =>
	badRequest(
		`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
	);

/** requests[0].updateCells as Google writes it, without the member before it. */
const googlePath = (path: string) =>
	path
		.replace(/^(?:[A-Z]\w*\.)+\w+\.?/, "")
		.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function check(place: Place, value: unknown, shape: Shape): void {
	if (value === undefined || value === null || shape === "anything") return;
	const { path } = place;
	const at = (part: string): Place => ({ ...place, path: path + part });
	if (shape === "texts") {
		checkTexts(path, typeof value === "string" ? [value] : value);
	} else if (shape === "textByName") {
		checkObject(path, value);
		checkTexts(path, Object.values(value));
	} else if (typeof shape === "string") {
		if (!isKind(value, shape)) throw invalid(path, typeNames[shape], value);
	} else if (isList(shape)) {
		if (!Array.isArray(value)) throw invalid(path, "list", value);
		value.forEach((item, index) => {
			const here = at(`[${index}]`);
			if (item === null) throw invalid(here.path, "object", item);
			check(here, item, shape[0]);
		});
	} else if ("choice" in shape) {
		checkChoice(path, value, shape);
	} else {
		checkParts(place, value, shape);
	}
}

const isList = (shape: Shape): shape is ListShape => Array.isArray(shape);

function checkTexts(path: string, texts: unknown) {
	if (!Array.isArray(texts)) throw invalid(path, "list", texts);
	for (const text of texts) {
		if (typeof text !== "string") throw invalid(path, "TYPE_STRING", text);
	}
}

function checkChoice(
	path: string,
	value: unknown,
	{ choice: choices, others }: ChoiceShape,
) {
	if (typeof value === "string") {
		if (choices.includes(value)) return;
		if (others.includes(value)) throw new NotHere(`${path} ${value}`);
	}
	throw invalid(path, "TYPE_ENUM", value);
}

function checkObject(path: string, value: unknown): asserts value is object {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		throw invalid(path, "object", value);
	}
}

function checkParts(place: Place, value: unknown, shape: ObjectShape) {
	const { path } = place;
	checkObject(path, value);
	const { object: parts, google, oneOf } = shape;
	for (const [name, part] of Object.entries(value)) {
		const known = Object.hasOwn(parts, name) ? parts[name] : undefined;
		if (known === undefined) {
			if (google && !google.includes(name)) throw place.unknown(name, path);
			throw new NotHere(`${path}.${name}`);
		}
		check({ ...place, path: `${path}.${name}` }, part, known);
	}
	if (oneOf) checkOneOf(path, value, oneOf);
}

function checkOneOf(
	path: string,
	value: object,
	[group, names]: NonNullable<ObjectShape["oneOf"]>,
) {
	const set = Object.entries(value).filter(
		([name, part]) => part != null && names.includes(name),
	);
	const [, second] = set;
	if (!second) return;
	throw badRequest(
		`Invalid value at '${googlePath(path)}' (oneof), oneof field '${group}' is already set. Cannot set '${second[0]}'`,
	);
}

const largestInteger = 2 ** 31;

function isKind(value: unknown, kind: keyof typeof typeNames): boolean {
	if (kind === "number") return Number.isFinite(value);
	if (kind !== "integer") return typeof value === kind;
	return (
		Number.isInteger(value) &&
		Number(value) < largestInteger &&
		Number(value) >= -largestInteger
	);
}

const invalid = (path: string, type: string, value: unknown) =>
	badRequest(
		`Invalid value at '${googlePath(path)}' (${type}), ${JSON.stringify(value)}`,
	);
