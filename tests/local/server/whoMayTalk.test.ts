/** The workspace answers its own page on this computer, and nobody else. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "../../../local/server/main";
import { aServedWorkspace, knock, type ServedWorkspace } from "./aWorkspace";

let office: ServedWorkspace;

beforeAll(async () => {
	office = await aServedWorkspace();
});
afterAll(() => office.remove());

const asPage = () => ({
	Origin: `http://127.0.0.1:${office.port}`,
	"X-Workspace-Token": office.token,
});

const ask = (headers: Record<string, string>, name = "showClock") =>
	knock({
		port: office.port,
		method: "POST",
		path: `/api/${name}`,
		headers,
		body: "{}",
	});

test("the page itself opens by its plain address, at both names of this computer", async () => {
	const { port } = office;
	for (const host of ["127.0.0.1", "localhost"]) {
		const headers = { Host: `${host}:${port}` };
		const { status, body } = await knock({ port, path: "/", headers });
		expect([status, body.includes(office.token)]).toEqual([200, true]);
	}
	expect((await ask(asPage())).status).toBe(200);
});

test.each([
	"evil.example",
	"evil.example:4173",
	"127.0.0.1",
	"127.0.0.1:1",
	"127.0.0.1.evil.example:4173",
	"[::1]:4173",
])("a request for the host %s is refused everywhere", async (Host) => {
	const { port, framePort, framePath } = office;
	const heard = [
		await knock({ port, path: "/", headers: { Host } }),
		await knock({ port: framePort, path: framePath, headers: { Host } }),
		await ask({ ...asPage(), Host }),
	];
	expect(heard.map(({ status }) => status)).toEqual([403, 403, 403]);
	expect(heard.map(({ body }) => body).join()).not.toContain(office.token);
});

test.each(["http://evil.example", "null", "https://127.0.0.1"])(
	"a request from the origin %s is refused, token or not",
	async (Origin) => {
		const { port, framePort, framePath, token } = office;
		const frameToken = framePath.split("=")[1] ?? "";
		const heard = [
			await ask({ ...asPage(), Origin }),
			await knock({ port, path: "/", headers: { Origin } }),
			await knock({
				port,
				path: `/page.js?token=${token}`,
				headers: { Origin },
			}),
			await knock({
				port: framePort,
				method: "POST",
				path: "/call",
				headers: { Origin, "X-Workspace-Token": frameToken },
				body: JSON.stringify({ name: "twice", args: [1] }),
			}),
		];
		expect(heard.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
	},
);

test("the sidebar's origin may not ask what the page asks, nor the reverse", async () => {
	const { port, framePort } = office;
	const fromFrame = { ...asPage(), Origin: `http://127.0.0.1:${framePort}` };
	expect((await ask(fromFrame)).status).toBe(403);
	const call = {
		port: framePort,
		method: "POST",
		path: "/call",
		body: JSON.stringify({ name: "twice", args: [1] }),
	};
	const withPages = {
		Origin: `http://127.0.0.1:${framePort}`,
		"X-Workspace-Token": office.token,
	};
	const statuses = [
		(await knock({ ...call, headers: withPages })).status,
		(await knock({ port, path: office.framePath })).status,
	];
	// The page's port takes any address of its own page: it is the same page.
	expect(statuses).toEqual([403, 200]);
});

test("without its token a question is refused, and so are the page's parts", async () => {
	const { port, framePort } = office;
	const { Origin } = asPage();
	const heard = [
		await ask({ Origin }),
		await ask({ Origin, "X-Workspace-Token": "guessed" }),
		await ask({ "X-Workspace-Token": office.token }),
		await knock({ port, path: "/page.js" }),
		await knock({ port, path: "/page.css?token=" }),
		await knock({ port: framePort, path: "/" }),
		await knock({ port: framePort, path: "/mail?id=1" }),
	];
	expect(heard.map(({ status }) => status)).toEqual(Array(7).fill(403));
});

test("what opens the sidebar does not open the mail", async () => {
	await office.told("goForward", { to: "tomorrow" });
	const { lines } = await office.told("listMail", { box: "sent", most: 1 });
	const id = lines[0]?.id ?? "";
	const { htmlPath } = await office.told("showMail", { id });
	const { framePort: port } = office;
	const right = await knock({ port, path: htmlPath });
	const wrong = await knock({
		port,
		path: `/mail${office.framePath.slice(1)}&id=${id}`,
	});
	expect([right.status, wrong.status]).toEqual([200, 403]);
	expect(right.headers["content-security-policy"]).toMatch(
		/^sandbox; default-src 'none'/,
	);
});

test.each([
	"/../workspace/workspace.json",
	"/..%2fworkspace%2fworkspace.json",
	"/workspace/workspace.json",
	"//127.0.0.1/page.js",
	"/page.js/",
	"/PAGE.JS",
	"/Code.js",
	"/api/constructor",
	"/api/__proto__",
	"http://127.0.0.1/page.js",
])("the path %s leads nowhere", async (path) => {
	const { port, framePort, token } = office;
	for (const method of ["GET", "POST"]) {
		const given = { method, path: `${path}?token=${token}` };
		const heard = [
			await knock({ port, ...given, headers: asPage() }),
			await knock({ port: framePort, ...given }),
		];
		expect(heard.map(({ status }) => status >= 400)).toEqual([true, true]);
		expect(heard.map(({ body }) => body).join()).not.toContain("account");
	}
});

test("no answer is kept, shared with other sites, or framed by them", async () => {
	const { port, framePort, framePath } = office;
	const page = await knock({ port, path: "/" });
	const frame = await knock({ port: framePort, path: framePath });
	for (const { headers } of [page, frame, await ask(asPage())]) {
		expect(headers["cache-control"]).toBe("no-store");
		expect(headers["access-control-allow-origin"]).toBeUndefined();
		expect(headers["content-security-policy"]).toMatch(/default-src 'none'/);
	}
	expect(page.headers["content-security-policy"]).toContain(
		"frame-ancestors 'none'",
	);
	expect(page.headers["content-security-policy"]).not.toContain("unsafe");
	expect(frame.headers["content-security-policy"]).toContain(
		`frame-ancestors http://127.0.0.1:${port} `,
	);
});

test("more than 20 MB is refused in words", async () => {
	const { port } = office;
	const body = "x".repeat(20 * 1024 * 1024 + 1);
	const given = { port, method: "POST", path: "/api/receive", body };
	const { status, body: said } = await knock({ ...given, headers: asPage() });
	expect([status, said]).toEqual([
		413,
		"That is more than the workspace takes at once: 20 MB. Divide the file, or take it in with import-mail at the command line.",
	]);
});

test("each start has tokens of its own", async () => {
	const other = await aServedWorkspace();
	expect(other.token).not.toBe(office.token);
	expect(other.framePath).not.toBe(office.framePath);
	await other.remove();
});

test("a port that is taken is named, with the next step", async () => {
	const taken = createServer();
	await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
	const { port } = taken.address() as AddressInfo;
	const started = serve("nowhere", { port });
	await expect(started).rejects.toThrow(
		new RegExp(`^Port ${port} is used by another program; .*--port`),
	);
	taken.close();
});

test("a page that is not built is said before anything opens", async () => {
	const { folder: project } = office;
	const started = serve("nowhere", {
		port: 0,
		project,
		builtFolder: "nowhere",
	});
	await expect(started).rejects.toThrow(
		'The page is not built: there is no nowhere/page.js. Run "npm run build" and start again.',
	);
});
