/** Gives docxtemplater our own small reader of XML instead of a whole library. */
import { resolve } from "node:path";

const own = resolve("src/documents/ownDom.ts");

export const ownDom = {
	name: "ownDom",
	setup(on) {
		on.onResolve({ filter: /^@xmldom\/xmldom$/ }, () => ({ path: own }));
	},
};
