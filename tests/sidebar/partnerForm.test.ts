/** The partner form asks for every column once, and for some only at times. */
import { partnerDetails, partners } from "../../src/policy/scope/tables";
import { columnOf, keysOf, type Table } from "../../src/register/table";
import { fieldsIn, flat } from "../../src/sidebar/form/fields";
import { choicesOf, formGroups, paired } from "../../src/sidebar/partnerForm";
import { asha, aView, ben } from "./office";

const ids = (entries: Record<string, string>, adding: boolean) =>
	fieldsIn(formGroups(entries, adding)).map(({ id }) => id);

const everyDetail = { "details.inScope": "No", "details.hold": "Yes" };

test("a form for editing has each column that people fill in, once", () => {
	const asked = (prefix: string, of: Table) =>
		keysOf(of)
			.filter((key) => !columnOf(of, key).addOn)
			.map((key) => `${prefix}.${key}`);
	expect(ids(everyDetail, false).sort()).toEqual(
		[...asked("partner", partners), ...asked("details", partnerDetails)].sort(),
	);
});

test("R-2.5 stage, risk and first day are asked only of an older partnership that is added", () => {
	const older = { "details.existing": "Yes", "partner.stage": "Active" };
	const extra = ["partner.stage", "details.activeFrom", "partner.risk"];
	expect(ids(older, true)).toEqual(expect.arrayContaining(extra));
	for (const shown of [
		ids(older, false),
		ids({ ...older, "details.existing": "No" }, true),
	])
		expect(extra.filter((id) => shown.includes(id))).toEqual([]);
});

test("R-2.5 an older partnership is entered up to Active, and then with its first day", () => {
	const older = { "details.existing": "Yes", "partner.stage": "Initial talks" };
	expect(ids(older, true)).not.toContain("details.activeFrom");
	const stage = fieldsIn(formGroups(older, true)).find(
		({ id }) => id === "partner.stage",
	);
	expect(stage?.column.options).toEqual([
		"Potential",
		"Due diligence",
		"Initial talks",
		"Decision",
		"Agreement",
		"Active",
	]);
});

test("R-3.2 the reason for being out of scope is asked only then, and needed", () => {
	expect(ids({ "details.inScope": "Yes" }, true)).not.toContain(
		"details.outReason",
	);
	const reason = fieldsIn(formGroups({ "details.inScope": "No" }, true)).find(
		({ id }) => id === "details.outReason",
	);
	expect(reason?.column.required).toBe(true);
});

test("values go to their own tables, and only those of the fields given", () => {
	const view = aView();
	const fields = fieldsIn(formGroups({}, false)).slice(0, 4);
	const { partner, details } = view;
	expect(paired(flat({ partner, details }), fields)).toEqual({
		partner: { name: "Oak Lane Centre", type: "", lead: asha.ref },
		details: { source: "" },
	});
});

test("a lead who has left can still be read by name", () => {
	const view = {
		...aView(),
		people: [ben],
		leadName: "Carys Llewellyn",
	};
	expect(choicesOf(view)).toContainEqual({
		ref: asha.ref,
		name: "Carys Llewellyn",
	});
	expect(choicesOf(aView())).toHaveLength(2);
});
