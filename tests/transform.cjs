/** Turns one TypeScript file into what jest can load. */
const { transformSync, version } = require("esbuild");
const { createHash } = require("node:crypto");

module.exports = {
	getCacheKey: (source, path) =>
		createHash("sha256").update(`${version}\0${path}\0${source}`).digest("hex"),
	process(source, path) {
		return transformSync(source, {
			format: "cjs",
			loader: path.endsWith("x") ? "tsx" : "ts",
			jsx: "automatic",
			jsxImportSource: "preact",
			sourcefile: path,
			sourcemap: "inline",
			target: "node20",
		});
	},
};
