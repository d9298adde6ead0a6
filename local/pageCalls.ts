/** google.script.run: what passes between a page and the script. */

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
		resultOf: (value) => toBrowser(value),
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

const tagOf = (value: object) => Object.prototype.toString.call(value);

/** @param above what this value is in, to find circles */
function toServer(
	value: unknown,
	property: string,
	above: ReadonlySet<object>,
): unknown {
	if (value === undefined || value === null) return null;
	if (typeof value !== "object") {
		if (typeof value === "function") throw new IllegalValue(property);
		return value;
	}
	const tag = tagOf(value);
	const isPlain = tag === "[object Object]" || tag === "[object Array]";
	if (!isPlain || above.has(value)) throw new IllegalValue(property);
	const inside = new Set([...above, value]);
	if (Array.isArray(value)) {
		return value.map((item, i) => toServer(item, String(i), inside));
	}
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [
			name,
			toServer(part, name, inside),
		]),
	);
}

/** One date anywhere, and the page gets nothing at all, and no error. */
function toBrowser(value: unknown): unknown {
	const dateFound = Symbol("date");
	const copy = (
		each: unknown,
		property: string,
		above: Set<object>,
	): unknown => {
		if (each === undefined || each === null) return null;
		if (typeof each === "function") return String(each);
		if (typeof each !== "object") return each;
		const tag = tagOf(each);
		if (tag === "[object Date]") throw dateFound;
		if (tag === "[object RegExp]") return String(each);
		if (tag === "[object Map]" || tag === "[object Set]") return {};
		if (ArrayBuffer.isView(each) || above.has(each)) {
			throw new IllegalValue(property);
		}
		const inside = new Set([...above, each]);
		if (Array.isArray(each)) {
			return Array.from(each, (item, i) => copy(item, String(i), inside));
		}
		return Object.fromEntries(
			Object.entries(each).map(([name, part]) => [
				name,
				copy(part, name, inside),
			]),
		);
	};
	try {
		return copy(value, "result", new Set());
	} catch (error) {
		if (error === dateFound) return null;
		throw error;
	}
}
