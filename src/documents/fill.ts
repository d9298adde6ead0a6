/** Fills a Word template, or says what is wrong with it and fills nothing. */
import type PizZip from "pizzip";
import { UserError } from "../register/errors";
import { checkTags, scopeOf, writtenName } from "./checkTags";
import { nameKey } from "./names";
import { type Notice, withNotice } from "./notice";
import { problemWords } from "./problemWords";
import { distinct, partFiles, readTemplate } from "./readTemplate";
import { unreadable } from "./structureProblems";
import { type TemplateReader, theText } from "./templateReader";
import type { Filled, Template, Values } from "./values";

/**
 * One date for every entry: the same template and values give the same bytes.
 * An archive keeps local time, so local midnight is the same everywhere.
 */
const dated = new Date(2000, 0, 1);

export interface FillOptions {
	/** names that may not be blank where the template prints them */
	readonly required?: readonly string[];
	/** stands above the text, unless the template has its own loop for it */
	readonly notice?: Notice;
}

/** The loop with which a template prints the lines of the notice itself. */
const ownNotice = nameKey("gaps");

/**
 * Fills every placeholder with its value as literal text, once. Names are
 * compared ignoring case, spaces, dots, hyphens and underscores.
 * @returns the .docx in base64, or every problem found
 * @see
 */
export function fillTemplate(
	template: Template,
	values: Values,
	{ required = [], notice }: FillOptions = {},
): Filled {
	const scope = scopeOf(values);
	const { reader, engine, problems } = readTemplate(template);
	const found = engine
		? partFiles(reader).flatMap((file) => checkTags(file, scope, required))
		: [];
	if (!engine || problems.length + found.length > 0)
		return { ok: false, problems: distinct([...problems, ...found]) };
	engine.render(scope);
	const zip = engine.getZip();
	if (notice && !printsGaps(reader) && !isNoted(zip, reader, notice))
		return { ok: false, problems: [unreadable("it has no text")] };
	for (const entry of Object.values(zip.files)) entry.date = dated;
	return {
		ok: true,
		base64: zip.generate({ type: "base64", compression: "STORE" }),
	};
}

const printsGaps = (reader: TemplateReader): boolean =>
	partFiles(reader).some(({ tags }) =>
		tags.some(
			({ value, raw = "" }) => value === ownNotice && /^\s*#/.test(raw),
		),
	);

/** @returns whether there was a place for it */
function isNoted(zip: PizZip, { files }: TemplateReader, notice: Notice) {
	for (const [path, { where }] of files) {
		const xml = where === theText ? zip.file(path)?.asText() : undefined;
		const noted = xml && withNotice(xml, notice);
		if (!noted) continue;
		zip.file(path, noted);
		return true;
	}
	return false;
}

/**
 * The names that a template uses, each once, as it first writes them; those
 * of loops and conditions among them.
 * @throws UserError if the file cannot be read
 */
export function placeholdersIn(template: Template): string[] {
	const { reader, problems } = readTemplate(template);
	const [broken] = problems.filter(({ kind }) => kind === "unreadable");
	if (broken) throw new UserError(problemWords(broken));
	const tags = partFiles(reader).flatMap((file) => file.tags);
	const names = new Map<string, string>();
	for (const tag of tags)
		if (tag.value && !names.has(tag.value))
			names.set(tag.value, writtenName(tag));
	return [...names.values()];
}

export { checkTemplate } from "./checkTemplate";
export { compareDocuments } from "./compareDocuments";
export { draftHeading } from "./draftHeading";
export { easyReadFindings } from "./easyRead";
export { leftInDocument } from "./leftInDocument";
export { unpackTemplate } from "./unpackTemplate";
