/** What of a document's HTML the tests look at. */
import { documentHtml } from "../../../local/documents/documentHtml";

/** What stands inside the one article. */
export const shownHtml = (docx: Uint8Array): string =>
	/^<article class="document">(.*)<\/article>$/s.exec(
		documentHtml(docx),
	)?.[1] ?? "no article";
