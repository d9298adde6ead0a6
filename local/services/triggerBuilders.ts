/** What ScriptApp.newTrigger leads to: when a function is to run. */

import { named, textOfWord, wordList } from "../bridge";
import type { Offers } from "../offers";
import { limits } from "../quotas";
import { exception } from "../refusal";
import type { Running } from "../running";
import { nextRing } from "../schedule";
import type { Rhythm, Trigger } from "../state";
import { newId } from "../workspace";
import { isZone } from "../zones";

export class LocalTrigger
	implements
		Offers<
			GoogleAppsScript.Script.Trigger,
			"getHandlerFunction" | "getUniqueId"
		>
{
	readonly #trigger: Trigger;

	constructor(trigger: Trigger) {
		this.#trigger = trigger;
		named("ScriptApp.Trigger", this);
	}

	getHandlerFunction() {
		return this.#trigger.handler;
	}

	getUniqueId() {
		return this.#trigger.id;
	}
}

function addTrigger(running: Running, handler: string, rhythm: Rhythm) {
	const { workspace } = running;
	const { state } = workspace;
	const { account, now } = state;
	const own = state.triggers.filter(({ owner }) => owner === account);
	if (own.length >= limits.triggers) {
		throw exception(
			"This script has too many triggers. Triggers must be deleted from the script before more can be added.",
		);
	}
	const nextAt = nextRing(rhythm, now, now);
	const trigger = {
		id: newId(workspace, 19),
		handler,
		owner: account,
		rhythm,
		...(nextAt !== undefined && { nextAt }),
	};
	state.triggers = [...state.triggers, trigger];
	return new LocalTrigger(trigger);
}

const weekDays = [
	"SUNDAY",
	"MONDAY",
	"TUESDAY",
	"WEDNESDAY",
	"THURSDAY",
	"FRIDAY",
	"SATURDAY",
];
export const weekDayWords = wordList("ScriptApp.WeekDay", weekDays);

type GoogleClock = Offers<
	GoogleAppsScript.Script.ClockTriggerBuilder,
	| "everyMinutes"
	| "everyHours"
	| "everyDays"
	| "everyWeeks"
	| "atHour"
	| "nearMinute"
	| "onWeekDay"
	| "inTimezone"
	| "create"
>;

export class LocalClockTriggerBuilder implements GoogleClock {
	readonly #running: Running;
	readonly #handler: string;
	#every: "minutes" | "hours" | "days" | "weeks" | undefined;
	#count = 1;
	#hour: number | undefined;
	#minute: number | undefined;
	#weekDay: number | undefined;
	#zone: string;

	constructor(running: Running, handler: string) {
		this.#running = running;
		this.#handler = handler;
		this.#zone = running.project.manifest.timeZone;
		named("ScriptApp.ClockTriggerBuilder", this);
	}

	everyMinutes(count: number) {
		checkOneOf("everyMinutes", count, [1, 5, 10, 15, 30]);
		return this.#set("minutes", count);
	}

	everyHours(count: number) {
		checkOneOf("everyHours", count, [1, 2, 4, 6, 8, 12]);
		return this.#set("hours", count);
	}

	everyDays(count: number) {
		return this.#set("days", count);
	}

	everyWeeks(count: number) {
		return this.#set("weeks", count);
	}

	atHour(hour: number) {
		checkUpTo("atHour", hour, 23);
		this.#hour = hour;
		return this;
	}

	nearMinute(minute: number) {
		checkUpTo("nearMinute", minute, 59);
		this.#minute = minute;
		return this;
	}

	onWeekDay(day: object) {
		this.#weekDay = weekDays.indexOf(textOfWord(day) ?? "");
		return this.#set("weeks", 1);
	}

	inTimezone(zone: string) {
		if (!isZone(zone)) throw exception(`Invalid argument: ${zone}`);
		this.#zone = zone;
		return this;
	}

	create() {
		return addTrigger(this.#running, this.#handler, this.#rhythm());
	}

	#set(every: "minutes" | "hours" | "days" | "weeks", count: number) {
		if (!Number.isInteger(count) || count < 1) {
			throw exception(`Invalid argument: ${count}`);
		}
		this.#every = every;
		this.#count = count;
		return this;
	}

	#rhythm(): Rhythm {
		const [every, count] = [this.#every, this.#count];
		if (every === "minutes" || every === "hours") return { every, count };
		if (every === undefined) {
			throw exception("The trigger does not say when it should run.");
		}
		// Google picks a minute in the hour, and keeps to it.
		const picked = Number.parseInt(
			Buffer.from(newId(this.#running.workspace, 6)).toString("hex"),
			16,
		);
		return {
			every,
			count,
			hour: this.#hour ?? picked % 24,
			minute: this.#minute ?? picked % 60,
			timeZone: this.#zone,
			...(every === "weeks" && { weekDay: this.#weekDay ?? 1 }),
		};
	}
}

function checkOneOf(name: string, value: number, allowed: number[]) {
	if (allowed.includes(value)) return;
	const list = `${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1)}`;
	throw exception(
		`The value you passed to ${name} was invalid. It must be one of ${list}.`,
	);
}

function checkUpTo(name: string, value: number, most: number) {
	if (Number.isInteger(value) && value >= 0 && value <= most) return;
	throw exception(
		`The value you passed to ${name} was invalid. It must be between 0 and ${most}.`,
	);
}

export class LocalSpreadsheetTriggerBuilder
	implements
		Offers<
			GoogleAppsScript.Script.SpreadsheetTriggerBuilder,
			"onEdit" | "onOpen" | "create"
		>
{
	readonly #running: Running;
	readonly #handler: string;
	#event: "onEdit" | "onOpen" | undefined;

	constructor(running: Running, handler: string) {
		this.#running = running;
		this.#handler = handler;
		named("ScriptApp.SpreadsheetTriggerBuilder", this);
	}

	onEdit() {
		this.#event = "onEdit";
		return this;
	}

	onOpen() {
		this.#event = "onOpen";
		return this;
	}

	create() {
		if (!this.#event) {
			throw exception("The trigger does not say when it should run.");
		}
		const rhythm = { every: "spreadsheet", event: this.#event } as const;
		return addTrigger(this.#running, this.#handler, rhythm);
	}
}
