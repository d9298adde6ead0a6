/** The local workspace as a person starts it: another program, over HTTP. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type {
	CallAnswer,
	Answer as PageAnswer,
	Name as PageName,
	Request as PageRequest,
	Result as PageResult,
} from "../../local/server/contract";
import type { Answer, Name, Request, Result } from "../../src/contract";

const patience = 60_000;

export interface Served {
	url: string;
	/** From its start to its first page, in real milliseconds. */
	startMs: number;
	/** What the page around the register asks. */
	page<N extends PageName>(
		name: N,
		request: PageRequest<N>,
	): Promise<PageResult<N>>;
	/** What the panel asks the script. @throws Error with its sentence */
	panel<N extends Name>(name: N, request: Request<N>): Promise<Result<N>>;
	/** The most memory that it has used, or undefined where that is not told. */
	mostMemory(): number | undefined;
	stop(): Promise<void>;
}

/** Two ports that lie side by side and are free now. */
async function freePort(): Promise<number> {
	for (;;) {
		const first = createServer().listen(0, "127.0.0.1");
		await once(first, "listening");
		const address = first.address();
		const port = typeof address === "object" && address ? address.port : 0;
		const second = createServer().listen(port + 1, "127.0.0.1");
		const isFree = await once(second, "listening").then(
			() => true,
			() => false,
		);
		first.close();
		second.close();
		if (isFree) return port;
	}
}

/** @throws Error when it ends or stays silent */
async function firstPage(url: string, child: ChildProcess): Promise<string> {
	const end = performance.now() + patience;
	while (child.exitCode === null && performance.now() < end) {
		const reply = await fetch(url).catch(() => undefined);
		if (reply?.status === 200) return reply.text();
		await pause(5);
	}
	throw new Error(`The local workspace did not serve ${url}.`);
}

async function post(url: string, token: string, body: unknown) {
	const reply = await fetch(url, {
		method: "POST",
		headers: { Origin: new URL(url).origin, "X-Workspace-Token": token },
		body: JSON.stringify(body),
	});
	if (!reply.ok) throw new Error(`${url}: ${await reply.text()}`);
	return reply.json();
}

const tokenIn = (html: string): string =>
	/name="workspace-token" content="([^"]+)"/.exec(html)?.[1] ?? "";

function mostMemoryOf(pid: number | undefined): number | undefined {
	try {
		const status = readFileSync(`/proc/${pid}/status`, "utf8");
		return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) * 1024;
	} catch {
		// Only Linux tells it in this way.
		return undefined;
	}
}

async function stopped(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const ended = once(child, "exit");
	child.kill();
	await ended;
}

/** Starts it on a folder; where there is no workspace, it makes the sample. */
export async function served(folder: string): Promise<Served> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}/`;
	const started = performance.now();
	const child = spawn(
		process.execPath,
		[
			".build/local.mjs",
			"start",
			"--port",
			String(port),
			"--workspace",
			folder,
		],
		{ stdio: ["ignore", "ignore", "inherit"] },
	);
	try {
		const html = await firstPage(url, child);
		const startMs = performance.now() - started;
		const token = tokenIn(html);
		const page: Served["page"] = async (name, request) => {
			const reply = await post(`${url}api/${name}`, token, request);
			return (reply as PageAnswer<PageResult<typeof name>>).value;
		};
		return {
			url,
			startMs,
			page,
			panel: await panelOf(page),
			mostMemory: () => mostMemoryOf(child.pid),
			stop: () => stopped(child),
		};
	} catch (error) {
		await stopped(child);
		throw error;
	}
}

/** The panel's frame has its own port and its own token. */
async function panelOf(page: Served["page"]): Promise<Served["panel"]> {
	const { frame } = await page("open", {});
	const origin = `http://127.0.0.1:${frame.port}`;
	const html = await (await fetch(`${origin}${frame.path}`)).text();
	const token = tokenIn(html);
	return async (name, request) => {
		const args = [name, request];
		const call = { name: "callServer", args };
		const reply = (await post(`${origin}/call`, token, call)) as CallAnswer;
		if (!reply.ok) throw new Error(reply.error.message);
		const answer = reply.value as Answer<Result<typeof name>>;
		if (!answer.ok) throw new Error(answer.message);
		return answer.value;
	};
}
