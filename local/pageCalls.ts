/** google.script.run: what passes between a page and the script. */

import { types } from "node:util";
import { roundTrip } from "./costs";
import { type Execution, execute, type Job } from "./execution";
import { exception } from "./refusal";
import type { Workspace } from "./workspace";

/** A call from the page, with Google's rules for values both ways. */
export function callFromPage(
	workspace: Workspace,
	job: Omit<Job, "source" | "resultOf">,
): Execution {
	workspace.state.now += roundTrip;
	const name = job.function;
	if (name.endsWith("_")) return refused(`Script function not found: ${name}`);
	let args: unknown[];
	try {
		args = (job.args ?? []).map((arg, index) =>
			toServer(arg, String(index), new Set()),
		);
	} catch (error) {
		if (!(error instanceof IllegalValue)) throw error;
		return refused(error.message);
	}
	return execute(workspace, {
		...job,
		args,
		source: "page",
		resultOf: toBrowser,
	});
}

function refused(message: string): Execution {
	const { name } = exception(message);
	return {
		outcome: { ok: false, error: { name, message } },
		calls: [],
		console: [],
		screen: { menus: [], toasts: [] },
		ms: 0,
	};
}

class IllegalValue extends Error {
	constructor(property: string) {
		super(`Failed due to illegal value in property: ${property}`);
	}
}

/** A number that is none arrives as nothing; what has no JSON is refused. */
function sendable(value: unknown, property: string): unknown {
	if (typeof value === "number") return Number.isFinite(value) ? value : null;
	if (typeof value === "string" || typeof value === "boolean") return value;
	throw new IllegalValue(property);
}

const tagOf = (value: object) => Object.prototype.toString.call(value);

/** @param above what this value is in, to find circles */
function toServer(
	value: unknown,
	property: string,
	above: ReadonlySet<object>,
): unknown {
	if (value === undefined || value === null) return null;
	if (typeof value !== "object") return sendable(value, property);
	const tag = tagOf(value);
	const isPlain = tag === "[object Object]" || tag === "[object Array]";
	if (!isPlain || above.has(value)) throw new IllegalValue(property);
	return copyParts(value, new Set([...above, value]), toServer);
}

/** Found on the way to the page. */
class DateFound extends Error {}

/** One date anywhere, and the page gets nothing at all, and no error. */
function toBrowser(value: unknown): unknown {
	try {
		return copyOut(value, "result", new Set());
	} catch (error) {
		if (error instanceof DateFound) return null;
		throw error;
	}
}

function copyOut(
	value: unknown,
	property: string,
	above: ReadonlySet<object>,
): unknown {
	if (value === undefined || value === null) return null;
	if (typeof value === "function") return String(value);
	if (typeof value !== "object") return sendable(value, property);
	// A service's own thing, such as a Blob.
	if (types.isProxy(value)) throw new IllegalValue(property);
	const tag = tagOf(value);
	if (tag === "[object Date]") throw new DateFound();
	if (tag === "[object RegExp]") return String(value);
	if (tag === "[object Map]" || tag === "[object Set]") return {};
	if (ArrayBuffer.isView(value) || above.has(value)) {
		throw new IllegalValue(property);
	}
	return copyParts(value, new Set([...above, value]), copyOut);
}

/** A list or an object with a copy of each of its parts. */
function copyParts(
	value: object,
	inside: ReadonlySet<object>,
	copy: (
		part: unknown,
		property: string,
		above: ReadonlySet<object>,
	) => unknown,
): unknown {
	if (Array.isArray(value)) {
		return Array.from(value, (item, i) => copy(item, String(i), inside));
	}
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [
			name,
			copy(part, name, inside),
		]),
	);
}
