/** Packs the maintained lists of shared domains, at build time. */
import { join } from "node:path";
import PizZip from "pizzip";
import punycode from "punycode/punycode.js";
import { BuildFault, readText } from "./write.mjs";

const packageFile = (...path) => join(process.cwd(), "node_modules", ...path);

/** A list that has shrunk to less would let shared domains through unseen. */
const fewest = { suffixes: 8_000, free: 4_000 };

/** The package's file is a module that nothing may import: we read its list. */
function suffixRules() {
	const text = readText(packageFile("psl", "data", "rules.js"));
	const list = text.slice(text.indexOf("["), text.lastIndexOf("]") + 1);
	return JSON.parse(list).map((rule) => punycode.toASCII(rule));
}

/** The list has lines that are no domains, such as "404: not found". */
const freeDomains = () =>
	readText(packageFile("freemail", "data", "free.txt"))
		.split("\n")
		.map((line) => line.trim().toLowerCase())
		.filter((line) => /^[a-z0-9.-]+\.[a-z0-9-]+$/.test(line));

const fromTheEnd = (domain) => domain.split(".").reverse().join(".");

function enough(name, domains) {
	if (domains.length < fewest[name])
		throw new BuildFault(
			`The list of ${name} domains has only ${domains.length} lines. Look at what the package holds.`,
		);
	return domains;
}

/** Neighbours that end alike pack well; the same list gives the same bytes. */
const lines = (domains) =>
	domains
		.map((domain) => [fromTheEnd(domain), domain])
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, domain]) => domain)
		.join("\n");

const shelves = 8;

/** The shelf on which all domains of one ending lie; the code counts the same. */
const shelfOf = (domain) =>
	[...domain.slice(domain.lastIndexOf(".") + 1)].reduce(
		(sum, letter) => sum + letter.charCodeAt(0),
		0,
	) % shelves;

function zipped(files) {
	const zip = new PizZip();
	const date = new Date(1980, 0, 1);
	for (const [name, domains] of files) zip.file(name, lines(domains), { date });
	return zip.generate({
		type: "base64",
		compression: "DEFLATE",
		compressionOptions: { level: 9 },
	});
}

/** @returns zips in base64, one a shelf, so that only one has to be opened */
export function sharedDomains() {
	const suffixes = enough("suffixes", suffixRules());
	const free = enough("free", freeDomains());
	return Array.from({ length: shelves }, (_, shelf) =>
		zipped([
			["s", suffixes.filter((rule) => shelfOf(rule) === shelf)],
			["f", free.filter((domain) => shelfOf(domain) === shelf)],
		]),
	);
}
