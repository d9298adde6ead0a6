/** Loads the template engine on first use, so that a menu opens without it. */

// The bundler turns this into a call that evaluates the engine only then.
declare const require: (path: "./fill") => typeof import("./fill");

/** The functions of fill.ts. */
export const loadEngine = (): typeof import("./fill") => require("./fill");
