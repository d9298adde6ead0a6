/** The words of the panel keep to the house's plain English. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join("src", "sidebar", "words");

/** Every text, with a name and numbers where a sentence takes them. */
function textsIn(part: unknown): string[] {
	if (typeof part === "string") return [part];
	if (typeof part === "function") return textsIn(part("7", "Oak Lane"));
	return typeof part === "object" && part !== null
		? Object.values(part).flatMap(textsIn)
		: [];
}

const texts = readdirSync(folder).flatMap((file) =>
	textsIn(require(join(process.cwd(), folder, file))),
);
const sentences = texts.flatMap((text) => text.split(/(?<=[.?!:])\s/));

test("no sentence has more than 20 words", () => {
	expect(texts.length).toBeGreaterThan(100);
	expect(
		sentences.filter((sentence) => sentence.split(/\s+/).length > 20),
	).toEqual([]);
});

test("nothing is blamed on anybody, and nothing apologises", () => {
	const unwanted =
		/\b(sorry|oops|invalid|failed|failure|error|please|account holder|deal|ticket|submit)\b/i;
	expect(texts.filter((text) => unwanted.test(text))).toEqual([]);
});
