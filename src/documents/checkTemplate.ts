/** Checks a template before anything is drafted from it: what is wrong, and what it leaves out. */
import { checkNames, checkTags, type Scope, scopeOf } from "./checkTags";
import { nameKey } from "./names";
import { distinct, partFiles, readTemplate } from "./readTemplate";
import type { Piece, TemplateReader } from "./templateReader";
import type { Problem, Template, ValueRow, Values } from "./values";

/** What a template ought to print. */
export interface Wanted {
	readonly name: string;
	/** what people call it; it serves as the placeholder's name too */
	readonly label: string;
}

export interface TemplateFindings {
	/** what drafting would refuse, whatever the agreement holds */
	readonly problems: readonly Problem[];
	/** those of what is wanted that it prints nowhere */
	readonly unused: readonly Wanted[];
}

/**
 * Looks into both branches of every condition, and into every loop.
 * @param values a sample with every name there is, and a row in every list: in
 * a list without one, only names from outside are known
 * @param wanted none are said to be unused in a file that cannot be read
 * @see
 */
export function checkTemplate(
	template: Template,
	{ values, wanted }: { values: Values; wanted: readonly Wanted[] },
): TemplateFindings {
	const { reader, engine, problems } = readTemplate(template);
	const scope = scopeOf(withRows(values));
	// Who repairs a loop should not find a misspelt name only afterwards.
	const found = partFiles(reader).flatMap((file) =>
		engine ? checkTags(file, scope, []) : checkNames(file, scope),
	);
	const isReadable = problems.every(({ kind }) => kind !== "unreadable");
	return {
		problems: distinct([...problems, ...found]),
		unused: isReadable ? unusedIn(reader, scope, wanted) : [],
	};
}

const noColumns: readonly ValueRow[] = [{}];

/** The check goes through a list row by row, so each needs one. */
const withRows = (values: Values): Values =>
	Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			Array.isArray(value) && value.length === 0 ? noColumns : value,
		]),
	);

function unusedIn(
	reader: TemplateReader,
	scope: Scope,
	wanted: readonly Wanted[],
): readonly Wanted[] {
	// A condition asks whether there is a text, and does not print it.
	const isPrinted = ({ value, raw = "" }: Piece) =>
		/^\s*#/.test(raw)
			? typeof scope.get(value)?.value === "object"
			: !/^\s*[\^/]/.test(raw);
	const printed = new Set(
		partFiles(reader)
			.flatMap(({ tags }) => tags.filter(isPrinted))
			.map(({ value }) => value),
	);
	return wanted.filter(({ name, label }) =>
		[name, label].every((one) => !printed.has(nameKey(one))),
	);
}
