/** Gives docxtemplater the XML reader that the build gives it; others get their own. */
const { join } = require("node:path");

const own = join(__dirname, "../src/documents/ownDom.ts");

module.exports = (path, options) =>
	path === "@xmldom/xmldom" && /[\\/]docxtemplater[\\/]/.test(options.basedir)
		? own
		: options.defaultResolver(path, options);
