/** What a form holds while it is filled in: entries, and what is wrong. */
import { useState } from "preact/hooks";
import type { Panel } from "../panel";
import type { Refusal } from "../server";
import {
	type Entries,
	entriesOf,
	type Field,
	faultsOn,
	type Records,
	readForm,
	type Values,
} from "./fields";
import type { Found } from "./Problem";

export interface FormStart {
	/** Every field that the form may ask for. */
	fields: readonly Field[];
	opened: Values;
	records: Records;
}

export interface Form {
	entries: Entries;
	opened: Values;
	records: Records;
	found: Found | null;
	onEntry: (id: string, entry: string) => void;
	/** @returns the values, or nothing when something has to be put right */
	check: (
		fields: readonly Field[],
		unfinished: readonly string[],
	) => Values | undefined;
	/** Shows why the server did not take it. */
	refuse: (refusal: Refusal) => void;
	/** Begins again from other values. */
	restart: (opened: Values, values: Values) => void;
}

/** A form whose entries are kept until they are saved or left on purpose. */
export function useForm(panel: Pick<Panel, "unsaved">, start: FormStart): Form {
	const { fields, records } = start;
	const [opened, setOpened] = useState(start.opened);
	const [entries, setEntries] = useState(() =>
		entriesOf(fields, start.opened, records),
	);
	const [found, setFound] = useState<Found | null>(null);
	return {
		entries,
		opened,
		records,
		found,
		onEntry(id, entry) {
			panel.unsaved = true;
			setEntries((before) => ({ ...before, [id]: entry }));
		},
		check(shown, unfinished) {
			const filled = { fields: shown, entries, opened, records, unfinished };
			const { values, faults } = readForm(filled);
			setFound(faults.length > 0 ? { message: "", fields: faults } : null);
			return faults.length > 0 ? undefined : values;
		},
		refuse: ({ message, fields: faults }) =>
			setFound({ message, fields: faultsOn(fields, faults) }),
		restart(now, values) {
			setOpened({ ...opened, ...now });
			setEntries({ ...entries, ...entriesOf(fields, values, records) });
		},
	};
}
