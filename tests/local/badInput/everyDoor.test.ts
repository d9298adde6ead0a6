/** Every address of both ports turns away whoever is not the page itself. */

import { connect } from "node:net";
import { join } from "node:path";
import { api } from "../../../local/server/api";
import type { Name } from "../../../local/server/contract";
import { questionIn, questions } from "../../../local/server/guardQuestion";
import { serve } from "../../../local/server/main";
import {
	aServedWorkspace,
	type Heard,
	type Knock,
	knock,
	type ServedWorkspace,
} from "../server/aWorkspace";
import { aFolder, bytesIn } from "./aKeptWorkspace";

let office: ServedWorkspace;
let before: Record<string, string>;

const bytes = () => bytesIn(join(office.folder, "workspace"));

beforeAll(async () => {
	office = await aServedWorkspace();
});
beforeEach(() => {
	before = bytes();
});
afterEach(() => expect(bytes()).toEqual(before));
afterAll(() => office.remove());

const names = Object.keys(api) as Name[];

interface Door extends Knock {
	/** What opens it. */
	key: string;
}

function doors(): Door[] {
	const { port, framePort, token, framePath } = office;
	const frameKey = framePath.split("=")[1] ?? "";
	const frame = { port: framePort };
	return [
		{ port, path: "/page.js", key: token },
		{ port, path: "/page.css", key: token },
		...names.map((name) => ({
			port,
			method: "POST",
			path: `/api/${name}`,
			key: token,
		})),
		{ ...frame, path: "/", key: frameKey },
		{ ...frame, path: "/page.js", key: frameKey },
		{ ...frame, path: "/mail", key: "" },
		{ ...frame, method: "POST", path: "/call", key: frameKey },
	];
}

/** Knocks with what the page itself would bring, but for these changes. */
function knockAt(
	{ key, ...door }: Door,
	changed: { key?: string; headers?: Record<string, string> } = {},
): Promise<Heard> {
	const { key: given = key, headers } = changed;
	const isPost = door.method === "POST";
	const own = { Origin: `http://127.0.0.1:${door.port}` };
	return knock({
		...door,
		path: isPost ? door.path : `${door.path}?token=${given}`,
		headers: {
			...(isPost && { ...own, "X-Workspace-Token": given }),
			...headers,
		},
		...(isPost && { body: "{}" }),
	});
}

/** Which doors let it in, of all. */
async function letIn(changed: Parameters<typeof knockAt>[1]) {
	const heard = await Promise.all(
		doors().map(async (door) => {
			const { status, body } = await knockAt(door, changed);
			expect(body).not.toContain(door.key || office.token);
			return status === 403 ? [] : [`${door.path} ${status}`];
		}),
	);
	return heard.flat();
}

test.each([
	"evil.example",
	"127.0.0.1",
	"127.0.0.1:1",
	"localhost.evil.example",
	"[::1]",
])("no door opens for the host %j", async (Host) => {
	expect(await letIn({ headers: { Host } })).toEqual([]);
});

test.each(["http://evil.example", "null", "file://", "https://127.0.0.1", ""])(
	"no door opens for the origin %j",
	async (Origin) => {
		expect(await letIn({ headers: { Origin } })).toEqual([]);
	},
);

test.each(["", "guessed", "undefined", "x".repeat(10_000)])(
	"no door opens for the token %j",
	async (key) => {
		expect(await letIn({ key })).toEqual([]);
	},
);

test("no door opens for the other port's page or token", async () => {
	const { port, framePort, token, framePath } = office;
	const other = [`http://127.0.0.1:${framePort}`, `http://127.0.0.1:${port}`];
	for (const door of doors()) {
		const isPage = door.port === port;
		const [Origin = ""] = isPage ? other : other.slice(1);
		const key = isPage ? (framePath.split("=")[1] ?? "") : token;
		const statuses = [
			(await knockAt(door, { headers: { Origin } })).status,
			(await knockAt(door, { key })).status,
		];
		expect([door.path, ...statuses]).toEqual([door.path, 403, 403]);
	}
});

test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"])(
	"%s leads nowhere",
	async (method) => {
		for (const { key, ...door } of doors()) {
			const headers = {
				Origin: `http://127.0.0.1:${door.port}`,
				"X-Workspace-Token": key,
			};
			const { status } = await knock({ ...door, method, headers });
			expect([door.path, status]).toEqual([door.path, 404]);
		}
	},
);

test("there is no door for a web socket", async () => {
	for (const { key, ...door } of doors()) {
		const { status } = await knock({
			...door,
			headers: {
				Connection: "Upgrade",
				Upgrade: "websocket",
				Origin: "http://evil.example",
				"Sec-WebSocket-Version": "13",
				"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
			},
		});
		expect([door.path, key && status]).toEqual([door.path, key && 403]);
	}
});

/** Sends these very bytes, as no browser would. */
const raw = (port: number, words: string) =>
	new Promise<string>((done) => {
		const socket = connect(port, "127.0.0.1", () => socket.write(words));
		let heard = "";
		socket.on("data", (data) => {
			heard += data;
		});
		socket.on("close", () => done(heard.split("\r\n")[0] ?? ""));
		socket.on("error", () => done(heard));
	});

test.each([
	["no request", "hello\r\n\r\n", /^HTTP\/1.1 400 /],
	["no host", "GET / HTTP/1.1\r\n\r\n", /^HTTP\/1.1 400 /],
	["no host, as it was of old", "GET / HTTP/1.0\r\n\r\n", /^HTTP\/1.1 403 /],
	[
		"two hosts",
		"GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
		/^HTTP\/1.1 (?:400|403) /,
	],
	[
		"another host in its address",
		"GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n",
		/^HTTP\/1.1 404 /,
	],
	[
		"a way for others",
		"CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n",
		/^$/,
	],
	[
		"a header without end",
		`GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nA: ${"a".repeat(100_000)}\r\n\r\n`,
		/^HTTP\/1.1 431 /,
	],
])("%s is refused", async (_, words, status) => {
	for (const port of [office.port, office.framePort]) {
		const heard = await raw(port, words.replace("PORT", String(port)));
		expect(heard).toMatch(status);
	}
});

test.each([
	["nothing", ""],
	["half of it", "{"],
	["null", "null"],
	["a list", "[]"],
	["a number", "7"],
	["a text", '"open"'],
	["no JSON", "undefined"],
	["a zero byte", "\0"],
	["two of them", "{}{}"],
	["100,000 brackets", "[".repeat(100_000)],
])("%s as a body is not understood, at any door", async (_, body) => {
	for (const { key, ...door } of doors()) {
		if (door.method !== "POST") continue;
		const headers = {
			Origin: `http://127.0.0.1:${door.port}`,
			"X-Workspace-Token": key,
		};
		const heard = await knock({ ...door, headers, body });
		expect([door.path, heard.status, heard.body]).toEqual([
			door.path,
			400,
			"The workspace did not understand what was asked, and has done nothing. Reload the page and try again.",
		]);
	}
});

const place = { sheetId: 101, row: 1, column: 1 };
const good: Readonly<Record<Name, object>> = {
	open: {},
	showTab: { sheetId: null },
	select: { sheetId: 101, row: 1 },
	type: { ...place, anyway: false, text: "x" },
	insertRow: { ...place, where: "above" },
	deleteRow: { ...place, anyway: true },
	sort: { ...place, anyway: true, direction: "A to Z" },
	chooseItem: { run: "checkDue" },
	listDocuments: {},
	openWordFile: { fileName: "x", base64: "x" },
	changeFile: { id: "x", act: "bin" },
	keepAttachment: { id: "x", n: 0 },
	showDocument: { id: "x" },
	download: { id: "x", as: "docx" },
	listMail: { box: "inbox", most: 1 },
	showMail: { id: "x" },
	receive: { fileName: "a.eml", base64: "" },
	labelMail: { id: "x", label: "Oak", isOn: true },
	moveMail: { id: "x", to: "bin" },
	renameLabel: { label: "Label_1", name: "Oak" },
	deleteLabel: { label: "Label_1" },
	writeMail: { to: "x", cc: "", subject: "", text: "", answers: "" },
	receiveMail: {
		from: "x",
		isVerified: true,
		cc: "",
		subject: "",
		text: "",
		answers: "",
	},
	showCard: { message: "x" },
	allowFile: { document: "x" },
	pressCard: { message: "x", function: "x", parameters: {}, formInputs: {} },
	showClock: {},
	runNow: { run: "daily" },
	goForward: { to: "week" },
	listRuns: {},
	showRun: { n: 1 },
	showWhatIf: {},
	arm: { kind: "kill before", at: 1, on: "", run: null },
	disarm: {},
	putRight: {},
};

test.each(names)("each part of %s has to be of its kind", async (name) => {
	const asked = good[name];
	const kind = questions[name];
	expect(questionIn(JSON.stringify(asked), kind)).toEqual(asked);
	for (const part of Object.keys(asked)) {
		for (const other of [undefined, { a: 1 }, [], -1, 1.5, true, "_"]) {
			if (typeof other === typeof asked[part as keyof object]) continue;
			const body = JSON.stringify({ ...asked, [part]: other });
			expect([body, questionIn(body, kind)]).toEqual([body, undefined]);
			const heard = await office.ask(name, JSON.parse(body));
			expect([body, heard.status]).toEqual([body, 400]);
		}
	}
});

test("rows and columns that are not there are refused in words", async () => {
	const far = { sheetId: 101, row: 9_000_000, column: 9_000_000 };
	const nowhere = { ...place, sheetId: 555 };
	for (const heard of [
		await office.ask("type", { ...far, anyway: true, text: "x" }),
		await office.ask("type", { ...nowhere, anyway: true, text: "x" }),
		await office.ask("insertRow", { ...far, where: "below" }),
		await office.ask("deleteRow", { ...far, anyway: true }),
		await office.ask("sort", { ...far, anyway: true, direction: "A to Z" }),
		await office.ask("select", { sheetId: 555, row: 1 }),
		await office.ask("showDocument", { id: "../workspace.json" }),
		await office.ask("showMail", { id: "../workspace" }),
	]) {
		expect([heard.status, heard.body]).toEqual([
			422,
			expect.stringMatching(/^[^\n]+\.$/),
		]);
	}
});

test("a question that breaks off is forgotten, and the next is answered", async () => {
	const { port, token } = office;
	const head = `POST /api/goForward HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nX-Workspace-Token: ${token}\r\nContent-Length: 500\r\n\r\n{"to":`;
	const said = jest.spyOn(console, "error").mockImplementation(() => {});
	await new Promise<void>((done) => {
		const socket = connect(port, "127.0.0.1", () => {
			socket.write(head, () => setTimeout(() => socket.destroy(), 50));
		});
		socket.on("close", () => setTimeout(done, 50));
	});
	expect(said.mock.calls).toEqual([]);
	said.mockRestore();
	expect((await office.ask("showClock", {})).status).toBe(200);
});

describe("a second server", () => {
	const parts = () => {
		const { folder } = office;
		return { project: folder, builtFolder: folder };
	};

	test("on the same folder is told who has it", async () => {
		const folder = join(office.folder, "workspace");
		await expect(serve(folder, { ...parts(), port: 0 })).rejects.toThrow(
			`The workspace ${folder} is in use by process ${process.pid}; stop that first`,
		);
		expect((await office.ask("showClock", {})).status).toBe(200);
	});

	test("on a port that is taken prepares nothing and makes nothing", async () => {
		const folder = join(aFolder(), "charity");
		let prepared = false;
		const prepare = async () => {
			prepared = true;
		};
		for (const port of [office.port, office.port - 1]) {
			const started = serve(folder, { ...parts(), port, prepare });
			await expect(started).rejects.toThrow(
				/^Port \d+ is used by another program; stop that, or choose another, such as with/,
			);
		}
		expect(prepared).toBe(false);
		expect(bytesIn(join(folder, ".."))).toEqual({});
	});
});
