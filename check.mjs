/** Format, types, boundaries, the build and the quick tests; `npm test` has the rest. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Each compiles with just the types that it may know. */
const folders = [
	"src/register",
	"src/policy",
	"src/documents",
	"src/correspondence",
	"src/google",
	"src/actions",
	"src/cards",
	"src",
	"src/sidebar",
	"build",
	"local",
	"local/page",
	"tests",
];

const pushed = ["Code.js", "Sidebar.html", "appsscript.json"];
const bin = (name) => join("node_modules", ".bin", name);

function run(title, command, args) {
	const { status } = spawnSync(command, args, { stdio: "inherit" });
	if (status === 0) return;
	console.error(`\n${title}: not right yet. See above.`);
	process.exit(1);
}

/** Pages of docs that are made from the code: each with what makes its text. */
const pages = {
	"docs/columns.md": `
		import { home } from "./src/policy/home";
		import { tables } from "./src/policy/policy";
		import { columnsPage } from "./src/register/columnsPage";
		import { scriptTabs } from "./src/register/scriptTabs";
		export default columnsPage([home, ...tables, ...scriptTabs]);`,
	"docs/local-workspace.md": `
		export { membersPage as default } from "./local/membersPage";`,
};

async function writePage(path, contents) {
	const folder = mkdtempSync(join("node_modules", ".page-"));
	const outfile = join(folder, "page.mjs");
	await build({
		stdin: { contents, resolveDir: ".", loader: "ts" },
		bundle: true,
		platform: "node",
		packages: "external",
		format: "esm",
		outfile,
		logLevel: "error",
	});
	const page = await import(pathToFileURL(outfile).href);
	writeFileSync(path, page.default);
	rmSync(folder, { recursive: true });
}

/** What `clasp push` would send is what was built, and nothing else. */
function checkPushed() {
	const output = execFileSync(bin("clasp"), ["show-file-status", "--json"], {
		encoding: "utf8",
	});
	const { filesToPush } = JSON.parse(output);
	const names = filesToPush.map((path) => path.replace(/^dist\//, "")).sort();
	if (names.join() === [...pushed].sort().join()) return;
	console.error(
		`clasp would push ${names.join(", ")}, not ${pushed.join(", ")}.`,
	);
	process.exit(1);
}

if (process.argv.includes("--write")) {
	for (const [path, contents] of Object.entries(pages))
		await writePage(path, contents);
	run("Format", bin("biome"), ["check", "--write", "."]);
}
run("Format and lint", bin("biome"), ["ci", "--error-on-warnings", "."]);
for (const folder of folders)
	run(`Types of ${folder}`, bin("tsc"), ["-p", folder]);
run("Build", process.execPath, ["build.mjs", "--always"]);
checkPushed();
run("Rules of the house", bin("jest"), [
	"tests/structure",
	"tests/register",
	"tests/policy",
	"tests/local/services/members.test.ts",
]);
console.log("All checks hold.");
