/** Refuses code that needs a global which Apps Script lacks. */
import { transformSync } from "esbuild";
import { BuildFault, readText } from "./write.mjs";

/** https://developers.google.com/apps-script/guides/v8-runtime, and what is unproven there. */
const missing = [
	"setTimeout",
	"setInterval",
	"setImmediate",
	"clearTimeout",
	"queueMicrotask",
	"requestAnimationFrame",
	"fetch",
	"XMLHttpRequest",
	"WebSocket",
	"Worker",
	"URL",
	"URLSearchParams",
	"TextEncoder",
	"TextDecoder",
	"ReadableStream",
	"FormData",
	"Blob",
	"File",
	"FileReader",
	"atob",
	"btoa",
	"crypto",
	"performance",
	"process",
	"Buffer",
	"require",
	"window",
	"document",
	"navigator",
	"location",
	"localStorage",
	"structuredClone",
	"WeakRef",
	"Temporal",
	"WebAssembly",
	"SharedArrayBuffer",
];

/**
 * What packages name but never reach in a script: each stands behind a check
 * that the global exists, or in a function that we do not call.
 */
const unreached = {
	docxtemplater: ["Buffer"],
	pizzip: ["Buffer", "Blob", "window"],
	pako: ["TextEncoder", "TextDecoder"],
};

/** The bundler resolves these, so nothing of them is left to run. */
const loaders = [
	"src/documents/load.ts",
	"src/correspondence/sharedDomains.ts",
];
const bundled = (path) =>
	packageOf(path) || loaders.includes(path) ? ["require"] : [];

/** The innermost package that a file belongs to. */
const packageOf = (path) =>
	[...path.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)].pop()?.[1];

const marker = "LACKING_";
const define = Object.fromEntries(missing.map((name) => [name, marker + name]));
const named = new RegExp(`(typeof )?\\b${marker}(\\w+)`, "g");

function lackingIn(path) {
	const { code } = transformSync(readText(path), {
		define,
		loader: path.endsWith("x") ? "tsx" : path.endsWith("ts") ? "ts" : "js",
		format: "esm",
	});
	const found = [...code.matchAll(named)]
		.filter(([, guard]) => !guard)
		.map(([, , name]) => name);
	return [...new Set(found)];
}

/**
 * @param paths the source files of a bundle
 * @throws BuildFault naming file and global
 */
export function refuseMissingGlobals(paths) {
	for (const path of paths) {
		const allowed = [...bundled(path), ...(unreached[packageOf(path)] ?? [])];
		const odd = lackingIn(path).filter((name) => !allowed.includes(name));
		if (odd.length > 0)
			throw new BuildFault(
				`${path} uses ${odd.join(", ")}, which Apps Script does not have.`,
			);
	}
}
