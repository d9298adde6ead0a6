/** Requests about colours by rule, protection and the filter. */

import { parseMask, replaceParts } from "../fields";
import { badRequest } from "../refusal";
import {
	type Act,
	checkProtection,
	type Handler,
	neededFields,
} from "./change";
import { areaOf, replaceTab, tabWithId } from "./grid";
import type { ProtectedRange, Spreadsheet, Tab } from "./model";

export const addConditionalFormatRule: Handler<"addConditionalFormatRule"> = (
	book,
	body,
	act,
) => {
	const { rule, index = 0 } = body;
	const [first, ...more] = (rule?.ranges ?? []).map((r) => areaOf(book, r));
	if (!rule || !first) {
		throw badRequest("A conditional format rule must have a range.");
	}
	const { tab } = first;
	if (more.some((other) => other.tab !== tab)) {
		throw badRequest("The ranges of a rule must be on the same sheet.");
	}
	for (const { area } of [first, ...more]) {
		checkProtection(book, tab, area, act);
	}
	const rules = [...tab.conditionalFormats];
	if (index < 0 || index > rules.length) {
		throw badRequest(
			`No conditional format on sheet: ${tab.sheetId} at index: ${index}`,
		);
	}
	rules.splice(index, 0, rule);
	return { book: replaceTab(book, { ...tab, conditionalFormats: rules }) };
};

export const deleteConditionalFormatRule: Handler<
	"deleteConditionalFormatRule"
> = (book, body) => {
	const tab = tabWithId(book, body.sheetId);
	const index = body.index ?? 0;
	const rule = tab.conditionalFormats[index];
	if (!rule) {
		throw badRequest(
			`No conditional format on sheet: ${tab.sheetId} at index: ${index}`,
		);
	}
	const conditionalFormats = tab.conditionalFormats.filter(
		(_, each) => each !== index,
	);
	const less = replaceTab(book, { ...tab, conditionalFormats });
	return { book: less, reply: { rule } };
};

export const addProtectedRange: Handler<"addProtectedRange"> = (
	book,
	body,
	act,
) => {
	const given = body.protectedRange ?? {};
	const protectedRangeId = given.protectedRangeId ?? act.newNumber();
	if (findProtected(book, protectedRangeId)) {
		throw badRequest(
			`A protected range with id: ${protectedRangeId} already exists.`,
		);
	}
	if (!given.range) throw badRequest("A protected range must have a range.");
	const { tab } = areaOf(book, given.range);
	const rule = checkEditors({ ...given, protectedRangeId });
	const protectedRanges = [...tab.protectedRanges, rule];
	return {
		book: replaceTab(book, { ...tab, protectedRanges }),
		reply: { protectedRange: rule },
	};
};

function checkEditors(rule: ProtectedRange): ProtectedRange {
	if (rule.warningOnly && rule.editors?.users?.length) {
		throw badRequest(
			"A protected range can have editors or only warn, but not both.",
		);
	}
	return rule;
}

function findProtected(book: Spreadsheet, id: number | undefined) {
	for (const tab of book.tabs) {
		const rule = tab.protectedRanges.find((r) => r.protectedRangeId === id);
		if (rule) return { tab, rule };
	}
	return undefined;
}

function neededProtected(book: Spreadsheet, id: number | undefined, act: Act) {
	const found = findProtected(book, id);
	if (!found) throw badRequest(`No protected range with id: ${id ?? 0}`);
	const { tab, area } = areaOf(book, found.rule.range);
	checkProtection(book, tab, area, act);
	return found;
}

export const updateProtectedRange: Handler<"updateProtectedRange"> = (
	book,
	body,
	act,
) => {
	const mask = parseMask(neededFields(body.fields));
	const given = body.protectedRange ?? {};
	const { tab, rule } = neededProtected(book, given.protectedRangeId, act);
	const { protectedRangeId } = rule;
	const changed = checkEditors({
		...replaceParts(rule, given, mask),
		...(protectedRangeId !== undefined && { protectedRangeId }),
	});
	const target = areaOf(book, changed.range).tab;
	const without = replaceTab(book, withoutRule(tab, rule));
	const destination = tabWithId(without, target.sheetId);
	const protectedRanges = [...destination.protectedRanges, changed];
	return { book: replaceTab(without, { ...destination, protectedRanges }) };
};

const withoutRule = (tab: Tab, rule: ProtectedRange): Tab => ({
	...tab,
	protectedRanges: tab.protectedRanges.filter((each) => each !== rule),
});

export const deleteProtectedRange: Handler<"deleteProtectedRange"> = (
	book,
	body,
	act,
) => {
	const { tab, rule } = neededProtected(book, body.protectedRangeId, act);
	return { book: replaceTab(book, withoutRule(tab, rule)) };
};

export const setBasicFilter: Handler<"setBasicFilter"> = (book, body) => {
	const filter = body.filter ?? {};
	const { tab } = areaOf(book, filter.range);
	return { book: replaceTab(book, { ...tab, basicFilter: filter }) };
};
