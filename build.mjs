/** Makes what is pushed to Google (dist/) and what runs on this computer (.build/). */
import {
	existsSync,
	readdirSync,
	readFileSync,
	statSync,
	utimesSync,
} from "node:fs";
import { join } from "node:path";
import { buildLocal } from "./build/local.mjs";
import { buildScript } from "./build/script.mjs";
import { buildSidebar } from "./build/sidebar.mjs";
import { BuildFault, writeWhole } from "./build/write.mjs";

const stamp = ".build/stamp";
const inputs = [
	"src",
	"local",
	"build",
	"build.mjs",
	"appsscript.json",
	"package-lock.json",
	"tests/bench",
	"tests/faults",
];

function newest(path) {
	const { mtimeMs } = statSync(path);
	if (!statSync(path).isDirectory()) return mtimeMs;
	return readdirSync(path).reduce(
		(latest, name) => Math.max(latest, newest(join(path, name))),
		mtimeMs,
	);
}

const outputs = [
	"dist/Code.js",
	"dist/Sidebar.html",
	".build/local.mjs",
	".build/pdf.mjs",
];

function isFresh() {
	try {
		if (!outputs.every((path) => existsSync(path))) return false;
		return Math.max(...inputs.map(newest)) <= statSync(stamp).mtimeMs;
	} catch {
		return false;
	}
}

async function build() {
	const started = Date.now();
	writeWhole("dist/appsscript.json", readFileSync("appsscript.json", "utf8"));
	const [script, sidebar] = await Promise.all([buildScript(), buildSidebar()]);
	await buildLocal();
	writeWhole(stamp, new Date(started).toISOString());
	// What is edited while a build runs is newer than what it built.
	utimesSync(stamp, started / 1_000, started / 1_000);
	const kb = (bytes) => `${Math.round(bytes / 1024)} KB`;
	console.error(
		`Built dist/ in ${Date.now() - started} ms: Code.js ${kb(script)}, Sidebar.html ${kb(sidebar)}.`,
	);
}

try {
	if (process.argv.includes("--always") || !isFresh()) await build();
} catch (error) {
	if (!(error instanceof BuildFault)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
