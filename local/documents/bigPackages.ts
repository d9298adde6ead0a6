/** Loads the two big packages when they are needed: most commands need none. */
/// <reference path="./pdfmake.d.ts" />
import { createRequire } from "node:module";

type Excel = typeof import("exceljs");
type PdfMake = typeof import("pdfmake").default;

// Tests load this as CommonJS, which has no import.meta.
const load = createRequire(
	typeof __filename === "string" ? __filename : import.meta.url,
);

export const excel = (): Excel => load("exceljs") as Excel;

export const pdfMake = (): PdfMake => load("pdfmake") as PdfMake;
