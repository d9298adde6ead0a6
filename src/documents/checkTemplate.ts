/** Looks through a template before anybody drafts from it. */
import { checkTags, type Scope, scopeOf } from "./checkTags";
import { nameKey } from "./names";
import { distinct, partFiles, readTemplate } from "./readTemplate";
import type { Problem, Template, Values } from "./values";

/** What a template should print, and what people call it. */
export interface Wanted {
	readonly name: string;
	readonly label: string;
}

export interface Checked {
	readonly problems: readonly Problem[];
	/** of those wanted, what it prints nowhere */
	readonly unused: readonly Wanted[];
}

/**
 * @param values every name that can be filled; each list needs a row, to say
 * what its rows hold
 * @see
 */
export function checkTemplate(
	template: Template,
	{ values, wanted }: { values: Values; wanted: readonly Wanted[] },
): Checked {
	const { reader, engine, problems } = readTemplate(template);
	if (!engine) return { problems: distinct(problems), unused: [] };
	const scope = scopeOf(values);
	const files = partFiles(reader);
	const found = files.flatMap((file) => checkTags(file, scope, []));
	const used = new Set(
		files
			.flatMap(({ tags }) => tags)
			.filter(({ module, value }) => !module || isList(scope, value))
			.map(({ value }) => value),
	);
	return {
		problems: distinct([...problems, ...found]),
		unused: wanted.filter(
			({ name, label }) =>
				!used.has(nameKey(name)) && !used.has(nameKey(label)),
		),
	};
}

/** To ask whether there is a value is not to print it. */
const isList = (scope: Scope, name: string): boolean =>
	Array.isArray(scope.get(name)?.value);
