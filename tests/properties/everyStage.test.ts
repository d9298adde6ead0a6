/** Every day of thirteen years: each stage of each duty is told once, whatever days the clock misses. */

import { readStages } from "../../src/policy/duty";
import { dutyKey, type NotedDuty } from "../../src/policy/dutyNotes";
import { allSettings } from "../../src/policy/policy";
import { digestsFor } from "../../src/policy/reminders";
import {
	settingRows,
	settingsFrom,
	settingsTable,
} from "../../src/policy/settings";
import { addDays, type Day, weekdayOf } from "../../src/register/days";
import { registerOf } from "../../src/register/register";

const first: Day = "2024-01-01";
const last: Day = "2036-12-31";
/** How long before and after its day a duty is looked at; then it is settled. */
const before = 100;
const after = 45;

const settings = settingsFrom(
	registerOf(
		new Map([
			[
				settingsTable.title,
				{
					keys: new Set(settingRows.keys),
					records: [],
					rows: new Map(),
					lastRow: 1,
					keyless: [],
				},
			],
		]),
	),
	allSettings,
);

const rules = allSettings
	.filter(({ kind }) => kind === "stages")
	.map(({ name, standard }) => ({
		rule: name.replace("stages.", ""),
		stages: readStages(standard) ?? { once: [] },
	}));

interface Case {
	duty: NotedDuty;
	person: string;
	stages: (typeof rules)[number]["stages"];
}

/** A duty of every rule on every nineteenth day, each for a person of its own. */
function cases(): Case[] {
	const all: Case[] = [];
	for (let day = first, n = 0; day <= last; day = addDays(day, 19))
		for (const { rule, stages } of rules) {
			n += 1;
			const person = `PE-${String(n).padStart(4, "0")}`;
			const duty = {
				rule,
				record: `P-${n}`,
				about: "Oak",
				what: "Do it",
				dueOn: day,
				whom: { person },
			};
			all.push({
				duty: {
					...duty,
					key: dutyKey(duty),
					putOffUntil: null,
					restricted: false,
				},
				person,
				stages,
			});
		}
	return all;
}

/** Numbers that look like chance, the same each time. */
function chance(seed: number) {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state / 2_147_483_648;
	};
}

/** Days on which the round ran: all, or with outages of one to thirty days. */
function runDays(seed: number): ReadonlySet<Day> {
	const days = new Set<Day>();
	const random = chance(seed);
	let until: Day = first;
	const end = addDays(last, after);
	for (let day = addDays(first, -before); day <= end; day = addDays(day, 1)) {
		if (day < until) continue;
		if (seed > 0 && random() < 0.04)
			until = addDays(day, 1 + Math.floor(random() * 30));
		else days.add(day);
	}
	return days;
}

/** All stages of a duty in days from its own, as far as it is looked at. */
function stageDays({ stages }: Case): number[] {
	const { once, every = 0 } = stages;
	const repeats = every
		? Array.from(
				{ length: Math.floor(after / every) },
				(_, n) => (n + 1) * every,
			)
		: [];
	return [...new Set([...once, ...repeats])].sort((a, b) => a - b);
}

/** When each stage is to be told: told by nobody's code but these lines. */
function expected(one: Case, days: ReadonlySet<Day>): string[] {
	const all = stageDays(one);
	return all.flatMap((stage, at) => {
		const next = all[at + 1] ?? after + 1;
		for (let age = stage; age < next && age <= after; age += 1) {
			const day = addDays(one.duty.dueOn, age);
			if (age < -before || !days.has(day)) continue;
			if (stage >= 0 || weekdayOf(day) === 1) return [`${day} ${stage}`];
		}
		return [];
	});
}

test.each([0, 1, 2])(
	"R-3.13 each stage once, the latest after an outage (outages %i)",
	(seed) => {
		const days = runDays(seed);
		const all = cases();
		const told = new Set<string>();
		const sent = new Map<string, string[]>();
		for (const day of [...days].sort()) {
			const [from, to] = [addDays(day, -after), addDays(day, before)];
			const open = all.filter(
				({ duty }) => duty.dueOn >= from && duty.dueOn <= to,
			);
			const digests = digestsFor(
				open.map(({ duty }) => duty),
				{
					people: open.map(({ person }) => ({
						ref: person,
						name: person,
						role: "Employee" as const,
						email: `${person}@home.example`,
						to: null,
					})),
					told,
					settings,
					today: day,
					newRules: new Set(),
					summary: [],
				},
			);
			expect(new Set(digests.map(({ to }) => to.ref)).size).toBe(
				digests.length,
			);
			for (const { to, keys } of digests)
				for (const key of keys) {
					expect(told.has(key)).toBe(false);
					told.add(key);
					const stage = key.split("|")[3] ?? "";
					sent.set(to.ref, [...(sent.get(to.ref) ?? []), `${day} ${stage}`]);
				}
		}
		const wrong = all.filter(
			(one) =>
				(sent.get(one.person) ?? []).join() !== expected(one, days).join(),
		);
		expect(
			wrong.slice(0, 3).map((one) => ({
				rule: one.duty.rule,
				dueOn: one.duty.dueOn,
				sent: sent.get(one.person),
				expected: expected(one, days),
			})),
		).toEqual([]);
		expect(all.length).toBeGreaterThan(2_000);
	},
);
