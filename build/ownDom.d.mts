/** The type of ownDom.mjs. */
import type { Plugin } from "esbuild";

export const ownDom: Plugin;
