/** Makes the default templates into Word files, at build time. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

/** Templates are data in TypeScript, and so is what draws them. */
const program = `
	export { templates } from "./src/documents/templates/templates";
	export { wordFile } from "./build/wordFile";`;

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

/** @returns {Promise<Record<string, {name: string, base64: string}>>} by key */
export async function defaultTemplates() {
	const { templates, wordFile } = await loaded();
	const files = Object.entries(templates).map(async ([key, template]) => [
		key,
		{ name: template.name, base64: await wordFile(template) },
	]);
	return Object.fromEntries(await Promise.all(files));
}
