/** One port: a fixed list of addresses, each with what it answers. */

import {
	createServer,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { Mistake } from "../refusal";
import { refusalOf } from "./guard";

export interface Reply {
	status?: number;
	type: "html" | "script" | "style" | "json" | "text" | "pdf";
	body: string | Uint8Array;
	/** What a page made of this may load; nothing if it does not say. */
	policy?: string;
}

export interface Route {
	/** What a caller has to bring; undefined for the page itself. */
	token?: string;
	answer(given: Given): Reply | Promise<Reply>;
}

export interface Given {
	query: URLSearchParams;
	body: string;
}

/** By method and path, as in "GET /page.js": never a path on the disk. */
export type Routes = ReadonlyMap<string, Route>;

const mostBytes = 20 * 1024 * 1024;

const types: Readonly<Record<Reply["type"], string>> = {
	html: "text/html; charset=utf-8",
	script: "text/javascript; charset=utf-8",
	style: "text/css; charset=utf-8",
	json: "application/json; charset=utf-8",
	text: "text/plain; charset=utf-8",
	pdf: "application/pdf",
};

/** @throws Mistake when another program has the port */
export function listen(port: number): Promise<Server> {
	const server = createServer();
	return new Promise((done, refused) => {
		server.once("error", (error: NodeJS.ErrnoException) =>
			refused(portTrouble(error, port)),
		);
		server.listen(port, "127.0.0.1", () => done(server));
	});
}

function portTrouble(error: NodeJS.ErrnoException, port: number): Error {
	if (error.code !== "EADDRINUSE" && error.code !== "EACCES") return error;
	return new Mistake(
		`Port ${port} is used by another program; stop that, or choose another, such as with "npm start -- --port ${port + 10}".`,
	);
}

export const portOf = (server: Server) =>
	(server.address() as AddressInfo).port;

/** From now on the server answers these addresses and refuses all others. */
export function answerWith(server: Server, routes: Routes) {
	const port = portOf(server);
	server.on("request", (request, response) => {
		replyTo(request, port, routes)
			.catch((error) => (isGone(request) ? gone : troubled(error)))
			.then((reply) => send(response, reply));
	});
}

async function replyTo(
	request: IncomingMessage,
	port: number,
	routes: Routes,
): Promise<Reply> {
	const { method = "", headers, headersDistinct } = request;
	const [path = "", query = ""] = (request.url ?? "").split(/\?(.*)/s);
	const route = routes.get(`${method} ${path}`);
	const given = new URLSearchParams(query);
	const header = headers["x-workspace-token"];
	const caller = {
		method,
		// Of two hosts, Node would tell us just the first.
		host: headersDistinct.host?.join(),
		origin: headers.origin,
		token:
			(method === "GET" ? given.get("token") : header?.toString()) ?? undefined,
	};
	const refusal = refusalOf(caller, port, route?.token);
	if (refusal) return plain(403, refusal);
	if (!route) return plain(404, sentences.nothing);
	const body = await bodyOf(request);
	if (body === undefined) return plain(413, sentences.tooMuch);
	return route.answer({ query: given, body });
}

const sentences = {
	nothing:
		'There is nothing at this address; open the one that "start" has named.',
	tooMuch:
		"That is more than the workspace takes at once: 20 MB. Divide the file, or take it in with import-mail at the command line.",
	brokenOff: "The question broke off; ask again.",
	ours: "Something is wrong in the local workspace itself. What was saved before is safe; the window where it runs says more.",
};

export const plain = (status: number, body: string): Reply => ({
	status,
	type: "text",
	body,
});

/** Whoever asked has hung up in the middle of it. */
const isGone = (request: IncomingMessage) =>
	request.destroyed && !request.complete;

const gone = plain(400, sentences.brokenOff);

/** A person's mistake is told as it stands; ours is told calmly. */
function troubled(error: unknown): Reply {
	if (error instanceof Error && error.name === "Mistake") {
		return plain(422, error.message);
	}
	console.error(error);
	return plain(500, sentences.ours);
}

/** Undefined when it is larger than we take. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request) {
		size += part.length;
		// Read to its end all the same, so that the refusal reaches the page.
		if (size <= mostBytes) parts.push(part);
	}
	return size > mostBytes ? undefined : Buffer.concat(parts).toString("utf8");
}

function send(response: ServerResponse, reply: Reply) {
	response.writeHead(reply.status ?? 200, {
		"Content-Type": types[reply.type],
		"Content-Security-Policy":
			reply.policy ?? "default-src 'none'; frame-ancestors 'none'",
		"Cache-Control": "no-store",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Referrer-Policy": "same-origin",
		"X-Content-Type-Options": "nosniff",
	});
	response.end(reply.body);
}
