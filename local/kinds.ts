/** Tells whether something from outside is of the kind that we expect. */

export type Kind = (value: unknown) => boolean;

export const anything: Kind = () => true;
export const text: Kind = (value) => typeof value === "string";
export const truth: Kind = (value) => typeof value === "boolean";
export const number: Kind = (value) => Number.isFinite(value);
/** 0, 1, 2 and so on. */
export const count: Kind = (value) =>
	Number.isSafeInteger(value) && Number(value) >= 0;
export const nothing: Kind = (value) => value === null;

/** The name of a file, or a part of it: never a way to another folder. */
export const plainName: Kind = (value) =>
	typeof value === "string" && /^[\w-]{1,100}$/.test(value);

export const oneOf =
	(...words: readonly unknown[]): Kind =>
	(value) =>
		words.includes(value);

export const either =
	(...kinds: readonly Kind[]): Kind =>
	(value) =>
		kinds.some((kind) => kind(value));

/** It may be missing. */
export const maybe =
	(kind: Kind): Kind =>
	(value) =>
		value === undefined || kind(value);

export const listOf =
	(kind: Kind): Kind =>
	(value) =>
		Array.isArray(value) && value.every(kind);

/** Any names, each with a thing of this kind. */
export const mapOf =
	(kind: Kind): Kind =>
	(value) =>
		isPlain(value) && Object.values(value).every(kind);

/** These names at least: a later version may keep more under others. */
export function having(parts: Readonly<Record<string, Kind>>): Kind {
	const wanted = Object.entries(parts);
	return (value) =>
		isPlain(value) && wanted.every(([name, kind]) => kind(value[name]));
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
