/** Every rule of section 6 has a test that is named after it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { agreementRules } from "../../src/policy/agreements/rules";

const root = join(__dirname, "..");

/** The titles of all tests, as they stand in the files. */
const titles = readdirSync(root, { recursive: true, encoding: "utf8" })
	.filter((name) => /\.test\.tsx?$/.test(name))
	.flatMap((name) =>
		[
			...readFileSync(join(root, name), "utf8").matchAll(
				/\b(?:test|it)(?:\.each\([\s\S]*?\))?\(\s*(["'`])([\s\S]*?)\1/g,
			),
		].map(([, , title = ""]) => title),
	);

test.each(Object.keys(agreementRules))("%s has a test named after it", (id) => {
	const own = titles.filter((title) =>
		new RegExp(`\\b${id.replace(".", "\\.")}\\b`).test(title),
	);
	expect(own).not.toEqual([]);
});
