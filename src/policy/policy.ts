/** The policy: its sections in order, and what they say together. */
import type { Day } from "../register/days";
import { pick, type Register, type Want } from "../register/register";
import type { Table } from "../register/table";
import { agreementsSection } from "./agreements/section";
import { approval } from "./approval/section";
import { contact } from "./contact/section";
import { development } from "./development/section";
import { dueList } from "./dueList";
import { byLateness, type Duty } from "./duty";
import {
	dutyNoteSettings,
	dutyNotes,
	type NotedDuty,
	noteRows,
	withNotes,
} from "./dutyNotes";
import { ending } from "./ending/section";
import { introduction } from "./introduction/section";
import { managing } from "./managing/section";
import { principles } from "./principles/section";
import { purpose } from "./purpose/section";
import { records } from "./records/section";
import { reminderSettings } from "./reminders";
import { review } from "./review/section";
import { ourPeople, scope } from "./scope/section";
import { partners } from "./scope/tables";
import type { Section } from "./section";
import {
	type Setting,
	type Settings,
	settingRows,
	settingsFrom,
	settingsTable,
} from "./settings";

export const sections: readonly Section[] = [
	introduction,
	purpose,
	scope,
	principles,
	development,
	agreementsSection,
	managing,
	ending,
	records,
	review,
	contact,
	approval,
];

/** Every tab that people may see, in the order of the spreadsheet. */
export const tables: readonly Table[] = [
	...sections.flatMap((section) => section.tables),
	dueList,
	dutyNotes,
	settingsTable,
];

export const allSettings: readonly Setting[] = [
	...sections.flatMap((section) => section.settings),
	...reminderSettings,
	...dutyNoteSettings,
];

const classRows = pick(partners, "class");

export const settingsOf = (register: Register): Settings =>
	settingsFrom(register, allSettings);

/** What has to be read before `duties` is asked. */
export const dutyReads: readonly Want[] = [
	ourPeople,
	settingRows,
	noteRows,
	classRows,
	...sections.flatMap((section) => section.reads),
];

/**
 * Everything that is due, most late first, put off or not.
 * @param more what is due by what no section reads
 */
export const duties = (
	register: Register,
	today: Day,
	more: readonly Duty[] = [],
): NotedDuty[] =>
	withNotes(
		[
			...sections.flatMap((section) => section.duties(register, today)),
			...more,
		],
		register.rows(noteRows),
		{
			people: register.rows(ourPeople),
			restricted: new Set(
				register
					.rows(classRows)
					.filter((partner) => partner.class === "Restricted")
					.map(({ ref }) => ref),
			),
			today,
		},
	).sort(byLateness);
