/** UrlFetchApp: only Drive's own export address, as the manifest allows. */

import { named } from "../bridge";
import { pdfExport } from "../costs";
import { pdfNow } from "../documents/pdfNow";
import { contentOf, docx, googleDoc, madeFile, pdf } from "../drive";
import type { Offers } from "../offers";
import { scopesFor } from "../permissions";
import { ApiRefusal, exception, isMistake, NotHere } from "../refusal";
import type { Running } from "../running";
import type { DriveFile } from "../state";
import { decode, LocalBlob } from "./blob";
import { checkBodyOf } from "./options";
import { tokenOf } from "./scriptApp";

interface FetchOptions {
	method?: string;
	headers?: Record<string, string>;
	muteHttpExceptions?: boolean;
}

interface Answer {
	code: number;
	bytes: Uint8Array;
	type: string;
}

const largestExport = 10 * 1024 * 1024;
const longestAddress = 2048;

export class LocalResponse
	implements
		Offers<
			GoogleAppsScript.URL_Fetch.HTTPResponse,
			"getResponseCode" | "getBlob" | "getContent" | "getContentText"
		>
{
	readonly #code: number;
	readonly #blob: LocalBlob;

	constructor({ code, bytes, type }: Answer) {
		this.#code = code;
		this.#blob = new LocalBlob(bytes, type, null);
		named("UrlFetchApp.HTTPResponse", this);
	}

	getResponseCode() {
		return this.#code;
	}

	getBlob() {
		return this.#blob;
	}

	getContent() {
		return this.#blob.getBytes();
	}

	getContentText(charset?: string) {
		return decode(LocalBlob.bytesOf(this.#blob), charset ?? "UTF-8");
	}
}

export class LocalUrlFetchApp
	implements Offers<GoogleAppsScript.URL_Fetch.UrlFetchApp, "fetch">
{
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("UrlFetchApp", this);
	}

	fetch(url: string, options: FetchOptions = {}) {
		checkBodyOf("UrlFetchApp.fetch", options);
		this.#checkAddress(url);
		const answer = this.#answer(url, options.headers ?? {});
		this.#running.gate.note({ bytes: answer.bytes.length });
		if (answer.code >= 400 && !options.muteHttpExceptions) {
			const { host, protocol } = new URL(url);
			const text = decode(answer.bytes, "UTF-8");
			throw exception(
				`Request failed for ${protocol}//${host} returned code ${answer.code}. Truncated server response: ${text.slice(0, 200)} (use muteHttpExceptions option to examine full response)`,
			);
		}
		return new LocalResponse(answer);
	}

	#checkAddress(url: string) {
		if (url.length > longestAddress) {
			throw exception("Limit Exceeded: URLFetch URL Length.");
		}
		if (!URL.canParse(url)) throw exception(`Invalid argument: ${url}`);
		const { urlFetchWhitelist } = this.#running.project.manifest;
		const isListed = urlFetchWhitelist?.some((start) => url.startsWith(start));
		if (urlFetchWhitelist && !isListed) {
			throw exception(
				`The address ${url} is not in the urlFetchWhitelist of the manifest.`,
			);
		}
	}

	#answer(url: string, headers: Record<string, string>): Answer {
		try {
			return this.#export(url, headers);
		} catch (error) {
			if (!(error instanceof ApiRefusal)) throw error;
			return errorAnswer(error);
		}
	}

	#export(url: string, headers: Record<string, string>): Answer {
		const { pathname, searchParams, host } = new URL(url);
		const id = /^\/drive\/v3\/files\/([^/]+)\/export$/.exec(pathname)?.[1];
		if (host !== "www.googleapis.com" || !id) {
			throw new NotHere(`UrlFetchApp.fetch ${url}`);
		}
		this.#checkToken(headers);
		const { workspace } = this.#running;
		const file = madeFile(workspace, decodeURIComponent(id));
		const type = searchParams.get("mimeType");
		checkExport(file, type);
		if (workspace.driveNow.refusesConversion) throw notConverted();
		const content = contentOf(workspace, file);
		if (!content) throw new Error(`The document ${file.id} has lost its bytes`);
		const bytes = type === pdf ? this.#pdf(content) : content;
		if (bytes.length > largestExport) {
			throw new ApiRefusal(
				403,
				"exportSizeLimitExceeded",
				"This file is too large to be exported.",
			);
		}
		return { code: 200, bytes, type };
	}

	#pdf(content: Uint8Array): Uint8Array {
		this.#running.gate.note({ ms: pdfExport });
		try {
			return pdfNow(content);
		} catch (error) {
			if (!isMistake(error)) throw error;
			this.#running.hint(`Drive cannot make a PDF of it: ${error.message}`);
			throw notConverted();
		}
	}

	#checkToken(headers: Record<string, string>) {
		const given = Object.entries(headers).find(
			([name]) => name.toLowerCase() === "authorization",
		)?.[1];
		if (given !== `Bearer ${tokenOf(this.#running)}`) {
			throw new ApiRefusal(
				401,
				"authError",
				"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.",
			);
		}
		// The token stands for what was asked for and given, and no more.
		const { project, workspace } = this.#running;
		const { withheld } = workspace.state;
		const { oauthScopes } = project.manifest;
		const mayRead = scopesFor("Drive.Files.get").some(
			(scope) => oauthScopes.includes(scope) && !withheld.includes(scope),
		);
		if (mayRead) return;
		throw new ApiRefusal(
			403,
			"insufficientPermissions",
			"Request had insufficient authentication scopes.",
		);
	}
}

const notConverted = () =>
	new ApiRefusal(500, "internalError", "Internal Error");

/** @throws when the file cannot be exported, or not as that */
function checkExport(
	{ mimeType }: DriveFile,
	type: string | null,
): asserts type is string {
	if (!type) {
		throw new ApiRefusal(400, "required", "Required parameter: mimeType");
	}
	if (mimeType !== googleDoc) {
		throw new ApiRefusal(
			403,
			"fileNotExportable",
			"Export only supports Docs Editors files.",
		);
	}
	if (type !== docx && type !== pdf)
		throw new NotHere(`Drive's export as ${type}`);
}

function errorAnswer({ code, reason, message }: ApiRefusal): Answer {
	const errors = [{ message, domain: "global", reason }];
	const text = JSON.stringify({ error: { code, message, errors } }, null, 1);
	return {
		code,
		bytes: new TextEncoder().encode(text),
		type: "application/json; charset=UTF-8",
	};
}
