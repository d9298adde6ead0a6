/** Makes dist/Sidebar.html: one file with everything in it. */
import { build } from "esbuild";
import { BuildFault, readText, within, writeWhole } from "./write.mjs";

/** What HtmlService changes or refuses when it serves a page. */
const mangled = [
	["a backtick", /`/],
	["<?", /<\?/],
	["<!--", /<!--/],
	["eval(", /\beval\(/],
	["new Function", /\bnew Function\b/],
	[
		"something from elsewhere",
		/(?:src|href)\s*=\s*["']?(?:https?:)?\/\/|\burl\(/i,
	],
];

const occurrences = (text, part) => text.split(part).length - 1;

/** @throws BuildFault naming what would not survive */
export function refuseMangled(page) {
	const found = mangled.find(([, pattern]) => pattern.test(page));
	if (found)
		throw new BuildFault(
			`dist/Sidebar.html would hold ${found[0]}, which HtmlService does not serve as it is.`,
		);
	if (
		occurrences(page.toLowerCase(), "</script") !==
		occurrences(page.toLowerCase(), "<script")
	)
		throw new BuildFault(
			"dist/Sidebar.html would hold </script inside a script.",
		);
}

/**
 * Says that to describe a table or a column does nothing else, so that tables
 * which the panel never asks for stay out of the page.
 */
const leaveOutTables = {
	name: "leave out tables",
	setup: ({ onLoad }) =>
		onLoad({ filter: /tables\.ts$/ }, ({ path }) => ({
			contents: readText(path).replace(
				/(?<=: |= )[a-z]\w*\(/gi,
				"/* @__PURE__ */ $&",
			),
			loader: "ts",
		})),
};

const bundle = async (entry, extra) => {
	const { outputFiles } = await build({
		entryPoints: [entry],
		bundle: true,
		minify: true,
		write: false,
		outdir: "dist",
		logLevel: "error",
		...extra,
	});
	return outputFiles[0].text.trim();
};

/** @returns how many bytes Sidebar.html has */
export async function buildSidebar() {
	const [script, style] = await Promise.all([
		bundle("src/sidebar/main.tsx", {
			format: "iife",
			target: "es2020",
			// Shorter than the automatic way by a thirtieth of the whole page.
			jsx: "transform",
			jsxFactory: "h",
			jsxFragment: "Fragment",
			inject: ["build/jsx.mjs"],
			plugins: [leaveOutTables],
			tsconfigRaw: {},
			supported: { "template-literal": false },
			charset: "utf8",
			legalComments: "none",
		}),
		bundle("src/sidebar/style.css", {}),
	]);
	const page = readText("src/sidebar/page.html")
		.replace("/*style*/", () => style)
		.replace("/*script*/", () => script);
	refuseMangled(page);
	const bytes = within("dist/Sidebar.html", page, 160);
	writeWhole("dist/Sidebar.html", page);
	return bytes;
}
