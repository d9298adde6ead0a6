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

/** Each text once, however many files it is a part of. */
function withoutRepeats(files) {
	const texts = [
		...new Set(files.flatMap(([, parts]) => Object.values(parts))),
	];
	const places = files.map(([key, parts]) => [
		key,
		Object.fromEntries(
			Object.entries(parts).map(([path, text]) => [path, texts.indexOf(text)]),
		),
	]);
	return { texts, files: Object.fromEntries(places) };
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
