/** What a person sees in a cell. */

import { type Cell, isFormula, plainValue } from "./model";
import { serialTime } from "./serial";

/** Undefined when nothing is shown. */
export function displayed(cell: Cell): string | undefined {
	const value = plainValue(cell);
	if (value === undefined) return undefined;
	if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
	if (typeof value === "string") return value;
	const { type, pattern } = cell.format?.numberFormat ?? {};
	switch (type) {
		case "DATE":
			return byPattern(value, pattern || "dd/mm/yyyy");
		case "DATE_TIME":
			return byPattern(value, pattern || "dd/mm/yyyy hh:mm:ss");
		case "TIME":
			return byPattern(value, pattern || "hh:mm:ss");
		case "NUMBER":
		case "CURRENCY":
		case "PERCENT":
			return numberText(value, pattern || usualPatterns[type]);
		default:
			return generalText(value);
	}
}

/** As the cell was typed: a formula shows itself. */
export const asTyped = (cell: Cell) =>
	isFormula(cell.value) ? cell.value.formula : displayed(cell);

const usualPatterns = {
	NUMBER: "#,##0.00",
	CURRENCY: "£#,##0.00",
	PERCENT: "0.00%",
};

const generalText = (value: number) =>
	String(Number(value.toPrecision(value >= 1e10 ? 15 : 10)));

const weekdays =
	"Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const months =
	"January February March April May June July August September October November December".split(
		" ",
	);
const two = (value: number) => String(value).padStart(2, "0");

function byPattern(serial: number, pattern: string): string {
	const time = serialTime(serial);
	const isTwelve = /am\/pm/i.test(pattern);
	let afterHours = false;
	return pattern.replace(
		/"([^"]*)"|\\(.)|yyyy|yy|m{1,4}|d{1,4}|h{1,2}|s{1,2}|am\/pm/gi,
		(token, quoted?: string, escaped?: string) => {
			if (quoted !== undefined || escaped !== undefined) {
				return quoted ?? escaped ?? "";
			}
			const letter = token.charAt(0).toLowerCase();
			const isMinutes = letter === "m" && afterHours && token.length < 3;
			afterHours = letter === "h";
			return isMinutes
				? padded(time.getUTCMinutes(), token)
				: datePart(time, token.toLowerCase(), isTwelve);
		},
	);
}

const padded = (value: number, token: string) =>
	token.length > 1 ? two(value) : String(value);

function datePart(time: Date, token: string, isTwelve: boolean): string {
	const hours = time.getUTCHours();
	const month = months[time.getUTCMonth()] ?? "";
	const weekday = weekdays[time.getUTCDay()] ?? "";
	switch (token) {
		case "yyyy":
			return String(time.getUTCFullYear());
		case "yy":
			return two(time.getUTCFullYear() % 100);
		case "mmmm":
			return month;
		case "mmm":
			return month.slice(0, 3);
		case "dddd":
			return weekday;
		case "ddd":
			return weekday.slice(0, 3);
		case "am/pm":
			return hours < 12 ? "AM" : "PM";
	}
	const values: Record<string, number> = {
		m: time.getUTCMonth() + 1,
		d: time.getUTCDate(),
		h: isTwelve ? hours % 12 || 12 : hours,
		s: time.getUTCSeconds(),
	};
	return padded(values[token.charAt(0)] ?? 0, token);
}

/** Digits, thousands, decimals and percent; text around them stays. */
function numberText(value: number, pattern: string): string {
	const core = /[#0][#0,]*(?:\.([#0]+))?/.exec(pattern);
	if (!core) return generalText(value);
	const decimals = core[1] ?? "";
	const shown = Math.abs(pattern.includes("%") ? value * 100 : value);
	const digits = shown.toLocaleString("en-GB", {
		minimumFractionDigits: decimals.replaceAll("#", "").length,
		maximumFractionDigits: decimals.length,
		useGrouping: core[0].includes(","),
	});
	const sign = value < 0 ? "-" : "";
	return sign + pattern.replace(core[0], () => digits).replaceAll('"', "");
}
