/** Tells whether two offices are in the same state, but for times and chance. */
import type { Office } from "../../local/office";
import type { Tab } from "../../local/sheets/model";
import { boundBook, mailboxOf } from "../../local/workspace";
import { brokenAt } from "./audited";

/** Times, hashes and salts differ from run to run, and nothing hangs on them. */
const chance =
	/\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27}/g;

const texts = new WeakMap<Tab, string>();

function textOf(tab: Tab): string {
	const known = texts.get(tab);
	if (known !== undefined) return known;
	const values = tab.rows.map((row) => row.map((cell) => cell?.value ?? null));
	const text = JSON.stringify([
		tab.title,
		tab.rowCount,
		tab.columnCount,
		values,
	]).replace(chance, "");
	texts.set(tab, text);
	return text;
}

/** Equal texts behave alike from here on. */
export function fingerprint(google: Office): string {
	const { state, lock } = google.workspace;
	const { messages, historyId, historyFrom } = mailboxOf(google.workspace);
	const names = new Map(state.drive.map(({ id, name }) => [id, name]));
	const properties = Object.entries(state.properties.script).filter(
		([name]) => !name.startsWith("last."),
	);
	const text = JSON.stringify([
		boundBook(google.workspace).tabs.map(textOf),
		state.drive.map(({ name, trashed, appProperties, parents }) => [
			name,
			trashed,
			appProperties,
			parents.map((id) => names.get(id)),
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
	]).replace(chance, "");
	return [...names].reduce(
		(all, [id, name]) => all.replaceAll(id, `<${name}>`),
		text,
	);
}
