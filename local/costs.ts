/** What each call costs: modelled milliseconds at 1x, and Gmail's units. */

import type { Counted } from "./quotas";
import type { Member } from "./signatures";

export interface Cost {
	ms: number;
	msPerCellRead?: number;
	msPerCellWritten?: number;
	/** Gmail's quota units. */
	units?: number;
	/** Which of the two Sheets quotas of a minute it counts towards. */
	sheets?: "read" | "write";
	/** Which count of a day it adds to. */
	day?: Counted;
	/** User, property read, page, menu, toast: listed apart. */
	small?: true;
}

const perCellRead = 0.02;
const read: Cost = { ms: 300, msPerCellRead: perCellRead, sheets: "read" };
const propertyRead: Cost = { ms: 30, small: true, day: "properties" };
const propertyWrite: Cost = { ms: 62, day: "properties" };
// Whether these calls count is not written anywhere: the worse is taken.
const gmail = (ms: number, units: number): Cost => ({
	ms,
	units,
	day: "gmail",
});
const lock: Cost = { ms: 70 };
const small: Cost = { ms: 5, small: true };
const triggerList: Cost = { ms: 200 };

/** What is not here is free, and is not counted: helpers and builders. */
const byMember: Partial<Record<Member, Cost>> = {
	"Sheets.Spreadsheets.get": read,
	"Sheets.Spreadsheets.Values.batchGet": read,
	"Sheets.Spreadsheets.batchUpdate": {
		ms: 400,
		msPerCellRead: perCellRead,
		msPerCellWritten: 0.3,
		sheets: "write",
	},
	"Gmail.Users.getProfile": gmail(92, 1),
	"Gmail.Users.Labels.list": gmail(92, 1),
	"Gmail.Users.History.list": gmail(290, 2),
	"Gmail.Users.Messages.list": gmail(160, 5),
	"Gmail.Users.Messages.get": gmail(150, 20),
	"Drive.Files.list": { ms: 300 },
	"Drive.Files.get": { ms: 300 },
	"Drive.Files.update": { ms: 400 },
	"Drive.Files.create": { ms: 1000 },
	"Drive.Files.copy": { ms: 2700 },
	"Drive.Permissions.list": { ms: 300 },
	"UrlFetchApp.fetch": { ms: 1000, day: "urlfetch" },
	"MailApp.sendEmail": { ms: 1200 },
	"MailApp.getRemainingDailyQuota": { ms: 20 },
	"LockService.Lock.tryLock": lock,
	"LockService.Lock.waitLock": lock,
	"LockService.Lock.releaseLock": lock,
	"ScriptApp.getProjectTriggers": triggerList,
	"ScriptApp.deleteTrigger": triggerList,
	"ScriptApp.ClockTriggerBuilder.create": triggerList,
	"ScriptApp.SpreadsheetTriggerBuilder.create": triggerList,
	"PropertiesService.Properties.getProperty": propertyRead,
	"PropertiesService.Properties.getProperties": propertyRead,
	"PropertiesService.Properties.setProperty": propertyWrite,
	"PropertiesService.Properties.setProperties": propertyWrite,
	"PropertiesService.Properties.deleteProperty": propertyWrite,
	"Session.User.getEmail": small,
	"SpreadsheetApp.Spreadsheet.toast": small,
	"SpreadsheetApp.Menu.addToUi": small,
	"SpreadsheetApp.Ui.showSidebar": { ms: 300, small: true },
};

export const costs: Readonly<Record<string, Cost | undefined>> = byMember;

/** What turning a file into a Google Doc adds to its creation. */
export const conversion = 1500;

/** What laying it out adds to a document's export. */
export const pdfExport = 500;

/** From the page to the script and back, before the script does anything. */
export const roundTrip = 1000;
