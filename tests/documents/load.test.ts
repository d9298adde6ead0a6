/** The engine in the bundle: evaluated on first use, and needing nothing around it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build, type Plugin } from "esbuild";
import { ownDom } from "../../build/ownDom.mjs";
import { fillTemplate } from "../../src/documents/fill";
import { paragraph, wordFile } from "./wordFile";

/** Notes when the engine is evaluated. */
const watchEngine: Plugin = {
	name: "watchEngine",
	setup: ({ onLoad }) => {
		onLoad({ filter: /docxtemplater\.js$/ }, async ({ path }) => ({
			contents: `globalThis.engineRan = true;\n${await readFile(path, "utf8")}`,
		}));
	},
};

/** A program that offers `fill`, bundled as the product is. */
async function bundle(): Promise<{ code: string; files: string[] }> {
	const { outputFiles, metafile } = await build({
		stdin: {
			contents: `import { loadEngine } from "./src/documents/load";
				globalThis.fill = (template, values) =>
					JSON.stringify(loadEngine().fillTemplate(template, values));`,
			resolveDir: join(__dirname, "..", ".."),
		},
		bundle: true,
		format: "iife",
		target: "es2020",
		write: false,
		metafile: true,
		plugins: [watchEngine, ownDom],
	});
	const code = outputFiles[0]?.text ?? "";
	return { code, files: Object.keys(metafile.inputs) };
}

test("starting the program does not evaluate the engine; filling does", async () => {
	// A bare V8: no atob, no Buffer, no timers, as in Apps Script.
	const bare = createContext({});
	runInContext((await bundle()).code, bare);
	expect(runInContext("globalThis.engineRan", bare)).toBe(undefined);

	const template = Buffer.from(
		wordFile({ body: paragraph("{{partnerName}} 🙂") }),
	).toString("base64");
	const values = { partnerName: "Fernhill\nGardens é" };
	const said = runInContext(
		`fill("${template}", ${JSON.stringify(values)})`,
		bare,
	);
	expect(JSON.parse(said)).toEqual(fillTemplate(template, values));
	expect(runInContext("globalThis.engineRan", bare)).toBe(true);
});

test("the engine brings no library that reads XML", async () => {
	const { files } = await bundle();
	expect(files).toContain("src/documents/ownDom.ts");
	expect(files.filter((path) => path.includes("xmldom"))).toEqual([]);
});
