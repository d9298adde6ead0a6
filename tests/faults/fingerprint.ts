/** Tells whether two offices are in the same state, but for times and chance. */
import { createHash } from "node:crypto";
import type { Office } from "../../local/office";
import type { Tab } from "../../local/sheets/model";
import { boundBook, mailboxOf } from "../../local/workspace";
import { brokenAt } from "./audited";

/** Times, hashes and salts differ from run to run, and nothing hangs on them. */
const chance =
	/\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27}/g;

type Names = ReadonlyMap<string, string>;

/** Files are told by their names: their ids are chance too. */
const named = (text: string, names: Names): string =>
	text.replace(chance, "").replace(/[\w-]{20,}/g, (id) => names.get(id) ?? id);

const digest = (text: string) =>
	createHash("sha256").update(text).digest("base64");

const digests = new WeakMap<Tab, string>();

function digestOf(tab: Tab, names: Names): string {
	const known = digests.get(tab);
	if (known !== undefined) return known;
	const values = tab.rows.map((row) => row.map((cell) => cell?.value ?? null));
	const text = JSON.stringify([
		tab.title,
		tab.rowCount,
		tab.columnCount,
		values,
	]);
	const made = digest(named(text, names));
	digests.set(tab, made);
	return made;
}

/** Equal texts behave alike from here on. */
export function fingerprint(google: Office): string {
	const { state, lock } = google.workspace;
	const { messages, historyId, historyFrom } = mailboxOf(google.workspace);
	const names = new Map(state.drive.map(({ id, name }) => [id, name]));
	const properties = Object.entries(state.properties.script).filter(
		([name]) => !name.startsWith("last."),
	);
	const rest = JSON.stringify([
		state.drive.map(({ name, trashed, appProperties, parents }) => [
			name,
			trashed,
			appProperties,
			parents,
		]),
		messages.map(({ id, labelIds, correspondents }) => [
			labelIds.includes("SENT") ? correspondents : id,
			labelIds,
		]),
		[historyId, historyFrom],
		properties,
		state.triggers.map(({ handler, owner }) => [handler, owner]),
		[state.usage.mailRecipients, lock.holder !== undefined, brokenAt(google)],
		new Date(state.now).toISOString().slice(0, 10),
	]);
	return [
		...boundBook(google.workspace).tabs.map((tab) => digestOf(tab, names)),
		named(rest, names),
	].join("\n");
}
