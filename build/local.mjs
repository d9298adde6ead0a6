/** Makes the local workspace: its command line, its page, the benchmark and the sweep of faults. */
import { build } from "esbuild";

const node = {
	bundle: true,
	platform: "node",
	format: "esm",
	target: "node20",
	packages: "external",
	outExtension: { ".js": ".mjs" },
	// A CommonJS file in an ES bundle asks for Node's modules by `require`.
	banner: {
		js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
	},
};
const page = {
	bundle: true,
	minify: true,
	format: "iife",
	target: "es2022",
	jsx: "automatic",
	jsxImportSource: "preact",
};

export async function buildLocal() {
	const common = { logLevel: "error", outdir: ".build", splitting: false };
	await Promise.all([
		build({
			...common,
			...node,
			entryPoints: {
				local: "local/main.ts",
				pdf: "local/documents/pdfInWorker.ts",
				bench: "tests/bench/bench.ts",
				faults: "tests/faults/faults.ts",
			},
		}),
		build({
			...common,
			...page,
			entryPoints: { page: "local/page/main.tsx" },
		}),
	]);
}
