/** The form of an agreement gives the server back what it asked for. */
import {
	answersIn,
	draftFields,
	draftGroup,
	draftValues,
} from "../../src/sidebar/draftForm";
import { entriesOf, readForm } from "../../src/sidebar/form/fields";

const start = {
	kind: "MOU",
	template: "",
	title: "Working together with Oak Lane",
	startsOn: "2026-11-22" as const,
	endsOn: "2027-11-21" as const,
	noEndWhy: "",
	notice: 60,
	dataShared: null,
};

const fields = draftFields(["MOU"]);
const opened = draftValues(start);
const entries = entriesOf(fields, opened, {});

const answersTo = (changed: Record<string, string>) => {
	const all = { ...entries, ...changed };
	const shown = draftGroup(fields, all).fields;
	const form = { fields: shown, entries: all, opened, records: {} };
	return readForm({ ...form, unfinished: [] });
};

test("an answer for each question makes the whole request", () => {
	const { values, faults } = answersTo({
		"agreement.dataShared": "No",
		"agreement.notice": "90",
	});
	expect(faults).toEqual([]);
	expect(answersIn(values)).toEqual({
		...start,
		notice: 90,
		dataShared: false,
	});
});

test("whether personal data is shared has to be said", () => {
	expect(answersTo({}).faults.map(({ field }) => field)).toEqual([
		"agreement.dataShared",
	]);
});

test("why there is no end is asked only while there is none", () => {
	const ids = (endsOn: string) =>
		draftGroup(fields, { "agreement.endsOn": endsOn }).fields.map(
			({ id }) => id,
		);
	expect(ids("2027-11-21")).not.toContain("agreement.noEndWhy");
	expect(ids("")).toContain("agreement.noEndWhy");
});

test("only the kinds that can be drafted are offered", () => {
	expect(fields[0]?.column.options).toEqual(["MOU"]);
});
