/** Finds placeholders where nothing can be filled in, or would break the document. */
import type { PartFile, Piece } from "./templateReader";
import type { Problem } from "./values";
import { wordsNear } from "./whereabouts";

/** Words of drawings and formulas: a line break there breaks the file. */
const unfillable = new Set(["a:t", "m:t"]);

/** What a tracked change takes out. */
const deletedWords = /<w:delText[^>]*>([^<]*)<\/w:delText>/g;

/** Braces that the engine would leave in the document, or break it with. */
export function outOfReach(pieces: readonly Piece[], where: string): Problem[] {
	const problems: Problem[] = [];
	let holder = "";
	let deleted = "";
	for (const { type, position, tag = "", text, value } of pieces) {
		if (text) holder = position === "start" ? tag : "";
		if (type === "delimiter" && position === "start" && unfillable.has(holder))
			problems.push({ kind: "unreachable", name: "…", where: "a drawing" });
		if (type === "delimiter" || position === "insidetag") continue;
		// A name may be deleted run by run, and a paragraph ends it.
		if (tag === "w:p") deleted += "<";
		for (const [, words = ""] of value.matchAll(deletedWords)) deleted += words;
		const shown = value.replace(deletedWords, "");
		problems.push(...hiddenTags(shown, `a link or a picture in ${where}`));
	}
	const taken = hiddenTags(deleted, where);
	return [...problems, ...taken.map(asDeleted)];
}

const asDeleted = ({ name, where }: Problem): Problem => ({
	kind: "deleted",
	name: name || "…",
	where,
});

/** Braces in XML that is no text: links, descriptions of pictures. */
export function hiddenTags(xml: string, where: string): Problem[] {
	const written = xml.replace(/%7B/gi, "{").replace(/%7D/gi, "}");
	const tags = [...written.matchAll(/\{\{([^{}<>]*)/g)];
	return tags.map(([, name = ""]) => ({
		kind: "unreachable",
		name: name.trim(),
		where,
	}));
}

/**
 * Placeholders that begin in one paragraph or cell and end in another. The
 * engine would fill them, and run the paragraphs together.
 */
export function spreadTags(
	pieces: readonly Piece[],
	file: PartFile,
): Problem[] {
	const problems: Problem[] = [];
	let begun: { offset: number; name: string; isSpread: boolean } | undefined;
	for (const { type, position, tag, value, offset = 0 } of pieces) {
		if (type === "delimiter") {
			if (position === "end" && begun?.isSpread)
				problems.push({
					kind: "spread",
					name: begun.name.trim(),
					where: file.where,
					near: wordsNear(file, begun.offset),
				});
			begun =
				position === "start"
					? { offset, name: "", isSpread: false }
					: undefined;
		} else if (begun && tag === "w:p") begun.isSpread = true;
		else if (begun && position === "insidetag") begun.name += value;
	}
	return problems;
}
