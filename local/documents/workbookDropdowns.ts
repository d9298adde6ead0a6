/** The dropdown lists of a spreadsheet, as Excel keeps them. */
import type { DataValidation, Workbook, Worksheet } from "exceljs";
import type { Tab, Validation } from "../sheets/model";

// The list of validations is there, but the types leave it out.
interface WithValidations {
	dataValidations: { add(range: string, rule: DataValidation): void };
}

/** Cells of one column, one under the other, with one and the same rule. */
interface Stretch {
	readonly column: number;
	readonly first: number;
	readonly last: number;
	readonly rule: Validation;
}

/** Rules of other kinds than a list of choices are left out. */
export function addDropdowns(
	workbook: Workbook,
	tabs: readonly Tab[],
	sheets: readonly Worksheet[],
): void {
	const listed = listKeeper(workbook);
	for (const [at, sheet] of sheets.entries()) {
		const tab = tabs[at];
		for (const stretch of tab === undefined ? [] : stretchesOf(tab)) {
			const choices = choicesOf(stretch.rule);
			if (choices === undefined) continue;
			const { column, first, last, rule } = stretch;
			const letter = sheet.getColumn(column + 1).letter;
			(sheet as Worksheet & WithValidations).dataValidations.add(
				`${letter}${first + 1}:${letter}${last + 1}`,
				{
					type: "list",
					allowBlank: true,
					formulae: [listed(choices)],
					showErrorMessage: rule.strict === true,
					showInputMessage: true,
					...(rule.inputMessage ? { prompt: rule.inputMessage } : {}),
				},
			);
		}
	}
}

function choicesOf({ condition }: Validation): string[] | undefined {
	if (condition?.type === "BOOLEAN") return ["TRUE", "FALSE"];
	if (condition?.type !== "ONE_OF_LIST") return undefined;
	return condition.values?.map(
		({ userEnteredValue }) => userEnteredValue ?? "",
	);
}

function stretchesOf(tab: Tab): Stretch[] {
	const open = new Map<number, Stretch & { key: string }>();
	const closed: Stretch[] = [];
	for (const [at, row] of tab.rows.entries()) {
		for (const [column, cell] of row.entries()) {
			const rule = cell?.validation;
			if (rule === undefined) continue;
			const key = JSON.stringify(rule);
			const above = open.get(column);
			const goesOn = above?.key === key && above.last === at - 1;
			if (above !== undefined && !goesOn) closed.push(above);
			const first = goesOn ? above.first : at;
			open.set(column, { column, first, last: at, rule, key });
		}
	}
	return [...closed, ...open.values()];
}

/** A hidden tab beside those of the spreadsheet. */
export const listTab = "Dropdown lists";
const longestInline = 255;

/** A list that cannot stand in its rule gets a column in a hidden tab. */
function listKeeper(workbook: Workbook) {
	const kept = new Map<string, string>();
	return (choices: readonly string[]): string => {
		const inline = choices.join(",");
		const fits =
			inline.length <= longestInline &&
			choices.every((choice) => !/[,"]|^\s|\s$/.test(choice));
		if (fits) return `"${inline}"`;
		const key = JSON.stringify(choices);
		const found = kept.get(key) ?? keep(workbook, choices, kept.size + 1);
		kept.set(key, found);
		return found;
	};
}

function keep(
	workbook: Workbook,
	choices: readonly string[],
	column: number,
): string {
	const tab =
		workbook.getWorksheet(listTab) ??
		workbook.addWorksheet(listTab, { state: "hidden" });
	for (const [at, choice] of choices.entries())
		tab.getCell(at + 1, column).value = choice;
	const { letter } = tab.getColumn(column);
	return `'${listTab}'!$${letter}$1:$${letter}$${choices.length}`;
}
