/** Makes dist/Code.js: one bundle, and a real function for each thing Google calls. */
import { build } from "esbuild";
import { refuseMissingGlobals } from "./globals.mjs";
import { defaultTemplates } from "./templates.mjs";
import { BuildFault, within, writeWhole } from "./write.mjs";

/** Gives the code the default templates, made into Word files by now. */
const templates = {
	name: "default-templates",
	setup(on) {
		on.onResolve({ filter: /^#default-templates$/ }, () => ({
			path: "default-templates",
			namespace: "templates",
		}));
		on.onLoad({ filter: /.*/, namespace: "templates" }, async () => ({
			contents: JSON.stringify(await defaultTemplates()),
			loader: "json",
		}));
	},
};

const stub = (name) =>
	`function ${name}() { return app.${name}.apply(null, arguments); }`;

/** @returns how many bytes Code.js has */
export async function buildScript() {
	const { outputFiles, metafile } = await build({
		entryPoints: ["src/main.ts"],
		bundle: true,
		format: "iife",
		globalName: "app",
		target: "es2020",
		minify: true,
		charset: "utf8",
		legalComments: "eof",
		metafile: true,
		plugins: [templates],
		logLevel: "error",
		write: false,
		outfile: "dist/Code.js",
	});
	refuseMissingGlobals(
		Object.keys(metafile.inputs).filter((path) => /\.[cm]?[jt]sx?$/.test(path)),
	);
	const { exports } = Object.values(metafile.outputs)[0];
	const hidden = exports.filter((name) => name.endsWith("_"));
	if (hidden.length > 0)
		throw new BuildFault(
			`src/main.ts exports ${hidden.join(", ")}; Google calls no function whose name ends with _.`,
		);
	const code = `${outputFiles[0].text}\n${exports.map(stub).join("\n")}\n`;
	const bytes = within("dist/Code.js", code, 600);
	writeWhole("dist/Code.js", code);
	return bytes;
}
