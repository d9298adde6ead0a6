/** Makes the default templates into Word files and packs them, at build time. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import PizZip from "pizzip";

/** Templates are data in TypeScript, and so is what draws them. */
const program = `
	export { templates } from "./src/documents/templates/templates";
	export { wordParts } from "./build/wordFile";`;

async function loaded() {
	const { outputFiles } = await build({
		stdin: { contents: program, resolveDir: process.cwd() },
		bundle: true,
		format: "cjs",
		platform: "node",
		packages: "external",
		logLevel: "error",
		write: false,
	});
	const module = { exports: {} };
	const require = createRequire(join(process.cwd(), "package.json"));
	new Function("module", "require", outputFiles[0].text)(module, require);
	return module.exports;
}

/** A run of tags, or the words between two. */
const piecesOf = (xml) => xml.match(/(<[^>]*>)+|[^<]+/g) ?? [];

/**
 * Each piece once, tags before words: Word repeats its tags so widely spaced
 * that a zip does not see it, and our templates share clauses.
 */
function withoutRepeats(files) {
	const texts = files.flatMap(([, parts]) => Object.values(parts));
	const [tags, words] = [true, false].map((isTag) =>
		texts.flatMap(piecesOf).filter((piece) => piece.startsWith("<") === isTag),
	);
	// In order, so that the zip finds like runs of tags near each other.
	const pieces = [...new Set([...tags.sort(), ...words])];
	const places = new Map(pieces.map((piece, place) => [piece, place]));
	const placed = (parts) =>
		Object.entries(parts).map(([path, xml]) => [
			path,
			piecesOf(xml).map((piece) => places.get(piece)),
		]);
	return {
		pieces,
		files: Object.fromEntries(
			files.map(([key, parts]) => [key, Object.fromEntries(placed(parts))]),
		),
	};
}

/** @returns a zip in base64 with one entry, as unpackTemplate.ts reads it */
export async function packedTemplates() {
	const { templates, wordParts } = await loaded();
	const files = await Promise.all(
		Object.entries(templates).map(async ([key, template]) => [
			key,
			await wordParts(template),
		]),
	);
	const zip = new PizZip();
	zip.file("t", JSON.stringify(withoutRepeats(files)), {
		date: new Date(2000, 0, 1),
	});
	return zip.generate({
		type: "base64",
		compression: "DEFLATE",
		compressionOptions: { level: 9 },
	});
}
