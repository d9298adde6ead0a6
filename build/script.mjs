/** Makes dist/Code.js: one bundle, and a real function for each thing Google calls. */
import { build } from "esbuild";
import { refuseMissingGlobals } from "./globals.mjs";
import { ownDom } from "./ownDom.mjs";
import { sharedDomains } from "./sharedDomains.mjs";
import { packedTemplates } from "./templates.mjs";
import { BuildFault, within, writeWhole } from "./write.mjs";

/** Gives the code something that is made at build time, as a module. */
const given = (name, make) => ({
	name,
	setup(on) {
		on.onResolve({ filter: new RegExp(`^#${name}$`) }, () => ({
			path: name,
			namespace: name,
		}));
		on.onLoad({ filter: /.*/, namespace: name }, async () => ({
			contents: JSON.stringify(await make()),
			loader: "json",
		}));
	},
});

/** Files are read packed and written unpacked, so what packs is left out. */
const inflateOnly = {
	name: "inflate-only",
	setup(on) {
		on.onResolve(
			{ filter: /^pako\/dist\/pako\.es5\.min\.js$/ },
			({ resolveDir }) =>
				on.resolve("pako/dist/pako_inflate.es5.min.js", {
					kind: "require-call",
					resolveDir,
				}),
		);
	},
};

const stub = (name) =>
	`function ${name}() { return app.${name}.apply(null, arguments); }`;

const options = {
	entryPoints: ["src/main.ts"],
	bundle: true,
	target: "es2020",
	charset: "utf8",
	metafile: true,
	plugins: [
		ownDom,
		inflateOnly,
		given("default-templates", packedTemplates),
		given("shared-domains", sharedDomains),
	],
	logLevel: "error",
	write: false,
};

/** What main.ts exports, and which files are in it; only ESM output tells. */
async function contents() {
	const { metafile } = await build({ ...options, format: "esm" });
	const [{ exports }] = Object.values(metafile.outputs);
	return { exports, paths: Object.keys(metafile.inputs) };
}

function refuseNames(exports) {
	const hidden = exports.filter((name) => name.endsWith("_"));
	if (hidden.length > 0)
		throw new BuildFault(
			`src/main.ts exports ${hidden.join(", ")}; Google calls no function whose name ends with _.`,
		);
	if (exports.length === 0)
		throw new BuildFault("src/main.ts exports nothing for Google to call.");
}

/** @returns how many bytes Code.js has */
export async function buildScript() {
	const { exports, paths } = await contents();
	refuseNames(exports);
	refuseMissingGlobals(paths.filter((path) => /\.[cm]?[jt]sx?$/.test(path)));
	const { outputFiles } = await build({
		...options,
		format: "iife",
		globalName: "app",
		minify: true,
		legalComments: "eof",
	});
	const code = `${outputFiles[0].text}\n${exports.map(stub).join("\n")}\n`;
	const bytes = within("dist/Code.js", code, 600);
	writeWhole("dist/Code.js", code);
	return bytes;
}
