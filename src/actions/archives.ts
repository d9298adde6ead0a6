/** Which years of the log stand in spreadsheets of their own. */
import type { Register } from "../register/register";
import { readState } from "../register/scriptTabs";

export interface Archive {
	year: number;
	bookId: string;
	/** How many rows it holds for certain. */
	rows: number;
}

export const archivesIn = (register: Register): readonly Archive[] =>
	readState<Archive[]>(register, "archives", Array.isArray) ?? [];
