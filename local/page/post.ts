/** One request to the server that this document came from. */

/** What the server wrote into the head of the document. */
export const meta = (name: string): string =>
	document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ??
	"";

/** @throws Error with the server's sentence, or when nothing answers */
export async function post(path: string, body: unknown): Promise<unknown> {
	const response = await send(path, JSON.stringify(body));
	if (!response.ok) throw new Error(await response.text());
	return response.json();
}

async function send(path: string, body: string): Promise<Response> {
	try {
		return await fetch(path, {
			method: "POST",
			headers: { "X-Workspace-Token": meta("workspace-token") },
			body,
		});
	} catch {
		throw new Error(
			"The local workspace has stopped. Start it again with “npm start”, then reload this page.",
		);
	}
}
