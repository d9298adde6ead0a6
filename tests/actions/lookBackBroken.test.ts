/** Looking back when something breaks off, is forgotten or fails on the way. */
import { deleteMessage, forgetHistory } from "../../local/mailbox";
import { ApiRefusal, fromApi } from "../../local/refusal";
import { mailboxOf } from "../../local/workspace";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	alreadyThere,
	aMailOffice,
	asha,
	copyOf,
	delivered,
	letters,
	log,
	logAll,
	queue,
	setState,
	standing,
	state,
} from "./aMailbox";

const start = (office: TestOffice) =>
	office.ask("startBackfill", { as: asha, months: 12 });

const gmailIds = (office: TestOffice) =>
	letters(office).map((row) => String(row["Gmail id"]));

/** Letters from Sam, ten minutes apart, the newest first. */
const evenings = (count: number) =>
	Array.from({ length: count }, (_, n) => {
		const at = Date.parse("2026-11-21T18:00:00Z") - n * 600_000;
		return aLetter({ at: new Date(at).toISOString(), messageId: "" });
	});

/** Kills the run at its n-th message. */
function killedAt(office: TestOffice, n: number) {
	let fetched = 0;
	office.google.interfere = (call, effect, kill) => {
		const isFetch = call.service.startsWith("Gmail") && call.method === "get";
		fetched += isFetch ? 1 : 0;
		return fetched === n ? kill() : effect();
	};
	expect(office.google.run("logCorrespondence").ok).toBe(false);
	office.google.interfere = undefined;
}

interface Place {
	token: string;
	offset: number;
	lastIds: readonly string[];
}

/** A look back through emails that died at one of them. */
async function diedAt(count: number, all: number) {
	const office = aMailOffice();
	const ids = await alreadyThere(office, ...evenings(all));
	start(office);
	killedAt(office, count);
	return { office, ids };
}

test("a refused page token in the middle: the place is found again, nothing twice", async () => {
	const { office, ids } = await diedAt(510, 560);
	const { token, offset } = state<Place>(office, "backfill");
	expect({ offset, looked: standing(office).looked }).toEqual({
		offset: 0,
		looked: 500,
	});
	// The message that the token stood for is deleted, and so is the one before.
	const last = ids.findIndex((id) => token.endsWith(id));
	expect(last).toBeGreaterThan(0);
	deleteMessage(office.google.workspace, ids[last] ?? "");
	deleteMessage(office.google.workspace, ids[last - 1] ?? "");
	await delivered(office, aLetter());
	logAll(office);
	expect(gmailIds(office)).toHaveLength(561);
	expect(new Set(gmailIds(office)).size).toBe(561);
	expect(standing(office)).toMatchObject({
		looked: 561,
		backfill: { looked: 560, state: "Finished" },
	});
});

test("a refused page token, and none of the last messages is left: begun anew, nothing twice", async () => {
	const { office } = await diedAt(260, 280);
	const place = state<Place>(office, "backfill");
	expect(standing(office).looked).toBe(250);
	for (const id of place.lastIds) deleteMessage(office.google.workspace, id);
	setState(office, "backfill", { ...place, token: "nonsense" });
	// As after a thousand newer letters: none of these is remembered.
	setState(office, "seen", "");
	logAll(office);
	expect(gmailIds(office)).toHaveLength(280);
	expect(new Set(gmailIds(office)).size).toBe(280);
	expect(standing(office)).toMatchObject({
		looked: 280,
		backfill: { looked: 280, state: "Finished" },
	});
});

test("Gmail asks for a rest: what was fetched is kept, and the next run goes on there", async () => {
	const office = aMailOffice();
	const ids = await alreadyThere(office, ...evenings(60));
	start(office);
	let fetched = 0;
	office.google.interfere = (call, effect) => {
		if (call.method === "get" && ++fetched > 40)
			throw fromApi(
				"gmail.users.messages.get",
				new ApiRefusal(403, "rateLimitExceeded", "Quota exceeded"),
			);
		return effect();
	};
	log(office);
	office.google.interfere = undefined;
	expect(standing(office)).toMatchObject({ looked: 40 });
	logAll(office);
	expect(gmailIds(office).sort()).toEqual([...ids].sort());
	expect(standing(office).backfill).toMatchObject({ looked: 60 });
});

test("Gmail forgets its history meanwhile: what came before is still looked at just once", async () => {
	const office = aMailOffice();
	const ids = await alreadyThere(office, ...evenings(30));
	start(office);
	office.ask("stopBackfill", { as: asha });
	const now = await delivered(office, aLetter());
	forgetHistory(office.google.workspace);
	logAll(office);
	expect(gmailIds(office)).toEqual(now);
	start(office);
	logAll(office);
	expect(gmailIds(office).sort()).toEqual([...ids, ...now].sort());
	expect(mailboxOf(office.google.workspace).messages).toHaveLength(31);
	expect(standing(office)).toMatchObject({ looked: 31, logged: 31 });
});

test("“Stop and resume”: wherever a run is killed, the next ones lose and double nothing", async () => {
	const office = aMailOffice();
	const ids = await alreadyThere(
		office,
		...evenings(4),
		aLetter({ from: "vi@elm.example", at: "2026-10-01T09:00:00Z" }),
	);
	start(office);
	const whole = copyOf(office);
	log(whole);
	const calls = whole.google.calls().length;
	for (let n = 1; n <= calls; n += 1)
		for (const after of [false, true]) {
			const tried = copyOf(office);
			tried.google.interfere = (call, effect, kill) => {
				if (call.n === n && after) effect();
				return call.n >= n ? kill() : effect();
			};
			tried.google.run("logCorrespondence");
			tried.google.interfere = undefined;
			logAll(tried);
			expect(gmailIds(tried).sort()).toEqual(ids.slice(0, 4).sort());
			expect(queue(tried)).toMatchObject([{ Emails: 1 }]);
			expect(standing(tried)).toMatchObject({ looked: 5, logged: 4 });
		}
	expect(calls).toBeGreaterThan(8);
});
