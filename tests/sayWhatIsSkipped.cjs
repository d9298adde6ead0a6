/** Says once, before the tests, which of them are left out and why. */
const { existsSync } = require("node:fs");
const { join } = require("node:path");

module.exports = () => {
	const folder = join(__dirname, "..", "..", "shared", "data");
	if (!existsSync(folder))
		process.stderr.write(
			"skipped: tests on data of others, because ../shared/data is not beside the repository\n",
		);
};
