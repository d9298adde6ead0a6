/** A script's own world: what Apps Script has, on the virtual clock. */

import vm from "node:vm";

/** The script's own constructors: what it is given must come from these. */
export interface Realm {
	readonly context: vm.Context;
	parse(text: string): unknown;
	stringify(value: unknown): string | undefined;
	list(items: ArrayLike<unknown>): unknown;
	object(entries: [string, unknown][]): unknown;
	date(ms: number): unknown;
	error(name: string, message: string, details: unknown): unknown;
}

// Evaluated inside, so that everything is made of that world's own parts.
const prepare = `((now, log) => {
	const RealDate = Date;
	const time = (args) => (args.length === 0 ? [now()] : args);
	globalThis.Date = new Proxy(RealDate, {
		construct: (target, args, made) =>
			Reflect.construct(target, time(args), made),
		apply: () => new RealDate(now()).toString(),
		get: (target, key) => (key === "now" ? now : target[key]),
	});
	RealDate.prototype.constructor = globalThis.Date;
	const levels = ["log", "info", "warn", "error"];
	const write = (level) => (...parts) =>
		log(level, parts.map((part) =>
			typeof part === "string" ? part : JSON.stringify(part) ?? String(part),
		).join(" "));
	globalThis.console = Object.fromEntries(
		levels.map((level) => [level, write(level)]),
	);
	for (const name of ["WeakRef", "FinalizationRegistry"]) {
		delete globalThis[name];
	}
	// What came to the language since 2022 may or may not be there.
	delete Object.hasOwn;
	const late = [
		[Array.prototype, "at findLast findLastIndex toReversed toSorted toSpliced with"],
		[String.prototype, "at isWellFormed toWellFormed"],
		[Array, "fromAsync"],
		[Object, "groupBy"],
		[Map, "groupBy"],
	];
	for (const [owner, names] of late) {
		for (const name of names.split(" ")) delete owner[name];
	}
	return {
		parse: JSON.parse,
		stringify: JSON.stringify,
		list: (items) => Array.from(items),
		object: (entries) => Object.fromEntries(entries),
		date: (ms) => new RealDate(ms),
		error: (name, message, details) =>
			Object.assign(new Error(message), { name }, details && { details }),
	};
})`;

const script = new vm.Script(prepare, { filename: "realm" });

/**
 * @param now virtual milliseconds
 * @param log what the script writes to its console
 */
export function newRealm(
	now: () => number,
	log: (level: string, line: string) => void,
): Realm {
	// Bare: no timers, fetch, URL, Buffer or process, as in Apps Script.
	const context = vm.createContext({});
	const whole = () => Math.floor(now());
	return { context, ...script.runInContext(context)(whole, log) };
}
