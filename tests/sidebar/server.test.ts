/** Calls to the server: one at a time, and always answered. */
import { type ScriptRun, serverOver } from "../../src/sidebar/server";

interface Sent {
	name: string;
	request: unknown;
	succeed: (answer: unknown) => void;
	fail: (problem: unknown) => void;
}

/** `google.script.run` with its answers in the hands of the test. */
function aScript() {
	const sent: Sent[] = [];
	const run = (
		succeed: Sent["succeed"] = () => {},
		fail: Sent["fail"] = () => {},
	): ScriptRun => ({
		withSuccessHandler: (handler) => run(handler, fail),
		withFailureHandler: (handler) => run(succeed, handler),
		callServer: (name, request) =>
			void sent.push({ name, request, succeed, fail }),
	});
	return { sent, run: () => run() };
}

beforeEach(() => {
	jest.useFakeTimers();
});
afterEach(() => {
	jest.useRealTimers();
});

const turns = () => jest.advanceTimersByTimeAsync(0);

test("a call waits until the one before has ended", async () => {
	const { sent, run } = aScript();
	const call = serverOver(run, () => {});
	const first = call("openHome", {});
	const second = call("listPartners", {});
	await turns();
	expect(sent.map(({ name }) => name)).toEqual(["openHome"]);
	sent[0]?.fail(new Error("NetworkError"));
	await turns();
	expect(sent.map(({ name }) => name)).toEqual(["openHome", "listPartners"]);
	sent[1]?.succeed({ ok: true, value: [] });
	expect((await first).ok).toBe(false);
	expect(await second).toEqual({ ok: true, value: [] });
});

test("a refusal of the server keeps its sentence and its fields", async () => {
	const { sent, run } = aScript();
	const reply = serverOver(run, () => {})("openHome", {});
	await turns();
	const fields = [{ field: "partner.name", sentence: "Name is empty." }];
	sent[0]?.succeed({ ok: false, message: "Nothing was saved.", fields });
	expect(await reply).toEqual({
		ok: false,
		message: "Nothing was saved.",
		fields,
		reached: true,
	});
});

test.each([
	["Google's failure", (call: Sent) => call.fail(new Error("ScriptError: x"))],
	["an empty answer", (call: Sent) => call.succeed(null)],
	["an answer of no known shape", (call: Sent) => call.succeed("<html>")],
])("%s becomes one calm sentence", async (_, end) => {
	const { sent, run } = aScript();
	const reply = serverOver(run, () => {})("openHome", {});
	await turns();
	if (sent[0]) end(sent[0]);
	expect(await reply).toMatchObject({
		ok: false,
		reached: false,
		message:
			"Google did not answer. What you entered is still here. Try again in a minute.",
	});
});

test("a refused permission hints at a second Google account", async () => {
	const { sent, run } = aScript();
	const reply = serverOver(run, () => {})("openHome", {});
	await turns();
	sent[0]?.fail(new Error("PERMISSION_DENIED"));
	const { message } = (await reply) as { message: string };
	expect(message).toContain("Perhaps two Google accounts are open.");
});

test("Google is called slow after eight seconds, and not before", async () => {
	const { sent, run } = aScript();
	const slow = jest.fn();
	const call = serverOver(run, slow);
	const first = call("openHome", {});
	await jest.advanceTimersByTimeAsync(7_999);
	expect(slow).not.toHaveBeenCalled();
	await jest.advanceTimersByTimeAsync(1);
	expect(slow).toHaveBeenCalledTimes(1);
	sent[0]?.succeed({ ok: true, value: {} });
	await first;
	void call("openHome", {});
	await turns();
	sent[1]?.succeed({ ok: true, value: {} });
	await jest.advanceTimersByTimeAsync(20_000);
	expect(slow).toHaveBeenCalledTimes(1);
});

test("a call that Google forgets ends after its longest run, and is not repeated", async () => {
	const { sent, run } = aScript();
	const reply = serverOver(run, () => {})("savePerson", { as: "", values: {} });
	await jest.advanceTimersByTimeAsync(390_000);
	expect((await reply).ok).toBe(false);
	expect(sent).toHaveLength(1);
});

test("a page without Google answers too", async () => {
	const call = serverOver(
		() => {
			throw new Error("google is not defined");
		},
		() => {},
	);
	expect((await call("openHome", {})).ok).toBe(false);
});
