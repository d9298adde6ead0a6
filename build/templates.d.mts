/** The type of templates.mjs. */

/** All default templates, as unpackTemplate.ts reads them. */
export function packedTemplates(): Promise<string>;
