/** Settings: what the charity may change without changing the code. */
import { isEmail } from "../register/check";
import { pick, type Register, type Trouble } from "../register/register";
import { bareTable, longText, text } from "../register/table";
import { readStages, type Stages } from "./duty";

/** What kind of value a setting takes. */
export type SettingKind =
	| "text"
	| "email"
	| "number"
	| "yesNo"
	| "stages"
	| "weekday";

export interface Setting {
	name: string;
	kind: SettingKind;
	/** What holds until somebody enters a value. */
	standard: string;
	/** One plain sentence for the Settings tab. */
	meaning: string;
}

export const settingsTable = bareTable(
	"Settings",
	{
		name: text("Name", { addOn: true, width: 200 }),
		value: text("Value", { help: "Leave empty to use the default." }),
		default: text("Default", { addOn: true }),
		meaning: longText("Meaning", { addOn: true, width: 420 }),
	},
	{ sheetId: 119, shown: "asked" },
);

export const settingRows = pick(settingsTable, "name", "value");

export const weekdays = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday",
] as const;

/** Whole, and small enough for a count of days or months. */
const numberShape = /^\d{1,4}$/;
const isWeekday = (value: string) =>
	weekdays.some((day) => day.toLowerCase() === value.toLowerCase());

const fits: Readonly<Record<SettingKind, (value: string) => boolean>> = {
	text: () => true,
	email: isEmail,
	number: (value) => numberShape.test(value),
	yesNo: (value) => /^(yes|no)$/i.test(value),
	stages: (value) => readStages(value) !== undefined,
	weekday: isWeekday,
};

const wanted: Readonly<Record<SettingKind, string>> = {
	text: "a text",
	email: "one email address",
	number: "a whole number up to 9999",
	yesNo: "Yes or No",
	stages: "days such as -30,-7,0,~14",
	weekday: "a day of the week",
};

export interface Settings {
	text(name: string): string;
	number(name: string): number;
	yes(name: string): boolean;
	stages(name: string): Stages;
	/** 0 for Sunday to 6 for Saturday. */
	weekday(name: string): number;
	/** Values that could not be used; their defaults hold meanwhile. */
	troubles: readonly Trouble[];
}

/** The words of a setting that is a list: commas, semicolons or lines between. */
export const listed = (text: string): string[] =>
	text
		.split(/[,;\s]+/)
		.map((word) => word.trim().toLowerCase().replace(/^@/, ""))
		.filter(Boolean);

/** The settings in force: what the tab says, else the default. */
export function settingsFrom(
	register: Register,
	known: readonly Setting[],
): Settings {
	const troubles: Trouble[] = [];
	const inForce = new Map<string, string>();
	for (const { name, kind, standard } of known) {
		const value = register.find(settingRows, name)?.value.trim() ?? "";
		const usable = value === "" || fits[kind](value);
		inForce.set(name, usable && value !== "" ? value : standard);
		if (!usable)
			troubles.push({
				tab: settingsTable.title,
				row: register.rowOf(settingsTable, name) ?? 0,
				heading: name,
				sentence: `Settings: “${name}” is “${value}”, but it takes ${wanted[kind]}. Until it is put right, “${standard}” is used.`,
			});
	}
	const text = (name: string) => {
		const value = inForce.get(name);
		if (value === undefined) throw new Error(`There is no setting "${name}"`);
		return value;
	};
	return {
		text,
		number: (name) => Number(text(name)),
		yes: (name) => text(name).toLowerCase() === "yes",
		stages: (name) => readStages(text(name)) ?? { once: [] },
		weekday: (name) =>
			weekdays.findIndex(
				(day) => day.toLowerCase() === text(name).toLowerCase(),
			),
		troubles,
	};
}
