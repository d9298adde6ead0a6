/** Reads a Word template: its tags, and what is wrong with it before anything is filled in. */
import Docxtemplater from "docxtemplater";
import type PizZip from "pizzip";
import type { Scope } from "./checkTags";
import { openTemplate, xmlParts } from "./openTemplate";
import { hiddenTags } from "./outOfReach";
import {
	damagedText,
	structureProblems,
	tornLoops,
	unreadable,
} from "./structureProblems";
import {
	type PartFile,
	type TemplateReader,
	templateReader,
	theText,
} from "./templateReader";
import type { Problem, ProblemKind, Template } from "./values";

export interface Read {
	readonly reader: TemplateReader;
	readonly problems: readonly Problem[];
	/** missing if the template cannot be understood */
	readonly engine?: Docxtemplater<PizZip>;
}

const tears: readonly ProblemKind[] = ["crossed", "spread"];

/** Every problem of the file itself; what its names mean is checked apart. */
export function readTemplate(template: Template): Read {
	const reader = templateReader();
	const { zip, reason } = openTemplate(template);
	if (!zip) return { reader, problems: [unreadable(reason)] };
	try {
		const engine = new Docxtemplater(zip, options(reader));
		const files = partFiles(reader);
		const found = [
			...files.flatMap(tornLoops),
			...reader.unreachable,
			...unread(zip, reader),
		];
		// A loop or a name that is torn apart is said to be; it damages nothing else.
		const isTorn = found.some(({ kind }) => tears.includes(kind));
		const damage = isTorn ? [] : files.flatMap(damagedText);
		return { reader, engine, problems: [...found, ...damage] };
	} catch (error) {
		// A template is foreign data: what stops the engine is its fault.
		const broken = structureProblems(error, reader.files);
		return { reader, problems: [...broken, ...reader.unreachable] };
	}
}

/** The text first, as a person reads; the archive may have it anywhere. */
export function partFiles({ files }: TemplateReader): PartFile[] {
	const isText = ({ where }: PartFile) => where === theText;
	const all = [...files.values()];
	return [...all.filter(isText), ...all.filter((file) => !isText(file))];
}

const options = ({ module }: TemplateReader) => ({
	modules: [module],
	delimiters: { start: "{{", end: "}}" },
	// Otherwise a template could choose other braces.
	syntax: { changeDelimiterPrefix: null },
	paragraphLoop: true,
	linebreaks: true,
	errorLogging: false,
	parser: (tag: string) => ({
		get: (scope: Scope) => scope.get(tag)?.value,
	}),
	nullGetter: ({ value }: { value: string }) => {
		throw new Error(`The check let ${value} pass without a value.`);
	},
});

/** Braces in parts that the engine leaves alone, such as endnotes. */
const unread = (zip: PizZip, { files }: TemplateReader): Problem[] =>
	xmlParts(zip)
		.filter(([path]) => !files.has(path))
		.flatMap(([path, xml]) =>
			hiddenTags(
				xml.replace(/<\/?w:[^>]*>/g, ""),
				path.endsWith(".rels") ? "a link" : "a part such as an endnote",
			),
		);

/** Each problem once. */
export function distinct(problems: readonly Problem[]): Problem[] {
	const seen = new Map(problems.map((found) => [JSON.stringify(found), found]));
	return [...seen.values()];
}
