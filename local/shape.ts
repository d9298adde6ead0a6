/** Checks what a script hands over against what we understand of it. */

import { badRequest, NotHere } from "./refusal";

/** A list has one shape for all its items; `choice` is a list of words. */
export type Shape =
	| "string"
	| "number"
	| "integer"
	| "boolean"
	| "anything"
	| readonly [Shape]
	| { readonly choice: readonly string[] }
	| { readonly object: Readonly<Record<string, Shape>> };

export const object = (shape: Readonly<Record<string, Shape>>) =>
	({ object: shape }) as const;

export const choice = (...words: string[]) => ({ choice: words }) as const;

const typeNames = {
	string: "TYPE_STRING",
	number: "TYPE_DOUBLE",
	integer: "TYPE_INT32",
	boolean: "TYPE_BOOL",
};

/**
 * @param path where this is, for the message
 * @throws NotHere for a part or a word that we do not know, by name
 * @throws ApiRefusal for a value of the wrong kind
 */
export function checkShape(path: string, value: unknown, shape: Shape): void {
	if (value === undefined || value === null || shape === "anything") return;
	if (typeof shape === "string") {
		if (!isKind(value, shape)) throw invalid(path, typeNames[shape], value);
	} else if (isList(shape)) {
		if (!Array.isArray(value)) throw invalid(path, "list", value);
		value.forEach((item, index) => {
			checkShape(`${path}[${index}]`, item, shape[0]);
		});
	} else if ("choice" in shape) {
		if (typeof value !== "string") throw invalid(path, "TYPE_ENUM", value);
		if (!shape.choice.includes(value)) throw new NotHere(`${path} ${value}`);
	} else {
		checkParts(path, value, shape.object);
	}
}

const isList = (shape: Shape): shape is readonly [Shape] =>
	Array.isArray(shape);

function checkParts(
	path: string,
	value: object | string | number | boolean,
	parts: Readonly<Record<string, Shape>>,
) {
	if (typeof value !== "object" || Array.isArray(value)) {
		throw invalid(path, "object", value);
	}
	for (const [name, part] of Object.entries(value)) {
		const known = Object.hasOwn(parts, name) ? parts[name] : undefined;
		if (known === undefined) throw new NotHere(`${path}.${name}`);
		checkShape(`${path}.${name}`, part, known);
	}
}

function isKind(value: unknown, kind: keyof typeof typeNames): boolean {
	if (kind === "integer") return Number.isInteger(value);
	return typeof value === kind;
}

const invalid = (path: string, type: string, value: unknown) =>
	badRequest(`Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`);
