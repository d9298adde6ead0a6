/** What may be left for a person is what docs/reliability.md says, and no more. */
import { readFileSync } from "node:fs";
import { allowed } from "./allowed";

const row = /^\| ([\w, ]+) \| (\S+) \| ((?:an?|new) [\w ]+) \| .+ \|$/gm;

test("the page lists the very deviations that the sweep lets pass", () => {
	const page = readFileSync("docs/reliability.md", "utf8");
	const listed = [...page.matchAll(row)].flatMap(
		([, jobs = "", call, deviation]) =>
			jobs.split(", ").map((scene) => `${scene}, ${call}, ${deviation}`),
	);
	const passed = allowed.map(
		({ scene, call, deviation }) => `${scene}, ${call}, ${deviation}`,
	);
	expect(listed.sort()).toEqual(passed.sort());
});
