/** The only deviations that faults may leave; docs/reliability.md lists the same. */
import type { Deviation } from "./named";

export interface Allowed {
	scene: string;
	/** The call at which a fault leaves it. */
	call: string;
	deviation: Deviation;
	/** Only when two faults come together. */
	inPairsOnly?: true;
}

const toBeChecked: Deviation = "an email to be checked";
const byHand: Deviation = "a row to repair by hand";

/** Between its marks as being sent and as sent, nobody can tell whether an email went. */
const emails: readonly Allowed[] = [
	"MailApp.sendEmail",
	"Sheets.Spreadsheets.batchUpdate",
].map((call) => ({ scene: "daily", call, deviation: toBeChecked }));

/** A person moves rows just before a write, and the run breaks off just after it. */
const rows: readonly Allowed[] = ["draft", "log"].map((scene) => ({
	scene,
	call: "Sheets.Spreadsheets.batchUpdate",
	deviation: byHand,
	inPairsOnly: true,
}));

/** Likewise, but it is a column that is moved, before rows are added. */
const newRows: readonly Allowed[] = ["draft", "log"].map((scene) => ({
	scene,
	call: "Sheets.Spreadsheets.batchUpdate",
	deviation: "new rows to repair by hand",
	inPairsOnly: true,
}));

export const allowed: readonly Allowed[] = [...emails, ...rows, ...newRows];
