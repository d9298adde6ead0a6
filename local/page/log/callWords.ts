/** What each call means to somebody who knows no services. */

const meanings: Readonly<Record<string, string>> = {
	"Sheets.Spreadsheets.get": "Look at the spreadsheet's tabs and headings",
	"Sheets.Spreadsheets.Values.batchGet": "Read rows of the sheet",
	"Sheets.Spreadsheets.batchUpdate": "Write to the sheet, all or nothing",
	"Gmail.Users.getProfile": "Ask where the mailbox stands",
	"Gmail.Users.Labels.list": "List the mailbox's labels",
	"Gmail.Users.History.list": "Ask what is new in the mailbox",
	"Gmail.Users.Messages.list": "List messages",
	"Gmail.Users.Messages.get": "Read who wrote to whom, and when",
	"Drive.Files.list": "Look for files in Drive",
	"Drive.Files.get": "Look at a file in Drive",
	"Drive.Files.update": "Change a file in Drive",
	"Drive.Files.create": "Make a file in Drive",
	"Drive.Files.copy": "Copy a file in Drive",
	"Drive.Permissions.list": "Ask who can see a file in Drive",
	"UrlFetchApp.fetch": "Fetch a document, as Word or PDF",
	"MailApp.sendEmail": "Send an email",
	"MailApp.getRemainingDailyQuota": "Ask how many emails are left today",
	"LockService.Lock.tryLock": "Keep others from saving meanwhile",
	"LockService.Lock.waitLock": "Keep others from saving meanwhile",
	"LockService.Lock.releaseLock": "Let others save again",
	"ScriptApp.getProjectTriggers": "List what runs by itself",
	"ScriptApp.deleteTrigger": "Stop something from running by itself",
	"ScriptApp.ClockTriggerBuilder.create": "Let something run by the clock",
	"ScriptApp.SpreadsheetTriggerBuilder.create":
		"Let something run when the sheet is used",
	"PropertiesService.Properties.getProperty": "Read a setting of the script",
	"PropertiesService.Properties.getProperties":
		"Read the settings of the script",
	"PropertiesService.Properties.setProperty": "Keep a setting of the script",
	"PropertiesService.Properties.setProperties": "Keep settings of the script",
	"PropertiesService.Properties.deleteProperty":
		"Forget a setting of the script",
	"Session.User.getEmail": "Ask whose account this is",
	"SpreadsheetApp.Spreadsheet.toast": "Show a short message",
	"SpreadsheetApp.Menu.addToUi": "Put the menu into the sheet",
	"SpreadsheetApp.Ui.showSidebar": "Open the sidebar",
};

/** "" for a call that we have no words for. */
export const meaningOf = (call: string): string => meanings[call] ?? "";

/** For a line of a list: "Write to the sheet (Sheets.Spreadsheets.batchUpdate)". */
export function callInWords(call: string): string {
	const meaning = meaningOf(call);
	return meaning ? `${meaning} (${call})` : call;
}
