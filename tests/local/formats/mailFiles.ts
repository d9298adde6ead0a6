/** Mail files for tests, in a folder that goes away again. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
	type FoundMessage,
	readMessages,
} from "../../../local/mail/readMessages";

/** Each test has an empty folder of its own. */
export function mailFolder() {
	const folder = { path: "" };
	beforeEach(async () => {
		folder.path = await mkdtemp(join(tmpdir(), "messages-"));
	});
	afterEach(() => rm(folder.path, { recursive: true }));
	return {
		folder,
		/** Writes a file and returns its path. */
		async write(name: string, content: string | Uint8Array): Promise<string> {
			const path = join(folder.path, name);
			await mkdir(dirname(path), { recursive: true });
			await writeFile(path, content);
			return path;
		},
	};
}

export async function read(path: string): Promise<FoundMessage[]> {
	const found: FoundMessage[] = [];
	for await (const message of readMessages(path)) found.push(message);
	return found;
}

export const lines = (
	message: FoundMessage | undefined,
): string[] | undefined =>
	message?.headers.map(({ name, value }) => `${name}: ${value}`);

export const text = (message: FoundMessage | undefined): string =>
	Buffer.from(message?.raw ?? []).toString("utf8");

/** The subject of each message, or what is wrong with it. */
export const subjects = (messages: readonly FoundMessage[]): string[] =>
	messages.map(
		({ headers, problem }) =>
			problem ?? headers.find(({ name }) => name === "Subject")?.value ?? "",
	);

export const letter = (subject: string, body = "Hello."): string =>
	`From: Ada <ada@willow.example>\nSubject: ${subject}\n\n${body}\n`;
