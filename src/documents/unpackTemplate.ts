/** Makes a Word file again of a default template that came packed with the build. */
import PizZip from "pizzip";

/** What the build packed: runs of tags and words, each once. */
interface Packed {
	readonly pieces: readonly string[];
	/** by key, and then by path: which pieces make the entry */
	readonly files: Readonly<
		Record<string, Readonly<Record<string, readonly number[]>>>
	>;
}

/** An archive keeps local time, so local midnight is the same everywhere. */
const date = new Date(2000, 0, 1);

/**
 * @param packed a zip in base64 with the one entry "t"
 * @returns the .docx in base64
 * @throws Error if the build left it out
 */
export function unpackTemplate(packed: string, key: string): string {
	const text = new PizZip(packed, { base64: true }).file("t")?.asText();
	const { pieces, files }: Packed = JSON.parse(text ?? "");
	const parts = files[key];
	if (!parts) throw new Error(`There is no default template “${key}”.`);
	const zip = new PizZip();
	for (const [path, places] of Object.entries(parts))
		zip.file(path, places.map((at) => pieces[at]).join(""), { date });
	return zip.generate({ type: "base64", compression: "STORE" });
}
