/** Who may import whom; what the types of each folder cannot prove. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const root = join(__dirname, "../..");

/** Folder → the folders of ours that it may import from. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	"src/main.ts": ["src/actions", "src/contract.ts"],
	"src/contract.ts": ["src/register"],
	"src/actions": [
		"src/google",
		"src/policy",
		"src/correspondence",
		"src/documents",
		"src/register",
		"src/contract.ts",
	],
	"src/google": ["src/register"],
	"src/policy": ["src/register"],
	"src/documents": ["src/register"],
	"src/correspondence": ["src/register"],
	"src/register": [],
	"src/sidebar": ["src/contract.ts", "src/register", "src/policy"],
	local: [],
	build: ["src/documents"],
};

/** Of the policy, the panel may use words, tables and moves, not rules. */
const labels = /^src\/policy\/\w+\/(tables|moves|needed)\.ts$/;

const sources = (folder: string): string[] =>
	readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => /\.(tsx?|mjs)$/.test(name))
		.map((name) => join(folder, name));

const home = (file: string): string | undefined =>
	Object.keys(allowed).find(
		(place) => file === place || file.startsWith(`${place}/`),
	);

const importsOf = (file: string): string[] => {
	const text = readFileSync(join(root, file), "utf8");
	const lines = text.matchAll(
		/(?:from|import|require)\s*\(?\s*["'](\.[^"']+)["']/g,
	);
	return [...lines].map(([, path = ""]) => {
		const target = relative(root, join(root, dirname(file), path));
		return /\.(tsx?|mjs|css|json)$/.test(target) ? target : `${target}.ts`;
	});
};

function forbidden(file: string, target: string): boolean {
	const [from, to] = [home(file), home(target)];
	if (from === undefined || to === undefined || from === to) return false;
	if (from === "src/sidebar" && to === "src/policy")
		return !labels.test(target);
	return !(allowed[from] ?? []).includes(to);
}

test("every import follows the arrows of docs/architecture.md", () => {
	const files = ["src", "local", "build"].flatMap(sources);
	expect(files.length).toBeGreaterThan(100);
	const wrong = files.flatMap((file) =>
		importsOf(file)
			.filter((target) => forbidden(file, target))
			.map((target) => `${file} → ${target}`),
	);
	expect(wrong).toEqual([]);
});

test("an import against the arrows would be found", () => {
	expect(forbidden("src/policy/duty.ts", "src/google/read.ts")).toBe(true);
	expect(forbidden("src/sidebar/App.tsx", "src/policy/policy.ts")).toBe(true);
	expect(forbidden("local/office.ts", "src/contract.ts")).toBe(true);
	expect(forbidden("src/actions/daily.ts", "src/google/read.ts")).toBe(false);
});

test("only src/google and src/cards name a Google service", () => {
	const services =
		/\b(SpreadsheetApp|Sheets|Drive|Gmail|MailApp|GmailApp|DriveApp|DocumentApp|UrlFetchApp|PropertiesService|CacheService|LockService|ScriptApp|HtmlService|CardService|Session|Utilities)\s*\./;
	const found = sources("src")
		.filter((file) => !/^src\/(google|cards)\//.test(file))
		.filter((file) => services.test(withoutWords(file)));
	expect(found).toEqual([]);
});

/** The code of a file without its comments and texts. */
const withoutWords = (file: string): string =>
	readFileSync(join(root, file), "utf8")
		.replace(/\/\*[\s\S]*?\*\//g, "")
		.replace(/\/\/.*$/gm, "")
		.replace(/(["'`])(?:\\.|(?!\1)[^\\])*\1/g, '""');

test("no code can write a formula from data", () => {
	const found = sources("src").filter((file) =>
		/formulaValue|USER_ENTERED\b/.test(withoutWords(file)),
	);
	expect(found).toEqual([]);
});

test("every file says its duty in its first line", () => {
	const silent = ["src", "local", "build", "tests"]
		.flatMap(sources)
		.filter(
			(file) => !/^\/\*\*[^\n]*\S/.test(readFileSync(join(root, file), "utf8")),
		);
	expect(silent).toEqual([]);
});
